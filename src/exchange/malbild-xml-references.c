/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-references.h"

#include <glib/gi18n-lib.h>

typedef struct {
  MalbildUuid uuid;
  guint       kind; /* its index */
  guint       line;
} Reference;

static guint
hash (gconstpointer reference)
{
  const Reference *self = reference;

  return malbild_uuid_hash (&self->uuid) + self->kind;
}

static gboolean
equal (gconstpointer a,
       gconstpointer b)
{
  const Reference *one = a;
  const Reference *other = b;

  return one->kind == other->kind && malbild_uuid_equal (&one->uuid, &other->uuid);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Reference *one = *(const Reference *const *) a;
  const Reference *other = *(const Reference *const *) b;

  return (one->line > other->line) - (one->line < other->line);
}

GHashTable *
malbild_xml_references_new (void)
{
  return g_hash_table_new_full (hash, equal, g_free, NULL);
}

static guint
find_kind (MalbildXmlRows    *rows,
           const MalbildKind *kind)
{
  guint i = 0;

  while (rows->kinds[i] != kind)
    i++;
  return i;
}

gboolean
malbild_xml_references_note (GHashTable        *pending,
                             MalbildXmlRows    *rows,
                             const MalbildKind *kind,
                             const MalbildUuid *uuid,
                             guint              line)
{
  Reference reference = { *uuid, find_kind (rows, kind), line };

  if (malbild_uuid_set_contains (rows->there[reference.kind], uuid) || g_hash_table_contains (pending, &reference))
    return TRUE;
  if (g_hash_table_size (pending) == MALBILD_LIMIT_PENDING)
    return FALSE;

  g_hash_table_add (pending, g_memdup2 (&reference, sizeof reference));
  return TRUE;
}

gboolean
malbild_xml_references_check (GHashTable     *pending,
                              MalbildXmlRows *rows)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, pending);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Reference *reference = key;

      if (!malbild_uuid_set_contains (rows->there[reference->kind], &reference->uuid))
        g_ptr_array_add (lost, key);
    }

  g_ptr_array_sort (lost, compare_lines);
  for (guint i = 0; i < lost->len; i++)
    {
      const Reference *reference = g_ptr_array_index (lost, i);
      char uuid[MALBILD_UUID_STRING_SIZE];

      malbild_uuid_to_string (&reference->uuid, uuid);
      if (!malbild_xml_faults_add (rows->faults, reference->line, MALBILD_ERROR_INVALID,
                                   _("There is no <%s> with the UUID %s in the file. Add it, or a stub of it in <outside>, or remove the reference."),
                                   rows->kinds[reference->kind]->name, uuid))
        return FALSE;
    }
  return TRUE;
}
