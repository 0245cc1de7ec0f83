/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FIELD_EDITOR (malbild_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (MalbildFieldEditor, malbild_field_editor, MALBILD, FIELD_EDITOR, GtkWidget)

/**
 * MalbildFieldEditorClass:
 * @show: shows the record's value
 * @commit: makes what is shown the record's value; FALSE with @error set where it is refused
 * @get_focus: the widget that takes the keyboard, for its accessible name and state
 * @set_read_only: whether the value is shown only. As it is in the base class, a line of text that can be selected and copied
 *   takes the place of what takes the keyboard
 * @dup_shown: what that line says; as it is in the base class, the value as people read it
 * @dup_draft: (nullable): what a person typed
 * @set_draft: (nullable): has it typed again
 *
 * The part of a field row that differs between the types of fields. Signals: "edited": what is shown is
 * no longer the record's value; "done": the person is through with it, commit now.
 */
struct _MalbildFieldEditorClass {
  GtkWidgetClass parent_class;

  void       (*show)      (MalbildFieldEditor *self);
  gboolean   (*commit)    (MalbildFieldEditor *self, GError **error);
  GtkWidget *(*get_focus) (MalbildFieldEditor *self);
  void       (*set_read_only) (MalbildFieldEditor *self, gboolean read_only);
  char      *(*dup_shown) (MalbildFieldEditor *self);
  char      *(*dup_draft) (MalbildFieldEditor *self);
  void       (*set_draft) (MalbildFieldEditor *self, const char *draft);
};

/* The right editor for the type of @field. */
MalbildFieldEditor *malbild_field_editor_new (MalbildStore *store, const MalbildField *field);

MalbildStore       *malbild_field_editor_get_store  (MalbildFieldEditor *self);
const MalbildField *malbild_field_editor_get_field  (MalbildFieldEditor *self);
MalbildRecord      *malbild_field_editor_get_record (MalbildFieldEditor *self);
void                malbild_field_editor_set_record (MalbildFieldEditor *self, MalbildRecord *record);

void       malbild_field_editor_show      (MalbildFieldEditor *self);
gboolean   malbild_field_editor_commit    (MalbildFieldEditor *self, GError **error);
GtkWidget *malbild_field_editor_get_focus (MalbildFieldEditor *self);

/* Whether nothing can be edited: text can still be selected and copied, and what is led to be opened. */
gboolean   malbild_field_editor_get_read_only (MalbildFieldEditor *self);
void       malbild_field_editor_set_read_only (MalbildFieldEditor *self, gboolean read_only);

/* What was typed, as text; NULL where nothing is typed in this editor. */
char      *malbild_field_editor_dup_draft (MalbildFieldEditor *self);
void       malbild_field_editor_set_draft (MalbildFieldEditor *self, const char *draft);

/* For the editors themselves. */
void malbild_field_editor_edited (MalbildFieldEditor *self);
void malbild_field_editor_done   (MalbildFieldEditor *self);

GType malbild_line_editor_get_type       (void);
GType malbild_paragraphs_editor_get_type (void);
GType malbild_choice_editor_get_type     (void);
GType malbild_reference_editor_get_type  (void);
GType malbild_sdg_editor_get_type        (void);
GType malbild_web_links_editor_get_type  (void);
GType malbild_yes_editor_get_type        (void);

G_END_DECLS
