import { performance } from "node:perf_hooks";
import type { System } from "./system.ts";

/** Shows how far a run has come. */
export interface ProgressLine {
  /**
   * `done` of `total`, where that is known, of what is being done. `share`, from 0 to 1, is that of the work
   * where one thing takes longer than another.
   */
  show(doing: string, done: number, total?: number, share?: number): void;
  /** Clears the line of a terminal, so that what follows stands alone. */
  clear(): void;
}

/** Milliseconds between two updates of a terminal's line, and between two lines of a log. */
const everyLive = 200;
const everyPlain = 10_000;

/**
 * On a terminal one line that is written over, with rate and time left; elsewhere a plain line every ten
 * seconds. The clock is this machine's, or a test's.
 */
export function progressLine(
  system: System,
  now: () => number = () => performance.now(),
): ProgressLine {
  let doing = "";
  let began = { at: 0, done: 0 };
  let shown = -Infinity;
  let width = 0;
  const clear = (): void => {
    if (width > 0) system.err(`\r${" ".repeat(width)}\r`);
    width = 0;
  };
  return {
    clear,
    show(what, done, total, share) {
      const at = now();
      if (what !== doing) {
        doing = what;
        began = { at, done: 0 };
        shown = system.live ? -Infinity : at;
      }
      if (at - shown < (system.live ? everyLive : everyPlain)) return;
      shown = at;
      const text = describe(what, done, total, share, (at - began.at) / 1000);
      if (!system.live) return system.err(`crossread: ${text}\n`);
      const padded = text.padEnd(width);
      width = text.length;
      system.err(`\r${padded}`);
    },
  };
}

function describe(
  doing: string,
  done: number,
  total: number | undefined,
  share: number | undefined,
  seconds: number,
): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [`${doing} ${done}${total === undefined ? "" : ` of ${total}`}`];
  if (rate > 0) parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`);
  const part = share ?? (total === undefined ? 0 : done / total);
  if (rate > 0 && part > 0) parts.push(`${duration((seconds * (1 - part)) / part)} left`);
  return parts.join(", ");
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
