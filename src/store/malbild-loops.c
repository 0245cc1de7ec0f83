/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-loops.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-rules.h"
#include "malbild-statements.h"

/* Heights that are not heights: a node that nobody has been at, and one from which the search has not come back. */
#define HEIGHT_UNKNOWN 0
#define HEIGHT_OPEN G_MAXUINT32

/* Who leads to whom. Edges are sorted by where they start; those of one node are its run from @first on. */
typedef struct {
  GArray  *nodes;    /* gint64, sorted: keys of records from which edges start */
  GArray  *first;    /* guint32, one more than nodes */
  GArray  *targets;  /* gint64, one an edge */
  guint32 *heights;
} Graph;

static void
graph_clear (Graph *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->first);
  g_array_unref (self->targets);
  g_free (self->heights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static void
graph_init (Graph *self)
{
  self->nodes = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->first = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->heights = NULL;
}

static gboolean
graph_read (Graph       *self,
            MalbildDb   *db,
            const char  *from,
            const char  *to,
            const char  *table,
            GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s, %s FROM %s WHERE %s IS NOT NULL ORDER BY %s", from, to, table, to, from);
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, sql, error);
  MalbildStep step;
  guint32 n_edges;

  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 node = malbild_statement_get_integer (statement, 0);
      gint64 target = malbild_statement_get_integer (statement, 1);

      n_edges = self->targets->len;
      if (self->nodes->len == 0 || g_array_index (self->nodes, gint64, self->nodes->len - 1) != node)
        {
          g_array_append_val (self->nodes, node);
          g_array_append_val (self->first, n_edges);
        }
      g_array_append_val (self->targets, target);
    }
  n_edges = self->targets->len;
  g_array_append_val (self->first, n_edges);
  self->heights = g_new0 (guint32, self->nodes->len);
  return step == MALBILD_STEP_DONE;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return (*one > *other) - (*one < *other);
}

/* A step of the way on which the search is: a node, its next edge, and the greatest height beyond it. */
typedef struct {
  guint   node;
  guint32 edge;
  guint32 height;
} Step;

static void
push (GArray *way,
      Graph  *graph,
      guint   node)
{
  Step step = { node, g_array_index (graph->first, guint32, node), 0 };

  graph->heights[node] = HEIGHT_OPEN;
  g_array_append_val (way, step);
}

/* Goes from @start to the end of every way. Returns: FALSE with a node of a circle in @culprit */
static gboolean
graph_walk (Graph *self,
            guint  start,
            guint *culprit)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));

  push (way, self, start);
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      guint target;

      if (step->edge == g_array_index (self->first, guint32, step->node + 1))
        {
          guint32 height = self->heights[step->node] = step->height + 1;

          g_array_set_size (way, way->len - 1);
          if (way->len > 0)
            step[-1].height = MAX (step[-1].height, height);
          continue;
        }

      /* A target without edges of its own ends the way. */
      if (!g_array_binary_search (self->nodes, &g_array_index (self->targets, gint64, step->edge++), compare_keys, &target))
        continue;
      *culprit = target;
      if (self->heights[target] == HEIGHT_OPEN)
        return FALSE;
      if (self->heights[target] == HEIGHT_UNKNOWN)
        push (way, self, target);
      else
        step->height = MAX (step->height, self->heights[target]);
    }
  return TRUE;
}

static gboolean
refuse (MalbildDb     *db,
        MalbildError   code,
        const char    *format,
        gint64         key,
        GError       **error)
{
  g_autofree char *title = malbild_rules_dup_title (db, key);
  g_autofree char *message = g_strdup_printf (format, title);

  g_set_error_literal (error, MALBILD_ERROR, code, message);
  return FALSE;
}

static gboolean
check_graph (MalbildDb          *db,
             const MalbildKind  *kind,
             const char         *from,
             const char         *to,
             guint               max_height,
             GError            **error)
{
  g_auto (Graph) graph;
  guint culprit = 0;

  graph_init (&graph);
  if (!graph_read (&graph, db, from, to, malbild_kind_table (kind), error))
    return FALSE;
  for (guint i = 0; i < graph.nodes->len; i++)
    {
      if (graph.heights[i] == HEIGHT_UNKNOWN && !graph_walk (&graph, i, &culprit))
        return refuse (db, MALBILD_ERROR_INVALID, _("“%s” would lead back to itself in a circle."),
                       g_array_index (graph.nodes, gint64, culprit), error);
      if (max_height > 0 && graph.heights[i] > max_height)
        return refuse (db, MALBILD_ERROR_LIMIT, _("“%s” is a part of something over too many steps."),
                       g_array_index (graph.nodes, gint64, i), error);
    }
  return TRUE;
}

static gboolean
check_same_ends (MalbildDb          *db,
                 const MalbildKind  *kind,
                 const char         *from,
                 const char         *to,
                 GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s GROUP BY %s, %s HAVING count (*) > 1 LIMIT 1",
                                          from, malbild_kind_table (kind), from, to);
  gint64 key = 0;

  if (!malbild_db_get_integer (db, &key, error, sql, ""))
    return FALSE;
  return key == 0 || refuse (db, MALBILD_ERROR_INVALID, _("“%s” is linked to the same goal twice."), key, error);
}

gboolean
malbild_loops_check (MalbildDb          *db,
                     const MalbildKind  *kind,
                     GError            **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].acyclic &&
        !check_graph (db, kind, "key", malbild_kind_column (kind, &kind->fields[i]), MALBILD_PARENTS_MAX, error))
      return FALSE;

  if (kind->link_from != NULL)
    {
      const char *from = malbild_kind_column (kind, malbild_kind_get_field (kind, kind->link_from));
      const char *to = malbild_kind_column (kind, malbild_kind_get_field (kind, kind->link_to));

      return check_same_ends (db, kind, from, to, error) && check_graph (db, kind, from, to, 0, error);
    }
  return TRUE;
}
