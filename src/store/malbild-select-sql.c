/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-select.h"

#include "malbild-goal.h"
#include "malbild-statements.h"

/* In all statements the kind's table goes by the name "t", and a link whose manual order counts by the name "l". */

void
malbild_sql_init (MalbildSql *self)
{
  self->text = g_string_new (NULL);
  self->values = g_array_new (FALSE, FALSE, sizeof (MalbildCell));
}

void
malbild_sql_clear (MalbildSql *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->values, g_array_unref);
}

static void
add_integer (MalbildSql *sql,
             gint64      integer)
{
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = integer };

  g_array_append_val (sql->values, cell);
}

static void
add_text (MalbildSql *sql,
          const char *text)
{
  MalbildCell cell = { .type = MALBILD_CELL_TEXT, .text = text };

  g_array_append_val (sql->values, cell);
}

static void
append_choices (MalbildSql *sql,
                guint       mask)
{
  const char *comma = "";

  /* Indexes of a part of a table are used where its condition stands in a statement in the same form. */
  if (mask != 0 && (mask & (mask - 1)) == 0)
    {
      g_string_append_printf (sql->text, " = %d", g_bit_nth_lsf (mask, -1));
      return;
    }
  g_string_append (sql->text, " IN (");
  for (guint i = 0; i < 32; i++)
    if (mask & (1u << i))
      {
        g_string_append_printf (sql->text, "%s%u", comma, i);
        comma = ", ";
      }
  g_string_append_c (sql->text, ')');
}

static void
append_link_condition (const MalbildCondition *condition,
                       MalbildSql             *sql)
{
  const char *link = malbild_kind_table (condition->link);
  const char *near = malbild_field_column (condition->near);

  if (condition->type == MALBILD_CONDITION_HAS_LINK)
    {
      g_string_append_printf (sql->text, "%s (SELECT 1 FROM %s WHERE %s = t.key)",
                              condition->value ? "EXISTS" : "NOT EXISTS", link, near);
      return;
    }
  g_string_append_printf (sql->text, "t.key IN (SELECT %s FROM %s WHERE %s = ?)", near, link,
                          malbild_field_column (condition->far));
  add_integer (sql, condition->value);
}

/* Each has it empty: the record, and the other one that it refers to, if any. */
static void
append_both (const MalbildCondition *condition,
             MalbildSql             *sql)
{
  g_string_append_printf (sql->text, "%s (t.%s IS NULL AND NOT EXISTS (SELECT 1 FROM %s o WHERE o.key = t.%s AND o.%s IS NOT NULL))",
                          condition->value ? "" : "NOT", malbild_field_column (condition->field), malbild_kind_table (condition->near->target),
                          malbild_field_column (condition->near), malbild_field_column (condition->far));
}

static void append_where (const MalbildSelect *self, const MalbildCondition *except, const char *conjunction, MalbildSql *sql);

/* The table that is asked in between goes by the name "t" as well, and hides the one outside. */
static void
append_by (const MalbildCondition *condition,
           MalbildSql             *sql)
{
  gboolean refers = condition->type == MALBILD_CONDITION_REFERS;
  const char *column = malbild_field_column (condition->field);

  g_string_append_printf (sql->text, "t.%s IN (SELECT t.%s FROM %s t", refers ? column : "key", refers ? "key" : column,
                          malbild_kind_table (condition->by->kind));
  append_where (condition->by, NULL, " WHERE ", sql);
  g_string_append_c (sql->text, ')');
}

