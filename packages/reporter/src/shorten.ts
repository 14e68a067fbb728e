/** White space of any kind and length as one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * `text` in about `limit` characters: whole if it fits, else cut after a clause if one ends in the second half,
 * else between words. A word is never cut, unless it is longer than the limit by itself; nor is one of a row of
 * words (“nuclear and missile tests”) left standing alone. A cut is shown by `…`, and an opened quotation is closed.
 */
export function shorten(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const room = line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "");
  const kept = lastClause(room) ?? lastWord(room) ?? firstWord(line, limit) ?? room;
  return `${tidyEnd(kept)}…${closing(kept)}`;
}

/** A statement as a phrase inside another sentence: short, and without its full stop, but for that of `a.m.` */
export function asPhrase(text: string, limit: number): string {
  return shorten(oneLine(text).replace(/(?<!\b\p{L}\.\p{L})\.(["”’]?)$/u, "$1"), limit);
}

function lastClause(room: string): string | undefined {
  const end = Math.max(...[", ", "; ", ": ", " — ", " – "].map((mark) => room.lastIndexOf(mark)));
  return end >= room.length / 2 ? room.slice(0, end) : undefined;
}

function lastWord(room: string): string | undefined {
  const end = room.lastIndexOf(" ");
  return end >= Math.min(room.length / 2, leastKept) ? room.slice(0, end) : undefined;
}

/** So many characters say something; with fewer, the next word is taken whole. */
const leastKept = 12;

/** What a long word at the beginning leaves no room for: the beginning with that word. */
function firstWord(line: string, limit: number): string | undefined {
  const end = line.indexOf(" ", limit - 1);
  const whole = end < 0 ? line.length : end;
  return whole <= 1.5 * limit ? line.slice(0, whole) : undefined;
}

/** No dash, comma or small word such as `of the` or `which had` is left hanging before the cut. */
function tidyEnd(given: string): string {
  const kept = withoutLoneMember(given);
  const end =
    /(?:[\s,;:–—-]+(?:a|an|the|of|to|in|on|at|by|for|with|into|over|under|about|and|or|but|than|that|which|who|whose|whom|when|while|where|because|if|as|from|is|are|was|were|be|been|being|has|have|had|will|would|its|his|her|their|our|my|your|not|very))*[\s,;:–—-]*$/iu;
  return kept.replace(end, "") || kept;
}

/** `nuclear and` ends before its second member: the row goes as a whole, where enough is left before it. */
function withoutLoneMember(kept: string): string {
  const before = kept.replace(
    /\s+\S+\s+(?:and|or|&)(?:\s+(?:a|an|the|of|to|in|on|at|for))*$/iu,
    "",
  );
  return before.length >= kept.length / 2 ? before : kept;
}

function closing(kept: string): string {
  return kept.lastIndexOf("“") > kept.lastIndexOf("”") ? "”" : "";
}
