/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-internal.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-open.h"
#include "malbild-store-write.h"

enum {
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_READ_ONLY,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
malbild_store_sink_init (MalbildSinkInterface *iface)
{
  iface->change = malbild_store_change;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildStore, malbild_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_SINK, malbild_store_sink_init))

static void
malbild_store_dispose (GObject *object)
{
  MalbildStore *self = MALBILD_STORE (object);

  if (self->watch != NULL)
    g_source_destroy (self->watch);
  g_clear_pointer (&self->watch, g_source_unref);
  self->depth = 0;
  malbild_journal_clear (&self->journal);
  g_clear_pointer (&self->identity, malbild_identity_free);
  /* An edit that was not committed goes with the connection. */
  g_clear_pointer (&self->db, malbild_db_close);

  G_OBJECT_CLASS (malbild_store_parent_class)->dispose (object);
}

static void
malbild_store_finalize (GObject *object)
{
  MalbildStore *self = MALBILD_STORE (object);

  g_free (self->path);
  g_free (self->author);
  g_free (self->read_only_reason);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (malbild_store_parent_class)->finalize (object);
}

static void
malbild_store_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  MalbildStore *self = MALBILD_STORE (object);

  switch (prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_store_class_init (MalbildStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_store_dispose;
  object_class->finalize = malbild_store_finalize;
  object_class->get_property = malbild_store_get_property;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MalbildStore::changed:
   * @changes: a #MalbildChanges, valid during the emission
   *
   * After each commit, own or of another process, when the records in memory have their new values.
   */
  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
malbild_store_init (MalbildStore *self)
{
}

MalbildStore *
malbild_store_open (const char         *path,
                    MalbildStoreFlags   flags,
                    GError            **error)
{
  g_autoptr (MalbildStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (MALBILD_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->db = malbild_open (self->path, flags, &self->read_only_reason, error);
  if (self->db == NULL)
    return NULL;
  self->read_only = self->read_only_reason != NULL || (flags & MALBILD_STORE_READ_ONLY) != 0;
  self->identity = malbild_identity_new (MALBILD_SINK (self), self->db);
  if (!malbild_store_start_following (self, error))
    return NULL;
  malbild_store_update_undo (self);
  return g_steal_pointer (&self);
}

const char *
malbild_store_get_path (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return self->path;
}

gboolean
malbild_store_get_read_only (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), TRUE);

  return self->read_only;
}

const char *
malbild_store_get_read_only_reason (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return self->read_only_reason;
}

gboolean
malbild_store_check_writable (MalbildStore  *self,
                              GError       **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (!self->read_only)
    return TRUE;
  if (self->read_only_reason != NULL)
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY, self->read_only_reason);
      return FALSE;
    }
  base = g_path_get_basename (self->path);
  name = g_filename_display_name (base);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY, _("“%s” was opened to be read only."), name);
  return FALSE;
}

void
malbild_store_set_author (MalbildStore *self,
                          const char   *author)
{
  g_return_if_fail (MALBILD_IS_STORE (self) && author != NULL);

  g_free (self->author);
  self->author = g_strdup (author);
}

MalbildDb *
malbild_store_get_db (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return self->db;
}

MalbildRecord *
malbild_store_peek (MalbildStore *self,
                    gint64        key)
{
  return malbild_identity_peek (self->identity, key);
}

MalbildRecord *
malbild_store_get (MalbildStore  *self,
                   gint64         key,
                   GError       **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return malbild_identity_get (self->identity, key, error);
}

MalbildRecord *
malbild_store_get_listed (MalbildStore *self,
                          gint64        key)
{
  MalbildRecord *record = malbild_identity_get (self->identity, key, NULL);
  MalbildUuid nobody = { { 0 } };

  if (record != NULL)
    return record;
  record = malbild_identity_peek (self->identity, key);
  if (record != NULL)
    return g_object_ref (record);
  record = malbild_record_new (malbild_kind_of_key (key), NULL, key, &nobody);
  malbild_record_set_removed (record, TRUE);
  return record;
}

MalbildRecord *
malbild_store_get_by_uuid (MalbildStore       *self,
                           const MalbildKind  *kind,
                           const MalbildUuid  *uuid,
                           GError            **error)
{
  g_autofree char *sql = NULL;
  gint64 key = 0;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && kind != NULL && uuid != NULL, NULL);

  sql = g_strdup_printf ("SELECT key FROM %s WHERE uuid = ?1", malbild_kind_table (kind));
  if (!malbild_db_get_integer (self->db, &key, error, sql, "u", uuid) || key == 0)
    return NULL;
  return malbild_identity_get (self->identity, key, error);
}

void
malbild_store_emit_changed (MalbildStore   *self,
                            MalbildChanges *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

void
malbild_store_set_labels (MalbildStore *self,
                          char         *undo_label,
                          char         *redo_label)
{
  g_autofree char *old_undo_label = g_steal_pointer (&self->undo_label);
  g_autofree char *old_redo_label = g_steal_pointer (&self->redo_label);

  self->undo_label = undo_label;
  self->redo_label = redo_label;
  if (g_strcmp0 (old_undo_label, undo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (g_strcmp0 (old_redo_label, redo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}
