-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables and columns are named as the kinds and fields in src/core, with _ for -. Empty is NULL, never ''.
-- key = sequence << 6 | number of the kind. A date is YYYYMMDDp, a period start << 32 | end, a choice its number.
-- Every reference is the first column of an index: removing a record looks for what refers to it.

CREATE TABLE meta (
  name  TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- sequence: the last number that was given to a record. fold: which way of folding the search index was made with.
INSERT INTO meta (name, value) VALUES ('sequence', 0), ('fold', 1);

-- The journal. It only grows. type: 0 an edit, 1 an undo, 2 a redo; reverses: the edit that the latter two take back.
CREATE TABLE edit (
  id       INTEGER PRIMARY KEY,
  label    TEXT NOT NULL,
  author   TEXT NOT NULL,
  time     INTEGER NOT NULL, -- microseconds since 1970, UTC
  type     INTEGER NOT NULL DEFAULT 0,
  reverses INTEGER REFERENCES edit
) STRICT;

-- field: what changed, from old to new. Without a field: the record came (both NULL), or went (old: its values as JSON).
CREATE TABLE change (
  edit   INTEGER NOT NULL REFERENCES edit,
  number INTEGER NOT NULL,
  record INTEGER NOT NULL,
  field  TEXT,
  old    ANY,
  new    ANY,
  PRIMARY KEY (edit, number)
) STRICT, WITHOUT ROWID;

-- All texts that are looked for, folded by the program. rowid = key.
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, content = '', detail = column, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE municipality (
  key     INTEGER PRIMARY KEY CHECK (key & 63 = 1),
  uuid    BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  title   TEXT NOT NULL,
  code    TEXT,
  contact TEXT,
  note    TEXT
) STRICT;

CREATE TABLE goal_set (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 2),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  municipality INTEGER NOT NULL REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  valid        INTEGER,
  council_term INTEGER,
  description  TEXT,
  note         TEXT
) STRICT;
CREATE INDEX goal_set_municipality ON goal_set (municipality);

CREATE TABLE vision_statement (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 3),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  municipality INTEGER NOT NULL REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  text         TEXT,
  note         TEXT,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX vision_statement_municipality ON vision_statement (municipality, position);

CREATE TABLE core_value (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 4),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  municipality INTEGER NOT NULL REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  text         TEXT,
  note         TEXT,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX core_value_municipality ON core_value (municipality, position);

CREATE TABLE body (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 5),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  municipality INTEGER NOT NULL REFERENCES municipality DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  short_title  TEXT,
  type         INTEGER NOT NULL,
  parent       INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  note         TEXT,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX body_municipality ON body (municipality, position);
CREATE INDEX body_parent ON body (parent) WHERE parent IS NOT NULL;

CREATE TABLE goal_area (
  key      INTEGER PRIMARY KEY CHECK (key & 63 = 6),
  uuid     BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  number   TEXT,
  title    TEXT NOT NULL,
  status   INTEGER NOT NULL,
  origin   TEXT,
  note     TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_area_goal_set ON goal_area (goal_set, position);

CREATE TABLE decision (
  key             INTEGER PRIMARY KEY CHECK (key & 63 = 7),
  uuid            BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set        INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title           TEXT NOT NULL,
  body            INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  date            INTEGER,
  section         TEXT,
  registry_number TEXT,
  note            TEXT
) STRICT;
CREATE INDEX decision_goal_set ON decision (goal_set, date);
CREATE INDEX decision_body ON decision (body) WHERE body IS NOT NULL;

CREATE TABLE goal (
  key                 INTEGER PRIMARY KEY CHECK (key & 63 = 8),
  uuid                BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set            INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  area                INTEGER REFERENCES goal_area DEFERRABLE INITIALLY DEFERRED,
  number              TEXT,
  title               TEXT NOT NULL,
  level               INTEGER NOT NULL,
  citizen_perspective TEXT,
  responsible         INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  official            TEXT,
  valid               INTEGER,
  status              INTEGER NOT NULL,
  decision            INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  note                TEXT,
  position            INTEGER NOT NULL
) STRICT;
-- The flat list of a goal set, and what is exported, in the order of both; then the tree: the goals in one area, in order.
-- Both carry along what lists are filtered by and counted by, so that these never look into the table.
CREATE INDEX goal_order ON goal (goal_set, position, uuid, area, level, status, responsible, valid);
CREATE INDEX goal_tree ON goal (area, goal_set, position, level, status, responsible, valid);
-- The rows that a tree shows before any other, and the small group of internal goals (levels as in malbild-goal.h):
-- found without going through all the goals of an area or set. The WHERE is as malbild-select-sql.c writes it.
CREATE INDEX goal_overarching ON goal (area, goal_set, position, level, status, responsible, valid) WHERE level = 0;
CREATE INDEX goal_internal ON goal (goal_set, position, level, area, status, responsible, valid) WHERE level IN (3, 4);
CREATE INDEX goal_responsible ON goal (responsible) WHERE responsible IS NOT NULL;
CREATE INDEX goal_decision ON goal (decision) WHERE decision IS NOT NULL;

CREATE TABLE wording (
  key      INTEGER PRIMARY KEY CHECK (key & 63 = 9),
  uuid     BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal     INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  text     TEXT NOT NULL,
  status   INTEGER NOT NULL,
  body     INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  date     INTEGER,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX wording_goal ON wording (goal, position);
CREATE INDEX wording_body ON wording (body) WHERE body IS NOT NULL;

CREATE TABLE contribution (
  key            INTEGER PRIMARY KEY CHECK (key & 63 = 10),
  uuid           BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal           INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  contributes_to INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  note           TEXT,
  position       INTEGER NOT NULL
) STRICT;
CREATE INDEX contribution_goal ON contribution (goal, contributes_to);
CREATE INDEX contribution_contributes_to ON contribution (contributes_to, position, goal);

CREATE TABLE succession (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 11),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal         INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  earlier_goal INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  type         INTEGER NOT NULL,
  note         TEXT
) STRICT;
CREATE INDEX succession_goal ON succession (goal, earlier_goal);
CREATE INDEX succession_earlier_goal ON succession (earlier_goal, type, goal);

CREATE TABLE sdg_link (
  key      INTEGER PRIMARY KEY CHECK (key & 63 = 12),
  uuid     BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal     INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  code     TEXT NOT NULL,
  note     TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX sdg_link_goal ON sdg_link (goal, position, code);

CREATE TABLE process_step (
  key      INTEGER PRIMARY KEY CHECK (key & 63 = 13),
  uuid     BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title    TEXT NOT NULL,
  text     TEXT,
  body     INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  planned  INTEGER,
  actual   INTEGER,
  note     TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX process_step_goal_set ON process_step (goal_set, position);
CREATE INDEX process_step_body ON process_step (body) WHERE body IS NOT NULL;

CREATE TABLE milestone (
  key      INTEGER PRIMARY KEY CHECK (key & 63 = 14),
  uuid     BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  step     INTEGER NOT NULL REFERENCES process_step DEFERRABLE INITIALLY DEFERRED,
  title    TEXT NOT NULL,
  planned  INTEGER,
  actual   INTEGER,
  body     INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  decision INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  note     TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_step ON milestone (step, position);
CREATE INDEX milestone_body ON milestone (body) WHERE body IS NOT NULL;
CREATE INDEX milestone_decision ON milestone (decision) WHERE decision IS NOT NULL;
