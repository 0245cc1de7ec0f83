/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-history.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture    file;
  MalbildHistory *history;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  malbild_store_set_author (self->file.store, "Astrid");
  self->history = malbild_history_new (self->file.store);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->history);
  store_fixture_tear_down (&self->file);
}

/* The edits as a person would tell them: label, and its changes in brackets. */
static char *
tell (MalbildHistory *history)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (history)); i++)
    {
      g_autoptr (MalbildHistoryEdit) edit = g_list_model_get_item (G_LIST_MODEL (history), i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) changes = malbild_history_edit_list_changes (edit, 0, 10, &error);

      g_assert_no_error (error);
      g_string_append_printf (string, "%s%s:", string->len > 0 ? "; " : "", malbild_history_edit_get_label (edit));
      for (guint c = 0; c < changes->len; c++)
        {
          const MalbildHistoryChange *change = g_ptr_array_index (changes, c);

          g_string_append_printf (string, " %c%s", "+-=~"[change->type], change->title);
          if (change->type == MALBILD_HISTORY_SET)
            g_string_append_printf (string, ".%s[%s>%s]", change->field->name, change->old_text, change->new_text);
        }
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
assert_told (MalbildHistory *history,
             const char     *expected)
{
  g_autofree char *told = NULL;

  malbild_history_load_newer (history);
  told = tell (history);
  g_assert_cmpstr (told, ==, expected);
}

static void
show_record (Fixture       *self,
             MalbildRecord *record)
{
  const MalbildHistoryFilter filter = { .record = malbild_record_get_key (record) };

  malbild_history_set_filter (self->history, &filter);
}

static void
test_tells (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = add_area (&self->file, "Hållbar tillväxt");
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Trygga skolvägar");
  g_autoptr (GError) error = NULL;

  set_ref (goal, "area", area);
  malbild_record_set_input (goal, malbild_kind_get_field (&malbild_goal_kind, "valid"), "2020–2022", &error);
  g_assert_no_error (error);
  malbild_record_set_choice (goal, "status", 1, &error);
  g_assert_no_error (error);
  assert_told (self->history,
               "Change “Status” of “Trygga skolvägar”: =Trygga skolvägar.status[draft>proposed]; "
               "Change “Valid” of “Trygga skolvägar”: =Trygga skolvägar.valid[>2020–2022]; "
               "Change “Goal area” of “Trygga skolvägar”: =Trygga skolvägar.area[>Hållbar tillväxt]; "
               "Add “Trygga skolvägar”: +Trygga skolvägar; "
               "Add “Hållbar tillväxt”: +Hållbar tillväxt; "
               "Add “Mål 2019–2022”: +Mål 2019–2022; "
               "Add “Exempelkommun”: +Exempelkommun");
}

/* What is gone still has a name, and what went with it is told after it. */
static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = add_area (&self->file, "Hållbar tillväxt");
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Trygga skolvägar");
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Fler cyklar");
  MalbildHistoryFilter filter = { .kind = &malbild_goal_kind };
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (MalbildHistoryEdit) edit = NULL;
  MalbildHistoryChange *change;
  g_autofree char *area_title = NULL;
  gint64 key;

  set_ref (goal, "area", area);
  g_object_unref (add_link (&self->file, other, goal));
  g_assert_true (malbild_store_remove (self->file.store, area, NULL, NULL));
  g_assert_true (malbild_store_remove (self->file.store, goal, NULL, NULL));
  key = malbild_record_get_key (goal);
  /* Nobody holds them: only the journal knows of them. */
  g_clear_object (&area);
  g_clear_object (&goal);

  malbild_history_set_filter (self->history, &(const MalbildHistoryFilter) { .record = key });
  assert_told (self->history,
               "Remove “Trygga skolvägar”: -Trygga skolvägar -Fler cyklar → Trygga skolvägar; "
               "Remove “Hållbar tillväxt”: =Trygga skolvägar.area[Hållbar tillväxt>]; "
               "Add “Fler cyklar → Trygga skolvägar”: +Fler cyklar → Trygga skolvägar; "
               "Change “Goal area” of “Trygga skolvägar”: =Trygga skolvägar.area[>Hållbar tillväxt]; "
               "Add “Trygga skolvägar”: +Trygga skolvägar");

  filter.author = "Astrid";
  malbild_history_set_filter (self->history, &filter);
  edit = g_list_model_get_item (G_LIST_MODEL (self->history), 0);
  changes = malbild_history_edit_list_changes (edit, 0, 10, NULL);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_nonnull (change->removed);
  area_title = malbild_record_format (change->removed, malbild_kind_get_field (&malbild_goal_kind, "status"));
  g_assert_cmpstr (area_title, ==, "draft");
}

