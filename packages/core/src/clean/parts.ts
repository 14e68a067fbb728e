import type { Span } from "../model.ts";
import { cut } from "../segment/cut.ts";
import { trim } from "../span.ts";
import { isPhotoCredit } from "./credits.ts";
import { readLine } from "./line.ts";

/** A stretch of a line: furniture where it has a reason, else text of a known kind. */
export interface Part extends Span {
  readonly reason?: string;
  readonly role: "body" | "caption" | "boilerplate";
}

/**
 * Takes apart a line in which a page's furniture and a text share one paragraph, so that the text stays:
 *
 *     Image copyright Agency Image caption | A ship passes the bridge        a label and its caption
 *     A ship passes the bridge | (Jo Berg/Agency)                            a caption and its credit
 *     We will open it | pic.example — Ada Lund (@lund) May 4, 2020           a tweet and its signature
 *
 * Undefined where a line has no such parts.
 */
export function findParts(body: string, line: Span): readonly Part[] | undefined {
  const text = body.slice(line.start, line.end);
  const parts = splitLabel(text) ?? splitTweets(text) ?? splitCredit(text);
  return parts && place(text, parts, line.start);
}

/** A caption that runs into the name of its photographer; for lines in which nothing else was found. */
export function findPhotographer(body: string, line: Span): readonly Part[] | undefined {
  const text = body.slice(line.start, line.end);
  const parts = splitPhotographer(text);
  return parts && place(text, parts, line.start);
}

function place(text: string, parts: readonly Part[], offset: number): readonly Part[] {
  return parts.flatMap((part) => {
    const span = trim(text, part);
    if (span.start >= span.end) return [];
    return [{ ...part, start: offset + span.start, end: offset + span.end }];
  });
}

interface Label {
  readonly pattern: RegExp;
  readonly reason: string;
  /** In words: a shorter text is the name of a film or of a list, no caption. */
  readonly least: number;
  /** What the text is; a caption where it isn't told. */
  readonly role?: "body";
}

