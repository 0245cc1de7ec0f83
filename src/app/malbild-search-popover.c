/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-search-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "malbild-query.h"
#include "malbild-list-row.h"
#include "malbild-text.h"

/* More than can be looked through; who wants another one types another letter. */
/* So many results are shown, and so many more each time that more are asked for. */
#define N_AT_A_TIME 60
/* Characters of text around what was found. */
#define EXCERPT_BEFORE 24
#define EXCERPT_LENGTH 80

struct _MalbildSearchPopover {
  GtkPopover parent_instance;

  MalbildContext *context;
  guint           n_wanted;

  GtkEditable    *entry;
  GtkStack       *stack;
  GtkLabel       *hint;
  GtkListBox     *results;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildSearchPopover, malbild_search_popover, GTK_TYPE_POPOVER)

static void
show_hint (MalbildSearchPopover *self,
           const char    *text)
{
  malbild_list_clear (self->results);
  gtk_label_set_label (self->hint, text);
  gtk_stack_set_visible_child_name (self->stack, "hint");
}

/* The text around the first place where @word (folded) is found; NULL where it is not in @text. */
static char *
excerpt (const char *text,
         const char *word)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  glong offset = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = malbild_text_fold (words[i]);

      if (strstr (folded, word) != NULL)
        {
          glong length = g_utf8_strlen (text, -1);
          glong from = MAX (0, offset - EXCERPT_BEFORE);
          glong to = MIN (length, from + EXCERPT_LENGTH);
          g_autofree char *piece = g_utf8_substring (text, from, to);

          g_strdelimit (piece, "\n", ' ');
          return g_strconcat (from > 0 ? "…" : "", piece, to < length ? "…" : "", NULL);
        }
      offset += g_utf8_strlen (words[i], -1) + 1;
    }
  return NULL;
}

/* Where in its fields a record has the word, its title apart: there everybody sees it. */
static char *
found_text (MalbildRecord *record,
            const char    *word)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  const MalbildField *title = malbild_kind_get_title (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      g_autofree char *piece = NULL;

      if (!field->searchable || (field == title && field->type == MALBILD_FIELD_TEXT))
        continue;
      piece = excerpt (malbild_record_get_text (record, field->name), word);
      if (piece != NULL)
        return g_strdup_printf ("%s: %s", _(field->label), piece);
    }
  return NULL;
}

/* What a record is a part of, or for a goal its area and who answers for it. */
static char *
standing (MalbildRecord *record)
{
  const MalbildField *owner = malbild_kind_get_owner (malbild_record_get_kind (record));
  MalbildRecord *target = NULL;

  if (malbild_record_is_kind (record, &malbild_goal_kind))
    {
      MalbildRecord *area = malbild_record_get_ref (record, "area");
      MalbildRecord *body = malbild_record_get_ref (record, "responsible");
      g_autofree char *area_title = area != NULL ? malbild_record_dup_title (area) : NULL;
      g_autofree char *body_title = body != NULL ? malbild_record_dup_title (body) : NULL;

      if (area_title != NULL && body_title != NULL)
        return g_strdup_printf ("%s · %s", area_title, body_title);
      if (area_title != NULL || body_title != NULL)
        return g_strdup (area_title != NULL ? area_title : body_title);
    }
  if (owner != NULL)
    target = malbild_record_get_ref (record, owner->name);
  return target != NULL ? malbild_record_dup_title (target) : g_strdup ("");
}

static void
add_result (MalbildSearchPopover *self,
            MalbildRecord        *record,
            const char           *word)
{
  g_autofree char *title = malbild_record_dup_title (record);
  g_autofree char *found = found_text (record, word);
  g_autofree char *where = found != NULL ? NULL : standing (record);
  GtkWidget *row = malbild_list_row_new (title, found != NULL ? found : where, NULL);

  malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), g_object_ref (record), g_object_unref);
  gtk_list_box_append (self->results, row);
}

static void
add_results (MalbildSearchPopover *self,
             GListModel           *records,
             const char           *text)
{
  g_autofree char *folded = malbild_text_fold (text);
  char *word = g_strstrip (folded);
  guint n_found = g_list_model_get_n_items (records);
  guint n_records = MIN (n_found, self->n_wanted);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  /* The last word is the one being typed, and the one that a person looks for in the results. */
  if (strrchr (word, ' ') != NULL)
    word = strrchr (word, ' ') + 1;

  /* Goals first: that is what people look for. */
  for (guint k = 0; k <= n_kinds; k++)
    for (guint i = 0; i < n_records; i++)
      {
        g_autoptr (MalbildRecord) record = g_list_model_get_item (records, i);
        const MalbildKind *kind = malbild_record_get_kind (record);

        if (k == 0 ? kind == &malbild_goal_kind : kind == kinds[k - 1] && kind != &malbild_goal_kind)
          add_result (self, record, word);
      }
  /* The row without a record. */
  if (n_found > n_records)
    gtk_list_box_append (self->results, malbild_list_row_new (_("Show more results"), NULL, NULL));
}

