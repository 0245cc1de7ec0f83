/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-findings.h"
#include "malbild-store-internal.h"

static const char *const about_fields[] = {
  [MALBILD_ABOUT_SET]  = NULL,
  [MALBILD_ABOUT_AREA] = "area",
  [MALBILD_ABOUT_BODY] = "body",
  [MALBILD_ABOUT_GOAL] = "goal",
};

static const char *
get_author (MalbildStore *self)
{
  return self->author != NULL ? self->author : g_get_real_name ();
}

/* What every remark begins with. Returns how many values these are. */
static guint
begin_values (MalbildStore      *self,
              MalbildFinding    *finding,
              MalbildAssignment *values)
{
  const char *about = about_fields[malbild_finding_get_about (finding)];
  guint n = 0;

  values[n++] = (MalbildAssignment) { "criterion", { .type = MALBILD_CELL_KEY, .integer = malbild_finding_get_criterion (finding) } };
  if (about != NULL)
    values[n++] = (MalbildAssignment) { about, { .type = MALBILD_CELL_KEY, .integer = malbild_finding_get_subject (finding) } };
  values[n++] = (MalbildAssignment) MALBILD_SET_TEXT ("author", get_author (self));
  values[n++] = (MalbildAssignment) MALBILD_SET_INTEGER ("date", malbild_today ());
  return n;
}

MalbildRecord *
malbild_store_override (MalbildStore    *self,
                        MalbildFinding  *finding,
                        const char      *reason,
                        GError         **error)
{
  MalbildAssignment values[5];
  g_autoptr (MalbildRecord) override = NULL;
  guint n;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && MALBILD_IS_FINDING (finding), NULL);

  n = begin_values (self, finding, values);
  values[n].field = "reason";
  values[n].cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = reason };
  n++;
  if (!malbild_store_begin (self, _("Override a criterion"), error))
    return NULL;
  override = malbild_store_add (self, &malbild_override_kind, values, n, error);
  return malbild_store_end (self, override != NULL, error) ? g_steal_pointer (&override) : NULL;
}

static gboolean
set_value (MalbildRecord      *record,
           const char         *field,
           const MalbildCell  *cell,
           GError            **error)
{
  return malbild_record_set (record, malbild_kind_get_field (malbild_record_get_kind (record), field), cell, error);
}

static MalbildCell
text_cell (const char *text)
{
  if (text == NULL || text[0] == '\0')
    return (MalbildCell) { .type = MALBILD_CELL_NONE };
  return (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text };
}

/* Who judges anew is the one who judges now. */
static gboolean
change_judgement (MalbildStore    *self,
                  MalbildRecord   *judgement,
                  MalbildVerdict   verdict,
                  const char      *rationale,
                  GError         **error)
{
  const MalbildCell verdict_cell = { .type = MALBILD_CELL_INTEGER, .integer = verdict };
  const MalbildCell author_cell = text_cell (get_author (self));
  const MalbildCell date_cell = { .type = MALBILD_CELL_INTEGER, .integer = malbild_today () };
  const MalbildCell rationale_cell = text_cell (rationale);

  return set_value (judgement, "verdict", &verdict_cell, error) &&
         (rationale == NULL || set_value (judgement, "rationale", &rationale_cell, error)) &&
         set_value (judgement, "author", &author_cell, error) &&
         set_value (judgement, "date", &date_cell, error);
}

static gboolean
add_judgement (MalbildStore    *self,
               MalbildFinding  *finding,
               MalbildVerdict   verdict,
               const char      *rationale,
               GError         **error)
{
  MalbildAssignment values[6];
  g_autoptr (MalbildRecord) judgement = NULL;
  guint n = begin_values (self, finding, values);

  values[n++] = (MalbildAssignment) MALBILD_SET_INTEGER ("verdict", verdict);
  values[n].field = "rationale";
  values[n++].cell = text_cell (rationale);
  judgement = malbild_store_add (self, &malbild_judgement_kind, values, n, error);
  return judgement != NULL;
}

gboolean
malbild_store_judge (MalbildStore    *self,
                     MalbildFinding  *finding,
                     MalbildVerdict   verdict,
                     const char      *rationale,
                     GError         **error)
{
  g_autoptr (MalbildRecord) judgement = NULL;
  gint64 key;
  gboolean ok;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && MALBILD_IS_FINDING (finding), FALSE);

  key = malbild_finding_get_judgement (finding);
  if (key != 0)
    judgement = malbild_store_get (self, key, NULL);
  if (!malbild_store_begin (self, _("Judge a criterion"), error))
    return FALSE;
  ok = judgement != NULL ? change_judgement (self, judgement, verdict, rationale, error)
                         : add_judgement (self, finding, verdict, rationale, error);
  return malbild_store_end (self, ok, error);
}
