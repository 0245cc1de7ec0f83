/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-error.h"
#include "malbild-goal.h"
#include "malbild-history.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture   file;
  MalbildRecord *goal;
  MalbildRecord *wording;
  MalbildRecord *body;
  MalbildRecord *decision;
} Fixture;

static MalbildRecord *
add_wording (Fixture    *self,
             const char *text)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("text", text) };

  return add_record (self->file.store, &malbild_wording_kind, values, G_N_ELEMENTS (values));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  {
    const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_TEXT ("title", "Budget 2020") };

    self->decision = add_record (self->file.store, &malbild_decision_kind, values, G_N_ELEMENTS (values));
  }
  self->goal = add_goal (&self->file, "Trygga skolvägar");
  self->body = add_body (&self->file, "Kommunfullmäktige");
  self->wording = add_wording (self, "Alla barn går tryggt till skolan.");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->goal);
  g_clear_object (&self->wording);
  g_clear_object (&self->body);
  g_clear_object (&self->decision);
  store_fixture_tear_down (&self->file);
}

static void
set_choice (MalbildRecord *record,
            const char    *field,
            int            choice)
{
  g_autoptr (GError) error = NULL;

  malbild_record_set_choice (record, field, choice, &error);
  g_assert_no_error (error);
}

static void
set_archived (MalbildRecord *set,
              MalbildDate    date)
{
  const MalbildCell cell = { .type = date != 0 ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE, .integer = date };
  g_autoptr (GError) error = NULL;

  malbild_record_set (set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &cell, &error);
  g_assert_no_error (error);
}

