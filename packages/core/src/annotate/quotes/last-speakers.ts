import type { Report } from "../reports.ts";
import { describeSource, type Source } from "../sources.ts";
import { lastOf, type Page, type Scene, subjectName, type Voice } from "./scenes.ts";

/** How many sentences a speaker is remembered. */
const memory = 6;

/** Sentences that are looked back over in any case. */
const farthest = 24;

/** Who of a kind spoke or acted last: in each earlier sentence a speaker first, then its first name. */
export function lastSpeaker(
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
  let seen = 0;
  for (let at = index - 1; at >= 0 && seen < memory && index - at <= farthest; at -= 1) {
    const scene = page.scenes[at];
    if (!scene) continue;
    // What is quoted at length takes no memory.
    if (scene.outside.length + scene.reports.length > 0) seen += 1;
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
export function takenUp(
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
    const paper = voice?.kind === "organization" && articles.test(noun);
    if (paper && page.known.get(voice.entity ?? "")?.kind === "organization") return voice;
  }
  return undefined;
}

/** `… in a statement. … the statement continued`: who spoke in words of that kind before. */
export function makerOf(
  page: Page,
  index: number,
  printed: string,
  voices: readonly Voice[],
): Source | undefined {
  const noun = printed.split(" ").at(-1) ?? "";
  for (let at = index - 1; at >= 0 && index - at <= 2 * memory; at -= 1) {
    const scene = page.scenes[at];
    const said = scene?.tokens.some(
      ({ key }, n) => key === noun && scene.tokens[n - 1]?.key !== "the",
    );
    if (!scene || !said) continue;
    const voice = lastOf(voices, scene)?.source;
    const reported = scene.reports.map((report) =>
      describeSource(page.text, report, scene.mentions, page.known),
    );
    const maker =
      voice ?? reported.findLast(({ name }) => !isPronoun(name)) ?? subjectName(page, scene);
    if (maker && !isPronoun(maker.name)) return maker;
  }
  return undefined;
}

/** `Ann Lee and Tom Berg …. The two said`: two people that a sentence names with “and” between them. */
export function pairBefore(page: Page, index: number): Source | undefined {
  for (let at = index - 1; at >= 0 && index - at <= memory; at -= 1) {
    const scene = page.scenes[at];
    const people = (scene?.outside ?? []).filter(
      ({ kind, entity }) => kind === "name" && page.known.get(entity)?.kind === "person",
    );
    for (const [n, left] of people.entries()) {
      const right = people[n + 1];
      if (!right || right.entity === left.entity) continue;
      const between = page.text.slice(left.end, right.start);
      if (!/^(?: \([^)]*\)|, [^,]{1,30},)? and (?:\p{Lu}?[\p{L}.]+ ){0,4}$/u.test(between))
        continue;
      const names = [left, right].map(({ entity }) => page.known.get(entity)?.name ?? "");
      return { name: names.join(" and "), kind: "named" };
    }
  }
  return undefined;
}

/** What a paper prints: wrote the Herald. The report added … */
const articles = /^(?:report|article|story|paper|newspaper|editorial|column)$/;

/** They are several or a body, and it is no person; a pronoun stands for none of its own kind. */
export function suits(page: Page, source: Source, pronoun: "they" | "it", report: Report): boolean {
  if (isPronoun(source.name)) return false;
  const kind = page.known.get(source.entity ?? "")?.kind;
  if (pronoun === "it")
    return (
      kind !== "person" &&
      kind !== "group" &&
      source.kind !== "unnamed" &&
      (kind !== undefined || source.kind !== "named")
    );
  const single =
    kind === "person" || /^(?:an?|one|another|every|someone|somebody)\b/i.test(source.name);
  return !single && (source.kind !== "named" || / and /.test(source.name) || report.borrowed);
}

function isPronoun(name: string): boolean {
  return /^(?:he|she|it|they|who|which|that)$/i.test(name);
}

/** Who spoke last, of those that will do: in this sentence before the place asked for, or further back. */
export function lastVoice(
  page: Page,
  index: number,
  voices: readonly Voice[],
  fits: (source: Source) => boolean = () => true,
  farthestBack = index - memory,
): Source | undefined {
  for (let at = index; at >= 0 && at >= farthestBack; at -= 1) {
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

/** Though Ann Lee declined to go, she said: the subject of the clause that opens the sentence. */
export function subjectBefore(
  page: Page,
  scene: Scene,
  report: Report,
  gender: "he" | "she",
): Source | undefined {
  const opener = scene.tokens[0]?.key ?? "";
  if (!/^(?:though|although|while|even|when|as|after|before|because|since|if)$/.test(opener))
    return undefined;
  const outside = scene.outside.filter(({ end }) => end <= report.source.start);
  const subject = subjectName(page, { ...scene, outside }, "person");
  const clash = (page.genders.get(subject?.entity ?? "") ?? gender) !== gender;
  return clash ? undefined : subject;
}

/** Ann Lee, a historian, suggested that it is a vote which, she noted, was …: who speaks in the same sentence. */
export function speakerBefore(
  page: Page,
  scene: Scene,
  report: Report,
  gender: "he" | "she",
): Source | undefined {
  const inserted =
    /,\s$/.test(page.text.slice(scene.sentence.start, report.source.start)) &&
    page.text[report.cue.end] === ",";
  if (!inserted) return undefined;
  const earlier = scene.reports.filter(
    (other) => !other.borrowed && !other.inverted && other.cue.end <= report.source.start,
  );
  const sources = earlier.map((other) =>
    describeSource(page.text, other, scene.mentions, page.known),
  );
  return sources.findLast(({ entity }) => {
    const clash = (page.genders.get(entity ?? "") ?? gender) !== gender;
    return page.known.get(entity ?? "")?.kind === "person" && !clash;
  });
}

/** The agency closed it. Later it said: the body that spoke or acted last. */
export function lastBody(
  page: Page,
  index: number,
  report: Report,
  voices: readonly Voice[],
): Source | undefined {
  for (let at = index; at >= 0 && index - at <= memory; at -= 1) {
    const scene = page.scenes[at];
    if (!scene) continue;
    const subject = at < index ? subjectName(page, scene) : undefined;
    const acts = page.known.get(subject?.entity ?? "")?.kind === "organization";
    const voice = lastVoice(page, at, voices, (one) => suits(page, one, "it", report), at);
    const found = voice ?? (acts ? subject : undefined);
    if (found) return found;
  }
  return undefined;
}

/** ViacomCorp closed it, the media giant said: the only body that the sentence names before. */
export function onlyBodyBefore(page: Page, scene: Scene, report: Report): Source | undefined {
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
export function someoneBefore(page: Page, scene: Scene, report: Report): Source | undefined {
  const lead = page.text.slice(scene.sentence.start, report.source.start);
  const found =
    /^((?:[Aa]n?|[Oo]ne|[Tt]he) (?:[\p{L}-]+ ){0,2}(?:spokesperson|source|person|official|representative)(?: (?:for|at|of|with) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)?) \p{Ll}[^“”"]*:\s*[“"]/u.exec(
      lead,
    );
  return found?.[1] ? { name: found[1], kind: "unnamed" } : undefined;
}