static void
search (MalbildSearchPopover *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autoptr (GListModel) records = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || store == NULL)
    {
      show_hint (self, _("Titles, wordings, notes, bodies, decisions: every text of the goal file is searched."));
      return;
    }
  records = malbild_search (store, NULL, text, self->n_wanted + 1, &error);
  if (records == NULL)
    {
      show_hint (self, error->message);
      return;
    }
  if (g_list_model_get_n_items (records) == 0)
    {
      show_hint (self, _("Nothing found. Try fewer or shorter words."));
      return;
    }
  malbild_list_clear (self->results);
  add_results (self, records, text);
  gtk_stack_set_visible_child_name (self->stack, "results");
}

static void
search_changed_cb (MalbildSearchPopover *self)
{
  self->n_wanted = N_AT_A_TIME;
  search (self);
}

/* They are in order of their kinds, so that what comes is not only at the end: the keyboard goes on where it was. */
static void
show_more (MalbildSearchPopover *self,
           int                   index)
{
  GtkListBoxRow *row;

  self->n_wanted += N_AT_A_TIME;
  search (self);
  row = gtk_list_box_get_row_at_index (self->results, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
reveal_row (MalbildSearchPopover *self,
            GtkListBoxRow        *row)
{
  MalbildRecord *found = malbild_list_row_get_data (row);
  g_autoptr (MalbildRecord) record = NULL;

  if (found == NULL)
    {
      show_more (self, gtk_list_box_row_get_index (row));
      return;
    }
  record = g_object_ref (found);
  gtk_popover_popdown (GTK_POPOVER (self));
  malbild_context_reveal (self->context, record, NULL);
}

static void
entry_activated_cb (MalbildSearchPopover *self)
{
  GtkListBoxRow *row;

  /* Enter may be faster than the search that waits for a pause. */
  search_changed_cb (self);
  row = gtk_list_box_get_row_at_index (self->results, 0);
  if (row != NULL)
    reveal_row (self, row);
}

static void
to_results_cb (MalbildSearchPopover *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->results, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
results_keynav_failed_cb (MalbildSearchPopover *self,
                          GtkDirectionType      direction)
{
  if (direction != GTK_DIR_UP)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return TRUE;
}

static gboolean
entry_key_cb (MalbildSearchPopover  *self,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              GtkEventControllerKey *controller)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  to_results_cb (self);
  return GDK_EVENT_STOP;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  MalbildRecord *record = malbild_list_row_get_data (row);
  const MalbildKind *kind = record != NULL ? malbild_record_get_kind (record) : NULL;
  GtkWidget *label;

  if (kind == NULL)
    return;
  if (before != NULL && malbild_record_get_kind (malbild_list_row_get_data (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_(kind->label_plural));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "malbild-list-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
shown_cb (MalbildSearchPopover *self)
{
  search_changed_cb (self);
  gtk_editable_select_region (self->entry, 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
malbild_search_popover_dispose (GObject *object)
{
  MalbildSearchPopover *self = MALBILD_SEARCH_POPOVER (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (malbild_search_popover_parent_class)->dispose (object);
}

static void
malbild_search_popover_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MalbildSearchPopover *self = MALBILD_SEARCH_POPOVER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_search_popover_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MalbildSearchPopover *self = MALBILD_SEARCH_POPOVER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_search_popover_class_init (MalbildSearchPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_search_popover_dispose;
  object_class->get_property = malbild_search_popover_get_property;
  object_class->set_property = malbild_search_popover_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-search-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildSearchPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildSearchPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildSearchPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, MalbildSearchPopover, results);
}

static void
malbild_search_popover_init (MalbildSearchPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_header_func (self->results, update_header, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  /* The entry takes Escape for itself. */
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->results, "row-activated", G_CALLBACK (reveal_row), self);
  g_signal_connect_swapped (self->results, "keynav-failed", G_CALLBACK (results_keynav_failed_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (shown_cb), NULL);
}
