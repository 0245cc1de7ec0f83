/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-parts.h"

#include "malbild-access.h"

#define LEAD_KEY "malbild-lead"

/* To a record, or to a part of a place. */
typedef struct {
  MalbildContext *context;
  MalbildRecord  *record;
  const char     *field;
  const char     *place;
  const char     *part;
} Lead;

static void
lead_free (gpointer data)
{
  Lead *lead = data;

  g_object_unref (lead->context);
  g_clear_object (&lead->record);
  g_free (lead);
}

void
malbild_overview_follow (GtkWidget *widget)
{
  /* It may be about to be filled anew by what it leads to. */
  g_autoptr (GtkWidget) held = g_object_ref (widget);
  Lead *lead = g_object_get_data (G_OBJECT (widget), LEAD_KEY);

  if (lead != NULL && lead->record == NULL)
    malbild_context_show_part (lead->context, lead->place, lead->part);
  else if (lead != NULL && !malbild_record_get_removed (lead->record))
    malbild_context_reveal (lead->context, lead->record, lead->field);
}

static void
take_lead (GtkWidget *widget,
           Lead      *lead)
{
  g_object_set_data_full (G_OBJECT (widget), LEAD_KEY, lead, lead_free);
  if (GTK_IS_BUTTON (widget))
    g_signal_connect (widget, "clicked", G_CALLBACK (malbild_overview_follow), NULL);
  else if (ADW_IS_ACTION_ROW (widget))
    g_signal_connect (widget, "activated", G_CALLBACK (malbild_overview_follow), NULL);
}

void
malbild_overview_lead_to (GtkWidget      *widget,
                          MalbildContext *context,
                          MalbildRecord  *record,
                          const char     *field)
{
  Lead *lead = g_new0 (Lead, 1);

  lead->context = g_object_ref (context);
  lead->record = g_object_ref (record);
  lead->field = g_intern_string (field);
  take_lead (widget, lead);
}

void
malbild_overview_lead_to_part (GtkWidget      *widget,
                               MalbildContext *context,
                               const char     *place,
                               const char     *part)
{
  Lead *lead = g_new0 (Lead, 1);

  lead->context = g_object_ref (context);
  lead->place = g_intern_string (place);
  lead->part = g_intern_string (part);
  take_lead (widget, lead);
}

GtkWidget *
malbild_overview_new_row (const char *title,
                          const char *subtitle,
                          const char *description)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle != NULL ? subtitle : "",
                                 "title-lines", 2,
                                 "subtitle-lines", 2,
                                 "activatable", TRUE,
                                 NULL);

  /* The row takes its name from its title by itself. */
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return row;
}

/* The expander row is made of lists that have no names, and the row in it that takes the keyboard is named by the title. */
void
malbild_overview_name_expander (GtkWidget  *widget,
                                const char *title,
                                const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      if (ADW_IS_ACTION_ROW (child))
        malbild_access_set_label (child, name);
      else
        malbild_overview_name_expander (child, title, name);
    }
}
