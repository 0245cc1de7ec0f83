/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-private.h"

#include "malbild-past.h"

/* A goal set is looked for in so many edits at a time, and in so many changes of one: those of an edit that begins with
 * more than that of another goal set are taken to lie there. */
#define MAX_EDITS_LOOKED_AT 500
#define MAX_CHANGES_LOOKED_AT 1000

struct _MalbildHistory {
  GObject parent_instance;

  MalbildStore         *store;
  MalbildHistoryFilter  filter;
  char                 *author;
  MalbildHistoryScope  *scope;
  GPtrArray            *edits;
  /* What was looked at, shown or not. */
  gint64                newest;
  gint64                oldest;
  gboolean              has_more;
};

enum {
  PROP_0,
  PROP_HAS_MORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void malbild_history_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildHistory, malbild_history, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, malbild_history_list_init))

static GType
malbild_history_get_item_type (GListModel *list)
{
  return MALBILD_TYPE_HISTORY_EDIT;
}

static guint
malbild_history_get_n_items (GListModel *list)
{
  return MALBILD_HISTORY (list)->edits->len;
}

static gpointer
malbild_history_get_item (GListModel *list,
                          guint       position)
{
  MalbildHistory *self = MALBILD_HISTORY (list);

  return position < self->edits->len ? g_object_ref (g_ptr_array_index (self->edits, position)) : NULL;
}

static void
malbild_history_list_init (GListModelInterface *iface)
{
  iface->get_item_type = malbild_history_get_item_type;
  iface->get_n_items = malbild_history_get_n_items;
  iface->get_item = malbild_history_get_item;
}

/* Which records it is about may be more after an edit: a new link. */
static gboolean
update_scope (MalbildHistory  *self,
              GError         **error)
{
  g_autoptr (GArray) related = NULL;
  g_autoptr (GString) json = NULL;

  if (self->filter.record != 0)
    {
      related = malbild_past_list_related (malbild_store_get_db (self->store), self->filter.record, error);
      if (related == NULL)
        return FALSE;
      json = g_string_new ("[");
      for (guint i = 0; i < related->len; i++)
        g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", g_array_index (related, gint64, i));
      g_string_append_c (json, ']');
    }

  g_clear_pointer (&self->scope, malbild_history_scope_unref);
  self->scope = g_rc_box_new0 (MalbildHistoryScope);
  self->scope->store = g_object_ref (self->store);
  self->scope->kind = self->filter.kind;
  self->scope->related = json != NULL ? g_string_free (g_steal_pointer (&json), FALSE) : NULL;
  return TRUE;
}

/* Whether a change of the edit lies in the goal set, or in what all goal sets share. */
static gboolean
lies_in_set (MalbildHistory  *self,
             gint64           edit,
             gboolean        *lies,
             GError         **error)
{
  MalbildDb *db = malbild_store_get_db (self->store);
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step = MALBILD_STEP_DONE;

  *lies = self->filter.set == 0;
  if (*lies)
    return TRUE;
  statement = malbild_db_query (db, error, "SELECT DISTINCT record FROM (SELECT record FROM change WHERE edit = ?1 ORDER BY number LIMIT ?2)",
                                "ii", edit, (gint64) MAX_CHANGES_LOOKED_AT);
  if (statement == NULL)
    return FALSE;
  while (!*lies && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 set = malbild_past_find_set (db, malbild_statement_get_integer (statement, 0));

      *lies = set == 0 || set == self->filter.set;
    }
  return *lies || step == MALBILD_STEP_DONE;
}

