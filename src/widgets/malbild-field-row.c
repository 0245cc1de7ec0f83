/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-field-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-drafts.h"
#include "malbild-field-editor.h"
#include "malbild-remark.h"

struct _MalbildFieldRow {
  GtkWidget parent_instance;

  MalbildStore       *store;
  MalbildRecord      *record;
  const MalbildField *field;
  gulong              record_handler;
  guint               quiet_source;
  gboolean            drafted;
  gboolean            committing;
  gboolean            editing;
  gboolean            locked;
  char               *message;
  GtkWidget          *label;
  GtkWidget          *lock;
  GtkWidget          *heading;
  GtkWidget          *editor;
  GtkWidget          *remark;
  GtkWidget          *message_label;
};

enum {
  PROP_0,
  PROP_STORE,
  PROP_RECORD,
  PROP_FIELD,
  PROP_EDITING,
  N_PROPS
};

enum {
  REFUSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildFieldRow, malbild_field_row, GTK_TYPE_WIDGET)

static MalbildFieldEditor *
get_editor (MalbildFieldRow *self)
{
  return MALBILD_FIELD_EDITOR (self->editor);
}

/* For who cannot see what stands below; a refusal is more urgent than a remark. */
static void
describe (MalbildFieldRow *self)
{
  const char *remark = malbild_remark_get_text (MALBILD_REMARK (self->remark));

  gtk_accessible_update_property (GTK_ACCESSIBLE (malbild_field_editor_get_focus (get_editor (self))), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->message != NULL ? self->message : remark != NULL ? remark : "", -1);
}

static void
show_message (MalbildFieldRow *self,
              const char      *message)
{
  GtkAccessible *focus = GTK_ACCESSIBLE (malbild_field_editor_get_focus (get_editor (self)));

  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);
  gtk_label_set_label (GTK_LABEL (self->message_label), message != NULL ? message : "");
  gtk_widget_set_visible (self->message_label, message != NULL);
  gtk_accessible_update_state (focus, GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe (self);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* Looks at what stands in the row, kept or not. Returns: whether there is something to say of it. */
static gboolean
update_remark (MalbildFieldRow *self)
{
  g_autofree char *text = NULL;

  if (self->field->remark_input == NULL)
    return FALSE;
  text = self->record != NULL ? malbild_field_editor_dup_draft (get_editor (self)) : NULL;
  if (malbild_remark_look_at (MALBILD_REMARK (self->remark), self->field, text))
    describe (self);
  return malbild_remark_get_text (MALBILD_REMARK (self->remark)) != NULL;
}

static void
show_value (MalbildFieldRow *self)
{
  malbild_field_editor_show (get_editor (self));
  update_remark (self);
}

/* What was typed before somebody else locked it stays to be copied, until it is given up. */
static void
update_locked (MalbildFieldRow *self)
{
  malbild_field_editor_set_read_only (get_editor (self), self->locked && !self->drafted);
  gtk_widget_set_visible (self->lock, self->locked);
}

/* Returns: whether nothing is left to commit. */
static gboolean
commit (MalbildFieldRow *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (!self->drafted || self->record == NULL)
    return TRUE;

  self->committing = TRUE;
  if (malbild_field_editor_commit (get_editor (self), &error))
    {
      self->drafted = FALSE;
      malbild_drafts_set (self->store, self->record, self->field, NULL);
    }
  self->committing = FALSE;

  show_message (self, error != NULL ? error->message : NULL);
  return !self->drafted;
}

/* Commits, and shows the value as it is kept from now on: "2019-06" becomes "June 2019". */
static void
commit_and_show (MalbildFieldRow *self)
{
  if (commit (self) && self->record != NULL)
    show_value (self);
}

static gboolean
quiet_cb (gpointer data)
{
  MalbildFieldRow *self = data;

  self->quiet_source = 0;
  commit (self);
  return G_SOURCE_REMOVE;
}

static void
edited_cb (MalbildFieldRow *self)
{
  self->drafted = TRUE;
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  /* What is to be remarked on waits until the person goes on: what she mends before never gets into the journal. */
  if (update_remark (self))
    return;
  self->quiet_source = g_timeout_add (MALBILD_FIELD_ROW_QUIET_MS, quiet_cb, self);
}

static void
value_changed_cb (MalbildFieldRow *self)
{
  /* Under a person's fingers nothing moves: her draft counts until it is committed or given up. */
  if (!self->committing && !self->drafted)
    show_value (self);
}

static void
set_editing (MalbildFieldRow *self,
             gboolean         editing)
{
  if (self->editing == editing)
    return;

  self->editing = editing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

static void
focus_enter_cb (MalbildFieldRow *self)
{
  set_editing (self, TRUE);
}

static void
focus_leave_cb (MalbildFieldRow *self)
{
  commit_and_show (self);
  set_editing (self, FALSE);
}

static void
give_up (MalbildFieldRow *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->drafted = FALSE;
  malbild_drafts_set (self->store, self->record, self->field, NULL);
  show_message (self, NULL);
  show_value (self);
  update_locked (self);
}

/* The row goes on to another record; what was refused waits until it comes back to this one. */
static void
keep_draft (MalbildFieldRow *self)
{
  g_autofree char *draft = malbild_field_editor_dup_draft (get_editor (self));

  if (!malbild_record_get_removed (self->record))
    malbild_drafts_set (self->store, self->record, self->field, draft);
  g_signal_emit (self, signals[REFUSED], 0, self->message);
}

static void
show_draft (MalbildFieldRow *self)
{
  g_autofree char *draft = g_strdup (malbild_drafts_get (self->store, self->record, self->field));

  if (draft == NULL)
    return;
  malbild_field_editor_set_draft (get_editor (self), draft);
  self->drafted = TRUE;
  commit (self);
}

static gboolean
key_pressed_cb (MalbildFieldRow *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (self->drafted)
    {
      if (key != GDK_KEY_Escape)
        return GDK_EVENT_PROPAGATE;
      give_up (self);
      return GDK_EVENT_STOP;
    }

  /* A text that has nothing of its own to undo would swallow the keys all the same. */
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_z)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.undo", NULL);
  if (key == GDK_KEY_Z || key == GDK_KEY_y)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.redo", NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
malbild_field_row_unmap (GtkWidget *widget)
{
  commit_and_show (MALBILD_FIELD_ROW (widget));

  GTK_WIDGET_CLASS (malbild_field_row_parent_class)->unmap (widget);

  set_editing (MALBILD_FIELD_ROW (widget), FALSE);
}

static gboolean
malbild_field_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (malbild_field_editor_get_focus (get_editor (MALBILD_FIELD_ROW (widget))));
}

/* The row takes no focus itself. By default it would be offered it on the way back, and hand it to the editor
 * that was just left. */
static gboolean
malbild_field_row_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_child_focus (MALBILD_FIELD_ROW (widget)->editor, direction);
}

