/** What the command tells the shell. */
export const exitCodes = {
  done: 0,
  /** Bad input or bad usage; the message says what is wrong. */
  refused: 1,
  /** `--ours` has a conflict with another outlet that nobody reviewed. */
  conflict: 2,
  /** A bug in crossread: EX_SOFTWARE of sysexits.h. */
  bug: 70,
} as const;
