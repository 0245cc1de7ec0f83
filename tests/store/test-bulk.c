/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "malbild-error.h"
#include "malbild-goal.h"
#include "store-fixture.h"

/* UUIDs that tests name by a number. */
static MalbildUuid
uuid (guint number)
{
  MalbildUuid result = { { 0 } };

  result.bytes[0] = 0x11;
  result.bytes[15] = (guint8) number;
  return result;
}

static void
set_cell (MalbildRow *row,
          const char *field,
          MalbildCell cell)
{
  row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, field))] = cell;
}

static MalbildRow
make_row (const MalbildKind *kind,
          guint              number,
          const char        *title)
{
  MalbildRow row = { .kind = kind, .uuid = uuid (number) };

  if (title != NULL)
    set_cell (&row, "title", (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = title });
  return row;
}

static void
refer (MalbildRow *row,
       const char *field,
       guint       number)
{
  set_cell (row, field, (MalbildCell) { .type = MALBILD_CELL_UUID, .uuid = uuid (number) });
}

static MalbildRow
make_goal (guint       number,
           const char *title)
{
  MalbildRow row = make_row (&malbild_goal_kind, number, title);

  refer (&row, "goal-set", 2);
  return row;
}

static MalbildRow
make_link (guint number,
           guint goal,
           guint contributes_to)
{
  MalbildRow row = make_row (&malbild_contribution_kind, number, NULL);

  refer (&row, "goal", goal);
  refer (&row, "contributes-to", contributes_to);
  return row;
}

static void
put (MalbildWriter    *writer,
     const MalbildRow *row)
{
  g_autoptr (GError) error = NULL;

  malbild_writer_put (writer, row, &error);
  g_assert_no_error (error);
}

/* A municipality, a set, and a writer that has them already. */
static MalbildWriter *
begin_writing (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MalbildWriter *writer = malbild_store_new_writer (fixture->store, "Import", &error);
  MalbildRow municipality = make_row (&malbild_municipality_kind, 1, "Exempelkommun");
  MalbildRow set = make_row (&malbild_goal_set_kind, 2, "Mål");

  g_assert_no_error (error);
  refer (&set, "municipality", 1);
  put (writer, &municipality);
  put (writer, &set);
  return writer;
}

static MalbildWriteReport
finish (MalbildWriter *writer,
        gboolean       dry_run)
{
  g_autoptr (GError) error = NULL;
  MalbildWriteReport report;

  malbild_writer_finish (writer, dry_run, &report, &error);
  g_assert_no_error (error);
  return report;
}

static void
set_up_empty (StoreFixture *fixture)
{
  store_fixture_set_up_folder (fixture);
  fixture->store = open_store (fixture->path, MALBILD_STORE_CREATE);
}

