/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/* Loads the icons as the desktop does, by name out of a theme, and looks at what is drawn at every size. */

static const int sizes[] = { 16, 22, 24, 32, 48, 64, 96, 128, 256, 512 };

typedef struct {
  double covered;
  double red;
  double green;
  double blue;
  double white;
} Look;

static GtkIconPaintable *
look_up (const char *name,
         int         size)
{
  g_autoptr (GtkIconTheme) theme = gtk_icon_theme_new ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "icons", NULL);
  g_autofree char *real = g_canonicalize_filename (folder, NULL);
  g_autofree char *path = NULL;
  GtkIconPaintable *icon;
  g_autoptr (GFile) file = NULL;

  gtk_icon_theme_set_search_path (theme, (const char *[]) { real, NULL });
  g_assert_true (gtk_icon_theme_has_icon (theme, name));
  icon = gtk_icon_theme_lookup_icon (theme, name, NULL, size, 1, GTK_TEXT_DIR_LTR, 0);
  file = gtk_icon_paintable_get_file (icon);
  g_assert_nonnull (file);
  path = g_file_get_path (file);
  g_assert_true (g_str_has_prefix (path, real));
  return icon;
}

/* Symbolic icons are drawn in blue, the others in their own colours. */
static cairo_surface_t *
draw (GtkIconPaintable *icon,
      int               size,
      gboolean          symbolic)
{
  static const GdkRGBA blue = { 0, 0, 1, 1 };
  const GdkRGBA colors[] = { blue, blue, blue, blue };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = cairo_create (surface);

  if (symbolic)
    gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size, colors, G_N_ELEMENTS (colors));
  else
    gdk_paintable_snapshot (GDK_PAINTABLE (icon), snapshot, size, size);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface,
       int              x,
       int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x];
}

/* Which share of the square is covered, and by what. */
static Look
look_at (const char *name,
         int         size,
         gboolean    symbolic)
{
  g_autoptr (GtkIconPaintable) icon = look_up (name, size);
  cairo_surface_t *surface = draw (icon, size, symbolic);
  double one = 1.0 / (size * size);
  Look look = { 0 };

  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      {
        guint32 p = pixel (surface, x, y);
        int a = p >> 24, r = p >> 16 & 255, g = p >> 8 & 255, b = p & 255;

        look.covered += one * a / 255;
        look.red += a > 200 && r > g + 80 && r > b + 80 ? one : 0;
        look.green += a > 200 && g > r + 40 && g > b + 20 ? one : 0;
        look.blue += a > 200 && b > r + 40 && b > g + 20 ? one : 0;
        look.white += a > 200 && MIN (MIN (r, g), b) > 215 ? one : 0;
      }
  /* Nothing square: only the symbolic one reaches into corners. */
  for (int i = 0; i < 4 && !symbolic; i++)
    g_assert_cmpuint (pixel (surface, i & 1 ? size - 1 : 0, i & 2 ? size - 1 : 0) >> 24, <, 128);
  cairo_surface_destroy (surface);
  return look;
}

/* The target, the hill, the road and the sky are all there, however small. */
static void
test_application (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Look look = look_at ("io.github.malbild.Malbild", sizes[i], FALSE);

      g_test_message ("%d px: covered %.2f, red %.2f, green %.2f, blue %.2f, white %.2f",
                      sizes[i], look.covered, look.red, look.green, look.blue, look.white);
      /* GNOME's grid: a plate of 104 by 104 in a square of 128. */
      g_assert_cmpfloat_with_epsilon (look.covered, 104.0 * 104 / (128 * 128), 0.04);
      g_assert_cmpfloat (look.red, >, 0.05);
      g_assert_cmpfloat (look.green, >, 0.05);
      g_assert_cmpfloat (look.blue, >, 0.08);
      g_assert_cmpfloat (look.white, >, 0.05);
    }
}

static void
test_document (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Look look = look_at ("application-x-malbild", sizes[i], FALSE);

      g_test_message ("%d px: covered %.2f, red %.2f, green %.2f, white %.2f", sizes[i], look.covered, look.red, look.green, look.white);
      g_assert_cmpfloat (look.covered, >, 0.5);
      g_assert_cmpfloat (look.red, >, 0.04);
      g_assert_cmpfloat (look.green, >, 0.05);
      g_assert_cmpfloat (look.white, >, 0.05);
    }
}

/* It takes the colour of the text, and has as much that is drawn as what is not. */
static void
test_symbolic (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Look look = look_at ("io.github.malbild.Malbild-symbolic", sizes[i], TRUE);

      g_test_message ("%d px: covered %.2f, blue %.2f", sizes[i], look.covered, look.blue);
      g_assert_cmpfloat (look.covered, >, 0.3);
      g_assert_cmpfloat (look.covered, <, 0.7);
      g_assert_cmpfloat (look.blue, >, look.covered * 0.6);
      g_assert_cmpfloat (look.red + look.green + look.white, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  /* gtk_test_init() asks for an American locale, which not every machine has. */
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/data/icons/application", test_application);
  g_test_add_func ("/data/icons/document", test_document);
  g_test_add_func ("/data/icons/symbolic", test_symbolic);
  return g_test_run ();
}
