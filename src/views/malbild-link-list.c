/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-link-list.h"

#include <glib/gi18n-lib.h>

#include "malbild-arrow-box.h"
#include "malbild-link-adder.h"
#include "malbild-link-entry.h"
#include "malbild-query.h"
#include "malbild-remove.h"
#include "malbild-wordings.h"

struct _MalbildLinkList {
  GtkWidget parent_instance;

  MalbildContext  *context;
  MalbildLinkSpec  spec;
  MalbildRecord   *record;
  MalbildQuery    *query;
  gboolean         asked_for;
  gboolean         locked;
  gboolean         unused;
  GtkWidget       *heading;
  GtkWidget       *title;
  GtkWidget       *count;
  GtkWidget       *compare;
  GtkWidget       *adder;
  GtkWidget       *refused;
  GtkWidget       *entries;
  GtkWidget       *more;
};

G_DEFINE_FINAL_TYPE (MalbildLinkList, malbild_link_list, GTK_TYPE_WIDGET)

static void
remove_clicked_cb (MalbildLinkList  *self,
                   MalbildLinkEntry *entry)
{
  g_autoptr(MalbildRecord) record = g_object_ref (malbild_link_entry_get_record (entry));

  /* Not taken away from under the keyboard, which goes on to the entry that came in its place. */
  self->asked_for = TRUE;
  if (malbild_remove_record (self->context, record) && gtk_widget_get_focus_child (self->entries) == NULL)
    gtk_widget_grab_focus (self->adder);
}

static void
update_count (MalbildLinkList *self,
              guint            n_items)
{
  g_autofree char *count = g_strdup_printf ("%u", n_items);
  g_autofree char *more = NULL;

  gtk_label_set_label (GTK_LABEL (self->count), n_items > 0 ? count : "");
  gtk_widget_set_visible (self->compare, self->spec.kind == &malbild_wording_kind && self->spec.editable && n_items > 1);
  gtk_widget_set_visible (self->entries, n_items > 0);
  gtk_widget_set_visible (self->more, n_items > MALBILD_LINK_LIST_MAX);
  if (n_items > MALBILD_LINK_LIST_MAX)
    {
      more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_items - MALBILD_LINK_LIST_MAX), n_items - MALBILD_LINK_LIST_MAX);
      gtk_label_set_label (GTK_LABEL (self->more), more);
    }
  /* What is only mentioned elsewhere needs no heading where nothing is; what is seldom needed waits until asked for. */
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0 || (self->spec.editable && !self->unused && (self->spec.always || self->asked_for)));
}

static GtkWidget *
new_entry (MalbildLinkList *self,
           MalbildRecord   *record)
{
  GtkWidget *entry = malbild_link_entry_new (malbild_context_get_store (self->context), record, self->spec.far, self->record,
                                             self->spec.editable && !self->locked);

  g_signal_connect_swapped (entry, "remove-clicked", G_CALLBACK (remove_clicked_cb), self);
  return entry;
}

/* Whether it is of use still: a link may lead elsewhere now. */
static gboolean
is_current (MalbildLinkList *self,
            GtkWidget       *entry,
            MalbildRecord   *record)
{
  MalbildRecord *far = self->spec.far != NULL ? malbild_record_get_ref (record, self->spec.far) : NULL;

  return malbild_link_entry_get_shown (MALBILD_LINK_ENTRY (entry)) == (far != NULL ? far : record);
}

/* The entries that are there, by their records. (transfer full) (element-type MalbildRecord GtkWidget) */
static GHashTable *
list_entries (MalbildLinkList *self)
{
  GHashTable *entries = g_hash_table_new (NULL, NULL);

  for (GtkWidget *entry = gtk_widget_get_first_child (self->entries); entry != NULL; entry = gtk_widget_get_next_sibling (entry))
    g_hash_table_insert (entries, malbild_link_entry_get_record (MALBILD_LINK_ENTRY (entry)), entry);
  return entries;
}

/* Entries whose records are still there stay, because making one takes as long as counting all of them. */
static void
put_entries (MalbildLinkList *self,
             guint            n_items)
{
  guint n_shown = MIN (n_items, MALBILD_LINK_LIST_MAX);
  gboolean newest_first = self->spec.kind == &malbild_wording_kind;
  g_autoptr (GHashTable) left = list_entries (self);
  GtkWidget *before = NULL, *entry;
  GHashTableIter iter;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), newest_first ? n_items - 1 - i : i);

      if (record == NULL)
        continue;
      entry = g_hash_table_lookup (left, record);
      if (entry == NULL || !is_current (self, entry, record))
        entry = new_entry (self, record);
      else
        g_hash_table_remove (left, record);
      /* Which of the goal's wordings it is follows from all of them. */
      if (newest_first)
        malbild_link_entry_update (MALBILD_LINK_ENTRY (entry));
      malbild_arrow_box_put (MALBILD_ARROW_BOX (self->entries), entry, before);
      before = entry;
    }
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    gtk_widget_unparent (entry);
}

static void
update (MalbildLinkList *self)
{
  guint n_items = self->query != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->query)) : 0;
  int focused = malbild_arrow_box_find_focus (MALBILD_ARROW_BOX (self->entries));

  put_entries (self, n_items);
  update_count (self, n_items);
  if (focused >= 0 && gtk_widget_get_focus_child (self->entries) == NULL)
    malbild_arrow_box_go_to (MALBILD_ARROW_BOX (self->entries), focused);
}

