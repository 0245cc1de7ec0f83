/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "malbild-core-resources.h"
#include "malbild-text.h"

/* The list as it was read: once, and kept. */
typedef struct {
  char       *version;
  char       *adopted;
  char       *uri;
  MalbildSdg  goals[MALBILD_N_SDGS];
  guint       n_goals;
  GHashTable *labels;     /* code -> label */
} MalbildSdgList;

typedef struct {
  MalbildSdgList *list;
  GArray         *targets;  /* of the goal that is being read */
  char           *code;     /* of what the next label names */
} MalbildSdgParser;

static void
start_goal (MalbildSdgParser *parser,
            const char       *color)
{
  g_assert (parser->list->n_goals < MALBILD_N_SDGS && color[0] == '#');
  parser->list->goals[parser->list->n_goals].color = (guint32) g_ascii_strtoull (color + 1, NULL, 16);
  parser->targets = g_array_new (FALSE, FALSE, sizeof (MalbildSdgTarget));
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  MalbildSdgParser *parser = data;
  MalbildSdgList *list = parser->list;
  const char *color;

  if (g_str_equal (element, "agenda"))
    g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRDUP, "version", &list->version,
                                 G_MARKUP_COLLECT_STRDUP, "adopted", &list->adopted, G_MARKUP_COLLECT_STRDUP, "uri", &list->uri,
                                 G_MARKUP_COLLECT_INVALID);
  else if (g_str_equal (element, "goal"))
    {
      if (g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRDUP, "code", &parser->code,
                                       G_MARKUP_COLLECT_STRING, "color", &color, G_MARKUP_COLLECT_INVALID))
        start_goal (parser, color);
    }
  else if (g_str_equal (element, "target"))
    g_markup_collect_attributes (element, names, values, error, G_MARKUP_COLLECT_STRDUP, "code", &parser->code, G_MARKUP_COLLECT_INVALID);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *element,
                gpointer             data,
                GError             **error)
{
  MalbildSdgParser *parser = data;
  MalbildSdg *goal;

  if (!g_str_equal (element, "goal"))
    return;

  goal = &parser->list->goals[parser->list->n_goals++];
  goal->n_targets = parser->targets->len;
  goal->targets = (const MalbildSdgTarget *) g_array_free (g_steal_pointer (&parser->targets), FALSE);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  MalbildSdgParser *parser = data;
  char *label;

  if (!g_str_equal (g_markup_parse_context_get_element (context), "label"))
    return;

  label = g_strndup (text, length);
  g_hash_table_insert (parser->list->labels, parser->code, label);
  if (strchr (parser->code, '.') == NULL)
    parser->list->goals[parser->list->n_goals].name = label;
  else
    g_array_append_val (parser->targets, ((MalbildSdgTarget) { parser->code, label }));
  parser->code = NULL;
}

static gpointer
read_list (gpointer data)
{
  static const GMarkupParser functions = { start_element_cb, end_element_cb, text_cb };
  MalbildSdgList *list = g_new0 (MalbildSdgList, 1);
  MalbildSdgParser parser = { list, NULL, NULL };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&functions, 0, &parser, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  list->labels = g_hash_table_new (g_str_hash, g_str_equal);
  malbild_core_register_resource ();
  bytes = g_resources_lookup_data ("/io/github/malbild/Malbild/core/agenda-2030.xml", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL
      || !g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error)
      || !g_markup_parse_context_end_parse (context, &error))
    g_error ("The list of Agenda 2030 is damaged: %s", error->message);
  g_assert (list->n_goals == MALBILD_N_SDGS);
  return list;
}

static const MalbildSdgList *
get_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_list, NULL);
}

const MalbildSdg *
malbild_sdg_get (guint goal)
{
  g_return_val_if_fail (goal >= 1 && goal <= MALBILD_N_SDGS, NULL);

  return &get_list ()->goals[goal - 1];
}

guint
malbild_sdg_goal_of_code (const char *code)
{
  if (code == NULL || !g_hash_table_contains (get_list ()->labels, code))
    return 0;
  return (guint) g_ascii_strtoull (code, NULL, 10);
}

gboolean
malbild_sdg_code_is_valid (const char *code)
{
  return malbild_sdg_goal_of_code (code) != 0;
}

const char *
malbild_sdg_get_label (const char *code)
{
  const char *label = code != NULL ? g_hash_table_lookup (get_list ()->labels, code) : NULL;

  return label != NULL ? _(label) : NULL;
}

char *
malbild_sdg_describe (const char *code)
{
  const char *label = malbild_sdg_get_label (code);

  return label != NULL ? g_strdup_printf ("%s %s", code, label) : g_strdup (code);
}

char *
malbild_sdg_dup_uri (const char *code)
{
  g_return_val_if_fail (malbild_sdg_code_is_valid (code), NULL);

  return g_strconcat (get_list ()->uri, code, NULL);
}

const char *
malbild_sdg_get_version (void)
{
  return get_list ()->version;
}

const char *
malbild_sdg_get_adopted (void)
{
  return get_list ()->adopted;
}

/* Whether a word of @label begins with @word; both folded. */
static gboolean
has_word (const char *label,
          const char *word)
{
  for (const char *found = strstr (label, word); found != NULL; found = strstr (found + 1, word))
    if (found == label || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
  return FALSE;
}

gboolean
malbild_sdg_matches (const char *code,
                     const char *text)
{
  g_autofree char *label = NULL;
  g_autofree char *typed = malbild_text_fold (text);
  g_auto(GStrv) words = g_strsplit_set (typed, " \t", -1);

  g_return_val_if_fail (malbild_sdg_code_is_valid (code), FALSE);

  label = malbild_text_fold (malbild_sdg_get_label (code));
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_has_prefix (code, words[i]) && !has_word (label, words[i]))
      return FALSE;
  return TRUE;
}
