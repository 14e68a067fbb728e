import type { Interval } from "./metrics.ts";

/** A figure between 0 and 1 as three digits, a dash where there is none: ` .563`, `1.000`, `    –`. */
export function score(value: number | null): string {
  if (value === null || Number.isNaN(value)) return "–".padStart(4);
  return value.toFixed(3).replace(/^0/, "").padStart(4);
}

/** A limit of a bin: `0.05`. */
export function share(value: number): string {
  return value.toFixed(2);
}

export function interval({ low, high }: Interval): string {
  return `[${score(low)}, ${score(high)}]`;
}

/** A row of a story table; columns are as wide as `1.000` and a space. */
export function row(name: string, truth: string, cells: readonly string[]): string {
  return `${name.padEnd(22)} ${truth.padStart(9)} ${cells.map((cell) => cell.padStart(5)).join(" ")}`;
}
