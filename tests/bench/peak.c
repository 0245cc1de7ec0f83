/* SPDX-License-Identifier: GPL-3.0-or-later */
/* peak FILE COMMAND [ARGUMENT...]: runs a command and writes its seconds and its peak memory in KiB into a file.
 *
 * The peak that the kernel tells of a process is never below that of the one it was forked from: this one is small. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

int
main (int   argc,
      char *argv[])
{
  double start = now ();
  struct rusage usage;
  FILE *file;
  pid_t child;
  int status;

  if (argc < 3)
    {
      fprintf (stderr, "Usage: %s FILE COMMAND [ARGUMENT...]\n", argv[0]);
      return 2;
    }
  child = fork ();
  if (child == 0)
    {
      execvp (argv[2], argv + 2);
      perror (argv[2]);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || !WIFEXITED (status))
    return 1;

  file = fopen (argv[1], "w");
  if (file == NULL || fprintf (file, "%.6f %ld\n", now () - start, usage.ru_maxrss) < 0 || fclose (file) != 0)
    {
      perror (argv[1]);
      return 1;
    }
  return WEXITSTATUS (status);
}
