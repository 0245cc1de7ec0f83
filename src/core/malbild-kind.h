/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "malbild-date.h"
#include "malbild-uuid.h"

G_BEGIN_DECLS

typedef struct _MalbildKind   MalbildKind;
typedef struct _MalbildField  MalbildField;
typedef struct _MalbildChoice MalbildChoice;

/** MALBILD_KEY_KIND_BITS: how many low bits of a record's key hold the number of its kind. */
#define MALBILD_KEY_KIND_BITS 6

/** MALBILD_KIND_MAX_FIELDS: the most fields a kind may have. */
#define MALBILD_KIND_MAX_FIELDS 32

/** MALBILD_POSITION_STEP: the room left between neighbours in a manual order. */
#define MALBILD_POSITION_STEP 1024

/** MALBILD_NO_INTEGER: "no value" of an integer, choice, date or period where a value must be one integer. */
#define MALBILD_NO_INTEGER G_MININT64

/**
 * MalbildFieldType:
 * @MALBILD_FIELD_TEXT: text of one line
 * @MALBILD_FIELD_PARAGRAPHS: text of several paragraphs
 * @MALBILD_FIELD_INTEGER: a whole number
 * @MALBILD_FIELD_CHOICE: one of a fixed list, kept as its number in the list
 * @MALBILD_FIELD_DATE: a date with its precision, kept as a #MalbildDate
 * @MALBILD_FIELD_PERIOD: a period, kept as malbild_period_pack() packs it
 * @MALBILD_FIELD_REF: another record, kept as its key
 * @MALBILD_FIELD_DECIMAL: a decimal number, kept as a whole number of its millionths
 * @MALBILD_FIELD_WEB_LINKS: addresses (http, https, mailto), kept as text with one space between two
 */
typedef enum {
  MALBILD_FIELD_TEXT,
  MALBILD_FIELD_PARAGRAPHS,
  MALBILD_FIELD_INTEGER,
  MALBILD_FIELD_CHOICE,
  MALBILD_FIELD_DATE,
  MALBILD_FIELD_PERIOD,
  MALBILD_FIELD_REF,
  MALBILD_FIELD_DECIMAL,
  MALBILD_FIELD_WEB_LINKS,
} MalbildFieldType;

/**
 * MalbildOnRemove:
 * @MALBILD_ON_REMOVE_REFUSE: the target cannot be removed as long as it is referred to
 * @MALBILD_ON_REMOVE_CLEAR: the reference becomes empty
 * @MALBILD_ON_REMOVE_CASCADE: the referring record goes along, in the same edit
 */
typedef enum {
  MALBILD_ON_REMOVE_REFUSE,
  MALBILD_ON_REMOVE_CLEAR,
  MALBILD_ON_REMOVE_CASCADE,
} MalbildOnRemove;

/**
 * MalbildChoice:
 * @nick: its name in files, never translated; NULL ends a list
 * @label: what a person reads, to be translated
 *
 * One entry of a list of choices. Its place in the list is what is stored, so lists only grow at their end.
 */
struct _MalbildChoice {
  const char *nick;
  const char *label;
};

/**
 * MalbildField:
 * @name: lower case with hyphens: the GObject property and the XML element; the SQL column has `_` for `-`
 * @label: what a person reads, to be translated
 * @type: what it holds
 * @target: (nullable): for a reference, the kind of record that it refers to
 * @choices: (nullable): for a choice, the list
 * @on_remove: for a reference, what happens when its target is removed
 * @required: it is never empty
 * @searchable: full-text search looks into it
 * @acyclic: a reference to its own kind that must never lead back to where it started
 * @order: the manual order among siblings: kept by the program, not shown as a field
 * @owner: the reference to what the record is a part of
 * @max: of a whole number, the largest that it can be, either way; 0: as large as 64 bits hold
 * @unit: (nullable): what a whole number counts in, said behind it in lists
 * @telling: a list tells it beside the record's name, where there is room for a few words
 * @check_input: (nullable): for a text, whether what a person typed can be meant. Files may hold what it refuses
 * @remark_input: (nullable): for a text, what a person is to be told of what she typed, before it is kept: a sentence, or
 *   NULL. It never refuses anything
 */
struct _MalbildField {
  const char          *name;
  const char          *label;
  MalbildFieldType     type;
  const MalbildKind   *target;
  const MalbildChoice *choices;
  MalbildOnRemove      on_remove;
  guint                required : 1;
  guint                searchable : 1;
  guint                acyclic : 1;
  guint                order : 1;
  guint                owner : 1;
  guint                telling : 1;
  gint64               max;
  const char          *unit;
  gboolean           (*check_input) (const char *text, GError **error);
  char              *(*remark_input) (const char *text);
};