/* A record's history holds the links at both of its ends, those that are gone as well, and nothing of others. */
static void
test_record_scope (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_goal (&self->file, "Ett");
  g_autoptr (MalbildRecord) two = add_goal (&self->file, "Två");
  g_autoptr (MalbildRecord) three = add_goal (&self->file, "Tre");
  g_autoptr (MalbildRecord) four = add_goal (&self->file, "Fyra");
  g_autoptr (MalbildRecord) up = add_link (&self->file, one, two);
  g_autoptr (MalbildRecord) down = add_link (&self->file, three, one);

  set_text (two, "note", "Ny");
  set_ref (up, "contributes-to", four);
  g_assert_true (malbild_store_remove (self->file.store, down, NULL, NULL));
  show_record (self, two);
  assert_told (self->history,
               "Change “Contributes to” of “Ett → Två”: =Ett → Fyra.contributes-to[Två>Fyra]; "
               "Change “Note” of “Två”: =Två.note[>Ny]; "
               "Add “Ett → Två”: +Ett → Fyra; Add “Två”: +Två");
  show_record (self, one);
  assert_told (self->history,
               "Remove “Tre → Ett”: -Tre → Ett; "
               "Change “Contributes to” of “Ett → Två”: =Ett → Fyra.contributes-to[Två>Fyra]; "
               "Add “Tre → Ett”: +Tre → Ett; Add “Ett → Två”: +Ett → Fyra; Add “Ett”: +Ett");
}

static void
test_follows (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_goal (&self->file, "Ett");
  g_autoptr (MalbildRecord) two = add_goal (&self->file, "Två");

  show_record (self, one);
  set_text (two, "note", "Nej");
  assert_told (self->history, "Add “Ett”: +Ett");
  /* A link that was not there when the history was opened. */
  g_object_unref (add_link (&self->file, one, two));
  set_text (one, "note", "Ja");
  assert_told (self->history, "Change “Note” of “Ett”: =Ett.note[>Ja]; Add “Ett → Två”: +Ett → Två; Add “Ett”: +Ett");
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  malbild_history_load_newer (self->history);
  {
    g_autoptr (MalbildHistoryEdit) edit = g_list_model_get_item (G_LIST_MODEL (self->history), 0);

    g_assert_cmpint (malbild_history_edit_get_kind (edit), ==, MALBILD_EDIT_KIND_UNDO);
    g_assert_cmpstr (malbild_history_edit_get_author (edit), ==, "Astrid");
  }
}

