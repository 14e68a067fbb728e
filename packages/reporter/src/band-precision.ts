import type { Comparison } from "@crossread/core";

/**
 * How often links of a band were right, on judged stories whose weights were fitted on the other stories only:
 * `pnpm benchmark alignment --gold DIR --leave-one-out`, 18 stories, in brackets 90% intervals over stories.
 * It holds for these weights alone, so a page made with others says that nothing is known.
 */
const measured = {
  weights: "weights-53904088a3",
  sure: "92% right [89–96]",
  likely: "85% right [82–89], with the sure ones",
} as const;

/** What was measured of a band, in words; undefined where nothing was. */
export function bandPrecision(
  { manifest }: Comparison,
  band: "sure" | "likely" | "possible",
): string | undefined {
  if (band === "possible" || !Object.values(manifest.models).includes(measured.weights)) return;
  return measured[band];
}
