/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-status-label.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-changes.h"
#include "malbild-process.h"
#include "malbild-text.h"

struct _MalbildStatusLabel {
  GtkWidget parent_instance;

  MalbildStore  *store;
  MalbildRecord *record;
  gulong         record_handler;
  gulong         store_handler;
  const char    *nick;
  GtkWidget     *pill;
  GtkWidget     *shape;
  GtkWidget     *word;
};

enum {
  PROP_0,
  PROP_STORE,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildStatusLabel, malbild_status_label, GTK_TYPE_WIDGET)

static const struct {
  const char *nick;
  const char *shape;
} shapes[] = {
  { "draft",       "○" },
  { "proposed",    "◐" },
  { "proposal",    "◐" },
  { "decided",     "●" },
  { "in-force",    "✓" },
  { "closed",      "■" },
  { "superseded",  "»" },
  { "replaced",    "»" },
  { "hypothesis",  "?" },
  { "planned",     "○" },
  { "now",         "▶" },
  { "done",        "✓" },
  { "late",        "!" },
  { "not-started", "○" },
  { "ongoing",     "▶" },
  { "withdrawn",   "✕" },
};

static const char *
shape_of_nick (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].nick, nick))
      return shapes[i].shape;
  return "";
}

static const MalbildChoice *
status_of_record (MalbildStore  *store,
                  MalbildRecord *record)
{
  const MalbildChoice *state = malbild_store_state (store, record, malbild_today ());

  if (state != NULL)
    return state;
  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return &malbild_area_statuses[malbild_record_get_choice (record, "status")];
  if (malbild_record_is_kind (record, &malbild_assignment_kind))
    return &malbild_assignment_states[malbild_assignment_state ((MalbildActivityState) malbild_record_get_choice (record, "state"),
                                                                malbild_record_get_date (record, "due"), malbild_today ())];
  if (malbild_record_is_kind (record, &malbild_wording_kind))
    return malbild_store_is_wording_superseded (store, record, malbild_today ())
           ? &malbild_goal_states[MALBILD_GOAL_STATE_SUPERSEDED]
           : &malbild_wording_statuses[malbild_record_get_choice (record, "status")];
  return NULL;
}

const char *
malbild_status_of_record (MalbildStore  *store,
                          MalbildRecord *record,
                          const char   **nick,
                          const char   **shape)
{
  const MalbildChoice *status;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), NULL);

  if (malbild_record_get_removed (record))
    return NULL;
  status = status_of_record (store, record);
  if (status == NULL)
    return NULL;

  if (nick != NULL)
    *nick = status->nick;
  if (shape != NULL)
    *shape = shape_of_nick (status->nick);
  return _(status->label);
}

static void
update (MalbildStatusLabel *self)
{
  const char *word = NULL;
  const char *nick = NULL;
  const char *shape = NULL;
  g_autofree char *capital = NULL;

  if (self->store != NULL && self->record != NULL)
    word = malbild_status_of_record (self->store, self->record, &nick, &shape);

  capital = word != NULL ? malbild_text_capitalize (word) : g_strdup ("");
  /* Most labels hear of what changes others only. */
  if (nick == self->nick && g_str_equal (gtk_label_get_label (GTK_LABEL (self->word)), capital))
    return;
  gtk_widget_set_visible (self->pill, word != NULL);
  if (self->nick != NULL)
    gtk_widget_remove_css_class (self->pill, self->nick);
  self->nick = nick;
  gtk_label_set_label (GTK_LABEL (self->word), capital);
  if (word == NULL)
    return;

  gtk_widget_add_css_class (self->pill, nick);
  gtk_label_set_label (GTK_LABEL (self->shape), shape);
  malbild_access_set_tooltip (self->pill, capital);
}

static void
store_changed_cb (MalbildStatusLabel   *self,
                  const MalbildChanges *changes)
{
  /* What another goal does to this one shows in no property of this one. */
  if (malbild_changes_has_field (changes, &malbild_succession_kind, NULL)
      || malbild_changes_has_field (changes, &malbild_wording_kind, NULL)
      || malbild_changes_has_field (changes, &malbild_goal_kind, "status")
      || malbild_changes_has_field (changes, &malbild_goal_kind, "valid"))
    update (self);
}

static void
watch_store (MalbildStatusLabel *self,
             MalbildStore       *store)
{
  if (self->store != NULL)
    g_clear_signal_handler (&self->store_handler, self->store);
  g_set_object (&self->store, store);
  if (store != NULL)
    self->store_handler = g_signal_connect_swapped (store, "changed", G_CALLBACK (store_changed_cb), self);
}

static void
watch_record (MalbildStatusLabel *self,
              MalbildRecord      *record)
{
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    self->record_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (update), self);
}

static void
malbild_status_label_dispose (GObject *object)
{
  MalbildStatusLabel *self = MALBILD_STATUS_LABEL (object);

  watch_record (self, NULL);
  watch_store (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_STATUS_LABEL);

  G_OBJECT_CLASS (malbild_status_label_parent_class)->dispose (object);
}

static void
malbild_status_label_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  MalbildStatusLabel *self = MALBILD_STATUS_LABEL (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_status_label_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  MalbildStatusLabel *self = MALBILD_STATUS_LABEL (object);

  switch (prop_id)
    {
    case PROP_STORE:
      if (self->store == g_value_get_object (value))
        return;
      watch_store (self, g_value_get_object (value));
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_RECORD:
      malbild_status_label_set_record (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_status_label_class_init (MalbildStatusLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_status_label_dispose;
  object_class->get_property = malbild_status_label_get_property;
  object_class->set_property = malbild_status_label_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MALBILD_TYPE_STORE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, MALBILD_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-status-label.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildStatusLabel, pill);
  gtk_widget_class_bind_template_child (widget_class, MalbildStatusLabel, shape);
  gtk_widget_class_bind_template_child (widget_class, MalbildStatusLabel, word);
}

static void
malbild_status_label_init (MalbildStatusLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_status_label_new (MalbildStore *store)
{
  return g_object_new (MALBILD_TYPE_STATUS_LABEL, "store", store, NULL);
}

void
malbild_status_label_set_record (MalbildStatusLabel *self,
                                 MalbildRecord      *record)
{
  g_return_if_fail (MALBILD_IS_STATUS_LABEL (self));

  if (self->record == record)
    {
      update (self);
      return;
    }

  watch_record (self, record);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
