/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-generator.h"

#include <string.h>

#include "malbild-goal.h"

#define N_AREAS 4
#define N_BODIES 40
/* So many board and company goals there are for each overarching one. */
#define GOALS_A_PARENT 29

struct _MalbildGenerator {
  GObject parent_instance;
  guint   n_goals;
  guint32 seed;
};

/* What is being made: the row, what its texts borrow from, and a source of chance of its own, so that each row
 * comes out the same whatever was asked for before it. */
typedef struct {
  MalbildGenerator *generator;
  MalbildRow        row;
  GString          *texts[MALBILD_KIND_MAX_FIELDS];
  guint64           chance;
} Draft;

static const char *const words[] = {
  "fler", "unga", "tar", "steget", "till", "arbete", "eller", "studier", "trygga", "skolvägar", "nära", "natur", "kultur", "för",
  "alla", "åldrar", "klimatneutrala", "fastigheter", "bostäder", "kollektivtrafik", "delaktighet", "inflytande", "öppna",
  "beslut", "hälsa", "rörelse", "kunskap", "företag", "växer", "vatten", "energi", "omsorg", "äldre", "barn", "medborgare",
  "tillgänglighet", "utan", "hinder", "ökar", "minskar", "väntetid", "digitala", "tjänster", "på", "lika", "villkor",
};

static guint
draw (Draft *draft,
      guint  n)
{
  draft->chance = draft->chance * 6364136223846793005u + 1442695040888963407u;
  return (guint) (draft->chance >> 33) % n;
}

static void
name (const MalbildKind *kind,
      guint              index,
      MalbildUuid       *uuid)
{
  guint32 parts[4] = { GUINT32_TO_BE (index), GUINT32_TO_BE (kind->id), GUINT32_TO_BE (0x80000000), GUINT32_TO_BE (0x6d616c62) };

  memcpy (uuid->bytes, parts, sizeof parts);
}

static MalbildCell *
cell (Draft      *draft,
      const char *field)
{
  return &draft->row.cells[malbild_kind_field_index (draft->row.kind, malbild_kind_get_field (draft->row.kind, field))];
}

static void
set_integer (Draft      *draft,
             const char *field,
             gint64      integer)
{
  *cell (draft, field) = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = integer };
}

static void
set_ref (Draft             *draft,
         const char        *field,
         const MalbildKind *kind,
         guint              index)
{
  MalbildCell *to = cell (draft, field);

  to->type = MALBILD_CELL_UUID;
  name (kind, index, &to->uuid);
}

static void
set_words (Draft      *draft,
           const char *field,
           guint       n)
{
  MalbildCell *to = cell (draft, field);
  GString *text = draft->texts[to - draft->row.cells];

  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[draw (draft, G_N_ELEMENTS (words))]);
  *to = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text->str };
}

static void
set_text (Draft      *draft,
          const char *field,
          const char *format,
          guint       number)
{
  MalbildCell *to = cell (draft, field);

  g_string_printf (draft->texts[to - draft->row.cells], format, number);
  *to = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = draft->texts[to - draft->row.cells]->str };
}

static gboolean
is_overarching (guint index)
{
  return index % (GOALS_A_PARENT + 1) == 0;
}

static void
fill_goal (Draft *draft,
           guint  index)
{
  guint start = 2019 + draw (draft, 3);
  gboolean overarching = is_overarching (index);
  MalbildPeriod valid = { malbild_date_new_year ((int) start), malbild_date_new_year ((int) (start + 1 + draw (draft, 8))) };

  set_ref (draft, "goal-set", &malbild_goal_set_kind, 0);
  set_ref (draft, "area", &malbild_goal_area_kind, index / (GOALS_A_PARENT + 1) % N_AREAS);
  set_words (draft, "title", 3 + draw (draft, 5));
  set_integer (draft, "level", overarching ? MALBILD_GOAL_OVERARCHING : draw (draft, 4) == 0 ? MALBILD_GOAL_COMPANY : MALBILD_GOAL_BOARD);
  if (overarching || draw (draft, 3) == 0)
    set_words (draft, "citizen-perspective", 12 + draw (draft, 20));
  if (draw (draft, 20) > 0)
    set_ref (draft, "responsible", &malbild_body_kind, overarching ? 0 : 1 + draw (draft, N_BODIES - 1));
  if (draw (draft, 20) > 0)
    set_integer (draft, "valid", malbild_period_pack (valid));
  set_integer (draft, "status", draw (draft, 10) > 2 ? MALBILD_GOAL_DECIDED : (gint64) draw (draft, 4));
  if (draw (draft, 10) == 0)
    set_words (draft, "note", 20);
}

