/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-notice-bar.h"
#include "malbild-places.h"
#include "malbild-query.h"
#include "malbild-search-popover.h"
#include "malbild-sidebar.h"
#include "malbild-switcher.h"
#include "malbild-welcome.h"
#include "malbild-window.h"

G_BEGIN_DECLS

struct _MalbildWindow {
  AdwApplicationWindow parent_instance;

  GSettings      *settings;
  MalbildContext *context;
  GSignalGroup   *store_signals;
  MalbildQuery   *sets;
  char           *path;
  char           *former_path;
  AdwToast       *toast;
  guint           toast_source;
  guint           sets_source;
  guint           transient : 1;

  /* Layout: what the person asked for and what the width makes of it. */
  const MalbildPlaceInfo *place;
  int             width;
  int             detail_width;
  guint           layout_source;
  guint           side_wanted : 1;
  guint           side_open : 1;
  guint           detail_wanted : 1;
  guint           covering : 1;
  guint           revealed : 1;
  guint           side_shown : 1;
  guint           detail_shown : 1;

  AdwToastOverlay *toasts;
  GtkStack        *pages;
  MalbildWelcome  *welcome;
  GtkWidget       *side;
  AdwHeaderBar    *side_header;
  MalbildSwitcher *side_switcher;
  MalbildSidebar  *sidebar;
  GtkWidget       *side_separator;
  GtkPaned        *paned;
  GtkWidget       *middle;
  AdwHeaderBar    *middle_header;
  GtkStack        *title_stack;
  AdwWindowTitle  *place_title;
  MalbildSwitcher *title_switcher;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkWidget       *detail_button;
  GtkWidget       *menu_button;
  GtkMenuButton   *search_button;
  MalbildSearchPopover   *search;
  GtkWidget       *notice;
  GtkStack        *places;
  GtkWidget       *detail;
  AdwHeaderBar    *detail_header;
  AdwWindowTitle  *detail_title;
  GtkWidget       *back_button;
  GtkWidget       *detail_pane;
};

/* malbild-window-layout.c */
void     malbild_window_layout_init         (MalbildWindow *self);
void     malbild_window_layout_save         (MalbildWindow *self);
void     malbild_window_layout_update       (MalbildWindow *self);
void     malbild_window_layout_set_width    (MalbildWindow *self, int width);
gboolean malbild_window_get_sidebar_shown   (MalbildWindow *self);
void     malbild_window_set_sidebar_shown   (MalbildWindow *self, gboolean shown);
gboolean malbild_window_get_detail_shown    (MalbildWindow *self);
void     malbild_window_set_detail_shown    (MalbildWindow *self, gboolean shown);
void     malbild_window_focus_place         (MalbildWindow *self);
/* @step: 1 for the next part of the window, -1 for the one before */
void     malbild_window_focus_part          (MalbildWindow *self, int step);
/* Shows the detail pane whatever the width. */
void     malbild_window_show_detail         (MalbildWindow *self);

/* malbild-window-actions.c */
void     malbild_window_class_install_actions (GtkWidgetClass *widget_class);
void     malbild_window_actions_update        (MalbildWindow *self);
/* Keys that the window gets before what has the keyboard. */
void     malbild_window_actions_add_keys      (MalbildWindow *self);

/* malbild-window-reveal.c */
void     malbild_window_reveal              (MalbildWindow *self, MalbildRecord *record, const char *field);
/* @record: (nullable): what the place is to be about */
void     malbild_window_show_place          (MalbildWindow *self, const char *name, MalbildRecord *record);
/* @part: (nullable): what of the place is to be in view */
void     malbild_window_show_part           (MalbildWindow *self, const char *name, const char *part);

/* malbild-window-file.c */
/* Shows the goal set, or what there is to do without one. */
void     malbild_window_choose_page         (MalbildWindow *self);
void     malbild_window_goal_set_changed    (MalbildWindow *self);
void     malbild_window_store_changed       (MalbildWindow *self, MalbildChanges *changes);
void     malbild_window_author_changed      (MalbildWindow *self);
void     malbild_window_official_changed    (MalbildWindow *self);

/* malbild-window-toast.c */
void     malbild_window_toast               (MalbildWindow *self, const char *text, MalbildOffer offer);
void     malbild_window_toast_redo          (MalbildWindow *self, const char *text);
/* The button of a toast must undo what the toast tells, and nothing that came later. */
void     malbild_window_drop_undo_toast     (MalbildWindow *self);
/* Looks whether the toast lies over a line in which somebody types. */
void     malbild_window_raise_toast         (MalbildWindow *self);

/* malbild-window.c */
/* Leaves the field that is being typed in, so that it is kept. */
void     malbild_window_commit_typing       (MalbildWindow *self);
/* Lets the place that is shown read the goal set. */
void     malbild_window_feed_place          (MalbildWindow *self);

G_END_DECLS
