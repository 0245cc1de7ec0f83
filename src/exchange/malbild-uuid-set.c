/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-uuid-set.h"

#include <string.h>

/* Many small tables instead of one: when one grows, only it is there twice for a moment. */
#define N_PARTS 64
#define FIRST_SIZE 8

/* Open addressing; a place that is all zero is free, so the UUID that is all zero has a flag of its own. */
typedef struct {
  MalbildUuid *places;
  guint32      size;
  guint32      used;
} Part;

struct _MalbildUuidSet {
  Part     parts[N_PARTS];
  guint64  seed;
  gboolean has_nil;
};

static const MalbildUuid nil;

MalbildUuidSet *
malbild_uuid_set_new (void)
{
  MalbildUuidSet *self = g_new0 (MalbildUuidSet, 1);

  /* A file cannot be made so that its UUIDs fall on each other. */
  self->seed = (guint64) g_random_int () << 32 | g_random_int ();
  return self;
}

void
malbild_uuid_set_free (MalbildUuidSet *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->parts[i].places);
  g_free (self);
}

static guint64
mix (guint64 x)
{
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  x ^= x >> 32;
  x *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return x ^ x >> 32;
}

static guint64
hash (MalbildUuidSet    *self,
      const MalbildUuid *uuid)
{
  guint64 halves[2];

  memcpy (halves, uuid, sizeof halves);
  return mix (mix (halves[0] ^ self->seed) + halves[1]);
}

static inline gboolean
is_equal (const MalbildUuid *a,
          const MalbildUuid *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* Where @uuid is, or the free place where it belongs. */
static MalbildUuid *
find_place (Part              *part,
            guint64            hashed,
            const MalbildUuid *uuid)
{
  guint32 i = (guint32) ((hashed & G_MAXUINT32) * part->size >> 32);

  while (!is_equal (&part->places[i], uuid) && !is_equal (&part->places[i], &nil))
    i = i + 1 == part->size ? 0 : i + 1;
  return &part->places[i];
}

static void
grow (MalbildUuidSet *self,
      Part           *part)
{
  Part old = *part;

  part->size = old.size == 0 ? FIRST_SIZE : old.size + old.size / 2;
  part->places = g_new0 (MalbildUuid, part->size);
  for (guint32 i = 0; i < old.size; i++)
    if (!is_equal (&old.places[i], &nil))
      *find_place (part, hash (self, &old.places[i]), &old.places[i]) = old.places[i];
  g_free (old.places);
}

gboolean
malbild_uuid_set_add (MalbildUuidSet    *self,
                      const MalbildUuid *uuid)
{
  guint64 hashed = hash (self, uuid);
  Part *part = &self->parts[hashed >> 58];
  MalbildUuid *place;

  if (is_equal (uuid, &nil))
    {
      gboolean added = !self->has_nil;

      self->has_nil = TRUE;
      return added;
    }

  if (part->used >= part->size / 5 * 4)
    grow (self, part);
  place = find_place (part, hashed, uuid);
  if (is_equal (place, uuid))
    return FALSE;

  *place = *uuid;
  part->used++;
  return TRUE;
}

gboolean
malbild_uuid_set_contains (MalbildUuidSet    *self,
                           const MalbildUuid *uuid)
{
  guint64 hashed = hash (self, uuid);
  Part *part = &self->parts[hashed >> 58];

  if (is_equal (uuid, &nil))
    return self->has_nil;
  return part->size > 0 && is_equal (find_place (part, hashed, uuid), uuid);
}
