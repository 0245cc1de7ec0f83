/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-diff-view.h"

#include <glib/gi18n-lib.h>

#include "malbild-diff.h"
#include "malbild-palette.h"

/* In a brief view: how much of a text that stayed is shown beside a change, how much of a change itself, and of how many. */
#define BRIEF_CONTEXT 60
#define BRIEF_CHANGE 300
#define BRIEF_RUNS 40

struct _MalbildDiffView {
  GtkWidget parent_instance;

  GtkWidget *label;
  gboolean   brief;
  char      *old_text;
  char      *new_text;
};

/* Between a word that went and the one that came in its place: neither was written without a gap. */
#define THIN_SPACE "\342\200\211"

/* What is shown, and what is said. */
typedef struct {
  GString         *shown;
  GString         *said;
  MalbildDiffType  last; /* of the run before */
  PangoAttrList   *attributes;
  GdkRGBA          colors[3];
} Picture;

G_DEFINE_FINAL_TYPE (MalbildDiffView, malbild_diff_view, GTK_TYPE_WIDGET)

/* Up to @n characters from the beginning or the end of a text, not breaking a word if it need not. */
static const char *
cut (const char *text,
     const char *end,
     glong       n,
     gboolean    from_end)
{
  const char *place = g_utf8_offset_to_pointer (from_end ? end : text, from_end ? -n : n);
  const char *word = place;

  for (glong i = 0; i < n / 2; i++)
    {
      if (g_unichar_isspace (g_utf8_get_char (word)))
        return word;
      word = from_end ? g_utf8_next_char (word) : g_utf8_prev_char (word);
    }
  return place;
}

/* The text of a run, shortened to what is near a change: before it, after it, or both. */
static char *
shorten (const MalbildDiffRun *run,
         gboolean              first,
         gboolean              last)
{
  glong length = g_utf8_strlen (run->text, (gssize) run->length);
  const char *end = run->text + run->length;
  glong keep = run->type == MALBILD_DIFF_SAME ? BRIEF_CONTEXT : BRIEF_CHANGE;
  gboolean head = run->type != MALBILD_DIFF_SAME || !first || last;
  gboolean tail = run->type == MALBILD_DIFF_SAME && !last;
  g_autofree char *start = NULL;
  g_autofree char *rest = NULL;

  if (length <= (head && tail ? 2 : 1) * keep + 10)
    return g_strndup (run->text, run->length);
  if (head)
    start = g_strndup (run->text, (gsize) (cut (run->text, end, keep, FALSE) - run->text));
  if (tail)
    rest = g_strdup_printf ("%.*s", (int) (end - cut (run->text, end, keep, TRUE)), cut (run->text, end, keep, TRUE));
  return g_strconcat (start != NULL ? start : "", "…", rest != NULL ? rest : "", NULL);
}

static void
add_attribute (Picture        *self,
               PangoAttribute *attribute,
               gsize           start)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) self->shown->len;
  pango_attr_list_insert (self->attributes, attribute);
}

static gboolean
ends_in_space (const GString *text)
{
  return text->len > 0 && g_ascii_isspace (text->str[text->len - 1]);
}

static void
add_run (Picture         *self,
         MalbildDiffType  type,
         const char      *text)
{
  gboolean beside = self->last != MALBILD_DIFF_SAME && type != MALBILD_DIFF_SAME && !ends_in_space (self->shown);
  const GdkRGBA *color = &self->colors[type];
  gsize start;

  if (beside)
    g_string_append (self->shown, THIN_SPACE);
  start = self->shown->len;
  self->last = type;
  g_string_append (self->shown, text);
  if (type == MALBILD_DIFF_SAME)
    {
      g_string_append (self->said, ends_in_space (self->said) && *text == ' ' ? text + 1 : text);
      return;
    }

  if (self->said->len > 0 && !ends_in_space (self->said))
    g_string_append_c (self->said, ' ');
  g_string_append_printf (self->said, type == MALBILD_DIFF_REMOVED ? _("removed: “%s”") : _("added: “%s”"), text);
  g_string_append_c (self->said, ' ');
  add_attribute (self, type == MALBILD_DIFF_REMOVED ? pango_attr_strikethrough_new (TRUE) : pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start);
  add_attribute (self, pango_attr_background_new ((guint16) (color->red * G_MAXUINT16), (guint16) (color->green * G_MAXUINT16),
                                                  (guint16) (color->blue * G_MAXUINT16)), start);
  add_attribute (self, pango_attr_background_alpha_new ((guint16) (color->alpha * G_MAXUINT16)), start);
}

