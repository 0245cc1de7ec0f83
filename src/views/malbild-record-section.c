/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-section-private.h"

#include "malbild-add-line.h"
#include "malbild-list-scroll.h"
#include "malbild-record-add.h"
#include "malbild-tab-stop.h"

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_TITLE,
  PROP_HINT,
  PROP_EMPTY_TEXT,
  PROP_MOVABLE,
  PROP_CAN_ADD,
  PROP_SCROLLS,
  N_PROPS
};

enum {
  ADDED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildRecordSection, malbild_record_section, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MalbildRecordSection     *self)
{
  gtk_list_item_set_child (item, malbild_record_row_new (&self->funcs));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildRecordSection     *self)
{
  malbild_record_row_set_record (MALBILD_RECORD_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildRecordSection     *self)
{
  malbild_record_row_set_record (MALBILD_RECORD_ROW (gtk_list_item_get_child (item)), NULL);
}

static guint
get_n_items (MalbildRecordSection *self)
{
  return self->query != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->query)) : 0;
}

static void
update_parts (MalbildRecordSection *self)
{
  guint n_items = get_n_items (self);
  g_autofree char *count = n_items > 0 ? g_strdup_printf ("%'u", n_items) : g_strdup ("");

  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_widget_set_visible (self->empty, n_items == 0 && *gtk_label_get_label (GTK_LABEL (self->empty)) != '\0');
  gtk_widget_set_visible (self->scroller, n_items > 0);
  malbild_record_section_update_adding (self);
  malbild_record_section_update_actions (self);
}

/* The row of @position is seen, and selected without the context being told again. */
static void
select_position (MalbildRecordSection *self,
                 guint                 position)
{
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->syncing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    malbild_list_scroll_to (self->list, position);
  malbild_record_section_update_actions (self);
}

void
malbild_record_section_follow (MalbildRecordSection *self)
{
  MalbildRecord *record = malbild_context_get_record (self->context);
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->syncing || self->query == NULL)
    return;
  if (record == NULL || !malbild_record_is_kind (record, self->kind) || !malbild_query_find (self->query, record, &position))
    position = GTK_INVALID_LIST_POSITION;
  select_position (self, position);
}

static void
selected_cb (MalbildRecordSection *self)
{
  MalbildRecord *record = gtk_single_selection_get_selected_item (self->selection);

  malbild_record_section_update_actions (self);
  if (self->syncing || record == NULL || self->context == NULL)
    return;
  self->syncing = TRUE;
  malbild_context_set_record (self->context, record);
  self->syncing = FALSE;
}

/* Rows come and go below the selection; what is chosen stays so. */
static void
items_changed_cb (MalbildRecordSection *self)
{
  update_parts (self);
  if (self->context != NULL)
    malbild_record_section_follow (self);
}

static void
activate_cb (GtkListView          *list,
             guint                 position,
             MalbildRecordSection *self)
{
  g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const MalbildField *typed = record != NULL ? malbild_kind_get_typed_field (self->kind) : NULL;

  if (record != NULL)
    malbild_context_reveal (self->context, record, typed != NULL ? typed->name : NULL);
}

void
malbild_record_section_told_added (MalbildRecordSection *self,
                                   MalbildRecord        *record)
{
  malbild_context_set_record (self->context, record);
  g_signal_emit (self, signals[ADDED], 0, record);
}

/* It may be an archive now, or none any more. */
static void
locks_changed_cb (MalbildRecordSection *self)
{
  malbild_record_section_update_adding (self);
  malbild_record_section_update_actions (self);
}