static void
test_filters (Fixture       *self,
              gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett");
  g_autoptr (MalbildRecord) body = NULL;
  g_auto (GStrv) authors = NULL;
  MalbildHistoryFilter filter = { .author = "Åke" };
  g_autofree char *author = g_strdup ("Åke");
  gint64 now = g_get_real_time ();

  malbild_store_set_author (store, author);
  body = add_body (&self->file, "Tekniska nämnden");
  set_text (goal, "note", "Ny");
  authors = malbild_history_list_authors (self->history);
  g_assert_true (g_strv_contains ((const char *const *) authors, "Astrid"));
  g_assert_true (g_strv_contains ((const char *const *) authors, "Åke"));

  malbild_history_set_filter (self->history, &filter);
  assert_told (self->history, "Change “Note” of “Ett”: =Ett.note[>Ny]; Add “Tekniska nämnden”: +Tekniska nämnden");
  filter.kind = &malbild_body_kind;
  malbild_history_set_filter (self->history, &filter);
  assert_told (self->history, "Add “Tekniska nämnden”: +Tekniska nämnden");
  /* What comes in is filtered as well. */
  set_text (goal, "note", "Nyare");
  set_text (body, "note", "Ny");
  assert_told (self->history, "Change “Note” of “Tekniska nämnden”: =Tekniska nämnden.note[>Ny]; Add “Tekniska nämnden”: +Tekniska nämnden");

  /* Another day. */
  g_assert_true (malbild_db_run (malbild_store_get_db (store), NULL, "UPDATE edit SET time = ?1 WHERE author = 'Astrid'", "i",
                                 now - 3 * G_TIME_SPAN_DAY));
  filter = (MalbildHistoryFilter) { .from = now - 4 * G_TIME_SPAN_DAY, .until = now - 2 * G_TIME_SPAN_DAY, .kind = &malbild_goal_kind };
  malbild_history_set_filter (self->history, &filter);
  assert_told (self->history, "Add “Ett”: +Ett");
  filter.until = filter.from;
  malbild_history_set_filter (self->history, &filter);
  assert_told (self->history, "");
}

/* A goal set's history leaves out what happens in another, and keeps what all share. */
static void
test_set_scope (Fixture       *self,
                gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_TEXT ("title", "Mål 2023–2026"), MALBILD_SET_REF ("municipality", self->file.municipality) };
  g_autoptr (MalbildRecord) first = g_object_ref (self->file.set);
  g_autoptr (MalbildRecord) second = add_record (self->file.store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));
  g_autoptr (MalbildRecord) old_goal = add_goal (&self->file, "Gammalt");
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) body = add_body (&self->file, "Nämnd");
  MalbildHistoryFilter filter = { .set = malbild_record_get_key (second) };

  g_set_object (&self->file.set, second);
  goal = add_goal (&self->file, "Nytt");
  g_object_unref (add_link (&self->file, goal, old_goal));
  g_set_object (&self->file.set, first);
  set_text (old_goal, "note", "Ny");
  g_assert_true (malbild_store_remove (self->file.store, goal, NULL, NULL));
  malbild_history_set_filter (self->history, &filter);
  assert_told (self->history,
               "Remove “Nytt”: -Nytt -Nytt → Gammalt; Add “Nytt → Gammalt”: +Nytt → Gammalt; Add “Nytt”: +Nytt; Add “Nämnd”: +Nämnd; "
               "Add “Mål 2023–2026”: +Mål 2023–2026; Add “Exempelkommun”: +Exempelkommun");
}

static void
assert_newest_first (MalbildHistory *history,
                     guint           n_items)
{
  gint64 before = G_MAXINT64;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MalbildHistoryEdit) edit = g_list_model_get_item (G_LIST_MODEL (history), i);

      g_assert_cmpint (malbild_history_edit_get_id (edit), <, before);
      before = malbild_history_edit_get_id (edit);
    }
}

