/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread-rows.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"
#include "malbild-status-label.h"
#include "malbild-text.h"
#include "malbild-thread.h"

#define CONTEXT_KEY "malbild-context"
#define RECORD_KEY  "malbild-record"
#define BESIDE_KEY  "malbild-beside"
#define GROUP_KEY   "malbild-group"

/* What sort of record it is, where no heading above says so; of goals, which nearly all are along the thread, their level. */
static char *
dup_sort (MalbildRecord *record,
          const char    *group)
{
  g_autofree char *level = NULL;

  if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return g_strdup (group == NULL ? _(malbild_record_get_kind (record)->label) : "");
  level = malbild_record_format (record, malbild_kind_get_field (&malbild_goal_kind, "level"));
  return malbild_text_capitalize (level);
}

/* What assistive technology says after the title. */
static char *
describe (MalbildStore  *store,
          MalbildRecord *record,
          const char    *group,
          const char    *subtitle)
{
  const char *status = malbild_status_of_record (store, record, NULL, NULL);
  g_autoptr (GString) text = g_string_new (group);

  malbild_text_append_part (text, ", ", subtitle);
  if (status != NULL)
    malbild_text_append_part (text, ", ", status);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Tells of the record what lists of the details tell of it. Beside what it is tied to, that is not said again. */
static void
tell_cb (GtkWidget *row)
{
  MalbildContext *context = g_object_get_data (G_OBJECT (row), CONTEXT_KEY);
  MalbildRecord *record = g_object_get_data (G_OBJECT (row), RECORD_KEY);
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  g_autoptr (GString) parts = NULL;
  g_autofree char *sort = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  g_autofree char *description = NULL;

  if (malbild_record_get_removed (record))
    return;
  malbild_record_tell (record, g_object_get_data (G_OBJECT (row), BESIDE_KEY), &title, &details);
  sort = dup_sort (record, group);
  parts = g_string_new (sort);
  malbild_text_append_part (parts, MALBILD_TEXT_DOT, details);
  subtitle = malbild_text_capitalize (parts->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  description = describe (malbild_context_get_store (context), record, group, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

GtkWidget *
malbild_thread_rows_new (MalbildContext *context,
                         MalbildRecord  *record,
                         MalbildRecord  *beside,
                         const char     *group)
{
  GtkWidget *row = malbild_overview_new_row ("", NULL, NULL);
  GtkWidget *status = malbild_status_label_new (malbild_context_get_store (context));

  malbild_status_label_set_record (MALBILD_STATUS_LABEL (status), record);
  gtk_widget_set_valign (status, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), status);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  g_object_set_data_full (G_OBJECT (row), CONTEXT_KEY, g_object_ref (context), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (record), g_object_unref);
  if (beside == NULL)
    beside = malbild_context_get_goal_set (context);
  if (beside != NULL)
    g_object_set_data_full (G_OBJECT (row), BESIDE_KEY, g_object_ref (beside), g_object_unref);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, (gpointer) group);
  g_signal_connect_object (record, "notify", G_CALLBACK (tell_cb), row, G_CONNECT_SWAPPED);
  tell_cb (row);
  return row;
}

MalbildRecord *
malbild_thread_rows_get_record (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), RECORD_KEY);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  const char *former = before != NULL ? g_object_get_data (G_OBJECT (before), GROUP_KEY) : NULL;
  GtkWidget *label;

  if (group == NULL || group == former)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "thread-heading");
  gtk_list_box_row_set_header (row, label);
}

void
malbild_thread_rows_set_up (GtkListBox *list)
{
  gtk_list_box_set_header_func (list, header_cb, NULL, NULL);
}

static gboolean
shows (GtkListBoxRow *row,
       MalbildRecord *record,
       MalbildRecord *beside,
       const char    *group)
{
  return g_object_get_data (G_OBJECT (row), RECORD_KEY) == record && g_object_get_data (G_OBJECT (row), GROUP_KEY) == group &&
         (record == NULL || g_object_get_data (G_OBJECT (row), BESIDE_KEY) == beside);
}

/* Has the row of @record (NULL: the one that asks for more) at @position. Rows that are there stay, and with them the
 * keyboard; what stands before them and is shown no more goes. */
static GtkWidget *
put_row (GtkListBox     *list,
         int             position,
         MalbildContext *context,
         MalbildRecord  *record,
         MalbildRecord  *beside,
         const char     *group)
{
  GtkListBoxRow *row;
  int found = position;

  while ((row = gtk_list_box_get_row_at_index (list, found)) != NULL && !shows (row, record, beside, group))
    found++;
  if (row != NULL)
    {
      for (; found > position; found--)
        gtk_list_box_remove (list, GTK_WIDGET (gtk_list_box_get_row_at_index (list, position)));
      /* What others are called may have changed. */
      if (record != NULL)
        tell_cb (GTK_WIDGET (row));
      return GTK_WIDGET (row);
    }
  if (record != NULL)
    row = GTK_LIST_BOX_ROW (malbild_thread_rows_new (context, record, beside, group));
  else
    row = GTK_LIST_BOX_ROW (malbild_overview_new_row ("", NULL, NULL));
  g_object_set_data (G_OBJECT (row), GROUP_KEY, (gpointer) group);
  gtk_list_box_insert (list, GTK_WIDGET (row), position);
  return GTK_WIDGET (row);
}

void
malbild_thread_rows_show_groups (GtkListBox     *list,
                                 MalbildContext *context,
                                 MalbildRecord  *beside,
                                 GPtrArray      *groups)
{
  GtkListBoxRow *row;
  int position = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const MalbildThreadGroup *group = g_ptr_array_index (groups, i);
      const char *title = _(group->title);
      guint n_more = group->n_records - group->records->len;

      for (guint j = 0; j < group->records->len; j++)
        put_row (list, position++, context, g_ptr_array_index (group->records, j), beside, title);
      if (n_more > 0)
        {
          g_autofree char *text = g_strdup_printf (ngettext ("Show more (%u is not shown)", "Show more (%u are not shown)", n_more), n_more);

          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (put_row (list, position++, context, NULL, beside, title)), text);
        }
    }
  while ((row = gtk_list_box_get_row_at_index (list, position)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_list_box_invalidate_headers (list);
}

static GtkWidget *
new_gap (MalbildContext         *context,
         MalbildRecord          *record,
         const MalbildThreadGap *gap)
{
  GtkWidget *row = malbild_overview_new_row (_(gap->lack), NULL, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  malbild_overview_lead_to (row, context, record, gap->field);
  return row;
}

void
malbild_thread_rows_append_gaps (GtkListBox     *list,
                                 MalbildContext *context,
                                 MalbildRecord  *record,
                                 guint           gaps)
{
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    if (gaps >> gap & 1)
      gtk_list_box_append (list, new_gap (context, record, &malbild_thread_gaps[gap]));
}
