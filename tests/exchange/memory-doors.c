/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "memory-doors.h"

#define N_KINDS_MAX 64

struct _MemoryDoors {
  GObject       parent_instance;
  GPtrArray    *rows[2][N_KINDS_MAX]; /* inside and outside, by the id of the kind */
  GStringChunk *texts;
  guint         n_put;
  guint         refuse_after;
  GError       *refusal;
};

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const MalbildRow *one = *(const MalbildRow *const *) a;
  const MalbildRow *other = *(const MalbildRow *const *) b;
  const MalbildField *order = malbild_kind_get_order (one->kind);

  if (order != NULL)
    {
      guint i = malbild_kind_field_index (one->kind, order);

      /* Stubs have no position. */
      if (one->cells[i].type == MALBILD_CELL_INTEGER && one->cells[i].integer != other->cells[i].integer)
        return one->cells[i].integer < other->cells[i].integer ? -1 : 1;
    }
  return memcmp (&one->uuid, &other->uuid, sizeof one->uuid);
}

static gboolean
read_rows (MemoryDoors        *self,
           gboolean            outside,
           const MalbildKind  *kind,
           MalbildRowFunc      func,
           gpointer            data,
           GError            **error)
{
  GPtrArray *rows = self->rows[outside][kind->id];

  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    if (!func (g_ptr_array_index (rows, i), data, error))
      {
        g_assert_true (error == NULL || *error != NULL);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_inside (MalbildReader      *reader,
             const MalbildKind  *kind,
             const MalbildUuid  *set,
             MalbildRowFunc      func,
             gpointer            data,
             GError            **error)
{
  return read_rows (MEMORY_DOORS (reader), FALSE, kind, func, data, error);
}

static gboolean
read_outside (MalbildReader      *reader,
              const MalbildKind  *kind,
              const MalbildUuid  *set,
              MalbildRowFunc      func,
              gpointer            data,
              GError            **error)
{
  return read_rows (MEMORY_DOORS (reader), TRUE, kind, func, data, error);
}

static guint64
count (MalbildReader     *reader,
       const MalbildUuid *set)
{
  MemoryDoors *self = MEMORY_DOORS (reader);
  guint64 n = 0;

  for (guint i = 0; i < N_KINDS_MAX; i++)
    n += self->rows[FALSE][i]->len;
  return n;
}

static gboolean
put_row (MemoryDoors       *self,
         gboolean           outside,
         const MalbildRow  *row,
         GError           **error)
{
  if (self->refusal != NULL && self->n_put == self->refuse_after)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      return FALSE;
    }

  self->n_put++;
  memory_doors_add (self, row, outside);
  return TRUE;
}

static gboolean
put (MalbildWriter     *writer,
     const MalbildRow  *row,
     GError           **error)
{
  return put_row (MEMORY_DOORS (writer), FALSE, row, error);
}

static gboolean
put_outside (MalbildWriter     *writer,
             const MalbildRow  *row,
             GError           **error)
{
  return put_row (MEMORY_DOORS (writer), TRUE, row, error);
}

static gboolean
finish (MalbildWriter       *writer,
        gboolean             dry_run,
        MalbildWriteReport  *report,
        GError             **error)
{
  *report = (MalbildWriteReport) { .added = MEMORY_DOORS (writer)->n_put };
  return TRUE;
}

static void
reader_init (MalbildReaderInterface *iface)
{
  iface->read = read_inside;
  iface->read_outside = read_outside;
  iface->count = count;
}

static void
writer_init (MalbildWriterInterface *iface)
{
  iface->put = put;
  iface->put_outside = put_outside;
  iface->finish = finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MemoryDoors, memory_doors, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_READER, reader_init)
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_WRITER, writer_init))

static void
memory_doors_finalize (GObject *object)
{
  MemoryDoors *self = MEMORY_DOORS (object);

  for (guint i = 0; i < N_KINDS_MAX; i++)
    {
      g_ptr_array_unref (self->rows[FALSE][i]);
      g_ptr_array_unref (self->rows[TRUE][i]);
    }
  g_string_chunk_free (self->texts);
  g_clear_error (&self->refusal);
  G_OBJECT_CLASS (memory_doors_parent_class)->finalize (object);
}

static void
memory_doors_class_init (MemoryDoorsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = memory_doors_finalize;
}

static void
memory_doors_init (MemoryDoors *self)
{
  self->texts = g_string_chunk_new (4096);
  for (guint i = 0; i < N_KINDS_MAX; i++)
    {
      self->rows[FALSE][i] = g_ptr_array_new_with_free_func (g_free);
      self->rows[TRUE][i] = g_ptr_array_new_with_free_func (g_free);
    }
}

MemoryDoors *
memory_doors_new (void)
{
  return g_object_new (MEMORY_TYPE_DOORS, NULL);
}

void
memory_doors_add (MemoryDoors      *self,
                  const MalbildRow *row,
                  gboolean          outside)
{
  MalbildRow *copy = g_memdup2 (row, sizeof *row);

  for (guint i = 0; i < row->kind->n_fields; i++)
    if (copy->cells[i].type == MALBILD_CELL_TEXT)
      copy->cells[i].text = g_string_chunk_insert (self->texts, copy->cells[i].text);
  g_ptr_array_add (self->rows[outside][row->kind->id], copy);
}

guint
memory_doors_count (MemoryDoors       *self,
                    const MalbildKind *kind,
                    gboolean           outside)
{
  return self->rows[outside][kind->id]->len;
}

const MalbildRow *
memory_doors_get (MemoryDoors       *self,
                  const MalbildKind *kind,
                  gboolean           outside,
                  guint              i)
{
  return g_ptr_array_index (self->rows[outside][kind->id], i);
}

static void
assert_same_row (const MalbildRow *a,
                 const MalbildRow *b)
{
  g_assert_true (malbild_uuid_equal (&a->uuid, &b->uuid));
  for (guint i = 0; i < a->kind->n_fields; i++)
    if (!malbild_cell_equal (&a->cells[i], &b->cells[i]))
      {
        g_test_message ("%s/%s differs", a->kind->name, a->kind->fields[i].name);
        g_test_fail ();
      }
}

void
memory_doors_assert_same (MemoryDoors *a,
                          MemoryDoors *b)
{
  for (guint outside = 0; outside < 2; outside++)
    for (guint id = 0; id < N_KINDS_MAX; id++)
      {
        GPtrArray *one = a->rows[outside][id];
        GPtrArray *other = b->rows[outside][id];

        g_assert_cmpuint (one->len, ==, other->len);
        g_ptr_array_sort (one, compare_rows);
        g_ptr_array_sort (other, compare_rows);
        for (guint i = 0; i < one->len; i++)
          assert_same_row (g_ptr_array_index (one, i), g_ptr_array_index (other, i));
      }
}

void
memory_doors_refuse_after (MemoryDoors  *self,
                           guint         n,
                           const GError *error)
{
  self->refuse_after = n;
  self->refusal = g_error_copy (error);
}