/* Pages, and an edit with very many changes. */
static void
test_pages (Fixture       *self,
            gconstpointer  data)
{
  MalbildDb *db = malbild_store_get_db (self->file.store);
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett");
  g_autoptr (MalbildHistoryEdit) edit = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const MalbildHistoryFilter everything = { 0 };
  guint n_items = 0;
  guint n_pages = 0;

  g_assert_true (malbild_db_exec (db, "BEGIN", NULL));
  for (guint i = 0; i < 120; i++)
    g_assert_true (malbild_db_run (db, NULL, "INSERT INTO edit (label, author, time) VALUES ('Many', 'Åke', 1)", ""));
  g_assert_true (malbild_db_run (db, NULL, "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                                 "INSERT INTO change (edit, number, record, field, old, new) "
                                 "SELECT (SELECT max (id) FROM edit), i, ?1, 'note', NULL, 'Nr ' || i FROM n", "i", malbild_record_get_key (goal)));
  g_assert_true (malbild_db_exec (db, "COMMIT", NULL));

  malbild_history_set_filter (self->history, &everything);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->history)), ==, MALBILD_HISTORY_PAGE);
  while (malbild_history_get_has_more (self->history))
    {
      malbild_history_load_more (self->history);
      n_pages++;
    }
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->history));
  g_assert_cmpuint (n_items, ==, get_integer (self->file.store, "SELECT count (*) FROM edit"));
  g_assert_cmpuint (n_pages, ==, (n_items - 1) / MALBILD_HISTORY_PAGE);

  /* What was forgotten is read again, and nothing twice. */
  malbild_history_forget_older (self->history, MALBILD_HISTORY_PAGE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->history)), ==, MALBILD_HISTORY_PAGE);
  g_assert_true (malbild_history_get_has_more (self->history));
  while (malbild_history_get_has_more (self->history))
    malbild_history_load_more (self->history);
  assert_newest_first (self->history, n_items);
  malbild_history_forget_older (self->history, n_items);
  g_assert_false (malbild_history_get_has_more (self->history));

  edit = g_list_model_get_item (G_LIST_MODEL (self->history), 0);
  g_assert_cmpuint (malbild_history_edit_count (edit), ==, 100000);
  changes = malbild_history_edit_list_changes (edit, 99990, 50, NULL);
  g_assert_cmpuint (changes->len, ==, 10);
  g_assert_cmpstr (((MalbildHistoryChange *) g_ptr_array_index (changes, 9))->new_text, ==, "Nr 100000");
}

static gint64
last_edit (Fixture *self)
{
  return get_integer (self->file.store, "SELECT max (id) FROM edit");
}

static void
go_back (Fixture            *self,
         gint64              edit,
         MalbildRecord      *record,
         const char         *field,
         MalbildHistorySide  side,
         guint               n_changed)
{
  MalbildGoBackReport report;
  g_autoptr (GError) error = NULL;

  malbild_store_go_back (self->file.store, edit, malbild_record_get_key (record), field, side, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_changed, ==, n_changed);
}

static void
refuse_back (Fixture            *self,
             gint64              edit,
             gint64              key,
             const char         *field,
             MalbildHistorySide  side,
             const char         *message)
{
  g_autofree char *before = dump_store (self->file.store);
  g_autofree char *after = NULL;
  gint64 n_edits = get_integer (self->file.store, "SELECT count (*) FROM edit");
  g_autoptr (GError) error = NULL;

  g_assert_false (malbild_store_go_back (self->file.store, edit, key, field, side, NULL, &error));
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, message);
  after = dump_store (self->file.store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (get_integer (self->file.store, "SELECT count (*) FROM edit"), ==, n_edits);
}

static void
test_go_back_field (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett");
  gint64 edits[3];

  set_text (goal, "title", "Två");
  edits[0] = last_edit (self);
  set_text (goal, "note", "N");
  edits[1] = last_edit (self);
  set_text (goal, "title", "Tre");
  edits[2] = last_edit (self);

  go_back (self, edits[2], goal, "title", MALBILD_HISTORY_AFTER, 0);
  g_assert_cmpint (last_edit (self), ==, edits[2]);
  go_back (self, edits[1], goal, "title", MALBILD_HISTORY_AFTER, 1);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Två");
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, "Restore an earlier “Short title” of “Tre”");
  go_back (self, edits[0], goal, "title", MALBILD_HISTORY_BEFORE, 1);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");
  g_assert_cmpstr (malbild_record_get_text (goal, "note"), ==, "N");
  /* It is an edit like any other. */
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Två");

  /* The whole record. */
  go_back (self, edits[2], goal, NULL, MALBILD_HISTORY_AFTER, 1);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Tre");
  go_back (self, edits[0], goal, NULL, MALBILD_HISTORY_BEFORE, 2);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");
  g_assert_cmpstr (malbild_record_get_text (goal, "note"), ==, "");
}

