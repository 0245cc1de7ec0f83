/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-remove.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

gboolean
malbild_goal_is_decided (MalbildRecord *record)
{
  return malbild_record_is_kind (record, &malbild_goal_kind) && malbild_record_get_choice (record, "status") == MALBILD_GOAL_DECIDED;
}

static char *
describe (GPtrArray *records,
          guint      n_along)
{
  g_autofree char *what = NULL;
  g_autofree char *along = NULL;

  if (records->len == 1)
    {
      g_autofree char *title = malbild_record_dup_title (g_ptr_array_index (records, 0));

      what = g_strdup_printf (_("“%s” removed"), title);
    }
  else
    what = g_strdup_printf (ngettext ("%u record removed", "%u records removed", records->len), records->len);

  if (n_along == 0)
    return g_steal_pointer (&what);
  along = g_strdup_printf (ngettext ("%u link went along", "%u links went along", n_along), n_along);
  return g_strdup_printf ("%s (%s)", what, along);
}

static gboolean
remove_all (MalbildStore  *store,
            GPtrArray     *records,
            guint         *n_along,
            GError       **error)
{
  *n_along = 0;
  for (guint i = 0; i < records->len; i++)
    {
      MalbildRecord *record = g_ptr_array_index (records, i);
      guint n = 0;

      /* It may have gone along with one before it. */
      if (malbild_record_get_removed (record))
        continue;
      if (!malbild_store_remove (store, record, &n, error))
        return FALSE;
      *n_along += n;
    }
  return TRUE;
}

gboolean
malbild_remove_records (MalbildContext *context,
                        GPtrArray      *records)
{
  MalbildStore *store = malbild_context_get_store (context);
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_along = 0;

  if (records->len == 0 || store == NULL)
    return FALSE;

  if (!malbild_store_begin (store, NULL, &error))
    {
      malbild_context_report (context, error);
      return FALSE;
    }
  if (!remove_all (store, records, &n_along, &error))
    {
      malbild_store_rollback (store);
      malbild_context_report (context, error);
      return FALSE;
    }

  message = describe (records, n_along);
  if (!malbild_store_commit (store, &error))
    {
      malbild_context_report (context, error);
      return FALSE;
    }
  malbild_context_message (context, message, TRUE);
  return TRUE;
}

gboolean
malbild_remove_record (MalbildContext *context,
                       MalbildRecord  *record)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (record));
  return malbild_remove_records (context, records);
}

gboolean
malbild_set_all (MalbildContext    *context,
                 GPtrArray         *records,
                 const char        *label,
                 const char        *field,
                 const MalbildCell *cell)
{
  MalbildStore *store = malbild_context_get_store (context);
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (records->len == 0 || store == NULL)
    return FALSE;

  ok = malbild_store_begin (store, label, &error);
  if (ok)
    {
      for (guint i = 0; i < records->len && ok; i++)
        {
          MalbildRecord *record = g_ptr_array_index (records, i);

          ok = malbild_record_set (record, malbild_kind_get_field (malbild_record_get_kind (record), field), cell, &error);
        }
      ok = malbild_store_end (store, ok, &error);
    }

  if (!ok)
    malbild_context_report (context, error);
  return ok;
}