/* The edits beyond ?1, in the order in which they are met on the way from it. */
static MalbildStatement *
query_edits (MalbildHistory  *self,
             gboolean         newer,
             GError         **error)
{
  const MalbildHistoryFilter *filter = &self->filter;
  g_autoptr (GString) sql = g_string_new ("SELECT id, label, author, time, type FROM edit WHERE id ");
  g_autoptr (MalbildStatement) statement = NULL;

  g_string_append (sql, newer ? "> ?1" : "< ?1");
  if (filter->author != NULL)
    g_string_append (sql, " AND author = ?3");
  if (filter->from != 0)
    g_string_append (sql, " AND time >= ?4");
  if (filter->until != 0)
    g_string_append (sql, " AND time < ?5");
  if (self->scope->related != NULL)
    {
      g_string_append (sql, " AND id IN (SELECT edit FROM change WHERE TRUE");
      malbild_history_scope_append (self->scope, sql);
      g_string_append_c (sql, ')');
    }
  else if (filter->kind != NULL)
    {
      g_string_append (sql, " AND EXISTS (SELECT 1 FROM change WHERE edit = id");
      malbild_history_scope_append (self->scope, sql);
      g_string_append_c (sql, ')');
    }
  g_string_append_printf (sql, " ORDER BY id %s LIMIT ?2", newer ? "" : "DESC");

  statement = malbild_db_query (malbild_store_get_db (self->store), error, sql->str, "ii",
                                newer ? self->newest : self->oldest, newer ? G_MAXINT64 : MAX_EDITS_LOOKED_AT);
  if (statement == NULL)
    return NULL;
  if (filter->author != NULL)
    malbild_statement_bind_text (statement, 3, filter->author);
  if (filter->from != 0)
    malbild_statement_bind_integer (statement, 4, filter->from);
  if (filter->until != 0)
    malbild_statement_bind_integer (statement, 5, filter->until);
  malbild_history_scope_bind (self->scope, statement);
  return g_steal_pointer (&statement);
}

static void
set_has_more (MalbildHistory *self,
              gboolean        has_more)
{
  if (self->has_more == has_more)
    return;
  self->has_more = has_more;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_MORE]);
}

/* Takes the rows that count. @n_seen: how many there were */
static gboolean
take_edits (MalbildHistory    *self,
            MalbildStatement  *statement,
            guint              max,
            GPtrArray         *edits,
            guint             *n_seen,
            GError           **error)
{
  MalbildStep step = MALBILD_STEP_ROW;

  *n_seen = 0;
  while (edits->len < max && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 id = malbild_statement_get_integer (statement, 0);
      gboolean lies;

      (*n_seen)++;
      if (!lies_in_set (self, id, &lies, error))
        return FALSE;
      if (lies)
        g_ptr_array_add (edits, malbild_history_edit_new (self->scope, statement));
      self->oldest = MIN (self->oldest, id);
      self->newest = MAX (self->newest, id);
    }
  return step != MALBILD_STEP_ERROR;
}

static void
load_older (MalbildHistory *self)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  guint position = self->edits->len;
  guint n_seen = 0;
  gboolean more = FALSE;

  statement = query_edits (self, FALSE, &error);
  if (statement != NULL && take_edits (self, statement, MALBILD_HISTORY_PAGE, edits, &n_seen, &error))
    more = edits->len == MALBILD_HISTORY_PAGE || n_seen == MAX_EDITS_LOOKED_AT;
  if (error != NULL)
    g_warning ("Reading the history: %s", error->message);

  for (guint i = 0; i < edits->len; i++)
    g_ptr_array_add (self->edits, g_object_ref (g_ptr_array_index (edits, i)));
  if (edits->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 0, edits->len);
  set_has_more (self, more);
}

static void
malbild_history_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HAS_MORE:
      g_value_set_boolean (value, MALBILD_HISTORY (object)->has_more);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_history_finalize (GObject *object)
{
  MalbildHistory *self = MALBILD_HISTORY (object);

  g_ptr_array_unref (self->edits);
  g_clear_pointer (&self->scope, malbild_history_scope_unref);
  g_clear_object (&self->store);
  g_free (self->author);

  G_OBJECT_CLASS (malbild_history_parent_class)->finalize (object);
}

