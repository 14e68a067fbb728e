/** What a provider tells the newsrooms that receive an item, beside the item itself. */
export interface WireTerms {
  readonly status?: string | undefined;
  readonly embargo?: string | undefined;
  readonly editorsNote?: string | undefined;
  readonly usage?: string | undefined;
  readonly signal?: string | undefined;
}

/** The terms in words, what must not be missed first. */
export function wireNotes(terms: WireTerms): readonly string[] {
  const status = terms.status
    ?.replace(/^.*[:/]/, "")
    .trim()
    .toLowerCase();
  const signal = terms.signal
    ?.replace(/^.*[:/]/, "")
    .trim()
    .toLowerCase();
  return [
    status && status !== "usable" && (statusNotes.get(status) ?? `status “${short(status)}”`),
    signal && signals.get(signal),
    terms.embargo && `EMBARGOED until ${short(terms.embargo)}`,
    terms.editorsNote && `editor's note: ${short(terms.editorsNote)}`,
    terms.usage && `usage: ${short(terms.usage)}`,
  ].filter((note): note is string => typeof note === "string" && note !== "");
}

/** The note where a status says that an article was taken back; undefined for any other status. */
export function noteOfWithdrawal(status: string): string | undefined {
  const note = statusNotes.get(
    status
      .replace(/^.*[:/]/, "")
      .trim()
      .toLowerCase(),
  );
  return note !== undefined && isWithdrawal(note) ? note : undefined;
}

/** True for the note on an article that its provider took back. */
export function isWithdrawal(note: string): boolean {
  return note.endsWith(" by its provider: don't rely on anything in it");
}

const statusNotes: ReadonlyMap<string, string> = new Map([
  ["withheld", "WITHHELD by its provider: don't rely on it before it is released"],
  ["canceled", "CANCELED by its provider: don't rely on anything in it"],
  ["cancelled", "CANCELED by its provider: don't rely on anything in it"],
  ["withdrawn", "WITHDRAWN by its provider: don't rely on anything in it"],
  ["retracted", "RETRACTED by its provider: don't rely on anything in it"],
  ["killed", "KILLED by its provider: don't rely on anything in it"],
]);

const signals: ReadonlyMap<string, string> = new Map([
  ["correction", "a CORRECTION of an earlier version"],
  ["update", "an update of an earlier version"],
]);

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestNote ? `${line.slice(0, longestNote)}…` : line;
}

/** In characters; an editor's note is a sentence or two. */
const longestNote = 400;
