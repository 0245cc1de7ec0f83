/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-part.h"

struct _MalbildProgrammePart {
  MalbildCellPart parent_instance;

  GtkWidget *text;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (MalbildProgrammePart, malbild_programme_part, MALBILD_TYPE_CELL_PART)

/* How many lines of its text each shows. */
static const int n_lines[MALBILD_N_CELL_PARTS] = {
  [MALBILD_CELL_PART_CELL]        = 4,
  [MALBILD_CELL_PART_ROW_HEAD]    = 3,
  [MALBILD_CELL_PART_COLUMN_HEAD] = 2,
  [MALBILD_CELL_PART_HEADING]     = 1,
};

static void
malbild_programme_part_dispose (GObject *object)
{
  MalbildProgrammePart *self = MALBILD_PROGRAMME_PART (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_programme_part_parent_class)->dispose (object);
}

static void
malbild_programme_part_set_up (MalbildCellPart *part)
{
  MalbildProgrammePart *self = MALBILD_PROGRAMME_PART (part);
  MalbildCellPartRole role = malbild_cell_part_get_part_role (part);

  gtk_label_set_wrap (GTK_LABEL (self->text), n_lines[role] > 1);
  gtk_label_set_lines (GTK_LABEL (self->text), n_lines[role]);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  role == MALBILD_CELL_PART_HEADING ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

static void
malbild_programme_part_class_init (MalbildProgrammePartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_programme_part_dispose;
  MALBILD_CELL_PART_CLASS (klass)->set_up = malbild_programme_part_set_up;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "programmepart");
}

static GtkWidget *
new_label (MalbildProgrammePart *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
malbild_programme_part_init (MalbildProgrammePart *self)
{
  self->text = new_label (self);
  self->note = new_label (self);
  gtk_widget_add_css_class (self->note, "note");
}

void
malbild_programme_part_show (MalbildProgrammePart *self,
                             const char           *text,
                             const char           *note,
                             gboolean              gap,
                             const char           *name)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_PART (self));

  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  if (gap)
    gtk_widget_add_css_class (GTK_WIDGET (self), "gap");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "gap");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
