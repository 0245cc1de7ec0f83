/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-wordings.h"

#include <glib/gi18n-lib.h>

#include "malbild-query.h"
#include "malbild-text.h"

GPtrArray *
malbild_wordings_list (MalbildStore  *store,
                       MalbildRecord *goal)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_wording_kind);
  GPtrArray *wordings = g_ptr_array_new_with_free_func (g_object_unref);

  malbild_query_where_ref (query, "goal", goal);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    g_ptr_array_add (wordings, g_list_model_get_item (G_LIST_MODEL (query), i));
  return wordings;
}

char *
malbild_wording_describe (MalbildStore  *store,
                          MalbildRecord *wording)
{
  static const char *const telling[] = { "body", "date" };
  MalbildRecord *goal = malbild_record_get_ref (wording, "goal");
  g_autoptr (GPtrArray) wordings = goal != NULL ? malbild_wordings_list (store, goal) : g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint version = 0;

  if (g_ptr_array_find (wordings, wording, &version))
    /* Translators: which of the wordings that a goal has had */
    g_string_append_printf (text, _("Version %u"), version + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      g_autofree char *value = malbild_record_format (wording, malbild_kind_get_field (&malbild_wording_kind, telling[i]));

      if (*value != '\0')
        malbild_text_append_part (text, ", ", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
