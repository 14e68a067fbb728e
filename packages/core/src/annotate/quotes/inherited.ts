import type { Mention, Span } from "../../model.ts";
import { overlaps } from "../../span.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { reportingVerb } from "../reporting-verbs.ts";
import { describeSource, type Source } from "../sources.ts";
import { canSpeak } from "../speaking-nouns.ts";
import { firstName, lastOf, type Page, type Scene, subjectName, type Voice } from "./scenes.ts";
import { sourceOf } from "./speakers.ts";

/**
 * The speaker of a quotation without a report of its own. One that fills its sentence goes on from
 * the sentence before; words quoted inside the outlet's sentence go on from it in the same paragraph.
 */
export function inherited(
  page: Page,
  index: number,
  quote: Span,
  voices: readonly Voice[],
): Pick<Voice, "source" | "cue"> {
  const { source, cue } = passedOn(page, index, quote, voices);
  const self = page.scenes[index]?.mentions.some(
    (mention) =>
      mention.kind === "name" && mention.entity === source?.entity && overlaps(mention, quote),
  );
  // Nobody addresses himself: “Are you coming, Tom?”
  return source && !self ? { source, cue } : {};
}

function passedOn(
  page: Page,
  index: number,
  quote: Span,
  voices: readonly Voice[],
): Pick<Voice, "source" | "cue"> {
  const scene = page.scenes[index];
  if (!scene) return {};
  const lead = page.text.slice(scene.sentence.start, quote.start);
  const named = introducedBy(page, scene, lead);
  if (named) return { source: named };
  const within = saidSomehow(page, scene, quote);
  if (within) return { source: within };
  const before = page.scenes[index - 1];
  if (!before) return {};
  const alone = !/\p{L}/u.test(lead);
  const near = before.sentence.paragraph === scene.sentence.paragraph;
  if (!alone && (!near || isPassive(page.text, quote) || isPredicate(scene, quote))) return {};
  const voice = lastOf(voices, before);
  if (voice?.source) return { source: voice.source };
  const report = before.reports.findLast(
    (candidate) => candidate.asserted && candidate.takes !== "thought",
  );
  if (report) return { source: sourceOf(page, index - 1, report, voices) };
  if (!alone) return {};
  const subject = subjectName(page, before);
  return subject ? { source: subject } : {};
}

/** It was a point that Lee stressed, because “…”: a verb of saying with a name, whatever stands between. */
function saidSomehow(page: Page, scene: Scene, quote: Span): Source | undefined {
  const sources = scene.tokens.flatMap((token, at) => {
    const verb =
      token.pos === "VERB" && token.end <= quote.start ? reportingVerb(token.key) : undefined;
    if (verb?.takes !== "clause" || token.key.endsWith("ing")) return [];
    const name = scene.outside.find(({ end }) => end === scene.tokens[at - 1]?.end);
    const entity = page.known.get(name?.entity ?? "");
    return entity && /^(?:person|organization)$/.test(entity.kind) ? [entity] : [];
  });
  const entity = sources[0];
  if (!entity || new Set(sources).size > 1) return undefined;
  return {
    name: entity.name,
    entity: entity.id,
    kind: entity.kind === "person" ? "named" : "organization",
  };
}

/** Lee “started it”: what is said of Lee, with words of nobody told, goes on from no earlier speaker. */
function isPredicate(scene: Scene, quote: Span): boolean {
  const subject = scene.outside.some(({ end }) => quote.start - end > 0 && quote.start - end <= 2);
  const first = scene.tokens.find(({ start }) => start >= quote.start);
  return subject && /^(?:VERB|AUX)$/.test(first?.pos ?? "");
}

/** The question “…” was raised: by whom is not told. */
function isPassive(text: string, quote: Span): boolean {
  return /^[”"’'\s]*(?:was|were|is|are|has been|have been)\b/.test(
    text.slice(quote.end, quote.end + 20),
  );
}

/** Smith: “…”. The name before a colon speaks. */
export function introducedBy(page: Page, scene: Scene, lead: string): Source | undefined {
  if (!/:\s*["“”„'‘’`]*$/.test(lead)) return undefined;
  const sender =
    /\b(?:comment|statement|message|word|reply|response|note|letter|e-?mail|text)s? from ((?:an?|one|the) \p{Ll}[\p{L}-]*(?: (?!to |on |in |at |late |early )\p{Ll}[\p{L}-]*)?)(?= (?:to|on|in|at|late|early|\p{Lu})|:)/u.exec(
      lead,
    );
  if (sender?.[1]) return { name: sender[1], kind: "unnamed" };
  const printed = /^((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}):/u.exec(lead)?.[1]?.trim();
  const owns = ({ end }: Mention) => /^['’]/.test(page.text.slice(end, end + 1));
  const outside = scene.outside.filter((mention) => !owns(mention));
  const first = scene.outside[0];
  const body = first && owns(first) && !printed ? subjectPhrase(page, scene) : undefined;
  return (
    body ??
    firstName(page, { ...scene, outside }) ??
    (printed ? { name: printed, kind: "named" } : undefined)
  );
}

/** The mayor’s office lays it out: “…”. The office speaks, not the mayor. */
function subjectPhrase(page: Page, scene: Scene): Source | undefined {
  const verb = scene.tokens.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const phrase = verb > 0 ? phraseBefore(scene.tokens, verb) : undefined;
  const [first, last] = [
    scene.tokens[phrase?.first ?? -1],
    scene.tokens[(phrase?.headEnd ?? 0) - 1],
  ];
  if (!phrase || !first || !last || !canSpeak(scene.tokens, phrase, scene.mentions))
    return undefined;
  const source = { start: first.start, end: last.end };
  const report = { source, head: source, cueLemma: "" };
  return describeSource(page.text, report, scene.mentions, page.known);
}