static void
append_condition (const MalbildCondition *condition,
                  MalbildSql             *sql)
{
  const char *column = condition->field != NULL ? malbild_field_column (condition->field) : NULL;

  switch (condition->type)
    {
    case MALBILD_CONDITION_REF:
      if (condition->value == 0)
        g_string_append_printf (sql->text, "t.%s IS NULL", column);
      else
        {
          g_string_append_printf (sql->text, "t.%s = ?", column);
          add_integer (sql, condition->value);
        }
      break;

    case MALBILD_CONDITION_CHOICE:
      g_string_append_printf (sql->text, "t.%s", column);
      append_choices (sql, (guint) condition->value);
      break;

    case MALBILD_CONDITION_PERIOD:
      g_string_append_printf (sql->text, "%s (t.%s, ?)",
                              condition->field->type == MALBILD_FIELD_DATE ? "malbild_date_overlaps" : "malbild_overlaps", column);
      add_integer (sql, condition->value);
      break;

    case MALBILD_CONDITION_EMPTY:
      g_string_append_printf (sql->text, "t.%s IS %s", column, condition->value ? "NULL" : "NOT NULL");
      break;

    case MALBILD_CONDITION_EMPTY_BOTH:
      append_both (condition, sql);
      break;

    case MALBILD_CONDITION_REF_OF:
      g_string_append_printf (sql->text, "t.%s IN (SELECT o.key FROM %s o WHERE o.%s = ?)", column,
                              malbild_kind_table (condition->field->target), malbild_field_column (condition->far));
      add_integer (sql, condition->value);
      break;

    case MALBILD_CONDITION_LINKED:
    case MALBILD_CONDITION_HAS_LINK:
      append_link_condition (condition, sql);
      break;

    case MALBILD_CONDITION_SAME:
      g_string_append_printf (sql->text, "malbild_fold (trim (t.%s)) = ?", column);
      add_text (sql, condition->text);
      break;

    case MALBILD_CONDITION_REFERS:
    case MALBILD_CONDITION_REFERRED:
      append_by (condition, sql);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* The records with a word in them, as a set that is made once for a statement. The low bits of a key tell the kind
 * before a table has to. */
static void
append_word_set (const MalbildSelect *self,
                 const char          *word,
                 MalbildSql          *sql)
{
  const guint mask = (1 << MALBILD_KEY_KIND_BITS) - 1;

  g_string_append_printf (sql->text, "t.key IN (SELECT rowid FROM search WHERE search MATCH ? AND rowid & %u = %u", mask, self->kind->id);
  add_text (sql, word);
  if (self->kind == &malbild_goal_kind)
    {
      g_string_append_printf (sql->text, " UNION ALL SELECT w.goal FROM search s CROSS JOIN wording w ON w.key = s.rowid "
                              "WHERE s.search MATCH ? AND s.rowid & %u = %u", mask, malbild_wording_kind.id);
      add_text (sql, word);
    }
  g_string_append_c (sql->text, ')');
}

/* The same asked of a single record. */
static void
append_word_test (const MalbildSelect *self,
                  const char          *word,
                  MalbildSql          *sql)
{
  g_string_append (sql->text, "(EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = t.key)");
  add_text (sql, word);
  if (self->kind == &malbild_goal_kind)
    {
      g_string_append (sql->text, " OR EXISTS (SELECT 1 FROM wording w CROSS JOIN search s ON s.rowid = w.key "
                       "WHERE w.goal = t.key AND s.search MATCH ?)");
      add_text (sql, word);
    }
  g_string_append_c (sql->text, ')');
}

/* Each word of a goal may stand in the goal or in one of its wordings; those of another record in itself alone. */
static void
append_words (const MalbildSelect *self,
              const char          *conjunction,
              MalbildSql          *sql)
{
  for (guint i = 0; self->words[i] != NULL; i++)
    {
      g_string_append (sql->text, conjunction);
      if (self->n_only > 0)
        append_word_test (self, self->words[i], sql);
      else
        append_word_set (self, self->words[i], sql);
      conjunction = " AND ";
    }
}

static void
append_state (MalbildSql *sql)
{
  gint64 today = malbild_today ();

  /* Few goals have a successor: their set is made once for a statement. */
  g_string_append (sql->text,
                   "malbild_goal_state (t.status, t.valid, t.key IN ("
                   "SELECT s.earlier_goal FROM succession s JOIN goal g ON g.key = s.goal "
                   "WHERE malbild_in_force (g.status, g.valid, ?)), ?)");
  add_integer (sql, today);
  add_integer (sql, today);
}

static void
append_only (const MalbildSelect *self,
             const char          *conjunction,
             MalbildSql          *sql)
{
  g_string_append_printf (sql->text, "%st.key IN (", conjunction);
  for (guint i = 0; i < self->n_only; i++)
    {
      g_string_append (sql->text, i > 0 ? ", ?" : "?");
      add_integer (sql, self->only[i]);
    }
  g_string_append_c (sql->text, ')');
}

/* @except: (nullable): a condition that the rest of the statement sees to */
static void
append_where (const MalbildSelect    *self,
              const MalbildCondition *except,
              const char             *conjunction,
              MalbildSql             *sql)
{
  if (self->n_only > 0)
    {
      append_only (self, conjunction, sql);
      conjunction = " AND ";
    }
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition == except)
        continue;
      g_string_append (sql->text, conjunction);
      append_condition (condition, sql);
      conjunction = " AND ";
    }
  if (self->states != 0)
    {
      g_string_append (sql->text, conjunction);
      append_state (sql);
      append_choices (sql, self->states);
      conjunction = " AND ";
    }
  if (self->words != NULL)
    append_words (self, conjunction, sql);
}

static void
append_from (const MalbildSelect *self,
             GString             *text)
{
  g_string_append_printf (text, " FROM %s t", malbild_kind_table (self->kind));
  /* A few keys, or what was found, is looked up: an index that fits the other conditions would be read from end to end. */
  if (self->n_only > 0 || self->words != NULL)
    g_string_append (text, " NOT INDEXED");
}

const MalbildCondition *
malbild_select_get_ordering_link (const MalbildSelect *self)
{
  for (guint i = 0; self->order == NULL && i < self->conditions->len; i++)
    {
      const MalbildCondition *condition = &g_array_index (self->conditions, MalbildCondition, i);

      if (condition->type == MALBILD_CONDITION_LINKED && malbild_kind_get_order (condition->link) != NULL)
        return condition;
    }
  return NULL;
}

