-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole goal process: what a record of any kind may carry, and the kinds from framing to follow-up.

-- What happened to a record.
CREATE INDEX change_record ON change (record);
-- What belonged to a record that it no longer belongs to: since the reference changed, since it was removed.
CREATE INDEX change_reference ON change (old) WHERE typeof (old) = 'integer';
CREATE INDEX change_removed ON change (record) WHERE field IS NULL AND old IS NOT NULL;

ALTER TABLE municipality ADD COLUMN web_links TEXT;
ALTER TABLE goal_set ADD COLUMN web_links TEXT;
ALTER TABLE vision_statement ADD COLUMN web_links TEXT;
ALTER TABLE core_value ADD COLUMN web_links TEXT;
ALTER TABLE body ADD COLUMN web_links TEXT;
ALTER TABLE goal_area ADD COLUMN web_links TEXT;
ALTER TABLE decision ADD COLUMN web_links TEXT;
ALTER TABLE goal ADD COLUMN web_links TEXT;
ALTER TABLE wording ADD COLUMN web_links TEXT;
ALTER TABLE contribution ADD COLUMN web_links TEXT;
ALTER TABLE succession ADD COLUMN web_links TEXT;
ALTER TABLE sdg_link ADD COLUMN web_links TEXT;
ALTER TABLE process_step ADD COLUMN web_links TEXT;
ALTER TABLE milestone ADD COLUMN web_links TEXT;
ALTER TABLE wording ADD COLUMN note TEXT;
ALTER TABLE wording ADD COLUMN decision INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX wording_decision ON wording (decision) WHERE decision IS NOT NULL;
ALTER TABLE decision ADD COLUMN together_with TEXT;
ALTER TABLE goal_set ADD COLUMN archived INTEGER;
ALTER TABLE goal_area ADD COLUMN decision INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX goal_area_decision ON goal_area (decision) WHERE decision IS NOT NULL;
ALTER TABLE goal ADD COLUMN maintenance TEXT;

CREATE TABLE programme (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 37),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set     INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  introduction TEXT,
  status       INTEGER NOT NULL,
  decision     INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  valid        INTEGER,
  note         TEXT,
  web_links    TEXT
) STRICT;
CREATE INDEX programme_goal_set ON programme (goal_set);
CREATE INDEX programme_decision ON programme (decision) WHERE decision IS NOT NULL;

CREATE TABLE area_succession (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 35),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  area         INTEGER NOT NULL REFERENCES goal_area DEFERRABLE INITIALLY DEFERRED,
  earlier_area INTEGER NOT NULL REFERENCES goal_area DEFERRABLE INITIALLY DEFERRED,
  type         INTEGER NOT NULL,
  note         TEXT,
  web_links    TEXT
) STRICT;
CREATE INDEX area_succession_area ON area_succession (area, earlier_area);
CREATE INDEX area_succession_earlier_area ON area_succession (earlier_area, area);

CREATE TABLE target_group (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 15),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set  INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL,
  text      TEXT,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX target_group_goal_set ON target_group (goal_set, position);

CREATE TABLE focus_area (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 16),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set  INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL,
  text      TEXT,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX focus_area_goal_set ON focus_area (goal_set, position);

CREATE TABLE theme (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 29),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set  INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL,
  feedback  TEXT,
  answered  INTEGER,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX theme_goal_set ON theme (goal_set, position);

CREATE TABLE dropped_goal (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 36),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set     INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  earlier_goal INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  reason       TEXT NOT NULL,
  note         TEXT,
  web_links    TEXT
) STRICT;
CREATE INDEX dropped_goal_goal_set ON dropped_goal (goal_set);
CREATE INDEX dropped_goal_earlier_goal ON dropped_goal (earlier_goal);

CREATE TABLE vision_link (
  key              INTEGER PRIMARY KEY CHECK (key & 63 = 21),
  uuid             BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal             INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  vision_statement INTEGER NOT NULL REFERENCES vision_statement DEFERRABLE INITIALLY DEFERRED,
  note             TEXT,
  web_links        TEXT
) STRICT;
CREATE INDEX vision_link_goal ON vision_link (goal, vision_statement);
CREATE INDEX vision_link_vision_statement ON vision_link (vision_statement, goal);

CREATE TABLE value_link (
  key        INTEGER PRIMARY KEY CHECK (key & 63 = 22),
  uuid       BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal       INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  core_value INTEGER NOT NULL REFERENCES core_value DEFERRABLE INITIALLY DEFERRED,
  note       TEXT,
  web_links  TEXT
) STRICT;
CREATE INDEX value_link_goal ON value_link (goal, core_value);
CREATE INDEX value_link_core_value ON value_link (core_value, goal);