static void
draw (Picture    *self,
      const char *old_text,
      const char *new_text,
      gboolean    brief)
{
  g_autoptr (GArray) runs = malbild_diff_words (old_text, new_text);
  guint n = brief ? MIN (runs->len, BRIEF_RUNS) : runs->len;

  for (guint i = 0; i < n; i++)
    {
      const MalbildDiffRun *run = &g_array_index (runs, MalbildDiffRun, i);
      g_autofree char *text = brief ? shorten (run, i == 0, i + 1 == runs->len) : g_strndup (run->text, run->length);

      add_run (self, run->type, text);
    }
  if (n < runs->len)
    add_run (self, MALBILD_DIFF_SAME, " …");
  g_string_truncate (self->said, self->said->len - (g_str_has_suffix (self->said->str, " ") ? 1 : 0));
}

static void
picture_init (Picture *self)
{
  *self = (Picture) { g_string_new (NULL), g_string_new (NULL), MALBILD_DIFF_SAME, pango_attr_list_new (), { { 0 } } };
}

static void
picture_clear (Picture *self)
{
  g_string_free (self->shown, TRUE);
  g_string_free (self->said, TRUE);
  pango_attr_list_unref (self->attributes);
}

static void
update (MalbildDiffView *self)
{
  Picture picture;
  MalbildPalette palette;

  picture_init (&picture);
  malbild_palette_read (&palette, GTK_WIDGET (self));
  picture.colors[MALBILD_DIFF_REMOVED] = malbild_color_fade (&palette.late, 0.22);
  picture.colors[MALBILD_DIFF_ADDED] = malbild_color_fade (&palette.done, 0.22);
  draw (&picture, self->old_text, self->new_text, self->brief);

  gtk_label_set_label (GTK_LABEL (self->label), picture.shown->str);
  gtk_label_set_attributes (GTK_LABEL (self->label), picture.attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, picture.said->str, -1);
  picture_clear (&picture);
}

/* Light, dark, high contrast: the colours are others. */
static void
malbild_diff_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  MalbildDiffView *self = MALBILD_DIFF_VIEW (widget);

  GTK_WIDGET_CLASS (malbild_diff_view_parent_class)->css_changed (widget, change);
  if (self->label != NULL)
    update (self);
}

static void
malbild_diff_view_dispose (GObject *object)
{
  MalbildDiffView *self = MALBILD_DIFF_VIEW (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_diff_view_parent_class)->dispose (object);
}

static void
malbild_diff_view_finalize (GObject *object)
{
  MalbildDiffView *self = MALBILD_DIFF_VIEW (object);

  g_free (self->old_text);
  g_free (self->new_text);

  G_OBJECT_CLASS (malbild_diff_view_parent_class)->finalize (object);
}

static void
malbild_diff_view_class_init (MalbildDiffViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_diff_view_dispose;
  object_class->finalize = malbild_diff_view_finalize;
  widget_class->css_changed = malbild_diff_view_css_changed;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "diffview");
}

static void
malbild_diff_view_init (MalbildDiffView *self)
{
  self->old_text = g_strdup ("");
  self->new_text = g_strdup ("");
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
malbild_diff_view_new (gboolean brief)
{
  MalbildDiffView *self = g_object_new (MALBILD_TYPE_DIFF_VIEW, NULL);

  self->brief = brief;
  return GTK_WIDGET (self);
}

void
malbild_diff_view_set_texts (MalbildDiffView *self,
                             const char      *old_text,
                             const char      *new_text)
{
  g_return_if_fail (MALBILD_IS_DIFF_VIEW (self));

  if (old_text == NULL)
    old_text = "";
  if (new_text == NULL)
    new_text = "";
  if (g_str_equal (self->old_text, old_text) && g_str_equal (self->new_text, new_text))
    return;

  g_free (self->old_text);
  g_free (self->new_text);
  self->old_text = g_strdup (old_text);
  self->new_text = g_strdup (new_text);
  update (self);
}

char *
malbild_diff_view_describe (const char *old_text,
                            const char *new_text,
                            gboolean    brief)
{
  Picture picture;
  char *said;

  g_return_val_if_fail (old_text != NULL && new_text != NULL, NULL);

  picture_init (&picture);
  draw (&picture, old_text, new_text, brief);
  said = g_strdup (picture.said->str);
  picture_clear (&picture);
  return said;
}
