/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-new-set.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "malbild-files.h"
#include "malbild-findings.h"
#include "malbild-query.h"
#include "malbild-term.h"
#include "malbild-usual-steps.h"

#define MALBILD_TYPE_NEW_SET (malbild_new_set_get_type ())
G_DECLARE_FINAL_TYPE (MalbildNewSet, malbild_new_set, MALBILD, NEW_SET, AdwWindow)

struct _MalbildNewSet {
  AdwWindow parent_instance;

  MalbildStore   *store;
  gboolean        new_file;
  MalbildSetMade  made;
  gpointer        data;

  GtkWidget      *file;
  GtkWidget      *municipality;
  GtkWidget      *title_row;
  GtkWidget      *years;
  GtkLabel       *message;
};

G_DEFINE_FINAL_TYPE (MalbildNewSet, malbild_new_set, ADW_TYPE_WINDOW)

static MalbildRecord *
only_municipality (MalbildStore *store)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_municipality_kind);

  return g_list_model_get_item (G_LIST_MODEL (query), 0);
}

/* The municipality of this name in the file, or a new one. */
static MalbildRecord *
take_municipality (MalbildStore  *store,
                   const char    *title,
                   GError       **error)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_municipality_kind);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (g_strcmp0 (malbild_record_get_text (record, "title"), title) == 0)
        return g_steal_pointer (&record);
    }
  return malbild_store_add (store, &malbild_municipality_kind,
                            (MalbildAssignment[]) { MALBILD_SET_TEXT ("title", title) }, 1, error);
}

/* Where the goal set counts one whole term, the council's own term is known as well. */
static gboolean
add_council_term (MalbildRecord  *set,
                  MalbildPeriod   years,
                  GError        **error)
{
  MalbildPeriod term = malbild_term_of_council (years);
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (term) };

  return malbild_period_is_empty (term) ||
         malbild_record_set (set, malbild_kind_get_field (&malbild_goal_set_kind, "council-term"), &cell, error);
}

static MalbildRecord *
add_set (MalbildStore   *store,
         const char     *municipality,
         const char     *title,
         MalbildPeriod   years,
         GError        **error)
{
  g_autoptr (MalbildRecord) owner = take_municipality (store, municipality, error);
  g_autoptr (MalbildRecord) set = NULL;
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("municipality", owner),
    MALBILD_SET_TEXT ("title", title),
    MALBILD_SET_INTEGER ("valid", malbild_period_pack (years)),
  };

  if (owner == NULL)
    return NULL;
  set = malbild_store_add (store, &malbild_goal_set_kind, values,
                           malbild_period_is_empty (years) ? 2 : 3, error);
  if (set == NULL || !add_council_term (set, years, error) || !malbild_store_add_usual_steps (store, set, error) ||
      !malbild_store_add_usual_criteria (store, set, error))
    return NULL;
  return g_steal_pointer (&set);
}

static MalbildRecord *
make_set (MalbildStore   *store,
          const char     *municipality,
          const char     *title,
          MalbildPeriod   years,
          GError        **error)
{
  g_autoptr (MalbildRecord) set = NULL;

  if (!malbild_store_begin (store, _("New goal set"), error))
    return NULL;
  set = add_set (store, municipality, title, years, error);
  return malbild_store_end (store, set != NULL, error) ? g_steal_pointer (&set) : NULL;
}

static void
complain (MalbildNewSet *self,
          GtkWidget     *row,
          const char    *sentence)
{
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
}

static char *
row_text (GtkWidget *row)
{
  gtk_widget_remove_css_class (row, "error");
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* The goal file that gets the set, made where it is missing. */
static MalbildStore *
take_store (MalbildNewSet  *self,
            const char     *name,
            GError        **error)
{
  g_autofree char *path = NULL;

  if (self->store != NULL)
    return g_object_ref (self->store);
  path = self->new_file ? malbild_files_dup_unused (name) : malbild_files_dup_default ();
  return malbild_store_open (path, MALBILD_STORE_CREATE, error);
}

static void
make_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MalbildNewSet *self = MALBILD_NEW_SET (widget);
  g_autofree char *file = row_text (self->file);
  g_autofree char *municipality = row_text (self->municipality);
  g_autofree char *title = row_text (self->title_row);
  g_autofree char *years_text = row_text (self->years);
  MalbildPeriod years = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (MalbildRecord) set = NULL;

  if (self->new_file && *file == '\0')
    complain (self, self->file, _("The goal file needs a name."));
  else if (*municipality == '\0')
    complain (self, self->municipality, _("Whose goals are they? Give the name of the municipality."));
  else if (*title == '\0')
    complain (self, self->title_row, _("The goal set needs a title."));
  else if (*years_text != '\0' && !malbild_period_read (years_text, &years, &error))
    complain (self, self->years, error->message);
  else if ((store = take_store (self, file, &error)) == NULL)
    complain (self, self->new_file ? self->file : self->title_row, error->message);
  else if ((set = make_set (store, municipality, title, years, &error)) == NULL)
    complain (self, self->title_row, error->message);
  else
    {
      self->made (malbild_store_get_path (store), malbild_record_get_uuid (set), self->data);
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
malbild_new_set_dispose (GObject *object)
{
  MalbildNewSet *self = MALBILD_NEW_SET (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_new_set_parent_class)->dispose (object);
}

static void
malbild_new_set_class_init (MalbildNewSetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_new_set_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-new-set.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildNewSet, file);
  gtk_widget_class_bind_template_child (widget_class, MalbildNewSet, municipality);
  gtk_widget_class_bind_template_child (widget_class, MalbildNewSet, title_row);
  gtk_widget_class_bind_template_child (widget_class, MalbildNewSet, years);
  gtk_widget_class_bind_template_child (widget_class, MalbildNewSet, message);
  gtk_widget_class_install_action (widget_class, "new-set.make", NULL, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
malbild_new_set_init (MalbildNewSet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_in (MalbildNewSet *self)
{
  g_autoptr (MalbildRecord) municipality = self->store != NULL ? only_municipality (self->store) : NULL;
  g_autofree char *years = malbild_period_format (malbild_term_after (malbild_today ()));
  /* Translators: the title of a goal set; %s is a period such as 2023–2026. */
  g_autofree char *title = g_strdup_printf (_("Goals for the term of office %s"), years);

  if (municipality != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->municipality), malbild_record_get_text (municipality, "title"));
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), title);
  gtk_editable_set_text (GTK_EDITABLE (self->years), years);
  gtk_widget_set_visible (self->file, self->new_file);
  if (self->new_file)
    gtk_window_set_title (GTK_WINDOW (self), _("New goal file"));
  gtk_widget_grab_focus (self->new_file ? self->file : municipality != NULL ? self->title_row : self->municipality);
}

void
malbild_new_set_present (GtkWindow      *parent,
                         MalbildStore   *store,
                         gboolean        new_file,
                         MalbildSetMade  made,
                         gpointer        data)
{
  MalbildNewSet *self = g_object_new (malbild_new_set_get_type (), "transient-for", parent, NULL);

  g_set_object (&self->store, store);
  self->new_file = new_file;
  self->made = made;
  self->data = data;
  fill_in (self);
  gtk_window_present (GTK_WINDOW (self));
}
