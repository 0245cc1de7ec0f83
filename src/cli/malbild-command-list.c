/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>

#include "malbild-listing.h"

/* Rows come from a reader, which knows what belongs to a goal set; they are shown through their records, which
 * know the titles of what they refer to. */
typedef struct {
  MalbildStore   *store;
  MalbildListing *listing;
} Walk;

static gboolean
row_cb (const MalbildRow  *row,
        gpointer           data,
        GError           **error)
{
  Walk *walk = data;
  g_autoptr (GError) gone = NULL;
  g_autoptr (MalbildRecord) record = malbild_store_get_by_uuid (walk->store, row->kind, &row->uuid, &gone);

  if (record != NULL)
    malbild_listing_add (walk->listing, walk->store, record);
  else if (gone != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&gone));
      return FALSE;
    }
  return TRUE;
}

static const MalbildKind *
find_kind (const char *name)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  const MalbildKind *kind = malbild_kind_by_name (name);

  if (kind != NULL)
    return kind;

  malbild_command_fail (MALBILD_EXIT_USAGE, _("There is no kind of record “%s”. These are there:"), name);
  for (guint i = 0; i < n_kinds; i++)
    g_printerr ("  %s  %s\n", kinds[i]->name, _(kinds[i]->label_plural));
  return NULL;
}

static MalbildExit
list_kind (MalbildStore      *store,
           const MalbildKind *kind,
           const char        *set_name,
           MalbildListFormat  format)
{
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (MalbildReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  Walk walk = { .store = store };
  gboolean ok;

  if (set_name != NULL)
    {
      set = malbild_command_find_set (store, set_name, FALSE);
      if (set == NULL)
        return MALBILD_EXIT_FAIL;
    }
  reader = malbild_store_new_reader (store, &error);
  if (reader == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  walk.listing = malbild_listing_new (kind, format, set == NULL);
  ok = malbild_reader_read (reader, kind, set != NULL ? malbild_record_get_uuid (set) : NULL, row_cb, &walk, &error);
  malbild_listing_finish (walk.listing);
  return ok ? MALBILD_EXIT_DONE : malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
}

static MalbildExit
run_list (int   argc,
          char *argv[])
{
  g_autofree char *format_name = NULL;
  g_autofree char *set = NULL;
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING, &set, N_("Only what belongs to this goal set"), N_("TITLE-OR-UUID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to print: table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (GError) error = NULL;
  MalbildListFormat format = MALBILD_LIST_TABLE;
  const MalbildKind *kind;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_list_command, entries, argc, argv, 1, 2, &arguments, &status))
    return status;
  if (format_name != NULL && !malbild_list_format_by_name (format_name, &format))
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("The format “%s” is not known; table, csv and json are."), format_name);
  kind = find_kind (arguments[1] != NULL ? arguments[1] : "goal");
  if (kind == NULL)
    return MALBILD_EXIT_USAGE;

  store = malbild_store_open (arguments[0], MALBILD_STORE_READ_ONLY, &error);
  if (store == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  return list_kind (store, kind, set, format);
}

const MalbildCommand malbild_list_command = {
  .name = "list",
  .arguments = N_("GOALFILE [KIND] [--set TITLE-OR-UUID] [--format=table,csv,json]"),
  .summary = N_("Print the records of a kind (goals, where none is named)"),
  .run = run_list,
};
