/** White space of any kind and length as one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * `text` in at most `limit` characters: whole if it fits, else cut after a clause if one ends in the second
 * half, else between words, else anywhere. A cut is shown by `…`, and an opened quotation is closed.
 */
export function shorten(text: string, limit: number): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const room = line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "");
  const kept = lastClause(room) ?? lastWord(room) ?? room;
  return `${tidyEnd(kept)}…${closing(kept)}`;
}

/** A statement as a phrase inside another sentence: short, and without its full stop. */
export function asPhrase(text: string, limit: number): string {
  return shorten(oneLine(text).replace(/\.(["”’]?)$/, "$1"), limit);
}

function lastClause(room: string): string | undefined {
  const end = Math.max(...[", ", "; ", ": ", " — ", " – "].map((mark) => room.lastIndexOf(mark)));
  return end >= room.length / 2 ? room.slice(0, end) : undefined;
}

function lastWord(room: string): string | undefined {
  const end = room.lastIndexOf(" ");
  return end >= room.length / 2 ? room.slice(0, end) : undefined;
}

/** No dash, comma or small word such as `of the` is left hanging before the cut. */
function tidyEnd(kept: string): string {
  const end =
    /(?:[\s,;:–—-]+(?:a|an|the|of|to|in|on|at|by|for|with|and|or|that|as|from))*[\s,;:–—-]*$/iu;
  return kept.replace(end, "") || kept;
}

function closing(kept: string): string {
  return kept.lastIndexOf("“") > kept.lastIndexOf("”") ? "”" : "";
}
