/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-inputs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-csv-titles.h"
#include "malbild-limits.h"
#include "malbild-privacy.h"
#include "malbild-text.h"

#define ROWS_BETWEEN_LOOKS 256

/* One of the table's, ready to be written; references are borrowed from the titles. */
typedef struct {
  char              *text;
  char              *feedback;
  char              *note;
  const MalbildUuid *target_group;
  const MalbildUuid *theme;
  const MalbildUuid *area;
  const MalbildUuid *event;
  MalbildDate        received;
  MalbildDate        answered;
} Input;

struct _MalbildCsvInputs {
  MalbildUuid        set;
  MalbildUuid        event;
  gboolean           has_event;
  MalbildCsvTitles  *target_groups;
  MalbildCsvTitles  *themes;
  MalbildCsvTitles  *areas;
  MalbildCsvTitles  *events;
  GArray            *inputs;
  /* What the set has already: from event and text to how many there are of it. */
  GHashTable        *there;
  gint64             last_position;
  int                column[MALBILD_CSV_N_ROLES];
  MalbildCsvSummary  summary;
};

static void
clear_input (gpointer data)
{
  Input *input = data;

  g_free (input->text);
  g_free (input->feedback);
  g_free (input->note);
}

static char *
make_identity (const MalbildUuid *event,
               const char        *text)
{
  char uuid[MALBILD_UUID_STRING_SIZE] = "";

  if (event != NULL)
    malbild_uuid_to_string (event, uuid);
  return g_strconcat (uuid, " ", text, NULL);
}

static const MalbildCell *
get_cell (const MalbildRow *row,
          const char       *name)
{
  return &row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, name))];
}

static gboolean
there_cb (const MalbildRow  *row,
          gpointer           data,
          GError           **error)
{
  MalbildCsvInputs *self = data;
  const MalbildCell *event = get_cell (row, "event");
  const MalbildCell *text = get_cell (row, "text");
  const MalbildCell *position = get_cell (row, "position");
  g_autofree char *identity = make_identity (event->type == MALBILD_CELL_UUID ? &event->uuid : NULL,
                                             text->type == MALBILD_CELL_TEXT ? text->text : "");
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->there, identity));

  g_hash_table_insert (self->there, g_steal_pointer (&identity), GUINT_TO_POINTER (n + 1));
  if (position->type == MALBILD_CELL_INTEGER)
    self->last_position = MAX (self->last_position, position->integer);
  return TRUE;
}

static gboolean
read_what_is_there (MalbildCsvInputs  *self,
                    MalbildReader     *reader,
                    GError           **error)
{
  return (self->target_groups = malbild_csv_titles_new (reader, &malbild_target_group_kind, &self->set, error)) != NULL &&
         (self->themes = malbild_csv_titles_new (reader, &malbild_theme_kind, &self->set, error)) != NULL &&
         (self->areas = malbild_csv_titles_new (reader, &malbild_goal_area_kind, &self->set, error)) != NULL &&
         (self->events = malbild_csv_titles_new (reader, &malbild_dialogue_event_kind, &self->set, error)) != NULL &&
         malbild_reader_read (reader, &malbild_input_kind, &self->set, there_cb, self, error);
}

static void
add_remark (MalbildCsvInputs *self,
            char             *remark)
{
  g_autofree char *owned = remark;

  if (self->summary.n_remarks++ < MALBILD_LIMIT_CSV_REMARKS)
    g_ptr_array_add (self->summary.remarks, g_steal_pointer (&owned));
}

static void
remark_columns (MalbildCsvInputs *self)
{
  for (guint i = 0; i < self->summary.columns->len; i++)
    {
      const MalbildCsvColumn *column = &g_array_index (self->summary.columns, MalbildCsvColumn, i);

      if (column->guessed)
        add_remark (self, g_strdup_printf (_("The texts are taken from the column “%s”, which has the longest ones."), column->heading));
      else if (column->role == MALBILD_CSV_PERSONAL)
        add_remark (self, g_strdup_printf (_("The column “%s” is left out: it seems to say who gave the inputs."), column->heading));
      else if (column->role == MALBILD_CSV_UNKNOWN && *column->heading != '\0')
        add_remark (self, g_strdup_printf (_("The column “%s” is left out: nothing is known of it."), column->heading));
    }
}

static const char *
get_text (MalbildCsvInputs *self,
          MalbildCsv       *csv,
          MalbildCsvRole    role)
{
  return self->column[role] >= 0 ? malbild_csv_get_cell (csv, (guint) self->column[role]) : "";
}

