import type { Entity, Mention, Sentence, Span, Token } from "../../model.ts";
import { overlaps } from "../../span.ts";
import { phraseBefore } from "../noun-phrases.ts";
import type { Report } from "../reports.ts";
import { describeSource, type Source } from "../sources.ts";
import { canSpeak } from "../speaking-nouns.ts";

/** A sentence of story text with what is needed to say who speaks in it. */
export interface Scene {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Those of the mentions that stand outside quotation marks. */
  readonly outside: readonly Mention[];
  /** Reporting clauses outside quotation marks. */
  readonly reports: readonly Report[];
}

/** One field of an article, sentence by sentence. */
export interface Page {
  readonly text: string;
  readonly scenes: readonly Scene[];
  readonly known: ReadonlyMap<string, Entity>;
  /** He or she, by entity, as the article's own pronouns have it. */
  readonly genders: ReadonlyMap<string, "he" | "she">;
}

/** He or she, by entity; nothing where an article has both. */
export function gendersOf(scenes: readonly Scene[]): ReadonlyMap<string, "he" | "she"> {
  const seen = new Map<string, Set<"he" | "she">>();
  for (const { kind, text, entity } of scenes.flatMap(({ mentions }) => mentions)) {
    if (kind !== "pronoun" || !/^(?:he|him|his|she|hers?)$/i.test(text)) continue;
    const found = seen.get(entity) ?? new Set();
    seen.set(entity, found.add(/^h(?:e|im|is)$/i.test(text) ? "he" : "she"));
  }
  return new Map(
    [...seen].flatMap(([entity, found]) => (found.size === 1 ? [[entity, [...found][0]!]] : [])),
  );
}

/** A quotation whose speaker is settled. */
export interface Voice extends Span {
  readonly source?: Source | undefined;
  readonly cue?: string | undefined;
}

/** The report that a quotation belongs to, among those of the sentences that it touches. */
export function reportFor(text: string, quote: Span, scenes: readonly Scene[]): Report | undefined {
  const first = scenes[0];
  const last = scenes.at(-1);
  if (!first || !last) return undefined;
  const before = first.reports.filter((report) => endOf(report) <= quote.start);
  const nearest = nearestBefore(text, before);
  const after = last.reports.filter((report) => startOf(report) >= quote.end);
  const adjacent = after.findIndex((report) => isGap(text.slice(quote.end, startOf(report))));
  const leads = !/[\p{L}\p{N}]/u.test(text.slice(first.sentence.start, quote.start));
  if (adjacent >= 0 && (leads || !nearest || isFar(nearest, quote)))
    return relayed(after, adjacent);
  if (leads && !nearest) return after.find((report) => !report.borrowed);
  return nearest ?? after.find((report) => trails(text, report));
}

/**
 * The report before a quotation that it belongs to: one of speech rather than one of thought, unless
 * another quotation has been closed since: Lee said “no,” and the court found there was “no case”.
 */