static void
set_context (MalbildRecordSection *self,
             MalbildContext       *context)
{
  if (!g_set_object (&self->context, context))
    return;
  g_signal_group_set_target (self->context_signals, context);
  locks_changed_cb (self);
  if (context != NULL)
    malbild_record_section_follow (self);
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_text (MalbildRecordSection *self,
          guint                 prop_id,
          const char           *text)
{
  text = text != NULL ? text : "";
  if (prop_id == PROP_TITLE)
    {
      gtk_label_set_label (GTK_LABEL (self->heading), text);
      name_widget (self->list, text);
      name_widget (self->scroller, text);
    }
  else if (prop_id == PROP_EMPTY_TEXT)
    gtk_label_set_label (GTK_LABEL (self->empty), text);
  else
    g_object_set (self->adding, "hint", text, NULL);
}

static void
set_scrolls (MalbildRecordSection *self,
             gboolean              scrolls)
{
  self->scrolls = scrolls;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_widget_set_vexpand (self->scroller, scrolls);
  gtk_widget_set_vexpand (self->card, scrolls);
}

static void
malbild_record_section_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MalbildRecordSection *self = MALBILD_RECORD_SECTION (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->heading)));
      break;
    case PROP_HINT:
      g_object_get_property (G_OBJECT (self->adding), "hint", value);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->empty)));
      break;
    case PROP_MOVABLE:
      g_value_set_boolean (value, self->movable);
      break;
    case PROP_CAN_ADD:
      g_value_set_boolean (value, self->can_add);
      break;
    case PROP_SCROLLS:
      g_value_set_boolean (value, self->scrolls);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_record_section_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MalbildRecordSection *self = MALBILD_RECORD_SECTION (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
    case PROP_HINT:
    case PROP_EMPTY_TEXT:
      set_text (self, prop_id, g_value_get_string (value));
      update_parts (self);
      break;
    case PROP_MOVABLE:
      self->movable = g_value_get_boolean (value);
      malbild_record_section_update_actions (self);
      break;
    case PROP_CAN_ADD:
      self->can_add = g_value_get_boolean (value);
      update_parts (self);
      break;
    case PROP_SCROLLS:
      set_scrolls (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_record_section_dispose (GObject *object)
{
  MalbildRecordSection *self = MALBILD_RECORD_SECTION (object);

  g_clear_object (&self->context_signals);
  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  if (self->list != NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->query);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_RECORD_SECTION);

  G_OBJECT_CLASS (malbild_record_section_parent_class)->dispose (object);
}

static void
malbild_record_section_finalize (GObject *object)
{
  g_array_unref (MALBILD_RECORD_SECTION (object)->values);

  G_OBJECT_CLASS (malbild_record_section_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  properties[PROP_MOVABLE] = g_param_spec_boolean ("movable", NULL, NULL, TRUE, flags);
  properties[PROP_CAN_ADD] = g_param_spec_boolean ("can-add", NULL, NULL, TRUE, flags);
  properties[PROP_SCROLLS] = g_param_spec_boolean ("scrolls", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADDED] = g_signal_new ("added", MALBILD_TYPE_RECORD_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, MALBILD_TYPE_RECORD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_ADD_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-record-section.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, top);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, heading);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, count);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, card);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, empty);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildRecordSection, adding);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "add_cb", G_CALLBACK (malbild_record_section_add));
  gtk_widget_class_bind_template_callback_full (widget_class, "add_with_cb", G_CALLBACK (malbild_record_section_add_with));
}

static void
malbild_record_section_class_init (MalbildRecordSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_record_section_get_property;
  object_class->set_property = malbild_record_section_set_property;
  object_class->dispose = malbild_record_section_dispose;
  object_class->finalize = malbild_record_section_finalize;
  install_properties (object_class);
  malbild_record_section_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  bind_template (widget_class);
}

static void
value_clear (gpointer data)
{
  MalbildCell *cell = &((MalbildAssignment *) data)->cell;

  if (cell->type == MALBILD_CELL_TEXT)
    g_free ((char *) cell->text);
}

static void
malbild_record_section_init (MalbildRecordSection *self)
{
  self->movable = TRUE;
  self->can_add = TRUE;
  self->values = g_array_new (FALSE, FALSE, sizeof (MalbildAssignment));
  g_array_set_clear_func (self->values, value_clear);
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::record", G_CALLBACK (malbild_record_section_follow), self);
  g_signal_group_connect_swapped (self->context_signals, "notify::goal-set", G_CALLBACK (locks_changed_cb), self);
  g_signal_group_connect_swapped (self->context_signals, "notify::writable", G_CALLBACK (locks_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  gtk_widget_set_focusable (self->scroller, FALSE);
  malbild_record_section_add_keys (self);
  malbild_tab_stop_make (self->list);
  update_parts (self);
}

void
malbild_record_section_set_query (MalbildRecordSection *self,
                                  const MalbildKind    *kind,
                                  MalbildQuery         *query)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));
  g_return_if_fail (query == NULL || malbild_kind_get_typed_field (kind) != NULL);

  if (self->query != NULL)
    g_signal_handlers_disconnect_by_data (self->query, self);
  self->kind = kind;
  self->syncing = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (query));
  self->syncing = FALSE;
  g_set_object (&self->query, query);
  if (query != NULL)
    g_signal_connect_object (query, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  malbild_add_line_set_field (MALBILD_ADD_LINE (self->adding), malbild_kind_get_typed_field (kind));
  malbild_add_line_clear (MALBILD_ADD_LINE (self->adding));
  items_changed_cb (self);
}

void
malbild_record_section_set_values (MalbildRecordSection    *self,
                                   const MalbildAssignment *values,
                                   gsize                    n_values)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  g_array_set_size (self->values, 0);
  for (gsize i = 0; i < n_values; i++)
    {
      MalbildAssignment value = values[i];

      if (value.cell.type == MALBILD_CELL_TEXT)
        value.cell.text = g_strdup (value.cell.text);
      g_array_append_val (self->values, value);
    }
}

void
malbild_record_section_set_row_funcs (MalbildRecordSection *self,
                                      MalbildRecordText     subtitle,
                                      MalbildRecordWidget   end,
                                      gpointer              data)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  self->funcs = (MalbildRecordRowFuncs) { subtitle, end, data, self->funcs.title_lines };
}

void
malbild_record_section_set_title_lines (MalbildRecordSection *self,
                                        int                   lines)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  self->funcs.title_lines = lines;
}

void
malbild_record_section_update_rows (MalbildRecordSection *self)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  for (GtkWidget *item = gtk_widget_get_first_child (self->list); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (MALBILD_IS_RECORD_ROW (row))
        malbild_record_row_update (MALBILD_RECORD_ROW (row));
    }
}

void
malbild_record_section_start_adding (MalbildRecordSection *self)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  gtk_widget_grab_focus (self->adding);
}