static void
fill_small (Draft *draft,
            guint  index)
{
  const MalbildKind *kind = draft->row.kind;

  if (kind == &malbild_municipality_kind)
    set_text (draft, "title", "Generated municipality %u", draft->generator->n_goals);
  else if (kind == &malbild_goal_set_kind)
    {
      MalbildPeriod valid = { malbild_date_new_year (2019), malbild_date_new_year (2022) };

      set_ref (draft, "municipality", &malbild_municipality_kind, 0);
      set_text (draft, "title", "Generated goals (%u)", draft->generator->n_goals);
      set_integer (draft, "valid", malbild_period_pack (valid));
    }
  else if (kind == &malbild_body_kind)
    {
      set_ref (draft, "municipality", &malbild_municipality_kind, 0);
      set_text (draft, "title", index == 0 ? "Council %u" : "Board %u", index);
      set_integer (draft, "type", index == 0 ? MALBILD_BODY_COUNCIL : index % 4 == 0 ? MALBILD_BODY_COMPANY : MALBILD_BODY_BOARD);
    }
  else
    {
      set_ref (draft, "goal-set", &malbild_goal_set_kind, 0);
      set_text (draft, "title", "Area %u", index + 1);
      set_integer (draft, "status", MALBILD_AREA_DECIDED);
    }
}

/* What hangs on the goal @index; FALSE where this one has none. */
static gboolean
fill_part (Draft *draft,
           guint  index)
{
  const MalbildKind *kind = draft->row.kind;

  if (kind == &malbild_wording_kind)
    {
      if (!is_overarching (index) && draw (draft, 3) > 0)
        return FALSE;
      set_words (draft, "text", 15 + draw (draft, 20));
      set_integer (draft, "status", MALBILD_WORDING_DECIDED);
    }
  else if (kind == &malbild_contribution_kind)
    {
      if (is_overarching (index))
        return FALSE;
      set_ref (draft, "contributes-to", &malbild_goal_kind, index - index % (GOALS_A_PARENT + 1));
    }
  else
    {
      if (draw (draft, 4) == 0)
        return FALSE;
      set_text (draft, "code", "%u", 1 + draw (draft, 17));
    }
  set_ref (draft, "goal", &malbild_goal_kind, index);
  return TRUE;
}

static guint
count_of (MalbildGenerator  *self,
          const MalbildKind *kind)
{
  if (kind == &malbild_municipality_kind || kind == &malbild_goal_set_kind)
    return 1;
  if (kind == &malbild_body_kind)
    return N_BODIES;
  if (kind == &malbild_goal_area_kind)
    return N_AREAS;
  if (kind == &malbild_goal_kind || kind == &malbild_wording_kind || kind == &malbild_contribution_kind || kind == &malbild_sdg_link_kind)
    return self->n_goals;
  return 0;
}

static gboolean
fill (Draft *draft,
      guint  index)
{
  const MalbildField *order = malbild_kind_get_order (draft->row.kind);
  gboolean there = TRUE;

  memset (draft->row.cells, 0, sizeof draft->row.cells);
  draft->chance = ((guint64) draft->generator->seed << 32 | index) * 0x9e3779b97f4a7c15u + draft->row.kind->id;
  draw (draft, 2);
  name (draft->row.kind, index, &draft->row.uuid);
  if (draft->row.kind == &malbild_goal_kind)
    fill_goal (draft, index);
  else if (count_of (draft->generator, draft->row.kind) == draft->generator->n_goals &&
           malbild_kind_get_owner (draft->row.kind) != NULL &&
           malbild_kind_get_owner (draft->row.kind)->target == &malbild_goal_kind)
    there = fill_part (draft, index);
  else
    fill_small (draft, index);
  if (order != NULL)
    set_integer (draft, order->name, (gint64) (index + 1) * MALBILD_POSITION_STEP);
  return there;
}

static gboolean
malbild_generator_read (MalbildReader      *reader,
                        const MalbildKind  *kind,
                        const MalbildUuid  *set,
                        MalbildRowFunc      func,
                        gpointer            data,
                        GError            **error)
{
  Draft draft = { .generator = MALBILD_GENERATOR (reader), .row = { .kind = kind } };
  gboolean ok = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (draft.texts); i++)
    draft.texts[i] = g_string_new (NULL);
  for (guint i = 0; ok && i < count_of (draft.generator, kind); i++)
    if (fill (&draft, i))
      ok = func (&draft.row, data, error);
  for (guint i = 0; i < G_N_ELEMENTS (draft.texts); i++)
    g_string_free (draft.texts[i], TRUE);
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
    count += count_of (self, kinds[i]);
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
malbild_generator_new (guint   n_goals,
                       guint32 seed)
{
  MalbildGenerator *self = g_object_new (MALBILD_TYPE_GENERATOR, NULL);

  self->n_goals = n_goals;
  self->seed = seed;
  return MALBILD_READER (self);
}
