/**
 * Settings of PGlite: a store of one process needs no 128 MB of shared buffers, and a log of 1 GB would be
 * larger than most stores.
 */
export const pgliteConfiguration: readonly string[] = [
  "shared_buffers = 16MB",
  "max_wal_size = 128MB",
];

/** What the process that makes a database ends with where it has no room: the system's number for that. */
export const exitOfFullDisk = 28;
