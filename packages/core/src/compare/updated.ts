import type { Quantity } from "../model.ts";
import type { Pair, Side } from "./gate.ts";

/**
 * Whether a difference of values is explained by time: the text itself says that a figure was revised.
 * A later hour of publication alone explains nothing, since two outlets may have two sources.
 */
const revision =
  /\b(?:revis(?:ed|ion|es|ing)|updat(?:ed|es|ing)|upgraded|downgraded|correct(?:ed|ion)|earlier (?:said|put|reported|estimate|count|figure|report|toll|total)|(?:had )?(?:previously|initially|originally) (?:said|put|reported|estimated|given)|now stands at|latest (?:count|figure|toll|tally)|new (?:count|figure|toll|tally))\b/i;

/** Right before the value: it moved there. “Raised to 20”, “has risen to at least 20”. */
const movedTo =
  /\b(?:rose|rises|risen|rising|climbed|climbs|grown|grew|grows|jumped|increased|fell|falls|fallen|dropped|raised|lifted|boosted|cut|lowered|reduced|doubled|tripled|now|stands|up|down)(?: [\p{L}’'-]+){0,3} (?:to|at|from)(?: (?:at least|about|around|more than|nearly|almost|some|over))?\s*[£$€¥]?$/iu;

/** Characters before a value in which its movement is told. */
const movementReach = 60;

/** Two texts published less than this apart, in hours, describe one moment. */
const sameMoment = 1;

/** True where one side's count moved to its value, or the later article says around it that it is revised. */
export function isUpdated(pair: Pair, left: Quantity, right: Quantity): boolean {
  const moved = (side: Side, { kind, number: { start } }: Quantity) =>
    kind === "count" &&
    movedTo.test(
      side.text.slice(Math.max(side.source.sentence.start, start - movementReach), start),
    );
  const [a, b] = [moved(pair.left, left), moved(pair.right, right)];
  if (a !== b) return true;
  const hours = hoursBetween(pair.left, pair.right);
  if (hours === undefined) return saysRevised(pair.left) || saysRevised(pair.right);
  if (Math.abs(hours) < sameMoment) return false;
  return saysRevised(hours > 0 ? pair.right : pair.left);
}

/** Hours from the left article's publication to the right one's; undefined where one is not dated. */
export function hoursBetween(left: Side, right: Side): number | undefined {
  const [from, to] = [left, right].map((side) => Date.parse(side.article.article.published ?? ""));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to))
    return undefined;
  return (to - from) / 3_600_000;
}

function saysRevised(side: Side): boolean {
  const { annotated } = side.article;
  const at = annotated.findIndex(({ sentence }) => sentence.id === side.source.sentence.id);
  const own = annotated[at]?.sentence;
  const next = annotated[at + 1]?.sentence;
  if (!own) return false;
  const end =
    next && next.field === own.field && next.paragraph === own.paragraph ? next.end : own.end;
  return revision.test(side.text.slice(own.start, end));
}