static void
malbild_history_class_init (MalbildHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = malbild_history_get_property;
  object_class->finalize = malbild_history_finalize;

  properties[PROP_HAS_MORE] = g_param_spec_boolean ("has-more", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_history_init (MalbildHistory *self)
{
  self->edits = g_ptr_array_new_with_free_func (g_object_unref);
}

MalbildHistory *
malbild_history_new (MalbildStore *store)
{
  const MalbildHistoryFilter everything = { 0 };
  MalbildHistory *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);

  self = g_object_new (MALBILD_TYPE_HISTORY, NULL);
  self->store = g_object_ref (store);
  malbild_history_set_filter (self, &everything);
  return self;
}

void
malbild_history_set_filter (MalbildHistory             *self,
                            const MalbildHistoryFilter *filter)
{
  g_autofree char *author = NULL;
  g_autoptr (GError) error = NULL;
  guint n_edits;

  g_return_if_fail (MALBILD_IS_HISTORY (self) && filter != NULL);

  author = g_strdup (filter->author);
  self->filter = *filter;
  g_free (self->author);
  self->filter.author = self->author = g_steal_pointer (&author);

  n_edits = self->edits->len;
  g_ptr_array_set_size (self->edits, 0);
  self->oldest = G_MAXINT64;
  self->newest = 0;
  if (n_edits > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_edits, 0);

  if (!update_scope (self, &error) ||
      /* What comes after this is new, whatever of the rest is shown. */
      !malbild_db_get_integer (malbild_store_get_db (self->store), &self->newest, &error, "SELECT max (id) FROM edit", ""))
    {
      g_warning ("Reading the history: %s", error->message);
      return;
    }
  load_older (self);
}

gboolean
malbild_history_get_has_more (MalbildHistory *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY (self), FALSE);

  return self->has_more;
}

void
malbild_history_load_more (MalbildHistory *self)
{
  g_return_if_fail (MALBILD_IS_HISTORY (self));

  if (self->has_more)
    load_older (self);
}

void
malbild_history_load_newer (MalbildHistory *self)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  guint n_seen;

  g_return_if_fail (MALBILD_IS_HISTORY (self));

  if (update_scope (self, &error))
    statement = query_edits (self, TRUE, &error);
  if (statement != NULL)
    take_edits (self, statement, G_MAXUINT, edits, &n_seen, &error);
  if (error != NULL)
    g_warning ("Reading the history: %s", error->message);

  for (guint i = 0; i < edits->len; i++)
    g_ptr_array_insert (self->edits, 0, g_object_ref (g_ptr_array_index (edits, i)));
  if (edits->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, edits->len);
}

void
malbild_history_forget_older (MalbildHistory *self,
                              guint           n_kept)
{
  guint n_edits;

  g_return_if_fail (MALBILD_IS_HISTORY (self) && n_kept > 0);

  n_edits = self->edits->len;
  if (n_edits <= n_kept)
    return;
  g_ptr_array_set_size (self->edits, (int) n_kept);
  self->oldest = malbild_history_edit_get_id (g_ptr_array_index (self->edits, n_kept - 1));
  g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_edits - n_kept, 0);
  set_has_more (self, TRUE);
}

GStrv
malbild_history_list_authors (MalbildHistory *self)
{
  g_autoptr (GStrvBuilder) authors = g_strv_builder_new ();
  g_autoptr (MalbildStatement) statement = NULL;

  g_return_val_if_fail (MALBILD_IS_HISTORY (self), NULL);

  statement = malbild_db_prepare (malbild_store_get_db (self->store),
                                  "SELECT DISTINCT author FROM edit ORDER BY malbild_sort_key (author)", NULL);
  while (statement != NULL && malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
    {
      const char *author = malbild_statement_get_text (statement, 0);

      if (author != NULL && *author != '\0' && g_utf8_validate (author, -1, NULL))
        g_strv_builder_add (authors, author);
    }
  return g_strv_builder_end (authors);
}