static void
assert_whole (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (malbild_store_verify (fixture->store, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Links before their goals, a goal before its area: order does not matter. One edit, undone and redone as one. */
static void
test_forward (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) writer = NULL;
  g_autofree char *full = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;
  MalbildWriteReport report;
  MalbildRow rows[4];

  set_up_empty (&fixture);
  writer = begin_writing (&fixture);
  rows[0] = make_link (20, 10, 11);
  rows[1] = make_goal (10, "Nämndens");
  refer (&rows[1], "area", 5);
  rows[2] = make_goal (11, "Övergripande");
  rows[3] = make_row (&malbild_goal_area_kind, 5, "Trygghet");
  refer (&rows[3], "goal-set", 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put (writer, &rows[i]);
  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 0);
  report = finish (writer, FALSE);
  g_assert_cmpuint (report.added, ==, 6);
  g_assert_cmpuint (report.updated + report.unchanged + report.unresolved, ==, 0);
  g_clear_object (&writer);

  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 2);
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Import");
  assert_whole (&fixture);
  full = dump_store (fixture.store);
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  empty = dump_store (fixture.store);
  g_assert_cmpstr (empty, ==, "");
  g_assert_true (malbild_store_redo (fixture.store, NULL));
  again = dump_store (fixture.store);
  g_assert_cmpstr (again, ==, full);
  assert_whole (&fixture);
  store_fixture_tear_down (&fixture);
}

static void
test_update (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) first = NULL;
  g_autoptr (MalbildWriter) second = NULL;
  g_autoptr (MalbildRecord) record = NULL;
  MalbildRow goal = make_goal (10, "Förr");
  MalbildRow other = make_goal (11, "Annat");
  MalbildWriteReport report;

  set_up_empty (&fixture);
  first = begin_writing (&fixture);
  put (first, &goal);
  put (first, &other);
  finish (first, FALSE);
  record = malbild_store_get_by_uuid (fixture.store, &malbild_goal_kind, &goal.uuid, NULL);

  second = begin_writing (&fixture);
  goal = make_goal (10, "Nu");
  put (second, &goal);
  report = finish (second, TRUE);
  g_assert_cmpuint (report.updated, ==, 1);
  g_assert_cmpuint (report.unchanged, ==, 2);
  g_assert_cmpstr (malbild_record_get_text (record, "title"), ==, "Förr");
  g_clear_object (&second);

  second = begin_writing (&fixture);
  put (second, &goal);
  report = finish (second, FALSE);
  g_assert_cmpuint (report.updated, ==, 1);
  g_assert_cmpstr (malbild_record_get_text (record, "title"), ==, "Nu");
  /* What the file does not have stays. */
  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 2);
  assert_whole (&fixture);
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  g_assert_cmpstr (malbild_record_get_text (record, "title"), ==, "Förr");
  assert_whole (&fixture);

  g_clear_object (&record);
  g_clear_object (&first);
  g_clear_object (&second);
  store_fixture_tear_down (&fixture);
}

/* The same again leaves no trace. */
static void
test_nothing_new (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) first = NULL;
  g_autoptr (MalbildWriter) second = NULL;
  MalbildWriteReport report;

  set_up_empty (&fixture);
  first = begin_writing (&fixture);
  finish (first, FALSE);
  g_clear_object (&first);
  second = begin_writing (&fixture);
  report = finish (second, FALSE);
  g_assert_cmpuint (report.unchanged, ==, 2);
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, 1);
  g_clear_object (&second);
  store_fixture_tear_down (&fixture);
}

static void
test_outside (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) writer = NULL;
  g_autoptr (MalbildRecord) record = NULL;
  MalbildRow goal = make_goal (10, "Mål");
  MalbildRow body = make_row (&malbild_body_kind, 6, "Kommunstyrelsen");
  MalbildRow missing = make_row (&malbild_goal_area_kind, 7, "Ej här");
  MalbildWriteReport report;

  set_up_empty (&fixture);
  writer = begin_writing (&fixture);
  refer (&body, "municipality", 1);
  put (writer, &body);
  finish (writer, FALSE);
  g_clear_object (&writer);

  writer = begin_writing (&fixture);
  refer (&goal, "responsible", 6);
  refer (&goal, "area", 7);
  put (writer, &goal);
  g_assert_true (malbild_writer_put_outside (writer, &body, NULL));
  g_assert_true (malbild_writer_put_outside (writer, &missing, NULL));
  report = finish (writer, FALSE);
  g_assert_cmpuint (report.unresolved, ==, 1);
  g_clear_object (&writer);

  record = malbild_store_get_by_uuid (fixture.store, &malbild_goal_kind, &goal.uuid, NULL);
  g_assert_nonnull (malbild_record_get_ref (record, "responsible"));
  g_assert_null (malbild_record_get_ref (record, "area"));
  assert_whole (&fixture);

  /* An update whose only news is a reference that leads nowhere: the journal does not remember the key that never was. */
  writer = begin_writing (&fixture);
  refer (&goal, "decision", 8);
  put (writer, &goal);
  missing = make_row (&malbild_decision_kind, 8, "Ej här");
  g_assert_true (malbild_writer_put_outside (writer, &missing, NULL));
  missing = make_row (&malbild_goal_area_kind, 7, "Ej här");
  g_assert_true (malbild_writer_put_outside (writer, &missing, NULL));
  report = finish (writer, FALSE);
  g_assert_cmpuint (report.unresolved, ==, 2);
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM change WHERE field = 'decision'"), ==, 0);
  assert_whole (&fixture);

  g_clear_object (&record);
  g_clear_object (&writer);
  store_fixture_tear_down (&fixture);
}

