/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-generator.h"

struct _MalbildGenerator {
  GObject            parent_instance;
  const MalbildPlan *plan;
  guint              n_goals;
  guint32            seed;
};

static gboolean
malbild_generator_read (MalbildReader      *reader,
                        const MalbildKind  *kind,
                        const MalbildUuid  *set,
                        MalbildRowFunc      func,
                        gpointer            data,
                        GError            **error)
{
  MalbildGenerator *self = MALBILD_GENERATOR (reader);
  guint n_rows = self->plan->count (kind, self->n_goals);
  MalbildDraft draft;
  gboolean ok = TRUE;

  malbild_draft_init (&draft, kind, self->seed);
  for (guint i = 0; ok && i < n_rows; i++)
    {
      malbild_draft_begin (&draft, i);
      if (self->plan->fill (&draft, i, self->n_goals))
        ok = func (&draft.row, data, error);
    }
  malbild_draft_clear (&draft);
  return ok;
}

static gboolean
malbild_generator_read_outside (MalbildReader      *reader,
                                const MalbildKind  *kind,
                                const MalbildUuid  *set,
                                MalbildRowFunc      func,
                                gpointer            data,
                                GError            **error)
{
  return TRUE;
}

static guint64
malbild_generator_count (MalbildReader     *reader,
                         const MalbildUuid *set)
{
  MalbildGenerator *self = MALBILD_GENERATOR (reader);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  guint64 count = 0;

  for (guint i = 0; i < n_kinds; i++)
    count += self->plan->count (kinds[i], self->n_goals);
  return count;
}

static void
reader_iface_init (MalbildReaderInterface *iface)
{
  iface->read = malbild_generator_read;
  iface->read_outside = malbild_generator_read_outside;
  iface->count = malbild_generator_count;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildGenerator, malbild_generator, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_READER, reader_iface_init))

static void
malbild_generator_class_init (MalbildGeneratorClass *klass)
{
}

static void
malbild_generator_init (MalbildGenerator *self)
{
}

MalbildReader *
malbild_generator_new (const MalbildPlan *plan,
                       guint              n_goals,
                       guint32            seed)
{
  MalbildGenerator *self = g_object_new (MALBILD_TYPE_GENERATOR, NULL);

  self->plan = plan;
  self->n_goals = n_goals;
  self->seed = seed;
  return MALBILD_READER (self);
}