const creditReason = "a picture credit";
const playerReason = "a notice of the page's player or pictures";
const labels: readonly Label[] = [
  {
    pattern:
      /^(?:image|picture|photo) (?:copyright|source|credit)s?\b.{0,100}?\b(?:image|picture|photo) caption:?\s+/i,
    reason: creditReason,
    least: 3,
  },
  { pattern: /^(?:image|picture|photo) caption:?\s+/i, reason: playerReason, least: 3 },
  {
    pattern: /^(?:(?:facebook|twitter|pinterest|whatsapp|linkedin|e-?mail|messenger)\s+){2,}/i,
    reason: "an invitation to share or follow",
    least: 4,
  },
  {
    pattern:
      /^(?:STORY HIGHLIGHTS|Story [Hh]ighlights|KEY (?:POINTS|FACTS|TAKEAWAYS)|Key (?:[Pp]oints|[Ff]acts|[Tt]akeaways)|HIGHLIGHTS|AT A GLANCE)(?::\s*|\s+)(?=["“‘']?\p{Lu})/u,
    reason: "a section heading",
    least: 4,
    role: "body",
  },
];

function splitLabel(text: string): readonly Part[] | undefined {
  for (const { pattern, reason, least, role } of labels) {
    const end = pattern.exec(text)?.[0].length;
    if (end === undefined) continue;
    const rest = text.slice(end);
    if (rest.trim().split(/\s+/).length < least) return undefined;
    const label: Part = { start: 0, end, role: "boilerplate", reason };
    const whole: Part = { start: 0, end: rest.length, role: "body" };
    const caption = role ? [whole] : (splitCredit(rest) ?? splitLast(rest));
    return [
      label,
      ...caption.map((part) => ({ ...part, start: part.start + end, end: part.end + end })),
    ];
  }
  return undefined;
}

/** A caption whose last sentence says who took the picture. */
function splitLast(text: string): readonly Part[] {
  const last = cut(text, { start: 0, end: text.length }).at(-1);
  if (!last || last.start === 0 || !isPhotoCredit(readLine(text, last).text))
    return [{ start: 0, end: text.length, role: "caption" }];
  return [
    { start: 0, end: last.start, role: "caption" },
    { start: last.start, end: text.length, role: "boilerplate", reason: creditReason },
  ];
}

const link = "(?:https?:\\/\\/|pic\\.twitter\\.com\\/)\\S{1,120}";
/** The name under a tweet, or links before it or at a line's end. */
const tweetFurniture = new RegExp(
  `(?<signature>[—–-]{1,2} ?[^@\\n—–]{1,60}\\(@\\w{1,30}\\)(?: \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?)|(?<=\\s)${link}(?:\\s+${link})*(?=\\s*$|\\s*[—–-]{1,2} ?[^@\\n—–]{1,60}\\(@)`,
  "gu",
);
const signatureReason = "the signature of a tweet";

/** Words that are fewer characters than the signature say too little without it: such a tweet stays whole. */
function splitTweets(text: string): readonly Part[] | undefined {
  if (!/\(@\w|:\/\/|pic\.twitter/.test(text)) return undefined;
  const parts: Part[] = [];
  let start = 0;
  let words = 0;
  const add = (end: number): void => {
    const rest = text.slice(start, end);
    if (rest.trim() === "") return;
    const isText = /\p{L}{2}/u.test(rest.replace(/[@#]\w+/g, ""));
    parts.push(
      isText
        ? { start, end, role: "body" }
        : { start, end, role: "boilerplate", reason: signatureReason },
    );
  };
  for (const found of text.matchAll(tweetFurniture)) {
    const signature = found.groups?.signature ?? "";
    const last = cut(text, { start, end: found.index }).at(-1);
    if (last) words = last.end - last.start;
    if (words < signature.length) return undefined;
    add(found.index);
    start = found.index + found[0].length;
    const reason = signature ? signatureReason : "a link";
    parts.push({ start: found.index, end: start, role: "boilerplate", reason });
  }
  if (parts.length === 0) return undefined;
  add(text.length);
  return parts.some(({ role }) => role === "body") ? parts : undefined;
}

/** In words: what stands before a credit in brackets says what a picture shows. */
const caption = { least: 2, most: 60 };

function splitCredit(text: string): readonly Part[] | undefined {
  if (isPhotoCredit(readLine(text, { start: 0, end: text.length }).text)) return undefined;
  const at = /[([][^()[\]\n]{3,100}[)\]]\s*$/.exec(text.slice(-110));
  if (!at) return undefined;
  const start = Math.max(0, text.length - 110) + at.index;
  const before = readLine(text, trim(text, { start: 0, end: start }));
  if (before.words < caption.least || before.words > caption.most) return undefined;
  const credit = at[0].trim().replace(/\s+(?=[)\]]$)/, "");
  // An agency's name alone in brackets may close a paragraph of news.
  const isSure = /[/:]|\bvia\b|\b(?:photo|images?)\b/i.test(credit) || !before.ended;
  if (!isSure || !isPhotoCredit(readLine(credit, { start: 0, end: credit.length }).text))
    return undefined;
  return before.ended
    ? undefined
    : [
        { start: 0, end: start, role: "caption" },
        { start, end: text.length, role: "boilerplate", reason: creditReason },
      ];
}

/** `… opens the bridge Jo Berg/Agency`: two words with capitals, a stroke and an agency at the end. */
const photographer =
  /\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.)? \p{Lu}[\p{L}.'’-]*(?: ?\/ ?[\p{L} .-]{2,30}){1,2}$/u;

function splitPhotographer(text: string): readonly Part[] | undefined {
  const offset = Math.max(0, text.length - 90);
  const at = photographer.exec(text.slice(offset));
  if (!at) return undefined;
  const start = offset + at.index;
  const { words, ended } = readLine(text, trim(text, { start: 0, end: start }));
  if (ended || words < 4 || words > caption.most || !isPhotoCredit(at[0])) return undefined;
  return [
    { start: 0, end: start, role: "caption" },
    { start, end: text.length, role: "boilerplate", reason: creditReason },
  ];
}