/* The same again, where what it refers to is still missing: it changes nothing, so it is no edit, and undo goes on. */
static void
test_outside_again (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  MalbildRow goal = make_goal (10, "Mål");
  MalbildRow missing = make_row (&malbild_goal_kind, 11, "Ej här");
  MalbildRow link = make_link (12, 10, 11);
  MalbildWriteReport report;

  set_up_empty (&fixture);
  refer (&goal, "area", 7);
  for (guint i = 0; i < 2; i++)
    {
      writer = begin_writing (&fixture);
      put (writer, &goal);
      put (writer, &link);
      g_assert_true (malbild_writer_put_outside (writer, &missing, NULL));
      missing = make_row (&malbild_goal_area_kind, 7, "Ej här");
      g_assert_true (malbild_writer_put_outside (writer, &missing, NULL));
      missing = make_row (&malbild_goal_kind, 11, "Ej här");
      report = finish (writer, FALSE);
      g_assert_cmpuint (report.unresolved, ==, 2);
      g_clear_object (&writer);
    }
  g_assert_cmpuint (report.added, ==, 0);
  g_assert_cmpuint (report.updated, ==, 0);
  g_assert_cmpuint (report.unchanged, ==, 3);
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, 1);
  assert_whole (&fixture);

  g_assert_true (malbild_store_undo (fixture.store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (fixture.store, &malbild_goal_kind), ==, 0);
  store_fixture_tear_down (&fixture);
}

typedef enum { AT_PUT, AT_FINISH } When;

/* Whatever is wrong, the file is as it was. */
static void
assert_fails (MalbildRow   *rows,
              guint         n_rows,
              When          when,
              MalbildError  code)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  set_up_empty (&fixture);
  writer = begin_writing (&fixture);
  for (guint i = 0; ok && i < n_rows; i++)
    ok = malbild_writer_put (writer, &rows[i], &error);
  g_assert_cmpint (ok, ==, when == AT_FINISH);
  ok = malbild_writer_finish (writer, FALSE, NULL, ok ? &error : NULL);
  g_assert_false (ok);
  g_test_message ("%s", error->message);
  g_assert_error (error, MALBILD_ERROR, (int) code);
  g_clear_object (&writer);
  g_assert_cmpuint (count_rows (fixture.store, &malbild_municipality_kind), ==, 0);
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, 0);
  /* And the next one can write. */
  g_assert_true (malbild_store_begin (fixture.store, NULL, NULL));
  malbild_store_rollback (fixture.store);
  store_fixture_tear_down (&fixture);
}