/* A day, and maybe a time of day behind it as survey tools write it, which is passed over. */
static MalbildDate
read_date (MalbildCsvInputs *self,
           MalbildCsv       *csv,
           MalbildCsvRole    role)
{
  const char *cell = get_text (self, csv, role);
  g_autofree char *day = g_strdup (cell);
  const char *colon = strchr (day, ':');
  MalbildDate date = 0;

  if (*day == '\0')
    return 0;
  if (colon != NULL)
    for (char *p = day; *p != '\0' && p < colon; p++)
      if ((*p == ' ' || *p == 'T') && g_ascii_isdigit (p[1]))
        *p = '\0';
  if (!malbild_date_parse (day, &date, NULL) && !malbild_date_read (day, &date, NULL))
    {
      add_remark (self, g_strdup_printf (_("Line %u: “%s” is no date; it is left empty. Write it as 2019-04-01."),
                                         malbild_csv_get_line (csv), cell));
      return 0;
    }
  return date;
}

static const MalbildUuid *
read_title (MalbildCsvInputs *self,
            MalbildCsv       *csv,
            MalbildCsvRole    role,
            MalbildCsvTitles *titles)
{
  const char *cell = get_text (self, csv, role);
  g_autoptr (GError) fault = NULL;
  g_autofree char *clean = malbild_text_clean (cell, FALSE, MALBILD_TEXT_MAX, &fault);

  if (clean == NULL)
    add_remark (self, g_strdup_printf (_("Line %u: %s It is left empty."), malbild_csv_get_line (csv), fault->message));
  if (clean == NULL || *clean == '\0')
    return NULL;
  return malbild_csv_titles_make (titles, clean);
}

static const MalbildUuid *
read_area (MalbildCsvInputs *self,
           MalbildCsv       *csv)
{
  const char *cell = get_text (self, csv, MALBILD_CSV_AREA);
  const MalbildUuid *area = malbild_csv_titles_find (self->areas, cell);

  if (area == NULL && *cell != '\0')
    add_remark (self, g_strdup_printf (_("Line %u: There is no goal area “%s”; it is left empty."), malbild_csv_get_line (csv), cell));
  return area;
}

static char *
read_paragraphs (MalbildCsvInputs *self,
                 MalbildCsv       *csv,
                 MalbildCsvRole    role)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *clean = malbild_text_clean (get_text (self, csv, role), TRUE, MALBILD_PARAGRAPHS_MAX, &fault);

  if (clean == NULL)
    add_remark (self, g_strdup_printf (_("Line %u: %s It is left out."), malbild_csv_get_line (csv), fault->message));
  else if (*clean == '\0')
    g_clear_pointer (&clean, g_free);
  return g_steal_pointer (&clean);
}

/* One of those that the set has and that no row of the table has taken yet. */
static gboolean
is_there (MalbildCsvInputs *self,
          const Input      *input)
{
  g_autofree char *identity = make_identity (input->event, input->text);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->there, identity));

  if (n > 0)
    g_hash_table_insert (self->there, g_steal_pointer (&identity), GUINT_TO_POINTER (n - 1));
  return n > 0;
}

static void
read_input (MalbildCsv *csv,
            gpointer    data)
{
  MalbildCsvInputs *self = data;
  Input input = { .text = read_paragraphs (self, csv, MALBILD_CSV_TEXT) };
  g_autofree char *remark = NULL;

  if (input.text == NULL)
    {
      self->summary.n_left_out++;
      if (*get_text (self, csv, MALBILD_CSV_TEXT) == '\0')
        add_remark (self, g_strdup_printf (_("Line %u: There is no text; the row is left out."), malbild_csv_get_line (csv)));
      return;
    }
  input.event = read_title (self, csv, MALBILD_CSV_EVENT, self->events);
  if (input.event == NULL && self->has_event)
    input.event = &self->event;
  if (is_there (self, &input))
    {
      self->summary.n_already++;
      g_free (input.text);
      return;
    }

  input.target_group = read_title (self, csv, MALBILD_CSV_TARGET_GROUP, self->target_groups);
  input.theme = read_title (self, csv, MALBILD_CSV_THEME, self->themes);
  input.area = read_area (self, csv);
  input.received = read_date (self, csv, MALBILD_CSV_RECEIVED);
  input.answered = read_date (self, csv, MALBILD_CSV_ANSWERED);
  input.feedback = read_paragraphs (self, csv, MALBILD_CSV_FEEDBACK);
  input.note = read_paragraphs (self, csv, MALBILD_CSV_NOTE);
  remark = malbild_privacy_describe (input.text);
  if (remark != NULL)
    {
      self->summary.n_private++;
      add_remark (self, g_strdup_printf (_("Line %u: %s"), malbild_csv_get_line (csv), remark));
    }
  g_array_append_val (self->inputs, input);
}

