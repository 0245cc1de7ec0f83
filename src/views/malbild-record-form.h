/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_RECORD_FORM (malbild_record_form_get_type ())
G_DECLARE_FINAL_TYPE (MalbildRecordForm, malbild_record_form, MALBILD, RECORD_FORM, GtkWidget)

/**
 * MalbildRecordForm:
 *
 * Everything of one record, made from the table of its kind: a row a field, a list for each way in which something refers
 * to it, and a menu for those lists that there is nothing in yet. It tells the context whether a person is editing.
 *
 * Class actions: "form.add" (u: the number of a list); "form.next-section" and "form.previous-section" take the keyboard
 * from the fields to the first list, from list to list, and back.
 */

/* @record NULL: none is shown. @context may be NULL only then; rows and lists are made anew for another one. */
void     malbild_record_form_set_record    (MalbildRecordForm *self, MalbildContext *context, MalbildRecord *record);
/* Looks anew at what of the record can be changed. */
void     malbild_record_form_update_locks  (MalbildRecordForm *self);
/* Puts the keyboard in the row of the field, or where a part or link is added if @field is the name of its kind. */
void     malbild_record_form_focus_field   (MalbildRecordForm *self, const char *field);

G_END_DECLS