static void
test_wrong (void)
{
  MalbildRow rows[3];

  /* Twice the same. */
  rows[0] = rows[1] = make_goal (10, "Mål");
  assert_fails (rows, 2, AT_PUT, MALBILD_ERROR_INVALID);
  /* A reference into nowhere, and a required one to what is outside. */
  rows[0] = make_goal (10, "Mål");
  refer (&rows[0], "area", 77);
  assert_fails (rows, 1, AT_FINISH, MALBILD_ERROR_INVALID);
  rows[0] = make_goal (10, "Mål");
  rows[1] = make_link (20, 10, 77);
  assert_fails (rows, 2, AT_FINISH, MALBILD_ERROR_INVALID);
  /* A reference to a record of another kind. */
  rows[0] = make_goal (10, "Mål");
  refer (&rows[0], "area", 1);
  assert_fails (rows, 1, AT_FINISH, MALBILD_ERROR_INVALID);
  /* Loops, and the same link twice. */
  rows[0] = make_goal (10, "Ett");
  rows[1] = make_link (20, 10, 10);
  assert_fails (rows, 2, AT_FINISH, MALBILD_ERROR_INVALID);
  rows[1] = make_goal (11, "Två");
  rows[2] = make_link (21, 10, 11);
  assert_fails ((MalbildRow[]) { rows[0], rows[1], rows[2], make_link (22, 11, 10) }, 4, AT_FINISH, MALBILD_ERROR_INVALID);
  assert_fails ((MalbildRow[]) { rows[0], rows[1], rows[2], make_link (22, 10, 11) }, 4, AT_FINISH, MALBILD_ERROR_INVALID);
  /* Values. */
  rows[0] = make_goal (10, NULL);
  assert_fails (rows, 1, AT_PUT, MALBILD_ERROR_INVALID);
  rows[0] = make_goal (10, " blank ");
  assert_fails (rows, 1, AT_PUT, MALBILD_ERROR_INVALID);
  rows[0] = make_goal (10, "Mål");
  set_cell (&rows[0], "status", (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = 99 });
  assert_fails (rows, 1, AT_PUT, MALBILD_ERROR_INVALID);
  rows[0] = make_goal (10, "Mål");
  set_cell (&rows[0], "position", (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = G_MAXINT64 });
  assert_fails (rows, 1, AT_PUT, MALBILD_ERROR_INVALID);
}

/* A chain of bodies that is too long to be walked. */
static void
test_deep (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (MalbildRow));

  for (guint i = 0; i < 120; i++)
    {
      MalbildRow row = make_row (&malbild_body_kind, 10 + i, "Del");

      refer (&row, "municipality", 1);
      if (i > 0)
        refer (&row, "parent", 9 + i);
      g_array_append_val (rows, row);
    }
  assert_fails ((MalbildRow *) (gpointer) rows->data, rows->len, AT_FINISH, MALBILD_ERROR_LIMIT);
}

/* One that is dropped leaves nothing, and while it lives nobody else can write. */
static void
test_dropped (void)
{
  StoreFixture fixture;
  MalbildWriter *writer;
  g_autoptr (GError) error = NULL;

  set_up_empty (&fixture);
  writer = begin_writing (&fixture);
  g_object_unref (writer);
  g_assert_cmpuint (count_rows (fixture.store, &malbild_municipality_kind), ==, 0);
  g_assert_true (malbild_store_begin (fixture.store, NULL, &error));
  g_assert_true (malbild_store_commit (fixture.store, &error));
  store_fixture_tear_down (&fixture);
}

static gboolean
append_cb (const MalbildRow  *row,
           gpointer           list,
           GError           **error)
{
  const MalbildField *title = malbild_kind_get_title (row->kind);

  g_string_append_printf (list, "%s ", title != NULL ? row->cells[malbild_kind_field_index (row->kind, title)].text : row->kind->name);
  return TRUE;
}

static char *
dup_read (MalbildReader     *reader,
          gboolean           outside,
          const MalbildUuid *set)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    if (outside)
      malbild_reader_read_outside (reader, kinds[k], set, append_cb, list, &error);
    else
      malbild_reader_read (reader, kinds[k], set, append_cb, list, &error);
  g_assert_no_error (error);
  return g_string_free (list, FALSE);
}