MalbildCsvInputs *
malbild_csv_inputs_read (GInputStream         *in,
                         const char           *name,
                         MalbildReader        *reader,
                         const MalbildUuid    *set,
                         const MalbildUuid    *event,
                         MalbildProgressFunc   progress,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  g_autoptr (MalbildCsv) csv = malbild_csv_read (in, name, cancellable, error);
  g_autoptr (MalbildCsvInputs) self = g_atomic_rc_box_new0 (MalbildCsvInputs);

  self->set = *set;
  self->has_event = event != NULL;
  if (event != NULL)
    self->event = *event;
  self->inputs = g_array_new (FALSE, FALSE, sizeof (Input));
  g_array_set_clear_func (self->inputs, clear_input);
  self->there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->summary.remarks = g_ptr_array_new_with_free_func (g_free);
  if (csv == NULL || (self->summary.columns = malbild_csv_columns_read (csv, name, error)) == NULL ||
      !read_what_is_there (self, reader, error))
    return NULL;

  for (guint role = 0; role < MALBILD_CSV_N_ROLES; role++)
    self->column[role] = malbild_csv_columns_find (self->summary.columns, role);
  remark_columns (self);
  if (!malbild_csv_read_rows (csv, read_input, self, progress, data, cancellable, error))
    return NULL;
  self->summary.n_inputs = self->inputs->len;
  self->summary.target_groups = malbild_csv_titles_get_new (self->target_groups);
  self->summary.themes = malbild_csv_titles_get_new (self->themes);
  self->summary.events = malbild_csv_titles_get_new (self->events);
  return g_steal_pointer (&self);
}

static void
clear_inputs (gpointer data)
{
  MalbildCsvInputs *self = data;

  g_clear_pointer (&self->target_groups, malbild_csv_titles_free);
  g_clear_pointer (&self->themes, malbild_csv_titles_free);
  g_clear_pointer (&self->areas, malbild_csv_titles_free);
  g_clear_pointer (&self->events, malbild_csv_titles_free);
  g_array_unref (self->inputs);
  g_hash_table_unref (self->there);
  g_ptr_array_unref (self->summary.remarks);
  g_clear_pointer (&self->summary.columns, g_array_unref);
}

MalbildCsvInputs *
malbild_csv_inputs_ref (MalbildCsvInputs *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
malbild_csv_inputs_unref (MalbildCsvInputs *self)
{
  g_atomic_rc_box_release_full (self, clear_inputs);
}

const MalbildCsvSummary *
malbild_csv_inputs_get_summary (MalbildCsvInputs *self)
{
  return &self->summary;
}

static void
set_text (MalbildRow *row,
          const char *name,
          const char *text)
{
  if (text != NULL)
    row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, name))] =
        (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text };
}

static void
set_uuid (MalbildRow        *row,
          const char        *name,
          const MalbildUuid *uuid)
{
  if (uuid != NULL)
    row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, name))] =
        (MalbildCell) { .type = MALBILD_CELL_UUID, .uuid = *uuid };
}

static void
set_integer (MalbildRow *row,
             const char *name,
             gint64      value)
{
  if (value != 0)
    row->cells[malbild_kind_field_index (row->kind, malbild_kind_get_field (row->kind, name))] =
        (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = value };
}

static gboolean
write_input (MalbildCsvInputs  *self,
             guint              i,
             MalbildWriter     *writer,
             GError           **error)
{
  const Input *input = &g_array_index (self->inputs, Input, i);
  MalbildRow row = { .kind = &malbild_input_kind };

  malbild_uuid_generate (&row.uuid);
  set_uuid (&row, "goal-set", &self->set);
  set_uuid (&row, "event", input->event);
  set_text (&row, "text", input->text);
  set_uuid (&row, "target-group", input->target_group);
  set_uuid (&row, "area", input->area);
  set_uuid (&row, "theme", input->theme);
  set_integer (&row, "received", input->received);
  set_text (&row, "feedback", input->feedback);
  set_integer (&row, "answered", input->answered);
  set_text (&row, "note", input->note);
  set_integer (&row, "position", self->last_position + (i + 1) * (gint64) MALBILD_POSITION_STEP);
  return malbild_writer_put (writer, &row, error);
}

gboolean
malbild_csv_inputs_write (MalbildCsvInputs     *self,
                          MalbildWriter        *writer,
                          MalbildProgressFunc   progress,
                          gpointer              data,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_return_val_if_fail (MALBILD_IS_WRITER (writer), FALSE);

  if (!malbild_csv_titles_write (self->target_groups, &self->set, writer, error) ||
      !malbild_csv_titles_write (self->themes, &self->set, writer, error) ||
      !malbild_csv_titles_write (self->areas, &self->set, writer, error) ||
      !malbild_csv_titles_write (self->events, &self->set, writer, error))
    return FALSE;
  for (guint i = 0; i < self->inputs->len; i++)
    {
      if (i % ROWS_BETWEEN_LOOKS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress ((double) i / (double) self->inputs->len, data);
        }
      if (!write_input (self, i, writer, error))
        return FALSE;
    }
  return TRUE;
}
