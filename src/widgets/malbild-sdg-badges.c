/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg-badges.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-changes.h"
#include "malbild-sdg.h"

/* So many badges stand in a cell. */
#define BADGES_MAX 3

struct _MalbildSdgBadges {
  GtkWidget parent_instance;

  MalbildStore  *store;
  MalbildRecord *goal;
  MalbildQuery  *links;
};

enum {
  PROP_0,
  PROP_STORE,
  PROP_GOAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildSdgBadges, malbild_sdg_badges, GTK_TYPE_WIDGET)

/* A label on a plate of its goal's colour. */
#define MALBILD_TYPE_SDG_BADGE (malbild_sdg_badge_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSdgBadge, malbild_sdg_badge, MALBILD, SDG_BADGE, GtkWidget)

struct _MalbildSdgBadge {
  GtkWidget parent_instance;

  GtkWidget *label;
  GdkRGBA    color;
};

G_DEFINE_FINAL_TYPE (MalbildSdgBadge, malbild_sdg_badge, GTK_TYPE_WIDGET)

static void
malbild_sdg_badge_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  MalbildSdgBadge *self = MALBILD_SDG_BADGE (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect plate;

  gsk_rounded_rect_init_from_rect (&plate, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &plate);
  gtk_snapshot_append_color (snapshot, &self->color, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
malbild_sdg_badge_dispose (GObject *object)
{
  MalbildSdgBadge *self = MALBILD_SDG_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_sdg_badge_parent_class)->dispose (object);
}

static void
malbild_sdg_badge_class_init (MalbildSdgBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_sdg_badge_dispose;
  widget_class->snapshot = malbild_sdg_badge_snapshot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sdgbadge");
}

static void
malbild_sdg_badge_init (MalbildSdgBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_margin_start (self->label, 5);
  gtk_widget_set_margin_end (self->label, 5);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* The number must be readable on its own colour, whatever the theme. */
static gboolean
is_light (const GdkRGBA *color)
{
  return 0.299 * color->red + 0.587 * color->green + 0.114 * color->blue > 0.56;
}

GtkWidget *
malbild_sdg_badge_new (guint goal)
{
  MalbildSdgBadge *self = g_object_new (MALBILD_TYPE_SDG_BADGE, NULL);
  const MalbildSdg *sdg = malbild_sdg_get (goal);
  g_autofree char *text = g_strdup_printf ("%u", goal);
  g_autofree char *name = g_strdup_printf ("%u %s", goal, _(sdg->name));
  PangoAttrList *attributes = pango_attr_list_new ();
  guint16 ink;

  self->color = (GdkRGBA) { (sdg->color >> 16 & 0xff) / 255.f, (sdg->color >> 8 & 0xff) / 255.f, (sdg->color & 0xff) / 255.f, 1 };
  ink = is_light (&self->color) ? 0 : G_MAXUINT16;
  pango_attr_list_insert (attributes, pango_attr_foreground_new (ink, ink, ink));
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  malbild_access_set_tooltip (GTK_WIDGET (self), name);
  pango_attr_list_unref (attributes);
  return GTK_WIDGET (self);
}

static void
remove_badges (MalbildSdgBadges *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* A badge a goal, up to a few; the rest is counted. */
static void
add_badges (MalbildSdgBadges *self,
            guint             goals,
            guint             n_goals)
{
  guint n_shown = 0;

  for (guint i = 1; i <= MALBILD_N_SDGS && n_shown < BADGES_MAX; i++)
    if (goals & 1u << i)
      {
        gtk_widget_set_parent (malbild_sdg_badge_new (i), GTK_WIDGET (self));
        n_shown++;
      }
  if (n_goals > BADGES_MAX)
    {
      g_autofree char *more = g_strdup_printf ("+%u", n_goals - BADGES_MAX);
      GtkWidget *label = gtk_label_new (more);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_parent (label, GTK_WIDGET (self));
    }
}

/* The targets are named in full where the badges tell of their goals only. */
static void
name_badges (MalbildSdgBadges *self,
             GPtrArray        *names)
{
  g_autofree char *tooltip = NULL;
  g_autofree char *label = NULL;

  g_ptr_array_add (names, NULL);
  tooltip = g_strjoinv ("\n", (char **) names->pdata);
  label = g_strjoinv (", ", (char **) names->pdata);
  malbild_access_set_tooltip (GTK_WIDGET (self), *tooltip != '\0' ? tooltip : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (MalbildSdgBadges *self)
{
  guint goals = 0;
  guint n_goals = 0;
  guint n_links = self->links != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->links)) : 0;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr(MalbildRecord) link = g_list_model_get_item (G_LIST_MODEL (self->links), i);
      const char *code = link != NULL ? malbild_record_get_text (link, "code") : NULL;
      guint goal = malbild_sdg_goal_of_code (code);

      if (goal == 0)
        continue;
      g_ptr_array_add (names, malbild_sdg_describe (code));
      n_goals += (goals & 1u << goal) == 0;
      goals |= 1u << goal;
    }

  remove_badges (self);
  add_badges (self, goals, n_goals);
  name_badges (self, names);
}

static void
store_changed_cb (MalbildSdgBadges     *self,
                  const MalbildChanges *changes)
{
  if (malbild_changes_has_field (changes, &malbild_sdg_link_kind, "code"))
    update (self);
}

static void
set_links (MalbildSdgBadges *self,
           MalbildQuery     *links)
{
  if (self->links != NULL)
    g_signal_handlers_disconnect_by_data (self->links, self);
  g_set_object (&self->links, links);
  if (links != NULL)
    g_signal_connect_swapped (links, "items-changed", G_CALLBACK (update), self);
}

static void
malbild_sdg_badges_dispose (GObject *object)
{
  MalbildSdgBadges *self = MALBILD_SDG_BADGES (object);

  set_links (self, NULL);
  g_clear_object (&self->goal);
  g_clear_object (&self->store);
  remove_badges (self);

  G_OBJECT_CLASS (malbild_sdg_badges_parent_class)->dispose (object);
}

static void
malbild_sdg_badges_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MalbildSdgBadges *self = MALBILD_SDG_BADGES (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_GOAL:
      g_value_set_object (value, self->goal);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_sdg_badges_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MalbildSdgBadges *self = MALBILD_SDG_BADGES (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      if (self->store != NULL)
        g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      break;
    case PROP_GOAL:
      malbild_sdg_badges_set_goal (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_sdg_badges_class_init (MalbildSdgBadgesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_sdg_badges_dispose;
  object_class->get_property = malbild_sdg_badges_get_property;
  object_class->set_property = malbild_sdg_badges_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, MALBILD_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_GOAL] = g_param_spec_object ("goal", NULL, NULL, MALBILD_TYPE_RECORD,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sdgbadges");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
malbild_sdg_badges_init (MalbildSdgBadges *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 3);
}

GtkWidget *
malbild_sdg_badges_new (MalbildStore *store)
{
  return g_object_new (MALBILD_TYPE_SDG_BADGES, "store", store, NULL);
}

void
malbild_sdg_badges_set_goal (MalbildSdgBadges *self,
                             MalbildRecord    *goal)
{
  g_autoptr(MalbildQuery) links = NULL;

  g_return_if_fail (MALBILD_IS_SDG_BADGES (self));

  if (!g_set_object (&self->goal, goal))
    return;

  if (goal != NULL && malbild_record_is_kind (goal, &malbild_goal_kind))
    {
      links = malbild_query_new (self->store, &malbild_sdg_link_kind);
      malbild_query_where_ref (links, "goal", goal);
    }
  set_links (self, links);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL]);
}
