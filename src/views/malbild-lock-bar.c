/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-lock-bar.h"

#include <glib/gi18n-lib.h>

#include "malbild-changes.h"
#include "malbild-choices.h"
#include "malbild-record-picker.h"

struct _MalbildLockBar {
  GtkWidget parent_instance;

  MalbildContext *context;
  MalbildStore   *store;
  MalbildRecord  *record;
  gulong          record_handler;
  GSignalGroup   *store_signals;

  GtkWidget *box;
  GtkWidget *reason;
  GtkWidget *new_wording;
  GtkWidget *reopen;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildLockBar, malbild_lock_bar, GTK_TYPE_WIDGET)

static void
update (MalbildLockBar *self)
{
  g_autoptr (GError) reason = NULL;
  gboolean archived = self->record != NULL && malbild_store_is_locked (self->store, self->record, NULL, &reason);
  gboolean decided = !archived && malbild_record_is_kind (self->record, &malbild_wording_kind) &&
                     malbild_store_is_locked (self->store, self->record, "text", &reason);

  gtk_widget_set_visible (GTK_WIDGET (self), archived || decided);
  gtk_label_set_label (GTK_LABEL (self->reason), reason != NULL ? reason->message : "");
  gtk_widget_set_visible (self->new_wording, decided);
  gtk_widget_set_visible (self->reopen, archived);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The goal set may have become an archive, or none, by an edit far from this record. */
static void
store_changed_cb (MalbildLockBar       *self,
                  const MalbildChanges *changes)
{
  if (malbild_changes_has_field (changes, &malbild_goal_set_kind, "archived"))
    update (self);
}

static void
set_record (MalbildLockBar *self,
            MalbildContext *context,
            MalbildRecord  *record)
{
  MalbildStore *store = record != NULL ? malbild_context_get_store (context) : NULL;

  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  g_set_object (&self->context, context);
  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
  if (record != NULL)
    self->record_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (update), self);
}

void
malbild_lock_bar_set_record (MalbildLockBar *self,
                             MalbildContext *context,
                             MalbildRecord  *record)
{
  g_return_if_fail (MALBILD_IS_LOCK_BAR (self));
  g_return_if_fail (record == NULL || context != NULL);

  set_record (self, context, record);
  update (self);
}

MalbildRecord *
malbild_lock_add_wording (MalbildContext *context,
                          MalbildRecord  *wording)
{
  const MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal", malbild_record_get_ref (wording, "goal")),
    MALBILD_SET_TEXT ("text", malbild_record_get_text (wording, "text")),
  };
  g_autoptr (GError) error = NULL;
  MalbildRecord *draft = malbild_store_add (malbild_context_get_store (context), &malbild_wording_kind, values, G_N_ELEMENTS (values), &error);

  if (draft == NULL)
    malbild_context_report (context, error);
  else
    malbild_context_message (context, _("A new wording, which awaits a decision"), TRUE);
  return draft;
}

void
malbild_lock_set_archived (MalbildContext *context,
                           MalbildRecord  *goal_set,
                           gboolean        archived)
{
  MalbildStore *store = malbild_context_get_store (context);
  const MalbildCell cell = { .type = archived ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE, .integer = malbild_today () };
  g_autofree char *title = malbild_record_dup_title (goal_set);
  g_autofree char *label = g_strdup_printf (archived ? _("Archive “%s”") : _("Reopen “%s”"), title);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!malbild_store_begin (store, label, &error) ||
      !malbild_store_end (store, malbild_record_set (goal_set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &cell, &error), &error))
    {
      malbild_context_report (context, error);
      return;
    }
  message = g_strdup_printf (archived ? _("“%s” is an archive now") : _("“%s” is open again"), title);
  malbild_context_message (context, message, TRUE);
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildLockBar *self = MALBILD_LOCK_BAR (widget);
  MalbildRecord *goal_set = malbild_record_find_owner (self->record, &malbild_goal_set_kind);

  if (goal_set != NULL)
    malbild_lock_set_archived (self->context, goal_set, FALSE);
}

static void
malbild_lock_bar_dispose (GObject *object)
{
  MalbildLockBar *self = MALBILD_LOCK_BAR (object);

  if (self->store_signals != NULL)
    set_record (self, NULL, NULL);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LOCK_BAR);

  G_OBJECT_CLASS (malbild_lock_bar_parent_class)->dispose (object);
}

static void
malbild_lock_bar_class_init (MalbildLockBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_lock_bar_dispose;

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_LOCK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "lock.reopen", NULL, reopen_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lockbar");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-lock-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildLockBar, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildLockBar, reason);
  gtk_widget_class_bind_template_child (widget_class, MalbildLockBar, new_wording);
  gtk_widget_class_bind_template_child (widget_class, MalbildLockBar, reopen);
}

static void
malbild_lock_bar_init (MalbildLockBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb), self);
}
