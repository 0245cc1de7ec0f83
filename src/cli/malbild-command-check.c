/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-command.h"

#include <glib/gi18n.h>

#include "malbild-findings.h"
#include "malbild-listing.h"

typedef enum {
  CHECK_TEXT,
  CHECK_CSV,
  CHECK_JSON,
} CheckFormat;

/* What is said of one finding, in every format. */
typedef struct {
  MalbildRecord *criterion;
  MalbildRecord *subject;
  MalbildRecord *override;
  MalbildRecord *judgement;
  const char    *outcome;
  const char    *field;
  char          *title;
  char          *message;
} Entry;

static void
entry_clear (Entry *self)
{
  g_clear_object (&self->criterion);
  g_clear_object (&self->subject);
  g_clear_object (&self->override);
  g_clear_object (&self->judgement);
  g_free (self->title);
  g_free (self->message);
}

static MalbildRecord *
get_record (MalbildStore *store,
            gint64        key)
{
  return key != 0 ? malbild_store_get (store, key, NULL) : NULL;
}

static gboolean
entry_init (Entry          *self,
            MalbildStore   *store,
            MalbildFinding *finding)
{
  *self = (Entry) {
    .criterion = get_record (store, malbild_finding_get_criterion (finding)),
    .subject = get_record (store, malbild_finding_get_subject (finding)),
    .override = get_record (store, malbild_finding_get_override (finding)),
    .judgement = get_record (store, malbild_finding_get_judgement (finding)),
    .outcome = malbild_outcomes[malbild_finding_get_outcome (finding)].nick,
    .field = malbild_finding_get_mending (finding),
    .message = malbild_finding_dup_message (finding),
  };
  if (self->criterion == NULL || self->subject == NULL)
    {
      entry_clear (self);
      return FALSE;
    }
  self->title = malbild_record_dup_title (self->subject);
  return TRUE;
}

/* The reason of an override, or the rationale of a judgement. */
static const char *
get_reason (const Entry *entry)
{
  if (entry->override != NULL)
    return malbild_record_get_text (entry->override, "reason");
  return entry->judgement != NULL ? malbild_record_get_text (entry->judgement, "rationale") : "";
}

static const char *
get_author (const Entry *entry)
{
  MalbildRecord *remark = entry->override != NULL ? entry->override : entry->judgement;

  return remark != NULL ? malbild_record_get_text (remark, "author") : "";
}

static char *
dup_date (const Entry *entry)
{
  MalbildRecord *remark = entry->override != NULL ? entry->override : entry->judgement;
  MalbildDate date = remark != NULL ? malbild_record_get_date (remark, "date") : 0;

  return date != 0 ? malbild_date_to_edtf (date) : g_strdup ("");
}

static void
print_csv (const Entry *entry)
{
  char uuid[MALBILD_UUID_STRING_SIZE];
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *date = dup_date (entry);

  malbild_uuid_to_string (malbild_record_get_uuid (entry->subject), uuid);
  malbild_listing_append_csv (line, malbild_record_get_text (entry->criterion, "title"));
  malbild_listing_append_csv (line, malbild_record_get_text (entry->criterion, "text"));
  malbild_listing_append_csv (line, entry->outcome);
  malbild_listing_append_csv (line, malbild_record_get_kind (entry->subject)->name);
  malbild_listing_append_csv (line, uuid);
  malbild_listing_append_csv (line, entry->title);
  malbild_listing_append_csv (line, entry->message);
  malbild_listing_append_csv (line, entry->field != NULL ? entry->field : "");
  malbild_listing_append_csv (line, get_reason (entry));
  malbild_listing_append_csv (line, get_author (entry));
  malbild_listing_append_csv (line, date);
  g_print ("%s\r\n", line->str);
}

static void
append_member (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, "%s\n    \"%s\": ", json->str[json->len - 1] == '{' ? "" : ",", name);
  if (value == NULL || value[0] == '\0')
    g_string_append (json, "null");
  else
    malbild_listing_append_json (json, value);
}

static void
print_json (const Entry *entry,
            gboolean     first)
{
  g_autoptr (GString) json = g_string_new (first ? "  {" : ",\n  {");
  char uuid[MALBILD_UUID_STRING_SIZE];
  g_autofree char *date = dup_date (entry);

  malbild_uuid_to_string (malbild_record_get_uuid (entry->subject), uuid);
  append_member (json, "criterion", malbild_record_get_text (entry->criterion, "title"));
  append_member (json, "text", malbild_record_get_text (entry->criterion, "text"));
  append_member (json, "outcome", entry->outcome);
  append_member (json, "kind", malbild_record_get_kind (entry->subject)->name);
  append_member (json, "uuid", uuid);
  append_member (json, "title", entry->title);
  append_member (json, "message", entry->message);
  append_member (json, "field", entry->field);
  append_member (json, "reason", get_reason (entry));
  append_member (json, "author", get_author (entry));
  append_member (json, "date", date);
  g_string_append (json, "\n  }");
  g_print ("%s", json->str);
}

