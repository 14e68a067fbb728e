import { isAppealBesideAppeal, type Surroundings, weighLine } from "./appeal.ts";
import { appealReason, aside, type Verdict } from "./judge.ts";
import type { Line } from "./line.ts";

/** In words: a longer line without a full stop is story with its stop lost. */
const longestLabel = 12;
const longestLinkName = 8;

const linkReason = "a link under the page's navigation";

/**
 * Looks at neighbours: an appeal runs over several lines, and a short label among lines that are set
 * aside belongs to them. `verdicts` holds the verdicts of each line; a fixed line is not touched.
 */
export function judgeNeighbours(
  lines: readonly Line[],
  verdicts: readonly (readonly Verdict[])[],
  surroundings: Surroundings,
  isFixed: (index: number) => boolean,
): readonly (readonly Verdict[])[] {
  const judged = [...verdicts];
  const isAside = (index: number): boolean =>
    judged[index]?.every((verdict) => verdict.role === "boilerplate") ?? index === lines.length;
  const reasonAt = (index: number): string | undefined => judged[index]?.at(-1)?.reason;

  const spread = (index: number, from: number): void => {
    if (isFixed(index) || isAside(index) || !isAside(from) || reasonAt(from) !== appealReason)
      return;
    if (isAppealBesideAppeal(weighLine(lines[index]!, surroundings)))
      judged[index] = [aside(lines[index]!, appealReason)];
  };
  for (let index = 1; index < lines.length; index += 1) spread(index, index - 1);
  for (let index = lines.length - 2; index >= 0; index -= 1) spread(index, index + 1);

  // "Most read" and the headlines under it.
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (isFixed(index) || isAside(index) || line.ended || line.words > longestLabel) continue;
    if (/^navigation/.test(reasonAt(index - 1) ?? "") || reasonAt(index - 1) === linkReason)
      judged[index] = [aside(line, linkReason)];
  }

  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    if (isFixed(index) || isAside(index) || line.ended || line.words > longestLabel) continue;
    const before = index > 0 && isAside(index - 1);
    // The end of the text may be a story cut off: two lines before it must agree.
    const isLast = index === lines.length - 1;
    if (before && isAside(index + 1) && (!isLast || isAside(index - 2)))
      judged[index] = [aside(line, "a label among lines that are set aside")];
    else if (line.words <= longestLinkName && /player/.test(reasonAt(index + 1) ?? ""))
      judged[index] = [aside(line, "the name of a video or picture series")];
  }
  return judged;
}
