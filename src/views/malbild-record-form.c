/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-form.h"

#include <glib/gi18n-lib.h>

#include "malbild-criteria.h"
#include "malbild-field-row.h"
#include "malbild-link-list.h"

struct _MalbildRecordForm {
  GtkWidget parent_instance;

  MalbildContext    *context;
  MalbildStore      *store;    /* whose records the rows and lists are made for */
  MalbildRecord     *record;
  gulong             record_handler;
  const MalbildKind *kind;
  GPtrArray         *rows;
  GPtrArray         *links;
  GtkWidget         *fields;
  GtkWidget         *sections;
  GtkWidget         *add_more;
};

G_DEFINE_FINAL_TYPE (MalbildRecordForm, malbild_record_form, GTK_TYPE_WIDGET)

static void
editing_cb (MalbildRecordForm *self)
{
  gboolean editing = FALSE;

  for (guint i = 0; i < self->rows->len && !editing; i++)
    g_object_get (g_ptr_array_index (self->rows, i), "editing", &editing, NULL);
  if (self->context != NULL)
    malbild_context_set_editing (self->context, editing);
}

static void
refused_cb (MalbildRecordForm *self,
            const char        *message)
{
  g_autofree char *title = self->record != NULL ? malbild_record_dup_title (self->record) : NULL;
  g_autofree char *text = NULL;

  if (self->context == NULL)
    return;
  /* Translators: why a value was refused, then the name of the record whose field it was typed into */
  text = g_strdup_printf (_("%s What was typed waits at “%s”."), message, title);
  malbild_context_message (self->context, title == NULL || malbild_record_get_removed (self->record) ? message : text, FALSE);
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
add_row (MalbildRecordForm  *self,
         const MalbildField *field)
{
  GtkWidget *row = malbild_field_row_new (self->store, field);

  g_signal_connect_swapped (row, "notify::editing", G_CALLBACK (editing_cb), self);
  g_signal_connect_swapped (row, "refused", G_CALLBACK (refused_cb), self);
  gtk_box_append (GTK_BOX (self->fields), row);
  g_ptr_array_add (self->rows, row);
}

static void
update_add_more (MalbildRecordForm *self)
{
  gboolean waiting = FALSE;

  for (guint i = 0; i < self->links->len && !waiting; i++)
    waiting = malbild_link_list_is_waiting (g_ptr_array_index (self->links, i));
  gtk_widget_set_visible (self->add_more, waiting);
}

/* Of what the record has none, there is a line in a menu instead of an empty section. */
static void
popup_add_more_cb (GtkMenuButton *button,
                   gpointer       data)
{
  MalbildRecordForm *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->links->len; i++)
    {
      MalbildLinkList *list = g_ptr_array_index (self->links, i);
      g_autoptr(GMenuItem) item = NULL;

      if (!malbild_link_list_is_waiting (list))
        continue;
      item = g_menu_item_new (malbild_link_list_get_title (list), NULL);
      g_menu_item_set_action_and_target (item, "form.add", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildRecordForm *self = MALBILD_RECORD_FORM (widget);
  guint i = g_variant_get_uint32 (parameter);

  if (i < self->links->len)
    malbild_link_list_start_adding (g_ptr_array_index (self->links, i));
}

/* Fields, each list, and the menu at the end. */
static GtkWidget *
get_section (MalbildRecordForm *self,
             guint              i)
{
  if (i == 0)
    return self->fields;
  return i <= self->links->len ? g_ptr_array_index (self->links, i - 1) : self->add_more;
}

/* The keyboard goes to the beginning of the next section that has anything to be focused, or of the one before. */
static void
section_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildRecordForm *self = MALBILD_RECORD_FORM (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint n_sections = self->links->len + 2;
  int step = g_str_equal (name, "form.next-section") ? 1 : -1;
  int at = step > 0 ? -1 : 0;

  for (guint i = 0; i < n_sections && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, get_section (self, i)))
      at = (int) i;
  for (int i = at + step; i >= 0 && i < (int) n_sections; i += step)
    {
      GtkWidget *section = get_section (self, (guint) i);

      if (gtk_widget_get_visible (section) && gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD))
        return;
    }
  gtk_widget_error_bell (widget);
}

static void
clear (MalbildRecordForm *self)
{
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->links, 0);
  remove_children (self->fields);
  remove_children (self->sections);
  self->kind = NULL;
}

/* Records of one kind have the same rows: they are made once for all that are shown one after the other. */
static void
build (MalbildRecordForm *self,
       const MalbildKind *kind)
{
  g_autoptr(GArray) specs = malbild_link_specs_for (kind);

  clear (self);
  self->kind = kind;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].order && !kind->fields[i].owner)
      add_row (self, &kind->fields[i]);

  for (guint i = 0; i < specs->len; i++)
    {
      GtkWidget *list = malbild_link_list_new (self->context, &g_array_index (specs, MalbildLinkSpec, i));

      g_signal_connect_swapped (list, "notify::visible", G_CALLBACK (update_add_more), self);
      gtk_box_append (GTK_BOX (self->sections), list);
      g_ptr_array_add (self->links, list);
    }
}