CREATE TABLE clarification (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 17),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal         INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  target_group INTEGER REFERENCES target_group DEFERRABLE INITIALLY DEFERRED,
  focus_area   INTEGER REFERENCES focus_area DEFERRABLE INITIALLY DEFERRED,
  text         TEXT NOT NULL,
  note         TEXT,
  web_links    TEXT,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX clarification_goal ON clarification (goal, position);
CREATE INDEX clarification_target_group ON clarification (target_group) WHERE target_group IS NOT NULL;
CREATE INDEX clarification_focus_area ON clarification (focus_area) WHERE focus_area IS NOT NULL;

CREATE TABLE directive (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 18),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal      INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  body      INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  type      INTEGER NOT NULL,
  title     TEXT NOT NULL,
  text      TEXT,
  date      INTEGER,
  decision  INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX directive_goal ON directive (goal, position);
CREATE INDEX directive_body ON directive (body) WHERE body IS NOT NULL;
CREATE INDEX directive_decision ON directive (decision) WHERE decision IS NOT NULL;

CREATE TABLE assignment (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 19),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set  INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL,
  text      TEXT,
  given_by  INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  body      INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  goal      INTEGER REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  due       INTEGER,
  state     INTEGER NOT NULL,
  decision  INTEGER REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX assignment_goal_set ON assignment (goal_set, position);
CREATE INDEX assignment_given_by ON assignment (given_by) WHERE given_by IS NOT NULL;
CREATE INDEX assignment_body ON assignment (body) WHERE body IS NOT NULL;
CREATE INDEX assignment_goal ON assignment (goal) WHERE goal IS NOT NULL;
CREATE INDEX assignment_decision ON assignment (decision) WHERE decision IS NOT NULL;

CREATE TABLE means (
  key         INTEGER PRIMARY KEY CHECK (key & 63 = 20),
  uuid        BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set    INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  goal        INTEGER REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  title       TEXT,
  year        INTEGER NOT NULL,
  operations  INTEGER,
  investment  INTEGER,
  maintenance INTEGER,
  note        TEXT,
  web_links   TEXT,
  position    INTEGER NOT NULL
) STRICT;
CREATE INDEX means_goal_set ON means (goal_set, position);
CREATE INDEX means_goal ON means (goal) WHERE goal IS NOT NULL;

CREATE TABLE indicator (
  key           INTEGER PRIMARY KEY CHECK (key & 63 = 23),
  uuid          BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal          INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  title         TEXT NOT NULL,
  unit          TEXT,
  polarity      INTEGER,
  baseline      INTEGER,
  baseline_date INTEGER,
  target        INTEGER,
  target_date   INTEGER,
  frequency     INTEGER,
  source        TEXT,
  kpi           TEXT,
  note          TEXT,
  web_links     TEXT,
  position      INTEGER NOT NULL
) STRICT;
CREATE INDEX indicator_goal ON indicator (goal, position);

CREATE TABLE measurement (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 24),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  indicator INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  period    INTEGER NOT NULL,
  total     INTEGER,
  women     INTEGER,
  men       INTEGER,
  note      TEXT,
  web_links TEXT
) STRICT;
CREATE INDEX measurement_indicator ON measurement (indicator, period);

CREATE TABLE activity (
  key         INTEGER PRIMARY KEY CHECK (key & 63 = 25),
  uuid        BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal        INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  title       TEXT NOT NULL,
  text        TEXT,
  planned     INTEGER,
  actual      INTEGER,
  state       INTEGER NOT NULL,
  responsible INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  official    TEXT,
  note        TEXT,
  web_links   TEXT,
  position    INTEGER NOT NULL
) STRICT;
CREATE INDEX activity_goal ON activity (goal, position);
CREATE INDEX activity_responsible ON activity (responsible) WHERE responsible IS NOT NULL;

CREATE TABLE reporting_occasion (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 26),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set  INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL,
  period    INTEGER,
  due       INTEGER,
  note      TEXT,
  web_links TEXT,
  position  INTEGER NOT NULL
) STRICT;
CREATE INDEX reporting_occasion_goal_set ON reporting_occasion (goal_set, position);

