/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-changes.h"
#include "malbild-context.h"

G_BEGIN_DECLS

/** MALBILD_PLACE_ALL: everything that a place shows is out of date. */
#define MALBILD_PLACE_ALL G_MAXUINT

#define MALBILD_TYPE_PLACE (malbild_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (MalbildPlace, malbild_place, MALBILD, PLACE, GtkWidget)

/**
 * MalbildPlaceClass:
 * @context_changed: the context is another one: hand it on to the parts that follow it themselves
 * @goal_set_changed: the goal file or the goal set is another one, or there is none. Let go of what belongs to the
 *   former one and make the new models; what is read for the screen is better read in @refresh
 * @record_changed: another record is chosen, or none
 * @editing_changed: a person began or ended to edit a field of the chosen record
 * @writable_changed: what the goal set holds can be changed now, or not any more, for what is neither an action
 *   (malbild_place_enable_edit()) nor bound to the context in the template; also after @goal_set_changed
 * @day_changed: it is another day than when the place was looked at last; for what @refresh does not make anew
 * @records_changed: the goal file changed. Returns: what of the place is out of date by that, as flags of its own; 0
 *   for nothing
 * @look_at: show what the place has to say of one record, as malbild_context_show_place() asks for
 * @get_refused: why what stands in a field of the place cannot be kept; NULL where nothing does
 * @show_part: bring a page or a choice of rows into view, as malbild_context_show_part() asks for
 * @refresh: bring up to date what the flags @stale tell of. There is a goal set, and the place is on screen
 *
 * What a place does. All of them may be left out; none of them chains up.
 */
struct _MalbildPlaceClass {
  GtkWidgetClass parent_class;

  void  (*context_changed)  (MalbildPlace *self);
  void  (*goal_set_changed) (MalbildPlace *self);
  void  (*record_changed)   (MalbildPlace *self);
  void  (*editing_changed)  (MalbildPlace *self);
  void  (*writable_changed) (MalbildPlace *self);
  void  (*day_changed)      (MalbildPlace *self);
  guint (*records_changed)  (MalbildPlace *self, const MalbildChanges *changes);
  void  (*look_at)          (MalbildPlace *self, MalbildRecord *record);
  const char *(*get_refused) (MalbildPlace *self);
  void  (*show_part)        (MalbildPlace *self, const char *part);
  void  (*refresh)          (MalbildPlace *self, guint stale);
};

/**
 * MalbildPlace:
 *
 * A place of the window: what shows one side of the context's goal set. It follows the context's goal file and goal
 * set, keeps account of what is out of date, and brings it up to date in one go, when nothing else is to be done and
 * only while the place is on screen: nothing is read for a place that is not looked at. Everything is out of date
 * for another goal set, and when the day has changed.
 *
 * Property "context" (#MalbildContext, nullable).
 *
 * The place has the size of its first child, which is to be bound in its template, and is never focused itself.
 */

/* All of these are (transfer none) (nullable). There is a goal set only where there is a store. */
MalbildContext *malbild_place_get_context  (MalbildPlace *self);
MalbildStore   *malbild_place_get_store    (MalbildPlace *self);
MalbildRecord  *malbild_place_get_goal_set (MalbildPlace *self);

/* Whether what the goal set holds can be changed: see the property "writable" of #MalbildContext. */
gboolean        malbild_place_get_writable (MalbildPlace *self);

/**
 * malbild_place_enable_edit:
 * @action: the name of a class action that changes what the goal set holds
 * @enabled: whether it could be done where that can be changed
 *
 * Every action of a place that adds, changes, moves or removes something goes through here, at the latest in its init: it
 * is enabled as long as it could be done and the goal set is neither an archive nor in a file that is read-only. Buttons and
 * menus that have the action follow.
 */
void            malbild_place_enable_edit  (MalbildPlace *self, const char *action, gboolean enabled);

/* Shows what the place has to say of @record; a place that has no view of one record stays as it is. */
void            malbild_place_look_at      (MalbildPlace *self, MalbildRecord *record);

/* Why something that was typed in the place, and stays there, was refused. (transfer none) (nullable) */
const char     *malbild_place_get_refused  (MalbildPlace *self);

/* Brings @part into view; a place that has no such part stays as it is. */
void            malbild_place_show_part    (MalbildPlace *self, const char *part);

/* Tells the person of what went wrong without her doing, such as reading aside; nothing where the place is in no window any more. */
void            malbild_place_report       (MalbildPlace *self, const GError *error);

/* Says that what the flags tell of is out of date; it is refreshed soon, or when the place is shown. */
void            malbild_place_make_stale   (MalbildPlace *self, guint stale);

G_END_DECLS
