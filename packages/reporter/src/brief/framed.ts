import { type Lookup, placeInWords } from "../lookup.ts";
import { counted } from "../wording.ts";
import { type BriefLine, type BriefPart, between, line, say, tellFact } from "./line.ts";

/** A fact must move by this share of the article before the brief speaks of it. */
const farMove = 0.5;

/** Whose words only one outlet quotes, and the fact that stands highest in one and lowest in another. */
export function framedLines(lookup: Lookup): BriefLine[] {
  const sentences = [voices(lookup), mover(lookup)].filter((one) => one.length > 0);
  if (sentences.length === 0) return [];
  return [line({ sign: "”", label: "Framing" }, between(sentences, "; "))];
}

/** Fewer words than this are a phrase in passing, and not a voice that is given the floor. */
const leastQuoted = 5;

function voices(lookup: Lookup): BriefPart[] {
  const alone = lookup.comparison.framing.sources
    .flatMap((source) => source.voices.map((voice) => ({ voice, article: source.article })))
    .filter(
      ({ voice }) => voice.onlyHere && voice.quotedWords >= leastQuoted && voice.kind === "named",
    )
    .sort((a, b) => b.voice.quotedWords - a.voice.quotedWords);
  const first = alone[0];
  if (!first) return [];
  const told = alone.filter((one) => one.article === first.article).slice(0, 2);
  const names = told.map(({ voice }): BriefPart[] => [
    { text: voice.speaker, voice: "outlet", evidence: { kind: "sentence", id: voice.first } },
    say(` (${counted(voice.quotedWords, "word")})`),
  ]);
  return [say(`only ${lookup.article(first.article).name} quotes `), ...between(names, " and ")];
}

function mover(lookup: Lookup): BriefPart[] {
  const far = [...lookup.comparison.framing.prominence]
    .filter((one) => one.spread >= farMove && lookup.fact(one.fact)?.band !== "possible")
    .sort((a, b) => b.spread - a.spread || (a.id < b.id ? -1 : 1))[0];
  const fact = far && lookup.fact(far.fact);
  if (!far || !fact) return [];
  const places = [...far.places].sort((a, b) => a.position - b.position);
  const high = places[0];
  const low = places.at(-1);
  if (!high || !low) return [];
  return [
    tellFact(fact),
    say(" stands in "),
    ...where(lookup, high.article, high.sentence),
    say(" and in "),
    ...where(lookup, low.article, low.sentence),
  ];
}

function where(lookup: Lookup, article: string, sentence: string): BriefPart[] {
  const place = placeInWords(lookup, sentence);
  const text = place.startsWith("¶")
    ? place.replace("¶", "paragraph")
    : `the ${place.toLowerCase()}`;
  return [
    { text, voice: "crossread", evidence: { kind: "sentence", id: sentence } },
    say(` of ${lookup.article(article).name}`),
  ];
}