gboolean
malbild_select_is_manual (const MalbildSelect *self)
{
  return self->order == NULL && (malbild_kind_get_order (self->kind) != NULL || malbild_select_get_ordering_link (self) != NULL);
}

static void
append_keys_by_link (const MalbildSelect    *self,
                     const MalbildCondition *link,
                     MalbildSql             *sql)
{
  const char *position = malbild_field_column (malbild_kind_get_order (link->link));
  const char *near = malbild_field_column (link->near);

  g_string_append_printf (sql->text, "SELECT l.%s, l.%s FROM %s l", near, position, malbild_kind_table (link->link));
  /* Without other conditions the link alone tells: an index has all of it. */
  if (self->conditions->len > 1 || self->states != 0 || self->words != NULL)
    g_string_append_printf (sql->text, " CROSS JOIN %s t ON t.key = l.%s", malbild_kind_table (self->kind), near);
  g_string_append_printf (sql->text, " WHERE l.%s = ?", malbild_field_column (link->far));
  add_integer (sql, link->value);
  append_where (self, link, " AND ", sql);
  g_string_append_printf (sql->text, " ORDER BY l.%s", position);
}

static void
append_order (const MalbildField *field,
              gboolean            descending,
              GString            *text)
{
  const char *column = malbild_field_column (field);
  const char *direction = descending ? " DESC" : "";

  g_string_append_printf (text, " ORDER BY t.%s IS NULL, ", column);
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      g_string_append_printf (text, "malbild_sort_key (t.%s)%s", column, direction);
      break;

    case MALBILD_FIELD_REF:
      g_string_append_printf (text, "malbild_sort_key (r.%s)%s", malbild_field_column (malbild_kind_get_title (field->target)), direction);
      break;

    case MALBILD_FIELD_PERIOD:
      /* By the start; of those that start together the one that never ends comes last. */
      g_string_append_printf (text, "t.%s >> 32%s, ((t.%s & 0xffffffff) + 0xffffffff) %% 0x100000000%s", column, direction, column, direction);
      break;

    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DATE:
    case MALBILD_FIELD_DECIMAL:
    default:
      g_string_append_printf (text, "t.%s%s", column, direction);
      break;
    }
  g_string_append (text, ", t.key");
}

static void
append_keys_by_field (const MalbildSelect *self,
                      const MalbildField  *field,
                      MalbildSql          *sql)
{
  g_string_append (sql->text, "SELECT t.key, 0");
  append_from (self, sql->text);
  if (field != NULL && field->type == MALBILD_FIELD_REF)
    g_string_append_printf (sql->text, " LEFT JOIN %s r ON r.key = t.%s", malbild_kind_table (field->target), malbild_field_column (field));
  append_where (self, NULL, " WHERE ", sql);
  if (field != NULL)
    append_order (field, self->descending, sql->text);
  else
    g_string_append (sql->text, " ORDER BY t.key");
  if (self->limit > 0)
    {
      g_string_append (sql->text, " LIMIT ?");
      add_integer (sql, self->limit);
    }
}

void
malbild_select_keys (const MalbildSelect *self,
                     MalbildSql          *sql)
{
  const MalbildCondition *link = malbild_select_get_ordering_link (self);
  const MalbildField *position = malbild_kind_get_order (self->kind);

  if (link != NULL)
    append_keys_by_link (self, link, sql);
  else if (self->order != NULL || position == NULL)
    append_keys_by_field (self, self->order != NULL ? self->order : malbild_kind_get_title (self->kind), sql);
  else
    {
      const char *column = malbild_field_column (position);

      g_string_append_printf (sql->text, "SELECT t.key, t.%s", column);
      append_from (self, sql->text);
      append_where (self, NULL, " WHERE ", sql);
      g_string_append_printf (sql->text, " ORDER BY t.%s", column);
    }
}

void
malbild_select_count (const MalbildSelect *self,
                      MalbildSql          *sql)
{
  if (self->limit == 0)
    {
      g_string_append (sql->text, "SELECT COUNT (*)");
      append_from (self, sql->text);
      append_where (self, NULL, " WHERE ", sql);
      return;
    }

  /* No further than to the limit. */
  g_string_append (sql->text, "SELECT COUNT (*) FROM (SELECT 1");
  append_from (self, sql->text);
  append_where (self, NULL, " WHERE ", sql);
  g_string_append (sql->text, " LIMIT ?)");
  add_integer (sql, self->limit);
}

void
malbild_select_tally (const MalbildSelect *self,
                      const MalbildField  *field,
                      MalbildSql          *sql)
{
  g_string_append (sql->text, "SELECT ");
  if (field != NULL)
    g_string_append_printf (sql->text, "t.%s", malbild_field_column (field));
  else
    append_state (sql);
  g_string_append (sql->text, ", COUNT (*)");
  append_from (self, sql->text);
  append_where (self, NULL, " WHERE ", sql);
  g_string_append (sql->text, " GROUP BY 1 ORDER BY 1");
}
