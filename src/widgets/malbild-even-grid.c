/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-even-grid.h"

struct _MalbildEvenGrid {
  GtkWidget parent_instance;

  guint column_width;
  guint max_columns;
  guint spacing;
};

enum {
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_MAX_COLUMNS,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void malbild_even_grid_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildEvenGrid, malbild_even_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, malbild_even_grid_buildable_init))

static GtkBuildableIface *parent_buildable;

static int
count_visible (MalbildEvenGrid *self)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      n++;
  return n;
}

static int
widest_minimum (MalbildEvenGrid *self)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      widest = MAX (widest, minimum);
    }
  return widest;
}

static int
get_column_width (MalbildEvenGrid *self)
{
  return MAX ((int) self->column_width, widest_minimum (self));
}

/* As many columns as fit in @width, but no more than fill the rows evenly. */
static int
count_columns (MalbildEvenGrid *self,
               int              width)
{
  int n = MAX (count_visible (self), 1);
  int spacing = self->spacing;
  int columns = (width + spacing) / MAX (get_column_width (self) + spacing, 1);
  int rows;

  columns = CLAMP (columns, 1, MIN ((int) self->max_columns, n));
  rows = (n + columns - 1) / columns;
  return (n + rows - 1) / rows;
}

/* Calls for each row; with @allocate places the children. Returns the height. */
static int
lay_out (MalbildEvenGrid *self,
         int              width,
         gboolean         allocate)
{
  int columns = count_columns (self, width);
  int spacing = self->spacing;
  int cell = (width - (columns - 1) * spacing) / columns;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *row[32];
      int n = 0, height = 0;

      for (; child != NULL && n < columns && n < (int) G_N_ELEMENTS (row); child = gtk_widget_get_next_sibling (child))
        {
          int natural;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, cell, NULL, &natural, NULL, NULL);
          height = MAX (height, natural);
          row[n++] = child;
        }
      for (int i = 0; i < n && allocate; i++)
        gtk_widget_allocate (row[i], cell, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (i * (cell + spacing), y)));
      if (n > 0)
        y += height + spacing;
    }
  return MAX (y - spacing, 0);
}

static GtkSizeRequestMode
malbild_even_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
malbild_even_grid_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  MalbildEvenGrid *self = MALBILD_EVEN_GRID (widget);
  int columns = MIN ((int) self->max_columns, MAX (count_visible (self), 1));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest_minimum (self);
      *natural = columns * get_column_width (self) + (columns - 1) * (int) self->spacing;
      return;
    }
  *minimum = *natural = lay_out (self, for_size >= 0 ? for_size : widest_minimum (self), FALSE);
}

static void
malbild_even_grid_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  lay_out (MALBILD_EVEN_GRID (widget), width, TRUE);
}

static void
malbild_even_grid_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildEvenGrid *self = MALBILD_EVEN_GRID (object);

  switch (prop_id)
    {
    case PROP_COLUMN_WIDTH:
      g_value_set_uint (value, self->column_width);
      break;
    case PROP_MAX_COLUMNS:
      g_value_set_uint (value, self->max_columns);
      break;
    case PROP_SPACING:
      g_value_set_uint (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_even_grid_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MalbildEvenGrid *self = MALBILD_EVEN_GRID (object);

  switch (prop_id)
    {
    case PROP_COLUMN_WIDTH:
      self->column_width = g_value_get_uint (value);
      break;
    case PROP_MAX_COLUMNS:
      self->max_columns = g_value_get_uint (value);
      break;
    case PROP_SPACING:
      self->spacing = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
malbild_even_grid_dispose (GObject *object)
{
  malbild_even_grid_clear (MALBILD_EVEN_GRID (object));
  G_OBJECT_CLASS (malbild_even_grid_parent_class)->dispose (object);
}

static void
malbild_even_grid_class_init (MalbildEvenGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = malbild_even_grid_get_property;
  object_class->set_property = malbild_even_grid_set_property;
  object_class->dispose = malbild_even_grid_dispose;
  widget_class->get_request_mode = malbild_even_grid_get_request_mode;
  widget_class->measure = malbild_even_grid_measure;
  widget_class->size_allocate = malbild_even_grid_size_allocate;

  properties[PROP_COLUMN_WIDTH] = g_param_spec_uint ("column-width", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_MAX_COLUMNS] = g_param_spec_uint ("max-columns", NULL, NULL, 1, 32, 32, flags);
  properties[PROP_SPACING] = g_param_spec_uint ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
malbild_even_grid_add_child (GtkBuildable *buildable,
                             GtkBuilder   *builder,
                             GObject      *child,
                             const char   *type)
{
  if (GTK_IS_WIDGET (child))
    malbild_even_grid_append (MALBILD_EVEN_GRID (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
malbild_even_grid_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = malbild_even_grid_add_child;
}

static void
malbild_even_grid_init (MalbildEvenGrid *self)
{
  self->max_columns = 32;
}

GtkWidget *
malbild_even_grid_new (void)
{
  return g_object_new (MALBILD_TYPE_EVEN_GRID, NULL);
}

void
malbild_even_grid_append (MalbildEvenGrid *self,
                          GtkWidget       *child)
{
  g_return_if_fail (MALBILD_IS_EVEN_GRID (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
malbild_even_grid_clear (MalbildEvenGrid *self)
{
  GtkWidget *child;

  g_return_if_fail (MALBILD_IS_EVEN_GRID (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
