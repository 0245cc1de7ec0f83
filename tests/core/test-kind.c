/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell.h"
#include "malbild-error.h"
#include "malbild-text.h"

/* What every table has to fulfil, so that everything that follows from it holds. */
static void
test_tables (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_kinds; i++)
    {
      const MalbildKind *kind = kinds[i];
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      guint owners = 0;

      g_test_message ("%s", kind->name);
      g_assert_cmpuint (kind->id, >, 0);
      g_assert_cmpuint (kind->id, <, 1 << MALBILD_KEY_KIND_BITS);
      g_assert_true (malbild_kind_by_id (kind->id) == kind);
      g_assert_true (malbild_kind_by_name (kind->name) == kind);
      g_assert_true (malbild_kind_of_key ((gint64) 77 << MALBILD_KEY_KIND_BITS | kind->id) == kind);
      g_assert_cmpuint (kind->n_fields, <=, MALBILD_KIND_MAX_FIELDS);
      g_assert_nonnull (kind->label);
      g_assert_nonnull (kind->label_plural);
      g_hash_table_add (seen, (gpointer) kind);

      for (guint j = 0; j < kind->n_fields; j++)
        {
          const MalbildField *field = &kind->fields[j];

          g_assert_true (g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", field->name, 0, 0));
          g_assert_true (g_hash_table_add (names, (gpointer) field->name));
          g_assert_true (malbild_kind_get_field (kind, field->name) == field);
          g_assert_nonnull (field->label);
          g_assert_cmpint (field->type == MALBILD_FIELD_REF, ==, field->target != NULL);
          g_assert_cmpint (field->type == MALBILD_FIELD_CHOICE, ==, field->choices != NULL);
          if (field->target != NULL)
            g_assert_true (g_hash_table_contains (seen, field->target));
          if (field->required && field->type == MALBILD_FIELD_REF)
            g_assert_cmpint (field->on_remove, !=, MALBILD_ON_REMOVE_CLEAR);
          g_assert_true (!field->acyclic || field->target == kind);
          /* What is written somewhere is found. */
          g_assert_true (field->searchable == malbild_field_is_text (field));
          owners += field->owner;
        }
      g_assert_cmpuint (owners, ==, kind == &malbild_municipality_kind ? 0 : 1);
      if (kind->link_from != NULL)
        {
          g_assert_true (malbild_kind_get_field (kind, kind->link_from)->required);
          g_assert_true (malbild_kind_get_field (kind, kind->link_to)->required);
        }
    }
}

static void
test_parse (void)
{
  static const struct {
    const MalbildKind *kind;
    const char        *field;
    const char        *text;
    gboolean           ok;
  } cases[] = {
    { &malbild_goal_kind, "title", "Fler unga", TRUE },
    { &malbild_goal_kind, "title", "", FALSE },
    { &malbild_goal_kind, "title", " Fler", FALSE },
    { &malbild_goal_kind, "title", "Fler\nunga", FALSE },
    { &malbild_goal_kind, "note", "one\ntwo", TRUE },
    { &malbild_goal_kind, "note", "one\r\ntwo", FALSE },
    { &malbild_goal_kind, "level", "board", TRUE },
    { &malbild_goal_kind, "level", "Board", FALSE },
    { &malbild_goal_kind, "level", "1", FALSE },
    { &malbild_goal_kind, "valid", "2020/2027", TRUE },
    { &malbild_goal_kind, "valid", "2027/2020", FALSE },
    { &malbild_goal_kind, "valid", "2020–2027", FALSE },
    { &malbild_goal_kind, "position", "1024", TRUE },
    { &malbild_goal_kind, "position", "-1", TRUE },
    { &malbild_goal_kind, "position", "1,5", FALSE },
    { &malbild_goal_kind, "position", "9223372036854775808", FALSE },
    { &malbild_goal_kind, "position", "-9223372036854775808", FALSE },
    { &malbild_goal_kind, "area", "6f9619ff-8b86-4011-b42d-00c04fc964ff", TRUE },
    { &malbild_goal_kind, "area", "Area 1", FALSE },
    { &malbild_decision_kind, "date", "2019-06-17", TRUE },
    { &malbild_decision_kind, "date", "17 June 2019", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MalbildField *field = malbild_kind_get_field (cases[i].kind, cases[i].field);
      g_autoptr (GError) error = NULL;
      MalbildCell cell;

      g_test_message ("%s: %s", field->name, cases[i].text);
      g_assert_cmpint (malbild_field_parse (field, cases[i].text, &cell, &error), ==, cases[i].ok);
      if (cases[i].ok)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          malbild_field_append_text (field, &cell, text);
          g_assert_cmpstr (text->str, ==, cases[i].text);
        }
      else
        g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    }
}

/* Every choice of every list, to and from its nick and its label. */
static void
test_choices (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const MalbildField *field = &kinds[i]->fields[j];

        for (guint k = 0; field->choices != NULL && field->choices[k].nick != NULL; k++)
          {
            g_autofree char *storage = NULL;
            g_autofree char *label = NULL;
            MalbildCell by_nick, by_label;

            g_assert_true (malbild_field_parse (field, field->choices[k].nick, &by_nick, NULL));
            g_assert_cmpint (by_nick.integer, ==, k);
            label = malbild_field_format (field, &by_nick);
            g_assert_true (malbild_field_read (field, label, &by_label, &storage, NULL));
            g_assert_true (malbild_cell_equal (&by_nick, &by_label));
          }
      }
}

static void
test_read (void)
{
  const MalbildField *title = malbild_kind_get_field (&malbild_goal_kind, "title");
  const MalbildField *valid = malbild_kind_get_field (&malbild_goal_kind, "valid");
  g_autofree char *storage = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;
  MalbildCell cell;

  g_assert_true (malbild_field_read (title, " Fler unga\n", &cell, &storage, NULL));
  g_assert_cmpstr (cell.text, ==, "Fler unga");
  g_assert_false (malbild_field_read (title, "  ", &cell, &none, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_assert_true (malbild_field_read (valid, " ", &cell, &none, NULL));
  g_assert_cmpint (cell.type, ==, MALBILD_CELL_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind/tables", test_tables);
  g_test_add_func ("/field/parse", test_parse);
  g_test_add_func ("/field/choices", test_choices);
  g_test_add_func ("/field/read", test_read);
  return g_test_run ();
}