/* Refused with words, and nothing is changed. */
static void
assert_refused (Fixture       *self,
                MalbildRecord *record,
                const char    *field,
                const char    *input,
                const char    *message)
{
  g_autofree char *before = dump_store (self->file.store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) reason = NULL;

  g_assert_false (malbild_record_set_input (record, malbild_kind_get_field (malbild_record_get_kind (record), field), input, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_assert_cmpstr (error->message, ==, message);
  after = dump_store (self->file.store);
  g_assert_cmpstr (after, ==, before);
  /* Who asks before is told the same. */
  g_assert_true (malbild_store_is_locked (self->file.store, record, field, &reason));
  g_assert_cmpstr (reason->message, ==, message);
}

static const char decided[] = "This wording of “Trygga skolvägar” is decided and stays as it is. Make a new wording instead.";
static const char archived[] = "“Mål 2019–2022” is an archive. Reopen the goal set to change what is in it.";

static void
test_decided (Fixture       *self,
              gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  g_autoptr (GError) error = NULL;

  set_ref (self->wording, "body", self->body);
  g_assert_false (malbild_store_is_locked (store, self->wording, "text", NULL));
  set_choice (self->wording, "status", MALBILD_WORDING_DECIDED);
  assert_refused (self, self->wording, "text", "Alla barn cyklar.", decided);
  assert_refused (self, self->wording, "status", "draft", decided);
  g_assert_false (malbild_record_set_ref (self->wording, "body", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  /* What it has already is no change, and a note is nobody's decision. */
  set_text (self->wording, "text", "Alla barn går tryggt till skolan.");
  set_text (self->wording, "note", "Enhälligt");
  g_assert_false (malbild_store_is_locked (store, self->wording, "note", NULL));
  /* What is lacking can be filled in, once. */
  g_assert_false (malbild_store_is_locked (store, self->wording, "date", NULL));
  malbild_record_set_input (self->wording, malbild_kind_get_field (&malbild_wording_kind, "date"), "2019-06-17", &error);
  g_assert_no_error (error);
  assert_refused (self, self->wording, "date", "2019-06-18", decided);

  /* It stays on record, and so does who decided. */
  g_assert_false (malbild_store_remove (store, self->wording, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (malbild_store_remove (store, self->body, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);

  /* Another wording is not held up. */
  {
    g_autoptr (MalbildRecord) next = add_wording (self, "Alla barn cyklar tryggt till skolan.");

    set_text (next, "text", "Alla barn cyklar.");
  }
}

/* Undo takes back the decision itself; later a decision that was a mistake is removed. */
static void
test_unlock (Fixture       *self,
             gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  gint64 first;

  first = get_integer (store, "SELECT max (id) FROM edit");
  set_text (self->wording, "text", "Alla barn cyklar.");
  set_choice (self->wording, "status", MALBILD_WORDING_DECIDED);
  g_assert_true (malbild_store_undo (store, NULL));
  g_assert_cmpint (malbild_record_get_choice (self->wording, "status"), ==, MALBILD_WORDING_DRAFT);
  g_assert_true (malbild_store_redo (store, NULL));

  /* Going back is no way around. */
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (malbild_store_go_back (store, first, malbild_record_get_key (self->wording), "text", MALBILD_HISTORY_AFTER, NULL, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  }

  set_ref (self->wording, "decision", self->decision);
  g_assert_true (malbild_store_is_locked (store, self->wording, "decision", NULL));
  g_assert_true (malbild_store_remove (store, self->decision, NULL, NULL));
  g_assert_cmpint (malbild_record_get_choice (self->wording, "status"), ==, MALBILD_WORDING_PROPOSAL);
  g_assert_null (malbild_record_get_ref (self->wording, "decision"));
  set_text (self->wording, "text", "Alla barn går.");
  /* One edit, one undo. */
  g_assert_true (malbild_store_undo (store, NULL));
  g_assert_true (malbild_store_undo (store, NULL));
  g_assert_cmpint (malbild_record_get_choice (self->wording, "status"), ==, MALBILD_WORDING_DECIDED);
  g_assert_true (malbild_record_get_ref (self->wording, "decision") == self->decision);
}

/* In the edit that decides, the order in which it is said does not matter. */
static void
test_deciding (Fixture       *self,
               gconstpointer  data)
{
  g_assert_true (malbild_store_begin (self->file.store, "Decide", NULL));
  set_choice (self->wording, "status", MALBILD_WORDING_DECIDED);
  set_ref (self->wording, "body", self->body);
  set_ref (self->wording, "decision", self->decision);
  set_ref (self->wording, "body", NULL);
  g_assert_true (malbild_store_commit (self->file.store, NULL));
  assert_refused (self, self->wording, "text", "Annat", decided);
}

static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  g_autoptr (MalbildRecord) area = add_area (&self->file, "Område");
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Annat");
  g_autoptr (GError) error = NULL;

  set_ref (self->goal, "responsible", self->body);
  set_archived (self->file.set, malbild_date_new_day (2023, 1, 1));
  g_assert_true (malbild_store_is_locked (store, self->goal, NULL, NULL));
  assert_refused (self, self->goal, "title", "Nytt", archived);
  assert_refused (self, area, "title", "Nytt", archived);
  assert_refused (self, self->wording, "note", "Nytt", archived);
  assert_refused (self, self->file.set, "title", "Nytt", archived);
  g_assert_false (malbild_store_is_locked (store, self->file.set, "archived", NULL));
  g_assert_false (malbild_store_is_locked (store, self->body, NULL, NULL));
  g_assert_false (malbild_store_is_locked (store, self->file.municipality, NULL, NULL));

  /* Nothing comes into it, goes from it, or moves in it. */
  {
    const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", "Nytt"), MALBILD_SET_REF ("goal-set", self->file.set) };

    g_assert_null (malbild_store_add (store, &malbild_goal_kind, values, G_N_ELEMENTS (values), &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
    g_clear_error (&error);
  }
  g_assert_false (malbild_store_remove (store, other, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (malbild_store_remove (store, self->file.set, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (malbild_store_move (store, other, self->goal, FALSE, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  /* Nor from outside: the goal would lose who is responsible. */
  g_assert_false (malbild_store_remove (store, self->body, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (malbild_store_go_back (store, 1, malbild_record_get_key (self->goal), "responsible", MALBILD_HISTORY_AFTER, NULL, NULL));

  /* What all sets share can be edited, and the next set can build on this one. */
  set_text (self->body, "title", "Fullmäktige");
  {
    const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", "Mål 2023–2026"), MALBILD_SET_REF ("municipality", self->file.municipality) };
    g_autoptr (MalbildRecord) first = g_object_ref (self->file.set);
    g_autoptr (MalbildRecord) next = add_record (store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));
    g_autoptr (MalbildRecord) goal = NULL;

    g_set_object (&self->file.set, next);
    goal = add_goal (&self->file, "Nästa");
    {
      const MalbildAssignment succession[] = {
        MALBILD_SET_REF ("goal", goal), MALBILD_SET_REF ("earlier-goal", self->goal), MALBILD_SET_INTEGER ("type", 0),
      };

      g_object_unref (add_record (store, &malbild_succession_kind, succession, G_N_ELEMENTS (succession)));
    }
    /* A goal cannot be hidden in the archive. */
    g_assert_false (malbild_record_set_ref (goal, "goal-set", first, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
    g_set_object (&self->file.set, first);
  }

  /* Reopened, and the journal knows. */
  set_archived (self->file.set, 0);
  g_assert_cmpstr (malbild_store_get_undo_label (store), ==, "Change “Archived” of “Mål 2019–2022”");
  set_text (self->goal, "title", "Nytt");
}

/* Taking back goes through archiving and reopening, and never into an archive. */
static void
test_archive_undo (Fixture       *self,
                   gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  g_autoptr (GError) error = NULL;

  set_text (self->goal, "title", "Ett");
  g_assert_true (malbild_store_begin (store, "Archive", NULL));
  set_text (self->goal, "title", "Två");
  set_archived (self->file.set, malbild_date_new_year (2023));
  g_assert_true (malbild_store_commit (store, NULL));
  g_assert_true (malbild_store_undo (store, NULL));
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Ett");
  g_assert_true (malbild_store_redo (store, NULL));
  g_assert_true (malbild_store_is_locked (store, self->goal, "title", NULL));
  g_assert_true (malbild_store_undo (store, NULL));

  /* Marked behind the journal's back. */
  g_assert_true (malbild_db_run (malbild_store_get_db (store), NULL, "UPDATE goal_set SET archived = 202300000", ""));
  g_assert_false (malbild_store_undo (store, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), !=, "Trygga skolvägar");
}

static void
set_cell (MalbildRow *row,
          const char *field,
          MalbildCell cell)
{
  row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, field))] = cell;
}

/* The row of a record as a file would have it. */
static MalbildRow
row_of (MalbildRecord *record)
{
  MalbildRow row = { .kind = malbild_record_get_kind (record), .uuid = *malbild_record_get_uuid (record) };

  for (guint i = 0; i < row.kind->n_fields; i++)
    {
      malbild_record_get_cell (record, &row.kind->fields[i], &row.cells[i]);
      if (row.cells[i].type == MALBILD_CELL_KEY)
        row.cells[i] = (MalbildCell) { .type = MALBILD_CELL_UUID,
                                       .uuid = *malbild_record_get_uuid (malbild_record_get_ref (record, row.kind->fields[i].name)) };
    }
  return row;
}

/* Imports rows. NULL: it was taken; else the message. */
static char *
import (Fixture          *self,
        const MalbildRow *rows,
        guint             n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildWriter) writer = malbild_store_new_writer (self->file.store, "Import", &error);
  gboolean ok = TRUE;

  g_assert_no_error (error);
  for (guint i = 0; ok && i < n_rows; i++)
    ok = malbild_writer_put (writer, &rows[i], &error);
  if (ok && malbild_writer_finish (writer, FALSE, NULL, &error))
    return NULL;
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  return g_strdup (error->message);
}

static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  static const char refused[] = "“Mål 2019–2022” is an archive, and the file would change it. Reopen the goal set first, then import.";
  MalbildCell title = { .type = MALBILD_CELL_TEXT, .text = "Annat" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MalbildRow rows[3];
  char *message;

  rows[0] = row_of (self->file.set);
  rows[1] = row_of (self->goal);
  rows[2] = row_of (self->body);

  /* The file that archives it may bring what it became last, and one undo takes all of it back. */
  set_cell (&rows[0], "archived", (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_year (2023) });
  set_cell (&rows[1], "title", title);
  before = dump_store (self->file.store);
  g_assert_null (import (self, rows, 3));
  g_assert_true (malbild_store_is_locked (self->file.store, self->goal, "title", NULL));
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  after = dump_store (self->file.store);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (malbild_store_redo (self->file.store, NULL));

  /* The same again changes nothing; another title, another mark, another goal are refused, with all that stands beside. */
  g_assert_null (import (self, rows, 3));
  g_clear_pointer (&before, g_free);
  g_clear_pointer (&after, g_free);
  before = dump_store (self->file.store);
  set_cell (&rows[2], "title", title);
  title.text = "Tredje";
  set_cell (&rows[1], "title", title);
  message = import (self, rows, 3);
  g_assert_cmpstr (message, ==, refused);
  g_free (message);
  rows[1] = row_of (self->goal);
  set_cell (&rows[0], "archived", (MalbildCell) { .type = MALBILD_CELL_NONE });
  message = import (self, rows, 3);
  g_assert_cmpstr (message, ==, refused);
  g_free (message);
  rows[0] = row_of (self->file.set);
  rows[1].uuid.bytes[3] ^= 1;
  message = import (self, rows, 3);
  g_assert_cmpstr (message, ==, refused);
  g_free (message);
  after = dump_store (self->file.store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_import_decided (Fixture       *self,
                     gconstpointer  data)
{
  MalbildRow row;
  char *message;

  set_choice (self->wording, "status", MALBILD_WORDING_DECIDED);
  row = row_of (self->wording);
  g_assert_null (import (self, &row, 1));
  set_cell (&row, "text", (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = "Annat." });
  message = import (self, &row, 1);
  g_assert_cmpstr (message, ==, decided);
  g_free (message);
  g_assert_cmpstr (malbild_record_get_text (self->wording, "text"), ==, "Alla barn går tryggt till skolan.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/locks/decided", test_decided);
  ADD ("/locks/unlock", test_unlock);
  ADD ("/locks/deciding", test_deciding);
  ADD ("/locks/archive", test_archive);
  ADD ("/locks/archive/undo", test_archive_undo);
  ADD ("/locks/import", test_import);
  ADD ("/locks/import/decided", test_import_decided);
#undef ADD

  return g_test_run ();
}