function nearestBefore(text: string, before: readonly Report[]): Report | undefined {
  const last = before.at(-1);
  const speech = before.findLast((report) => report.takes !== "thought");
  if (!speech || !last || last === speech || last.borrowed) return speech ?? last;
  const from = Math.max(0, startOf(speech) - 2);
  return /[”"]/.test(text.slice(from, startOf(last))) ? last : speech;
}

/** Characters between a report and a quotation beyond which a report right behind it is the nearer one. */
const farAway = 60;

function isFar(report: Report, quote: Span): boolean {
  const distance = quote.start - endOf(report);
  return distance > farAway || (report.takes === "words" && distance > 3);
}

/** “…,” the Herald reported Smith saying: Smith speaks. */
function relayed(reports: readonly Report[], index: number): Report | undefined {
  const report = reports[index];
  const next = reports[index + 1];
  const direct = report && next && !next.borrowed && !next.inverted && !report.inverted;
  return direct && next.source.start - report.cue.end === 1 && next.cueText.endsWith("ing")
    ? next
    : report;
}

/**
 * Whom a report names. A pronoun or a bare description (the company, the judge) that the mentions
 * leave open, and "he said" after a quotation, stand for whoever spoke or acted last.
 */
export function sourceOf(
  page: Page,
  index: number,
  report: Report,
  voices: readonly Voice[],
): Source {
  let at = index;
  while (at + 1 < page.scenes.length && (page.scenes[at]?.sentence.end ?? 0) <= report.cue.start)
    at += 1;
  const scene = page.scenes[at];
  const source = describeSource(page.text, report, scene?.mentions ?? [], page.known);
  const printed = page.text.slice(report.source.start, report.source.end).toLowerCase();
  if (!scene) return source;
  if (/^(?:he|she)$/.test(printed)) {
    const named = scene.outside.some(
      (mention) => mention.kind === "name" && mention.start < report.source.start,
    );
    const goesOn = /^(?:add|continue)$/.test(report.cueLemma);
    if (source.entity && named && !goesOn) return source;
    return lastSpeaker(page, at, voices, "person", printed === "he" ? "he" : "she") ?? source;
  }
  if (source.entity && (printed !== "they" || suits(page, source, printed, report))) return source;
  const taken = takenUp(page, at, source, voices);
  if (taken) return taken;
  if (printed === "they") {
    const one = someoneBefore(page, scene, report);
    if (one) return one;
  }
  if (printed === "they" || printed === "it")
    return lastVoice(page, at, voices, (voice) => suits(page, voice, printed, report)) ?? source;
  if (heldWords.test(printed)) return lastVoice(page, at, voices) ?? source;
  if (organizations.test(printed))
    return (
      onlyBodyBefore(page, scene, report) ?? lastSpeaker(page, at, voices, "organization") ?? source
    );
  if (roles.test(printed)) return lastSpeaker(page, at, voices, "person") ?? source;
  return source;
}

const heldWords =
  /^(?:the|this|his|her|their) (?:statement|letter|tweet|post|message|email|e-mail|video|note|ad)$/;
const organizations =
  /^(?:the|this) (?:[\w-]+ ){0,2}(?:company|group|agency|network|union|department|firm|organi[sz]ation|giant|party|ministry|commission|bank|retailer|maker|automaker|carrier|airline|university|school|hospital|bureau|club|team|league|charity|chain|newspaper|paper|outlet|broadcaster|startup|utility|manufacturer)$/;
const roles =
  /^(?:the|this) (?:[\w’'-]+ ){0,3}(?:judge|justice|senator|governor|mayor|president|vice-president|minister|premier|chancellor|chairman|chairwoman|chair|chief|secretary|congressman|congresswoman|representative|commissioner|director|executive|founder|actor|actress|singer|host|comedian|author|attorney general|professor|pope|king|queen|prince|candidate|front-runner|lawmaker|republican|democrat|leader|ambassador|coach|player|star)$/;

/** ViacomCorp closed it, the media giant said: the only body that the sentence names before. */
function onlyBodyBefore(page: Page, scene: Scene, report: Report): Source | undefined {
  const named = scene.outside.filter(
    ({ kind, start, entity }) =>
      kind === "name" &&
      start < report.source.start &&
      page.known.get(entity)?.kind === "organization",
  );
  const found = new Set(named.map(({ entity }) => entity));
  const entity = found.size === 1 ? page.known.get(named[0]?.entity ?? "") : undefined;
  return entity && { name: entity.name, entity: entity.id, kind: "organization" };
}

/** A spokesperson disputes that: “…,” they said. */
function someoneBefore(page: Page, scene: Scene, report: Report): Source | undefined {
  const lead = page.text.slice(scene.sentence.start, report.source.start);
  const found =
    /^((?:an?|one|the) (?:[\p{L}-]+ ){0,2}(?:spokesperson|source|person|official|representative)(?: (?:for|at|of|with) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)?) \p{Ll}[^“”"]*:\s*[“"]/iu.exec(
      lead,
    );
  return found?.[1] ? { name: found[1], kind: "unnamed" } : undefined;
}

/** How many sentences a speaker is remembered. */
const memory = 6;

/** Who of a kind spoke or acted last: in each earlier sentence a speaker first, then its first name. */
function lastSpeaker(
  page: Page,
  index: number,
  voices: readonly Voice[],
  kind: "person" | "organization",
  gender?: "he" | "she",
): Source | undefined {
  const fits = (source: Source | undefined): boolean => {
    const entity = source?.entity ?? "";
    const clash = gender && (page.genders.get(entity) ?? gender) !== gender;
    const known = page.known.get(entity)?.kind;
    return (known === kind || (kind === "organization" && known === "group")) && !clash;
  };
  for (let at = index - 1; at >= 0 && index - at <= memory; at -= 1) {
    const scene = page.scenes[at];
    if (!scene) continue;
    const reported = scene.reports.map((report) =>
      describeSource(page.text, report, scene.mentions, page.known),
    );
    const voice = lastOf(voices, scene)?.source;
    const found = fits(voice) ? voice : reported.findLast(fits);
    const subject = found ?? subjectName(page, scene, kind);
    if (fits(subject)) return subject;
  }
  return undefined;
}

/** `The report`: the document with this noun that spoke last, and whoever stands behind it. */
function takenUp(
  page: Page,
  index: number,
  source: Source,
  voices: readonly Voice[],
): Source | undefined {
  const noun = /^(?:the|this|that) (\p{L}+)$/iu.exec(source.name)?.[1]?.toLowerCase();
  if (!noun || source.kind !== "document") return undefined;
  const fits = (one: Source | undefined): boolean =>
    one?.kind === "document" &&
    one.entity !== undefined &&
    one.name.toLowerCase().split(/\s+/).includes(noun);
  for (let at = index - 1; at >= 0 && index - at <= memory; at -= 1) {
    const scene = page.scenes[at];
    if (!scene) continue;
    const voice = lastOf(voices, scene)?.source;
    const found = fits(voice)
      ? voice
      : scene.reports
          .map((report) => describeSource(page.text, report, scene.mentions, page.known))
          .findLast(fits);
    if (found?.entity) return { ...source, entity: found.entity };
  }
  return undefined;
}

/** They are several or a body, and it is no person; a pronoun stands for none of its own kind. */
function suits(page: Page, source: Source, pronoun: "they" | "it", report: Report): boolean {
  if (isPronoun(source.name)) return false;
  const kind = page.known.get(source.entity ?? "")?.kind;
  if (pronoun === "it") return kind !== "person" && kind !== "group" && source.kind !== "unnamed";
  const single =
    kind === "person" || /^(?:an?|one|another|every|someone|somebody)\b/i.test(source.name);
  return !single && (source.kind !== "named" || / and /.test(source.name) || report.borrowed);
}

function isPronoun(name: string): boolean {
  return /^(?:he|she|it|they|who|which|that)$/i.test(name);
}

/** Who spoke last, of those that will do: in this sentence before the place asked for, or further back. */
function lastVoice(
  page: Page,
  index: number,
  voices: readonly Voice[],
  fits: (source: Source) => boolean = () => true,
): Source | undefined {
  for (let at = index; at >= 0 && index - at <= memory; at -= 1) {
    const scene = page.scenes[at];
    if (!scene) continue;
    const voice = lastOf(voices, scene)?.source;
    if (voice && !isPronoun(voice.name) && fits(voice)) return voice;
    const sources = scene.reports
      .filter((report) => at < index || report.withheld)
      .map((report) => describeSource(page.text, report, scene.mentions, page.known));
    const found = sources.findLast((one) => !isPronoun(one.name) && fits(one));
    if (found) return found;
  }
  return undefined;
}

/** The last of the voices in a scene; voices come in reading order, so few are looked at. */
function lastOf(voices: readonly Voice[], scene: Scene): Voice | undefined {
  for (let at = voices.length - 1; at >= 0; at -= 1) {
    const voice = voices[at];
    if (voice && overlaps(voice, scene.sentence)) return voice;
    if (voice && voice.end < scene.sentence.start) return undefined;
  }
  return undefined;
}

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
  const before = page.scenes[index - 1];
  if (!before) return {};
  const alone = !/\p{L}/u.test(lead);
  const near = before.sentence.paragraph === scene.sentence.paragraph;
  if (!alone && (!near || isPassive(page.text, quote))) return {};
  const voice = lastOf(voices, before);
  if (voice?.source) return { source: voice.source };
  const report = before.reports.findLast((candidate) => candidate.asserted);
  if (report) return { source: sourceOf(page, index - 1, report, voices) };
  if (!alone) return {};
  const subject = subjectName(page, before);
  return subject ? { source: subject } : {};
}

/** The question “…” was raised: by whom is not told. */
function isPassive(text: string, quote: Span): boolean {
  return /^[”"’'\s]*(?:was|were|is|are|has been|have been)\b/.test(
    text.slice(quote.end, quote.end + 20),
  );
}

/** Smith: “…”. The name before a colon speaks. */
function introducedBy(page: Page, scene: Scene, lead: string): Source | undefined {
  if (!/:\s*["“”„'‘’`]*$/.test(lead)) return undefined;
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

/**
 * The name before the first verb of a sentence, where no preposition or possessive makes it another's; for
 * "the company", the only organization that the sentence names.
 */
function subjectName(page: Page, scene: Scene, kind?: Entity["kind"]): Source | undefined {
  const fits = ({ entity }: Mention) => page.known.get(entity)?.kind === kind;
  const alike = new Set(scene.outside.filter(fits).map(({ entity }) => entity));
  if (kind === "organization") return alike.size === 1 ? firstName(page, scene, kind) : undefined;
  const verb = scene.tokens.find(({ pos }) => pos === "VERB" || pos === "AUX");
  const lead = scene.tokens.filter((token) => token.start < (verb?.start ?? 0));
  const outside = scene.outside.filter(({ start, end, kind: form }) => {
    const before = lead.findLast((token) => token.end <= start);
    const owns = /^['’]/.test(page.text.slice(end, end + 1));
    return form !== "descriptor" && end <= (verb?.start ?? 0) && before?.pos !== "ADP" && !owns;
  });
  return firstName(page, { ...scene, outside }, kind);
}

function firstName(page: Page, scene: Scene, kind?: Entity["kind"]): Source | undefined {
  for (const mention of scene.outside) {
    const entity = page.known.get(mention.entity);
    const fits = kind
      ? entity?.kind === kind
      : /^(?:person|organization)$/.test(entity?.kind ?? "");
    if (!entity || !fits) continue;
    return {
      name: entity.name,
      entity: entity.id,
      kind: entity.kind === "person" ? "named" : "organization",
    };
  }
  return undefined;
}

/** Only punctuation and quotation marks, or a word such as "as", between a quotation and its report. */
function isGap(between: string): boolean {
  return /^[\s\p{P}]*(?:(?:as|but|and)\s+)?$/u.test(between);
}

/** A report set off by a comma, which vouches for the whole sentence before it. */
function trails(text: string, report: Report): boolean {
  if (report.borrowed) return false;
  if (report.cueLemma === "according to") return true;
  return /,[”’"'\s]*$/.test(text.slice(Math.max(0, startOf(report) - 4), startOf(report)));
}

function startOf(report: Report): number {
  return report.borrowed ? report.cue.start : Math.min(report.cue.start, report.source.start);
}

function endOf(report: Report): number {
  return report.inverted ? report.source.end : report.cue.end;
}
