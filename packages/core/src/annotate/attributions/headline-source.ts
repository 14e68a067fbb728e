import type { Entity, Mention, Span, Token } from "../../model.ts";
import { overlaps } from "../../span.ts";
import { isDocument, isPeople } from "../noun-phrases.ts";

/** A headline's source, set off by a colon, with what it vouches for. */
export interface HeadlineSource {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** Longest source of a headline, in tokens: Greenhill County police chief. */
const longestSource = 5;
/** Fewest words of what is told; less is a label: Live: harbour fire. */
const shortestContent = 3;

/** Sources that headlines name in a word and that stand for no people by themselves. */
const shortForms =
  /^(?:docs?|filings?|papers|reports?|study|poll|survey|media|police|ministry|union|court|ag|da|fbi|un|nhs|who|lawsuit|suit|indictment|audit|watchdog|government|army|military|source)$/;

/** Kinds of text, which stand before a colon and tell nothing of a source. */
const labels =
  /^(?:opinion|analysis|editorial|review|update|updates|exclusive|live|watch|video|text|letter|letters|column|transcript|ad|summary|timeline|explainer|factbox)$/;

/**
 * The source that a headline names after or before a colon, where other text has a verb:
 *
 *     Bridge was never inspected: officials         Police: Driver had no licence
 *
 * A dash does the same before a last word: “Bridge was never inspected – report”. A label such as “Analysis:” is none, so the source must be known as an entity or be a word for people
 * or documents.
 */
export function headlineSource(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): HeadlineSource | undefined {
  const colons = tokens.flatMap((token, at) => (token.text === ":" ? [at] : []));
  const dash = tokens.findLastIndex((_, at) => isDash(tokens, at));
  const colon = colons[0] ?? (dash >= 0 ? dash : undefined);
  if (colon === undefined || colons.length > 1) return undefined;
  const [before, after] = [tokens.slice(0, colon), tokens.slice(colon + 1)];
  const isLast = colons.length === 0 || after.length <= longestSource;
  const [source, content] = isLast ? [after, before] : [before, after];
  if (source.length === 0 || source.length > longestSource || content.length < shortestContent)
    return undefined;
  if (source.some(({ pos }) => /^(?:VERB|AUX|PUNCT)$/.test(pos))) return undefined;
  if (!content.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))) return undefined;
  const span = cover(source);
  return speaks(source, span, mentions, entities)
    ? {
        source: span,
        cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
        content: cover(content),
      }
    : undefined;
}

/** A dash, or a hyphen with space around it. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (!token || !before || !after || !/^(?:[—–-]|--)$/.test(token.text)) return false;
  return before.end < token.start && token.end < after.start;
}

function speaks(
  source: readonly Token[],
  span: Span,
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
): boolean {
  const key = source.at(-1)?.key ?? "";
  if (labels.test(key)) return false;
  if (source.some(({ pos, key: word }) => pos === "ADP" && !/^(?:of|for)$/.test(word)))
    return false;
  if (shortForms.test(key) || isDocument(key) || isPeople(key)) return true;
  return mentions.some(
    (mention) =>
      mention.kind === "name" &&
      overlaps(mention, span) &&
      mention.end >= span.end &&
      /^(?:person|organization)$/.test(entities.get(mention.entity)?.kind ?? ""),
  );
}

function cover(tokens: readonly Token[]): Span {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}
