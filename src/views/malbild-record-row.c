/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-row.h"

#include "malbild-access.h"
#include "malbild-list-access.h"

struct _MalbildRecordRow {
  GtkWidget parent_instance;

  const MalbildRecordRowFuncs *funcs;
  MalbildRecord               *record;
  gulong                       handler;
  GtkWidget                   *texts;
  GtkWidget                   *title;
  GtkWidget                   *subtitle;
  GtkWidget                   *end;
};

G_DEFINE_FINAL_TYPE (MalbildRecordRow, malbild_record_row, GTK_TYPE_WIDGET)

/* What the labels in @widget say; a button has a name of its own. */
static void
append_labels (GString   *name,
               GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (*text != '\0')
    g_string_append_printf (name, ", %s", text);
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_labels (name, child);
}

static void
update_name (MalbildRecordRow *self)
{
  g_autoptr (GString) name = g_string_new (gtk_label_get_label (GTK_LABEL (self->title)));

  append_labels (name, self->subtitle);
  if (self->end != NULL)
    append_labels (name, self->end);
  g_string_replace (name, "\n", ", ", 0);
  malbild_list_access_set_label (GTK_WIDGET (self), name->str);
  malbild_access_set_tooltip (self->texts, name->str);
}

/* Whether it looks the same, as far as a label can be asked. */
static gboolean
is_same_label (GtkWidget *one,
               GtkWidget *other)
{
  g_auto (GStrv) classes = NULL;
  g_auto (GStrv) other_classes = NULL;

  if (!GTK_IS_LABEL (one) || !GTK_IS_LABEL (other) ||
      g_strcmp0 (gtk_label_get_label (GTK_LABEL (one)), gtk_label_get_label (GTK_LABEL (other))) != 0)
    return FALSE;
  classes = gtk_widget_get_css_classes (one);
  other_classes = gtk_widget_get_css_classes (other);
  return g_strv_equal ((const char *const *) classes, (const char *const *) other_classes);
}

static gboolean
says (MalbildRecordRow *self,
      const char       *title,
      const char       *subtitle,
      GtkWidget        *end)
{
  return g_str_equal (gtk_label_get_label (GTK_LABEL (self->title)), title) &&
         g_str_equal (gtk_label_get_label (GTK_LABEL (self->subtitle)), subtitle != NULL ? subtitle : "") &&
         (self->end == end || is_same_label (self->end, end));
}

void
malbild_record_row_show (MalbildRecordRow *self,
                         const char       *title,
                         const char       *subtitle,
                         GtkWidget        *end)
{
  g_return_if_fail (MALBILD_IS_RECORD_ROW (self));

  /* Many rows are asked at once whether anything of them changed, and of nearly all of them nothing did. */
  if (says (self, title, subtitle, end))
    {
      if (end != self->end)
        g_object_unref (g_object_ref_sink (end));
      return;
    }
  if (self->end != end)
    g_clear_pointer (&self->end, gtk_widget_unparent);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL && *subtitle != '\0');
  if (self->end != end)
    {
      self->end = end;
      gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
      gtk_widget_insert_before (end, GTK_WIDGET (self), NULL);
    }
  update_name (self);
}

GtkWidget *
malbild_record_row_get_end (MalbildRecordRow *self)
{
  g_return_val_if_fail (MALBILD_IS_RECORD_ROW (self), NULL);

  return self->end;
}

void
malbild_record_row_update (MalbildRecordRow *self)
{
  const MalbildRecordRowFuncs *funcs = self->funcs;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (MALBILD_IS_RECORD_ROW (self));

  if (self->record == NULL || funcs == NULL)
    {
      g_clear_pointer (&self->end, gtk_widget_unparent);
      return;
    }
  title = malbild_record_dup_title (self->record);
  subtitle = funcs->subtitle != NULL ? funcs->subtitle (self->record, funcs->data) : NULL;
  malbild_record_row_show (self, title, subtitle, funcs->end != NULL ? funcs->end (self->record, funcs->data) : NULL);
}

static void
malbild_record_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_record_row_parent_class)->root (widget);
  update_name (MALBILD_RECORD_ROW (widget));
}

static void
malbild_record_row_dispose (GObject *object)
{
  MalbildRecordRow *self = MALBILD_RECORD_ROW (object);

  malbild_record_row_set_record (self, NULL);
  g_clear_pointer (&self->texts, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_record_row_parent_class)->dispose (object);
}

static void
malbild_record_row_class_init (MalbildRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_record_row_dispose;
  widget_class->root = malbild_record_row_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordrow");
}

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* At the floor of GTK a list view does not ask how high its rows are at its width: what wraps would be cut off. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
malbild_record_row_init (MalbildRecordRow *self)
{
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->texts, TRUE);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  self->title = add_label (self->texts);
  self->subtitle = add_label (self->texts);
  gtk_widget_add_css_class (self->subtitle, "caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 12);
}

GtkWidget *
malbild_record_row_new (const MalbildRecordRowFuncs *funcs)
{
  MalbildRecordRow *self = g_object_new (MALBILD_TYPE_RECORD_ROW, NULL);

  self->funcs = funcs;
  if (funcs != NULL && funcs->title_lines > 0)
    gtk_label_set_lines (GTK_LABEL (self->title), funcs->title_lines);
  return GTK_WIDGET (self);
}

void
malbild_record_row_set_record (MalbildRecordRow *self,
                               MalbildRecord    *record)
{
  g_return_if_fail (MALBILD_IS_RECORD_ROW (self));

  if (self->record != NULL)
    g_clear_signal_handler (&self->handler, self->record);
  g_set_object (&self->record, record);
  if (record != NULL)
    self->handler = g_signal_connect_swapped (record, "notify", G_CALLBACK (malbild_record_row_update), self);
  malbild_record_row_update (self);
}

MalbildRecord *
malbild_record_row_get_record (MalbildRecordRow *self)
{
  g_return_val_if_fail (MALBILD_IS_RECORD_ROW (self), NULL);

  return self->record;
}
