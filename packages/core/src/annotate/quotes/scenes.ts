import type { Entity, Mention, Sentence, Span, Token } from "../../model.ts";
import { overlaps } from "../../span.ts";
import { genderOfFirstName } from "../mentions/first-names.ts";
import type { Report } from "../reports.ts";
import type { Source } from "../sources.ts";

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

/** He or she, by entity, as the article's pronouns have it, else as the first name; nothing where it has both. */
export function gendersOf(
  scenes: readonly Scene[],
  known: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, "he" | "she"> {
  const seen = new Map<string, Set<"he" | "she">>();
  for (const { kind, text, entity } of scenes.flatMap(({ mentions }) => mentions)) {
    if (kind !== "pronoun" || !/^(?:he|him|his|she|hers?)$/i.test(text)) continue;
    const found = seen.get(entity) ?? new Set();
    seen.set(entity, found.add(/^h(?:e|im|is)$/i.test(text) ? "he" : "she"));
  }
  const named = [...known.values()].flatMap(({ id, kind, name }) => {
    const [first = "", ...rest] = name.toLowerCase().split(" ");
    const gender = kind === "person" && rest.length > 0 ? genderOfFirstName(first) : undefined;
    return gender && !seen.has(id) ? [[id, gender] as const] : [];
  });
  return new Map([
    ...named,
    ...[...seen].flatMap(([entity, found]) =>
      found.size === 1 ? [[entity, [...found][0]!] as const] : [],
    ),
  ]);
}

/** A quotation whose speaker is settled. */
export interface Voice extends Span {
  readonly source?: Source | undefined;
  readonly cue?: string | undefined;
}

/** The last of the voices in a scene; voices come in reading order, so few are looked at. */
export function lastOf(voices: readonly Voice[], scene: Scene): Voice | undefined {
  for (let at = voices.length - 1; at >= 0; at -= 1) {
    const voice = voices[at];
    if (voice && overlaps(voice, scene.sentence)) return voice;
    if (voice && voice.end < scene.sentence.start) return undefined;
  }
  return undefined;
}

/**
 * The name before the first verb of a sentence, where no preposition or possessive makes it another's; for
 * "the company", the only organization that the sentence names.
 */
export function subjectName(page: Page, scene: Scene, kind?: Entity["kind"]): Source | undefined {
  const fits = ({ entity }: Mention) => page.known.get(entity)?.kind === kind;
  const alike = new Set(scene.outside.filter(fits).map(({ entity }) => entity));
  if (kind === "organization") return alike.size === 1 ? firstName(page, scene, kind) : undefined;
  const main = mainSubject(scene);
  if (main) return firstName(page, { ...scene, outside: [main] }, kind);
  const verb = scene.tokens.find(({ pos }) => pos === "VERB" || pos === "AUX");
  const lead = scene.tokens.filter((token) => token.start < (verb?.start ?? 0));
  const outside = scene.outside.filter(({ start, end, kind: form }) => {
    const before = lead.findLast((token) => token.end <= start);
    const owns = /^['’]/.test(page.text.slice(end, end + 1));
    // A Herald poll showed: the poll acts.
    const next = scene.tokens.find((token) => token.start >= end);
    if (form === "name" && next?.pos === "NOUN" && next.start - end === 1) return false;
    return form !== "descriptor" && end <= (verb?.start ?? 0) && before?.pos !== "ADP" && !owns;
  });
  return firstName(page, { ...scene, outside }, kind);
}

/** As soon as the bridge was shut, [Lee] went there: the name behind the clause that opens the sentence. */
function mainSubject({ tokens, outside }: Scene): Mention | undefined {
  const opens = /^(?:as|when|while|after|before|because|since|once|although|though|if)$/;
  if (!opens.test(tokens[0]?.key ?? "")) return undefined;
  const comma = tokens.findIndex(({ text }) => text === ",");
  const first = tokens[comma + 1];
  const main = outside.find(({ start }) => comma > 0 && start === first?.start);
  const next = main && tokens.find(({ start }) => start >= main.end);
  return next && /^(?:VERB|AUX)$/.test(next.pos) ? main : undefined;
}

export function firstName(page: Page, scene: Scene, kind?: Entity["kind"]): Source | undefined {
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
