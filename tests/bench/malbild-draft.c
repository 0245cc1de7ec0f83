/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-draft.h"

#include <string.h>

static const char *const words[] = {
  "fler", "unga", "tar", "steget", "till", "arbete", "eller", "studier", "trygga", "skolvägar", "nära", "natur", "kultur", "för",
  "alla", "åldrar", "klimatneutrala", "fastigheter", "bostäder", "kollektivtrafik", "delaktighet", "inflytande", "öppna",
  "beslut", "hälsa", "rörelse", "kunskap", "företag", "växer", "vatten", "energi", "omsorg", "äldre", "barn", "medborgare",
  "tillgänglighet", "utan", "hinder", "ökar", "minskar", "väntetid", "digitala", "tjänster", "på", "lika", "villkor",
};

static void
name (const MalbildKind *kind,
      guint              index,
      MalbildUuid       *uuid)
{
  guint32 parts[4] = { GUINT32_TO_BE (index), GUINT32_TO_BE (kind->id), GUINT32_TO_BE (0x80000000), GUINT32_TO_BE (0x6d616c62) };

  memcpy (uuid->bytes, parts, sizeof parts);
}

static MalbildCell *
cell (MalbildDraft *self,
      const char   *field)
{
  return &self->row.cells[malbild_kind_field_index (self->row.kind, malbild_kind_get_field (self->row.kind, field))];
}

void
malbild_draft_init (MalbildDraft      *self,
                    const MalbildKind *kind,
                    guint32            seed)
{
  *self = (MalbildDraft) { .seed = seed, .row = { .kind = kind } };
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    self->texts[i] = g_string_new (NULL);
}

void
malbild_draft_clear (MalbildDraft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_string_free (self->texts[i], TRUE);
}

void
malbild_draft_begin (MalbildDraft *self,
                     guint         index)
{
  const MalbildField *order = malbild_kind_get_order (self->row.kind);

  memset (self->row.cells, 0, sizeof self->row.cells);
  self->chance = ((guint64) self->seed << 32 | index) * 0x9e3779b97f4a7c15u + self->row.kind->id;
  malbild_draft_draw (self, 2);
  name (self->row.kind, index, &self->row.uuid);
  if (order != NULL)
    malbild_draft_set_integer (self, order->name, (gint64) (index + 1) * MALBILD_POSITION_STEP);
}

guint
malbild_draft_draw (MalbildDraft *self,
                    guint         n)
{
  self->chance = self->chance * 6364136223846793005u + 1442695040888963407u;
  return (guint) (self->chance >> 33) % n;
}

void
malbild_draft_set_integer (MalbildDraft *self,
                           const char   *field,
                           gint64        integer)
{
  *cell (self, field) = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = integer };
}

void
malbild_draft_set_period (MalbildDraft *self,
                          const char   *field,
                          MalbildDate   start,
                          MalbildDate   end)
{
  malbild_draft_set_integer (self, field, malbild_period_pack ((MalbildPeriod) { start, end }));
}

void
malbild_draft_set_ref (MalbildDraft      *self,
                       const char        *field,
                       const MalbildKind *kind,
                       guint              index)
{
  MalbildCell *to = cell (self, field);

  to->type = MALBILD_CELL_UUID;
  name (kind, index, &to->uuid);
}

void
malbild_draft_set_words (MalbildDraft *self,
                         const char   *field,
                         guint         n)
{
  MalbildCell *to = cell (self, field);
  GString *text = self->texts[to - self->row.cells];

  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[malbild_draft_draw (self, G_N_ELEMENTS (words))]);
  *to = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text->str };
}

void
malbild_draft_set_text (MalbildDraft *self,
                        const char   *field,
                        const char   *format,
                        ...)
{
  MalbildCell *to = cell (self, field);
  GString *text = self->texts[to - self->row.cells];
  va_list arguments;

  va_start (arguments, format);
  g_string_vprintf (text, format, arguments);
  va_end (arguments);
  *to = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text->str };
}
