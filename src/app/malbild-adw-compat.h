/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/*
 * What differs between libadwaita 1.2 and 1.10, and nothing else.
 *
 * An alert is a window of its own before 1.5, and lies in its parent's since. The former one still works there, but makes
 * GTK 4.18 complain of how its heading is measured.
 */

#if ADW_CHECK_VERSION (1, 5, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef AdwAlertDialog MalbildAlert;
#define MALBILD_ALERT ADW_ALERT_DIALOG

static inline MalbildAlert *
malbild_alert_new (const char *heading,
                   const char *body)
{
  return ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
}

static inline void
malbild_alert_present (MalbildAlert *self,
                       GtkWindow    *parent)
{
  adw_dialog_present (ADW_DIALOG (self), GTK_WIDGET (parent));
}

static inline void
malbild_alert_close (MalbildAlert *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static inline void
malbild_alert_add_response (MalbildAlert *self,
                            const char   *id,
                            const char   *label)
{
  adw_alert_dialog_add_response (self, id, label);
}

static inline void
malbild_alert_set_appearance (MalbildAlert          *self,
                              const char            *id,
                              AdwResponseAppearance  appearance)
{
  adw_alert_dialog_set_response_appearance (self, id, appearance);
}

static inline void
malbild_alert_set_default_response (MalbildAlert *self,
                                    const char   *id)
{
  adw_alert_dialog_set_default_response (self, id);
}

static inline void
malbild_alert_set_close_response (MalbildAlert *self,
                                  const char   *id)
{
  adw_alert_dialog_set_close_response (self, id);
}

static inline void
malbild_alert_set_extra_child (MalbildAlert *self,
                               GtkWidget    *child)
{
  adw_alert_dialog_set_extra_child (self, child);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

typedef AdwMessageDialog MalbildAlert;
#define MALBILD_ALERT ADW_MESSAGE_DIALOG

static inline MalbildAlert *
malbild_alert_new (const char *heading,
                   const char *body)
{
  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (NULL, heading, body));
}

static inline void
malbild_alert_present (MalbildAlert *self,
                       GtkWindow    *parent)
{
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}

static inline void
malbild_alert_close (MalbildAlert *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

#define malbild_alert_add_response         adw_message_dialog_add_response
#define malbild_alert_set_appearance       adw_message_dialog_set_response_appearance
#define malbild_alert_set_default_response adw_message_dialog_set_default_response
#define malbild_alert_set_close_response   adw_message_dialog_set_close_response
#define malbild_alert_set_extra_child      adw_message_dialog_set_extra_child

#endif