/* Whether the field, or the list of that kind, says anything of this record. */
static gboolean
is_used (MalbildRecord *record,
         const char    *name)
{
  return !malbild_record_is_kind (record, &malbild_criterion_kind) ||
         malbild_criteria_uses ((MalbildCriterionCheck) malbild_record_get_choice (record, "checked-as"), name);
}

static void
update_used (MalbildRecordForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildFieldRow *row = g_ptr_array_index (self->rows, i);

      gtk_widget_set_visible (GTK_WIDGET (row), is_used (self->record, malbild_field_row_get_field (row)));
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      MalbildLinkList *list = g_ptr_array_index (self->links, i);

      malbild_link_list_set_used (list, is_used (self->record, malbild_link_list_get_kind (list)->name));
    }
}

static void
bind_parts (MalbildRecordForm *self,
            MalbildRecord     *record)
{
  for (guint i = 0; i < self->rows->len; i++)
    malbild_field_row_set_record (g_ptr_array_index (self->rows, i), record);
  for (guint i = 0; i < self->links->len; i++)
    malbild_link_list_set_record (g_ptr_array_index (self->links, i), record);
  update_add_more (self);
}

static void
malbild_record_form_dispose (GObject *object)
{
  MalbildRecordForm *self = MALBILD_RECORD_FORM (object);

  if (self->fields != NULL)
    malbild_record_form_set_record (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_RECORD_FORM);

  G_OBJECT_CLASS (malbild_record_form_parent_class)->dispose (object);
}

static void
malbild_record_form_finalize (GObject *object)
{
  MalbildRecordForm *self = MALBILD_RECORD_FORM (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->links);

  G_OBJECT_CLASS (malbild_record_form_parent_class)->finalize (object);
}

static void
malbild_record_form_class_init (MalbildRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_record_form_dispose;
  object_class->finalize = malbild_record_form_finalize;

  gtk_widget_class_install_action (widget_class, "form.add", "u", add_action);
  gtk_widget_class_install_action (widget_class, "form.next-section", NULL, section_action);
  gtk_widget_class_install_action (widget_class, "form.previous-section", NULL, section_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordform");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordForm, fields);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordForm, sections);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordForm, add_more);
}

static void
malbild_record_form_init (MalbildRecordForm *self)
{
  self->rows = g_ptr_array_new ();
  self->links = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_more), popup_add_more_cb, self, NULL);
}

/* The rows and lists of one goal file cannot show a record of another. */
static void
set_context (MalbildRecordForm *self,
             MalbildContext    *context)
{
  MalbildStore *store = context != NULL ? malbild_context_get_store (context) : NULL;

  if (context == self->context && store == self->store)
    return;
  clear (self);
  g_set_object (&self->context, context);
  g_set_object (&self->store, store);
}

void
malbild_record_form_set_record (MalbildRecordForm *self,
                                MalbildContext    *context,
                                MalbildRecord     *record)
{
  g_return_if_fail (MALBILD_IS_RECORD_FORM (self));
  g_return_if_fail (record == NULL || context != NULL);

  /* What is being typed is committed, or refused, with the record that it was typed for. */
  bind_parts (self, NULL);
  if (self->record != NULL)
    g_clear_signal_handler (&self->record_handler, self->record);
  g_set_object (&self->record, record);
  set_context (self, context);
  if (record == NULL)
    return;
  if (self->kind != malbild_record_get_kind (record))
    build (self, malbild_record_get_kind (record));
  bind_parts (self, record);
  update_used (self);
  self->record_handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (update_used), self);
}

void
malbild_record_form_update_locks (MalbildRecordForm *self)
{
  gboolean read_only, locked;

  g_return_if_fail (MALBILD_IS_RECORD_FORM (self));

  if (self->record == NULL)
    return;
  read_only = malbild_store_get_read_only (self->store);
  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildFieldRow *row = g_ptr_array_index (self->rows, i);

      malbild_field_row_set_locked (row, read_only || malbild_store_is_locked (self->store, self->record, malbild_field_row_get_field (row), NULL));
    }
  locked = read_only || malbild_store_is_locked (self->store, self->record, NULL, NULL);
  for (guint i = 0; i < self->links->len; i++)
    malbild_link_list_set_locked (g_ptr_array_index (self->links, i), locked);
  update_add_more (self);
}

void
malbild_record_form_focus_field (MalbildRecordForm *self,
                                 const char        *field)
{
  g_return_if_fail (MALBILD_IS_RECORD_FORM (self) && field != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      MalbildFieldRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (malbild_field_row_get_field (row), field) == 0)
        {
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      MalbildLinkList *list = g_ptr_array_index (self->links, i);

      if (malbild_link_list_is_named (list, field))
        {
          malbild_link_list_start_adding (list);
          return;
        }
    }
}