/* What each entry offers is another now. */
static void
update_all (MalbildLinkList *self)
{
  int focused = malbild_arrow_box_clear (MALBILD_ARROW_BOX (self->entries));

  update (self);
  if (focused >= 0)
    malbild_arrow_box_go_to (MALBILD_ARROW_BOX (self->entries), focused);
}

static void
set_query (MalbildLinkList *self,
           MalbildQuery    *query)
{
  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_set_object (&self->query, query);
  if (query != NULL)
    g_signal_connect_swapped (query, "items-changed", G_CALLBACK (update), self);
}

/* Said where the link was asked for, until the next one is. */
static void
show_refused (MalbildLinkList *self,
              const char      *message)
{
  gtk_widget_set_visible (self->refused, message != NULL);
  gtk_label_set_label (GTK_LABEL (self->refused), message != NULL ? message : "");
}

static void
compare_clicked_cb (MalbildLinkList *self)
{
  malbild_wordings_compare (GTK_WIDGET (self), self->context, self->record);
}

static void
malbild_link_list_dispose (GObject *object)
{
  MalbildLinkList *self = MALBILD_LINK_LIST (object);

  set_query (self, NULL);
  g_clear_object (&self->record);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_LINK_LIST);

  G_OBJECT_CLASS (malbild_link_list_parent_class)->dispose (object);
}

static void
malbild_link_list_class_init (MalbildLinkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_link_list_dispose;

  g_type_ensure (MALBILD_TYPE_ARROW_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-link-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, count);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, compare);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, refused);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, entries);
  gtk_widget_class_bind_template_child (widget_class, MalbildLinkList, more);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
}

static void
malbild_link_list_init (MalbildLinkList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
malbild_link_list_new (MalbildContext        *context,
                       const MalbildLinkSpec *spec)
{
  MalbildLinkList *self = g_object_new (MALBILD_TYPE_LINK_LIST, NULL);

  self->context = g_object_ref (context);
  self->spec = *spec;
  gtk_label_set_label (GTK_LABEL (self->title), spec->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries), GTK_ACCESSIBLE_PROPERTY_LABEL, spec->title, -1);
  self->adder = malbild_link_adder_new (context, spec);
  gtk_widget_set_visible (self->adder, self->spec.editable);
  gtk_box_append (GTK_BOX (self->heading), self->adder);
  g_signal_connect_swapped (self->adder, "answered", G_CALLBACK (show_refused), self);
  return GTK_WIDGET (self);
}

void
malbild_link_list_set_record (MalbildLinkList *self,
                              MalbildRecord   *record)
{
  g_autoptr(MalbildQuery) query = NULL;

  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (!g_set_object (&self->record, record))
    return;

  self->asked_for = FALSE;
  malbild_link_adder_set_record (MALBILD_LINK_ADDER (self->adder), record);
  if (record != NULL)
    {
      show_refused (self, NULL);
      query = malbild_query_new (malbild_context_get_store (self->context), self->spec.kind);
      malbild_query_where_ref (query, self->spec.near, record);
    }
  set_query (self, query);
  update_all (self);
}

gboolean
malbild_link_list_is_named (MalbildLinkList *self,
                            const char      *name)
{
  gsize length;

  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self) && name != NULL, FALSE);

  length = strlen (self->spec.kind->name);
  if (strncmp (name, self->spec.kind->name, length) != 0)
    return FALSE;
  return name[length] == '\0' || (name[length] == ':' && g_str_equal (name + length + 1, self->spec.near));
}

const MalbildKind *
malbild_link_list_get_kind (MalbildLinkList *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self), NULL);

  return self->spec.kind;
}

const char *
malbild_link_list_get_title (MalbildLinkList *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self), NULL);

  return self->spec.title;
}

gboolean
malbild_link_list_is_waiting (MalbildLinkList *self)
{
  g_return_val_if_fail (MALBILD_IS_LINK_LIST (self), FALSE);

  return self->record != NULL && self->spec.editable && !self->locked && !self->unused && !gtk_widget_get_visible (GTK_WIDGET (self));
}

void
malbild_link_list_start_adding (MalbildLinkList *self)
{
  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (!self->spec.editable)
    {
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
      return;
    }
  if (!malbild_link_adder_is_direct (MALBILD_LINK_ADDER (self->adder)))
    {
      self->asked_for = TRUE;
      update (self);
    }
  malbild_link_adder_start (MALBILD_LINK_ADDER (self->adder));
}

static void
update_adder (MalbildLinkList *self)
{
  gtk_widget_set_visible (self->adder, self->spec.editable && !self->locked && !self->unused);
}

void
malbild_link_list_set_locked (MalbildLinkList *self,
                              gboolean         locked)
{
  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (self->locked == locked)
    return;
  self->locked = locked;
  update_adder (self);
  update_all (self);
}

void
malbild_link_list_set_used (MalbildLinkList *self,
                            gboolean         used)
{
  g_return_if_fail (MALBILD_IS_LINK_LIST (self));

  if (self->unused == !used)
    return;
  self->unused = !used;
  update_adder (self);
  update (self);
}