/* People read what is to be done, not what is well. */
static void
print_text (const Entry *entry)
{
  const char *reason = get_reason (entry);

  if (g_str_equal (entry->outcome, malbild_outcomes[MALBILD_OUTCOME_MET].nick))
    return;
  g_print ("  %s: %s\n", _(malbild_outcomes[malbild_choice_by_nick (malbild_outcomes, entry->outcome)].label), entry->title);
  if (entry->message[0] != '\0')
    g_print ("    %s\n", entry->message);
  if (reason[0] != '\0')
    {
      g_autofree char *date = dup_date (entry);

      /* Translators: the reason for an exception or judgement, who gave it, and when */
      g_print (_("    Reason: %s (%s, %s)\n"), reason, get_author (entry)[0] != '\0' ? get_author (entry) : "–", date[0] != '\0' ? date : "–");
    }
}

static void
print_criterion (MalbildStore        *store,
                 MalbildFindingGroup *group)
{
  g_autoptr (MalbildRecord) criterion = get_record (store, malbild_finding_group_get_criterion (group));
  MalbildCriterionState state = malbild_finding_group_get_state (group);
  const char *text;

  if (criterion == NULL)
    return;
  text = malbild_record_get_text (criterion, "text");
  g_print ("%s: %s\n", malbild_record_get_text (criterion, "title"),
           state == MALBILD_CRITERION_OFF ? _("switched off") : _(malbild_outcomes[state].label));
  if (text[0] != '\0')
    g_print (_("  “%s”\n"), text);
}

static guint
print_findings (MalbildStore    *store,
                MalbildFindings *findings,
                CheckFormat      format)
{
  guint n_printed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (MalbildFindingGroup) group = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (format == CHECK_TEXT)
        print_criterion (store, group);
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (group)); j++)
        {
          g_autoptr (MalbildFinding) finding = g_list_model_get_item (G_LIST_MODEL (group), j);
          Entry entry;

          if (!entry_init (&entry, store, finding))
            continue;
          if (format == CHECK_TEXT)
            print_text (&entry);
          else if (format == CHECK_CSV)
            print_csv (&entry);
          else
            print_json (&entry, n_printed == 0);
          n_printed++;
          entry_clear (&entry);
        }
    }
  return n_printed;
}

static void
print_summary (MalbildFindings *findings)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (findings));
  guint n_overridden = malbild_findings_count (findings, MALBILD_CRITERION_OVERRIDDEN);
  guint n_met = malbild_findings_count (findings, MALBILD_CRITERION_MET) + n_overridden;

  if (n == 0)
    g_print (_("The goal set has no criteria.\n"));
  else
    g_print (ngettext ("%u of %u criterion met.\n", "%u of %u criteria met.\n", n), n_met, n);
}

static MalbildExit
check_set (MalbildStore *store,
           const char   *set_name,
           CheckFormat   format)
{
  g_autoptr (MalbildRecord) set = malbild_command_find_set (store, set_name, FALSE);
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  guint n_printed;
  guint n_failed;

  if (set == NULL)
    return MALBILD_EXIT_FAIL;
  findings = malbild_findings_new (store, set);
  if (!malbild_findings_refresh (findings, &error))
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);

  if (format == CHECK_CSV)
    g_print ("criterion,text,outcome,kind,uuid,title,message,field,reason,author,date\r\n");
  else if (format == CHECK_JSON)
    g_print ("[\n");
  n_printed = print_findings (store, findings, format);
  if (format == CHECK_JSON)
    g_print ("%s]\n", n_printed > 0 ? "\n" : "");
  else if (format == CHECK_TEXT)
    print_summary (findings);
  n_failed = malbild_findings_count (findings, MALBILD_CRITERION_NOT_MET);
  if (n_failed == 0)
    return MALBILD_EXIT_DONE;
  return malbild_command_fail (MALBILD_EXIT_FAIL, ngettext ("%u criterion is not met.", "%u criteria are not met.", n_failed), n_failed);
}

static gboolean
read_format (const char  *name,
             CheckFormat *format)
{
  static const char *const names[] = { "text", "csv", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *format = (CheckFormat) i;
        return TRUE;
      }
  return FALSE;
}

static MalbildExit
run_check (int   argc,
           char *argv[])
{
  g_autofree char *format_name = NULL;
  g_autofree char *set = NULL;
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING, &set, N_("The goal set to check (where there is only one, that one)"), N_("TITLE-OR-UUID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("How to print: text, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (GError) error = NULL;
  CheckFormat format = CHECK_TEXT;
  MalbildExit status;

  if (!malbild_command_parse (&malbild_check_command, entries, argc, argv, 1, 1, &arguments, &status))
    return status;
  if (format_name != NULL && !read_format (format_name, &format))
    return malbild_command_fail (MALBILD_EXIT_USAGE, _("The format “%s” is not known; text, csv and json are."), format_name);

  store = malbild_store_open (arguments[0], MALBILD_STORE_READ_ONLY, &error);
  if (store == NULL)
    return malbild_command_fail (MALBILD_EXIT_FAIL, "%s", error->message);
  return check_set (store, set, format);
}

const MalbildCommand malbild_check_command = {
  .name = "check",
  .arguments = N_("GOALFILE [--set TITLE-OR-UUID] [--format=text,csv,json]"),
  .summary = N_("Hold a goal set against its criteria; ends with 1 if one is not met and not overridden"),
  .run = run_check,
};
