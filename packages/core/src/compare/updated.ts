import type { Pair, Side } from "./gate.ts";

/**
 * Whether a difference of values is explained by time: the text itself says that a figure was revised.
 * A later hour of publication alone explains nothing, since two outlets may have two sources.
 */
const revision =
  /\b(?:revis(?:ed|ion|es|ing)|updat(?:ed|es|ing)|upgraded|downgraded|correct(?:ed|ion)|earlier (?:said|put|reported|estimate|count|figure|report|toll|total)|(?:had )?(?:previously|initially|originally) (?:said|put|reported|estimated|given)|up from|down from|no(?:w|w stands) (?:at|stands at)|latest (?:count|figure|toll|tally)|new (?:count|figure|toll|tally)|(?:rose|rises|risen|rising|climbed|climbs|grown|grew|jumped|increased|fell|falls|fallen|dropped|lowered|raised) (?:to|from)\b)/i;

/** The value itself was changed, by an act that one side tells. */
const changed =
  /\b(?:raised|lifted|boosted|increased|cut|lowered|reduced|doubled|tripled) [^.;]{0,40}\b(?:to|from)\b/i;

/** Two texts published less than this apart, in hours, describe one moment. */
const sameMoment = 1;

/** True where the sentence of the later article, or the one after it, says that the figure is revised. */
export function isUpdated(pair: Pair): boolean {
  if (
    [pair.left, pair.right].some(({ text, source: { sentence } }) =>
      changed.test(text.slice(sentence.start, sentence.end)),
    )
  )
    return true;
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
