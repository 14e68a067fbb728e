import type { Attribution, Entity, Mention, Span } from "../model.ts";
import { overlaps, slice } from "../span.ts";
import { isDocument, isPeople } from "./noun-phrases.ts";
import { reportingVerbs } from "./reporting-verbs.ts";
import type { Report } from "./reports.ts";

/** Who speaks: the name of the entity where it is known, else the words of the article. */
export interface Source {
  readonly name: string;
  readonly entity?: string;
  readonly kind: Attribution["kind"];
}

const social = /^(?:tweet|retweet|post)$/;

/** Resolves the source of a report through the mentions of its sentence. */
export function describeSource(
  text: string,
  report: Pick<Report, "source" | "head" | "cueLemma">,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): Source {
  const mention = headMention(text, report.head, report.source, mentions);
  const entity = mention && entities.get(mention.entity);
  const printed = slice(text, report.source)
    .replace(/\s+/g, " ")
    .replace(/\s*['’]s?$/, "")
    .trim();
  const noun = slice(text, lastWord(text, report.head));
  const document = isDocument(noun.toLowerCase());
  if (entity && !document) {
    const organization = entity.kind === "organization" || entity.kind === "place";
    const kind = social.test(report.cueLemma)
      ? "social"
      : organization
        ? "organization"
        : entity.kind === "group"
          ? "unnamed"
          : "named";
    return { name: entity.name, entity: entity.id, kind };
  }
  if (document) return { name: printed, kind: "document" };
  const named = /^\p{Lu}/u.test(noun) && !isPeople(noun.toLowerCase());
  return {
    name: printed,
    kind: social.test(report.cueLemma) ? "social" : named ? "named" : "unnamed",
  };
}

/**
 * True where an attribution tells whose word something is: a voice that a reader could look for, and
 * a verb of saying. "The inspection found cracks" and "it earlier said" name nobody.
 */
export function isVoice({ sourceName, cueLemma }: Attribution): boolean {
  if (cueLemma === "" || reportingVerbs.get(cueLemma)?.takes === "thought") return false;
  return /\p{L}{2}/u.test(sourceName) && !/^(?:he|she|it|they|we|you|this|that)$/i.test(sourceName);
}

/** The mention that the head noun belongs to: in Ohio’s governor it is not Ohio. */
function headMention(
  text: string,
  head: Span,
  source: Span,
  mentions: readonly Mention[],
): Mention | undefined {
  const last = lastWord(text, head);
  const covering = mentions.filter((mention) => overlaps(mention, last));
  const longest = covering.sort(
    (left, right) => right.end - right.start - (left.end - left.start),
  )[0];
  return longest && overlaps(longest, source) ? longest : undefined;
}

function lastWord(text: string, span: Span): Span {
  const words = slice(text, span).trimEnd();
  const start = Math.max(words.lastIndexOf(" "), words.lastIndexOf("\u00a0")) + 1;
  return { start: span.start + start, end: span.start + words.length };
}
