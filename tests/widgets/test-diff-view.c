/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "malbild-diff-view.h"

static GtkLabel *
get_label (GtkWidget *view)
{
  return GTK_LABEL (gtk_widget_get_first_child (view));
}

/* The text on which a kind of attribute lies, its pieces with | between them. */
static char *
collect (GtkLabel      *label,
         PangoAttrType  type)
{
  g_autoptr (GString) string = g_string_new (NULL);
  const char *text = gtk_label_get_text (label);
  GSList *attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (label));

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == type)
        g_string_append_printf (string, "%s%.*s", string->len > 0 ? "|" : "",
                                (int) (attribute->end_index - attribute->start_index), text + attribute->start_index);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_shapes (void)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (malbild_diff_view_new (FALSE));
  g_autofree char *struck = NULL;
  g_autofree char *underlined = NULL;

  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (view), "Fler unga får plats.", "Alla unga får en egen plats.");
  g_assert_cmpstr (gtk_label_get_text (get_label (view)), ==, "Fler\342\200\211Alla unga får en egen plats.");
  struck = collect (get_label (view), PANGO_ATTR_STRIKETHROUGH);
  underlined = collect (get_label (view), PANGO_ATTR_UNDERLINE);
  g_assert_cmpstr (struck, ==, "Fler");
  g_assert_cmpstr (underlined, ==, "Alla|en egen ");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_label (view)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "removed: “Fler” added: “Alla” unga får added: “en egen ” plats.");
}

static void
test_empty (void)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (malbild_diff_view_new (TRUE));
  g_autofree char *underlined = NULL;

  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (view), NULL, "Ny text");
  underlined = collect (get_label (view), PANGO_ATTR_UNDERLINE);
  g_assert_cmpstr (underlined, ==, "Ny text");
  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (view), NULL, NULL);
  g_assert_cmpstr (gtk_label_get_text (get_label (view)), ==, "");
}

/* A word and the one in its place are two words; where a space stands between them, no other is put there. */
static void
test_gap (void)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (malbild_diff_view_new (FALSE));
  g_autofree char *struck = NULL;

  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (view), "klimatet rik", "klimatet tär");
  g_assert_cmpstr (gtk_label_get_text (get_label (view)), ==, "klimatet rik\342\200\211tär");
  struck = collect (get_label (view), PANGO_ATTR_STRIKETHROUGH);
  g_assert_cmpstr (struck, ==, "rik");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_label (view)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "klimatet removed: “rik” added: “tär”");
  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (view), "en lång text", "en text");
  g_assert_cmpstr (gtk_label_get_text (get_label (view)), ==, "en lång text");
}

/* A word in a long text is shown with what stands beside it, and no more. */
static void
test_brief (void)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autofree char *old_text = NULL;
  g_autofree char *new_text = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *whole = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (long_text, "ord%u ", i);
  old_text = g_strconcat (long_text->str, "gammalt ", long_text->str, "slutet", NULL);
  new_text = g_strconcat (long_text->str, "nytt ", long_text->str, "målet", NULL);
  brief = malbild_diff_view_describe (old_text, new_text, TRUE);
  whole = malbild_diff_view_describe (old_text, new_text, FALSE);
  g_assert_cmpuint (strlen (whole), >, strlen (new_text));
  g_assert_cmpuint (strlen (brief), <, 500);
  g_assert_true (g_utf8_validate (brief, -1, NULL));
  g_assert_nonnull (strstr (brief, "ord299 removed: “gammalt” added: “nytt” ord0 "));
  g_assert_nonnull (strstr (brief, "removed: “slutet” added: “målet”"));
  g_assert_true (g_str_has_prefix (brief, "… "));

  g_clear_pointer (&brief, g_free);
  brief = malbild_diff_view_describe (long_text->str, "", TRUE);
  g_assert_cmpuint (strlen (brief), <, 400);
  g_assert_true (g_str_has_suffix (brief, "…”"));
}

int
main (int   argc,
      char *argv[])
{
  /* gtk_test_init() asks for an American locale, which not every machine has. */
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/diff-view/shapes", test_shapes);
  g_test_add_func ("/diff-view/empty", test_empty);
  g_test_add_func ("/diff-view/gap", test_gap);
  g_test_add_func ("/diff-view/brief", test_brief);

  return g_test_run ();
}