static void
malbild_field_row_constructed (GObject *object)
{
  MalbildFieldRow *self = MALBILD_FIELD_ROW (object);
  GtkWidget *focus;

  G_OBJECT_CLASS (malbild_field_row_parent_class)->constructed (object);

  gtk_label_set_label (GTK_LABEL (self->label), _(self->field->label));
  self->editor = GTK_WIDGET (malbild_field_editor_new (self->store, self->field));
  gtk_widget_insert_after (self->editor, GTK_WIDGET (self), self->heading);
  g_signal_connect_swapped (self->editor, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->editor, "done", G_CALLBACK (commit_and_show), self);

  focus = malbild_field_editor_get_focus (get_editor (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->field->label), -1);
  if (self->field->required)
    gtk_accessible_update_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE, -1);
}

static void
malbild_field_row_dispose (GObject *object)
{
  MalbildFieldRow *self = MALBILD_FIELD_ROW (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->store);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_FIELD_ROW);

  G_OBJECT_CLASS (malbild_field_row_parent_class)->dispose (object);
}

static void
malbild_field_row_finalize (GObject *object)
{
  MalbildFieldRow *self = MALBILD_FIELD_ROW (object);

  g_free (self->message);

  G_OBJECT_CLASS (malbild_field_row_parent_class)->finalize (object);
}

static void
malbild_field_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildFieldRow *self = MALBILD_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIELD:
      g_value_set_pointer (value, (gpointer) self->field);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, self->editing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_field_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MalbildFieldRow *self = MALBILD_FIELD_ROW (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      malbild_field_row_set_record (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      self->field = g_value_get_pointer (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_field_row_class_init (MalbildFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = malbild_field_row_constructed;
  object_class->dispose = malbild_field_row_dispose;
  object_class->finalize = malbild_field_row_finalize;
  object_class->get_property = malbild_field_row_get_property;
  object_class->set_property = malbild_field_row_set_property;
  widget_class->unmap = malbild_field_row_unmap;
  widget_class->focus = malbild_field_row_focus;
  widget_class->grab_focus = malbild_field_row_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MALBILD_TYPE_STORE, construct);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, MALBILD_TYPE_RECORD,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD] = g_param_spec_pointer ("field", NULL, NULL, construct);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REFUSED] = g_signal_new ("refused", MALBILD_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (MALBILD_TYPE_REMARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFieldRow, heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildFieldRow, label);
  gtk_widget_class_bind_template_child (widget_class, MalbildFieldRow, lock);
  gtk_widget_class_bind_template_child (widget_class, MalbildFieldRow, remark);
  gtk_widget_class_bind_template_child (widget_class, MalbildFieldRow, message_label);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
malbild_field_row_init (MalbildFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
malbild_field_row_new (MalbildStore       *store,
                       const MalbildField *field)
{
  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (MALBILD_TYPE_FIELD_ROW, "store", store, "field", field, NULL);
}

MalbildRecord *
malbild_field_row_get_record (MalbildFieldRow *self)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_ROW (self), NULL);

  return self->record;
}

void
malbild_field_row_set_record (MalbildFieldRow *self,
                              MalbildRecord   *record)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (MALBILD_IS_FIELD_ROW (self));

  if (self->record == record)
    return;

  if (!commit (self))
    keep_draft (self);
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  self->drafted = FALSE;
  show_message (self, NULL);

  if (record != NULL)
    {
      signal = g_strconcat ("notify::", self->field->name, NULL);
      self->record_handler = g_signal_connect_swapped (record, signal, G_CALLBACK (value_changed_cb), self);
    }
  malbild_field_editor_set_record (get_editor (self), record);
  if (record != NULL)
    show_draft (self);
  update_locked (self);
  update_remark (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
malbild_field_row_set_locked (MalbildFieldRow *self,
                              gboolean         locked)
{
  g_return_if_fail (MALBILD_IS_FIELD_ROW (self));

  self->locked = locked;
  update_locked (self);
}

const char *
malbild_field_row_get_field (MalbildFieldRow *self)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_ROW (self), NULL);

  return self->field->name;
}

const char *
malbild_field_row_get_remark (MalbildFieldRow *self)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_ROW (self), NULL);

  return malbild_remark_get_text (MALBILD_REMARK (self->remark));
}

const char *
malbild_field_row_get_message (MalbildFieldRow *self)
{
  g_return_val_if_fail (MALBILD_IS_FIELD_ROW (self), NULL);

  return self->message;
}