static void
test_reader (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) late = NULL;
  g_autoptr (MalbildRecord) early = NULL;
  g_autoptr (MalbildRecord) next_set = NULL;
  g_autoptr (MalbildRecord) next = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (MalbildReader) reader = NULL;
  g_autofree char *all = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *outside = NULL;
  g_autofree char *nothing = NULL;

  store_fixture_set_up (&fixture);
  body = add_body (&fixture, "KS");
  late = add_goal (&fixture, "Sent");
  early = add_goal (&fixture, "Tidigt");
  malbild_store_move (fixture.store, late, NULL, FALSE, NULL);
  {
    const MalbildAssignment set[] = { MALBILD_SET_TEXT ("title", "Nästa"), MALBILD_SET_REF ("municipality", fixture.municipality) };

    next_set = add_record (fixture.store, &malbild_goal_set_kind, set, G_N_ELEMENTS (set));
  }
  {
    const MalbildAssignment goal[] = { MALBILD_SET_TEXT ("title", "Nytt"), MALBILD_SET_REF ("goal-set", next_set) };

    next = add_record (fixture.store, &malbild_goal_kind, goal, G_N_ELEMENTS (goal));
    set_ref (next, "responsible", body);
  }
  link = add_link (&fixture, next, early);

  reader = malbild_store_new_reader (fixture.store, NULL);
  /* It stays with what was there when it was made. */
  set_text (early, "title", "Ändrat");
  all = dup_read (reader, FALSE, NULL);
  first = dup_read (reader, FALSE, malbild_record_get_uuid (fixture.set));
  second = dup_read (reader, FALSE, malbild_record_get_uuid (next_set));
  outside = dup_read (reader, TRUE, malbild_record_get_uuid (next_set));
  nothing = dup_read (reader, TRUE, malbild_record_get_uuid (fixture.set));
  g_assert_true (g_str_has_suffix (all, "contribution "));
  g_assert_cmpstr (first, ==, "Exempelkommun Mål 2019–2022 KS Tidigt Sent ");
  g_assert_cmpstr (second, ==, "Exempelkommun Nästa KS Nytt contribution ");
  g_assert_cmpstr (outside, ==, "Tidigt ");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (malbild_reader_count (reader, NULL), ==, 8);
  g_assert_cmpuint (malbild_reader_count (reader, malbild_record_get_uuid (fixture.set)), ==, 5);

  g_clear_object (&link);
  g_clear_object (&next);
  g_clear_object (&next_set);
  g_clear_object (&early);
  g_clear_object (&late);
  g_clear_object (&body);
  g_clear_object (&reader);
  store_fixture_tear_down (&fixture);
}

/* What a goal file is made with is no edit; what comes later is. */
static void
test_founding (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildWriter) founding = NULL;
  g_autoptr (MalbildWriter) edit = NULL;
  g_autoptr (MalbildWriter) late = NULL;
  g_autoptr (GError) error = NULL;
  MalbildRow row = make_row (&malbild_municipality_kind, 1, "Kommun");
  MalbildRow other = make_row (&malbild_municipality_kind, 2, "Annan kommun");

  set_up_empty (&fixture);
  founding = malbild_store_new_writer (fixture.store, NULL, NULL);
  put (founding, &row);
  finish (founding, FALSE);
  g_clear_object (&founding);
  g_assert_null (malbild_store_get_undo_label (fixture.store));
  g_assert_cmpint (get_integer (fixture.store, "SELECT (SELECT count (*) FROM edit) + (SELECT count (*) FROM change)"), ==, 0);
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM municipality"), ==, 1);

  edit = malbild_store_new_writer (fixture.store, "Import", NULL);
  put (edit, &other);
  finish (edit, FALSE);
  g_clear_object (&edit);
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Import");

  late = malbild_store_new_writer (fixture.store, NULL, NULL);
  other.cells[0].text = "Ny";
  put (late, &other);
  g_assert_false (malbild_writer_finish (late, FALSE, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_object (&late);
  assert_whole (&fixture);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/bulk/forward", test_forward);
  g_test_add_func ("/store/bulk/update", test_update);
  g_test_add_func ("/store/bulk/nothing-new", test_nothing_new);
  g_test_add_func ("/store/bulk/outside", test_outside);
  g_test_add_func ("/store/bulk/outside-again", test_outside_again);
  g_test_add_func ("/store/bulk/wrong", test_wrong);
  g_test_add_func ("/store/bulk/deep", test_deep);
  g_test_add_func ("/store/bulk/dropped", test_dropped);
  g_test_add_func ("/store/bulk/reader", test_reader);
  g_test_add_func ("/store/bulk/founding", test_founding);

  return g_test_run ();
}