CREATE TABLE assessment (
  key                INTEGER PRIMARY KEY CHECK (key & 63 = 27),
  uuid               BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal               INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  occasion           INTEGER REFERENCES reporting_occasion DEFERRABLE INITIALLY DEFERRED,
  assessment         INTEGER NOT NULL,
  rationale          TEXT,
  forecast           INTEGER,
  forecast_rationale TEXT,
  author             TEXT,
  date               INTEGER,
  ready              INTEGER,
  note               TEXT,
  web_links          TEXT
) STRICT;
CREATE INDEX assessment_goal ON assessment (goal);
CREATE INDEX assessment_occasion ON assessment (occasion) WHERE occasion IS NOT NULL;

CREATE TABLE dialogue_event (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 28),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set     INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  step         INTEGER REFERENCES process_step DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL,
  date         INTEGER,
  place        TEXT,
  form         INTEGER,
  purpose      TEXT,
  question     TEXT,
  participants INTEGER,
  note         TEXT,
  web_links    TEXT
) STRICT;
CREATE INDEX dialogue_event_goal_set ON dialogue_event (goal_set, date);
CREATE INDEX dialogue_event_step ON dialogue_event (step) WHERE step IS NOT NULL;

CREATE TABLE input (
  key          INTEGER PRIMARY KEY CHECK (key & 63 = 30),
  uuid         BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set     INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  event        INTEGER REFERENCES dialogue_event DEFERRABLE INITIALLY DEFERRED,
  text         TEXT NOT NULL,
  target_group INTEGER REFERENCES target_group DEFERRABLE INITIALLY DEFERRED,
  area         INTEGER REFERENCES goal_area DEFERRABLE INITIALLY DEFERRED,
  theme        INTEGER REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
  received     INTEGER,
  feedback     TEXT,
  answered     INTEGER,
  note         TEXT,
  web_links    TEXT,
  position     INTEGER NOT NULL
) STRICT;
CREATE INDEX input_goal_set ON input (goal_set, position);
CREATE INDEX input_event ON input (event) WHERE event IS NOT NULL;
CREATE INDEX input_target_group ON input (target_group) WHERE target_group IS NOT NULL;
CREATE INDEX input_area ON input (area) WHERE area IS NOT NULL;
CREATE INDEX input_theme ON input (theme) WHERE theme IS NOT NULL;

CREATE TABLE input_link (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 31),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  input     INTEGER NOT NULL REFERENCES input DEFERRABLE INITIALLY DEFERRED,
  goal      INTEGER NOT NULL REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  note      TEXT,
  web_links TEXT
) STRICT;
CREATE INDEX input_link_input ON input_link (input, goal);
CREATE INDEX input_link_goal ON input_link (goal, input);

CREATE TABLE criterion (
  key        INTEGER PRIMARY KEY CHECK (key & 63 = 32),
  uuid       BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  goal_set   INTEGER NOT NULL REFERENCES goal_set DEFERRABLE INITIALLY DEFERRED,
  title      TEXT NOT NULL,
  text       TEXT,
  checked_as INTEGER NOT NULL,
  set_limit  INTEGER,
  area_limit INTEGER,
  body_limit INTEGER,
  vocabulary TEXT,
  off        INTEGER,
  note       TEXT,
  web_links  TEXT,
  position   INTEGER NOT NULL
) STRICT;
CREATE INDEX criterion_goal_set ON criterion (goal_set, position);

CREATE TABLE override (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 33),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  criterion INTEGER NOT NULL REFERENCES criterion DEFERRABLE INITIALLY DEFERRED,
  goal      INTEGER REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  area      INTEGER REFERENCES goal_area DEFERRABLE INITIALLY DEFERRED,
  body      INTEGER REFERENCES body DEFERRABLE INITIALLY DEFERRED,
  reason    TEXT NOT NULL,
  author    TEXT,
  date      INTEGER,
  note      TEXT,
  web_links TEXT
) STRICT;
CREATE INDEX override_criterion ON override (criterion);
CREATE INDEX override_goal ON override (goal) WHERE goal IS NOT NULL;
CREATE INDEX override_area ON override (area) WHERE area IS NOT NULL;
CREATE INDEX override_body ON override (body) WHERE body IS NOT NULL;

CREATE TABLE judgement (
  key       INTEGER PRIMARY KEY CHECK (key & 63 = 34),
  uuid      BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),
  criterion INTEGER NOT NULL REFERENCES criterion DEFERRABLE INITIALLY DEFERRED,
  goal      INTEGER REFERENCES goal DEFERRABLE INITIALLY DEFERRED,
  verdict   INTEGER NOT NULL,
  rationale TEXT,
  author    TEXT,
  date      INTEGER,
  note      TEXT,
  web_links TEXT
) STRICT;
CREATE INDEX judgement_criterion ON judgement (criterion);
CREATE INDEX judgement_goal ON judgement (goal) WHERE goal IS NOT NULL;