#define MALBILD_FIELD_TEXT(n, l, ...)       { .name = n, .label = l, .type = MALBILD_FIELD_TEXT, __VA_ARGS__ }
#define MALBILD_FIELD_PARAGRAPHS(n, l, ...) { .name = n, .label = l, .type = MALBILD_FIELD_PARAGRAPHS, __VA_ARGS__ }
#define MALBILD_FIELD_INTEGER(n, l, ...)    { .name = n, .label = l, .type = MALBILD_FIELD_INTEGER, __VA_ARGS__ }
#define MALBILD_FIELD_DATE(n, l, ...)       { .name = n, .label = l, .type = MALBILD_FIELD_DATE, __VA_ARGS__ }
#define MALBILD_FIELD_PERIOD(n, l, ...)     { .name = n, .label = l, .type = MALBILD_FIELD_PERIOD, __VA_ARGS__ }
#define MALBILD_FIELD_CHOICE(n, l, c, ...)  { .name = n, .label = l, .type = MALBILD_FIELD_CHOICE, .choices = c, __VA_ARGS__ }
#define MALBILD_FIELD_REF(n, l, k, ...)     { .name = n, .label = l, .type = MALBILD_FIELD_REF, .target = &k, __VA_ARGS__ }
#define MALBILD_FIELD_DECIMAL(n, l, ...)    { .name = n, .label = l, .type = MALBILD_FIELD_DECIMAL, __VA_ARGS__ }
/** MALBILD_FIELD_NOTE: a free note, the same in every kind. */
#define MALBILD_FIELD_NOTE MALBILD_FIELD_NOTE_WITH ()
/** MALBILD_FIELD_NOTE_WITH: a free note with something of its own. */
#define MALBILD_FIELD_NOTE_WITH(...) { .name = "note", .label = N_("Note"), .type = MALBILD_FIELD_PARAGRAPHS, .searchable = TRUE, __VA_ARGS__ }
/** MALBILD_FIELD_LINKS: addresses of what belongs to the record elsewhere, the same in every kind. */
#define MALBILD_FIELD_LINKS { .name = "web-links", .label = N_("Web links"), .type = MALBILD_FIELD_WEB_LINKS, .searchable = TRUE }
/** MALBILD_FIELD_ORDER: the manual order among siblings, the same in every kind that has one. */
#define MALBILD_FIELD_ORDER { .name = "position", .label = N_("Position"), .type = MALBILD_FIELD_INTEGER, .required = TRUE, .order = TRUE }

/**
 * MalbildKind:
 * @id: its number, for good: the low bits of its records' keys (1 to 63)
 * @name: lower case with hyphens: the XML element; the SQL table has `_` for `-`
 * @type_name: the name of its GObject class
 * @label: what one is called, to be translated
 * @label_plural: what many are called, to be translated
 * @fields: its table of fields
 * @n_fields: how many they are
 * @link_from: (nullable): of a kind that links records, the reference at the near end
 * @link_to: (nullable): and the one at the far end. Two records are linked once; where both ends are of one kind,
 *   following near to far must never lead back to the start
 *
 * A kind of record. The first field flagged required and of type text is its title; a kind without one is
 * named by what it refers to.
 */
struct _MalbildKind {
  guint               id;
  const char         *name;
  const char         *type_name;
  const char         *label;
  const char         *label_plural;
  const MalbildField *fields;
  guint               n_fields;
  const char         *link_from;
  const char         *link_to;
};

extern const MalbildKind malbild_municipality_kind;
extern const MalbildKind malbild_goal_set_kind;
extern const MalbildKind malbild_vision_statement_kind;
extern const MalbildKind malbild_core_value_kind;
extern const MalbildKind malbild_body_kind;
extern const MalbildKind malbild_decision_kind;
extern const MalbildKind malbild_programme_kind;
extern const MalbildKind malbild_goal_area_kind;
extern const MalbildKind malbild_area_succession_kind;
extern const MalbildKind malbild_target_group_kind;
extern const MalbildKind malbild_focus_area_kind;
extern const MalbildKind malbild_theme_kind;
extern const MalbildKind malbild_goal_kind;
extern const MalbildKind malbild_wording_kind;
extern const MalbildKind malbild_contribution_kind;
extern const MalbildKind malbild_succession_kind;
extern const MalbildKind malbild_dropped_goal_kind;
extern const MalbildKind malbild_sdg_link_kind;
extern const MalbildKind malbild_vision_link_kind;
extern const MalbildKind malbild_value_link_kind;
extern const MalbildKind malbild_clarification_kind;
extern const MalbildKind malbild_directive_kind;
extern const MalbildKind malbild_assignment_kind;
extern const MalbildKind malbild_means_kind;
extern const MalbildKind malbild_indicator_kind;
extern const MalbildKind malbild_measurement_kind;
extern const MalbildKind malbild_activity_kind;
extern const MalbildKind malbild_process_step_kind;
extern const MalbildKind malbild_milestone_kind;
extern const MalbildKind malbild_reporting_occasion_kind;
extern const MalbildKind malbild_assessment_kind;
extern const MalbildKind malbild_dialogue_event_kind;
extern const MalbildKind malbild_input_kind;
extern const MalbildKind malbild_input_link_kind;
extern const MalbildKind malbild_criterion_kind;
extern const MalbildKind malbild_override_kind;
extern const MalbildKind malbild_judgement_kind;

/**
 * malbild_kinds:
 * @n_kinds: (out): how many they are
 *
 * Every kind, each after the kinds that it refers to (references to its own kind apart): the order in which
 * files are written and read.
 *
 * Returns: (transfer none) (array length=n_kinds): the kinds
 */
const MalbildKind *const *malbild_kinds (guint *n_kinds);

const MalbildKind  *malbild_kind_by_name     (const char *name);
const MalbildKind  *malbild_kind_by_id       (guint id);
const MalbildKind  *malbild_kind_of_key      (gint64 key);
GType               malbild_kind_get_gtype   (const MalbildKind *kind);
const MalbildField *malbild_kind_get_field   (const MalbildKind *kind, const char *name);
guint               malbild_kind_field_index (const MalbildKind *kind, const MalbildField *field);
const MalbildField *malbild_kind_get_title   (const MalbildKind *kind);
const MalbildField *malbild_kind_get_owner   (const MalbildKind *kind);
const MalbildField *malbild_kind_get_order   (const MalbildKind *kind);
/* Whether it is kept as text: of one line, of several paragraphs, or addresses. */
gboolean            malbild_field_is_text    (const MalbildField *field);
guint               malbild_choice_count     (const MalbildChoice *choices);
int                 malbild_choice_by_nick   (const MalbildChoice *choices, const char *nick);

G_END_DECLS