static void
test_go_back_removed (Fixture       *self,
                      gconstpointer  data)
{
  MalbildStore *store = self->file.store;
  g_autoptr (MalbildRecord) area = add_area (&self->file, "Område");
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett");
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Annat");
  g_autoptr (MalbildRecord) third = add_goal (&self->file, "Tredje");
  g_autoptr (MalbildRecord) link = add_link (&self->file, other, goal);
  g_autoptr (MalbildRecord) far = add_link (&self->file, goal, third);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MalbildGoBackReport report;
  gint64 renamed;
  gint64 removed;

  set_ref (goal, "area", area);
  set_text (goal, "title", "Två");
  renamed = last_edit (self);
  before = dump_store (store);
  g_assert_true (malbild_store_remove (store, goal, NULL, NULL));
  removed = last_edit (self);

  refuse_back (self, renamed, malbild_record_get_key (goal), "title", MALBILD_HISTORY_BEFORE, "“Två” was removed. Bring it back first.");
  refuse_back (self, removed, malbild_record_get_key (link), NULL, MALBILD_HISTORY_BEFORE, "“Två” was removed. Bring it back first.");
  refuse_back (self, removed, malbild_record_get_key (goal), NULL, MALBILD_HISTORY_AFTER, "“Två” was not there then.");
  go_back (self, removed, goal, NULL, MALBILD_HISTORY_BEFORE, 3);
  after = dump_store (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (malbild_record_get_removed (goal));
  g_assert_false (malbild_record_get_removed (far));
  g_assert_cmpstr (malbild_store_get_undo_label (store), ==, "Bring back “Två”");

  /* Undone, and what it led to is gone meanwhile: it comes back as far as it can, as it was called at first. */
  g_assert_true (malbild_store_undo (store, NULL));
  g_assert_true (malbild_store_remove (store, other, NULL, NULL));
  g_assert_true (malbild_store_remove (store, area, NULL, NULL));
  g_assert_true (malbild_store_go_back (store, renamed, malbild_record_get_key (goal), NULL, MALBILD_HISTORY_BEFORE, &report, NULL));
  g_assert_cmpuint (report.n_left_out, ==, 2);
  g_assert_false (malbild_record_get_removed (goal));
  g_assert_true (malbild_record_get_removed (link));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");
  g_assert_null (malbild_record_get_ref (goal, "area"));
}

/* References that were emptied when it went. */
static void
test_go_back_references (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = add_area (&self->file, "Område");
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 area_set;

  set_ref (goal, "area", area);
  area_set = last_edit (self);
  before = dump_store (self->file.store);
  g_assert_true (malbild_store_remove (self->file.store, area, NULL, NULL));
  refuse_back (self, area_set, malbild_record_get_key (goal), "area", MALBILD_HISTORY_AFTER, "“Område” was removed. Bring it back first.");
  go_back (self, last_edit (self), area, NULL, MALBILD_HISTORY_BEFORE, 2);
  after = dump_store (self->file.store);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/history/tells", test_tells);
  ADD ("/history/removed", test_removed);
  ADD ("/history/record-scope", test_record_scope);
  ADD ("/history/follows", test_follows);
  ADD ("/history/filters", test_filters);
  ADD ("/history/set-scope", test_set_scope);
  ADD ("/history/pages", test_pages);
  ADD ("/history/go-back/field", test_go_back_field);
  ADD ("/history/go-back/removed", test_go_back_removed);
  ADD ("/history/go-back/references", test_go_back_references);
#undef ADD

  return g_test_run ();
}
