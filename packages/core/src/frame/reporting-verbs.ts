import { reportingVerb } from "../annotate/reporting-verbs.ts";
import { contentId } from "../digest.ts";
import type { Attribution, Framing, Link, Quote, Span, Token } from "../model.ts";
import { oncePer } from "../remember.ts";
import { overlaps } from "../span.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { actOf } from "./headlines.ts";
import { isOwnVoice, type Lookup, listed, type Place, point, tokenAt, wordsAt } from "./lookup.ts";

type Finding = Framing["reportingVerbs"][number];
type Strength = Finding["readings"][number]["strength"];

/** Quotations share a statement where this share of the shorter one's words stand in the longer one. */
const leastOverlap = 0.7;

/** Quotations of fewer words are too short to tell by their words what was said. */
const fewestWords = 3;

/**
 * Verbs of feeling, our own list: said of a person in the outlet's own voice they vouch for what the
 * person feels, where `expressed` and `said` only report it.
 */
const feelings = new Set(
  `enjoy love like relish savour savor adore embrace cherish hate loathe fear dread resent regret mourn
   admire envy despise detest delight gloat rejoice`.split(/\s+/),
);

/** Verbs that do something besides reporting too often to tell a tone. */
const unclear = new Set(
  "prove show find read hold put order direct hit use open close rule point testify list".split(
    " ",
  ),
);

/** Verbs that tell what is not so: against "said" they differ in what is told, not in how. */
const denying = new Set("deny refute reject dispute rebut doubt debunk dismiss".split(" "));

/** Verbs that are an act when a thing follows: rejected a settlement, attacked the town. */
const acts = new Set("reject dismiss attack charge welcome celebrate protest threaten".split(" "));

/** Verbs that tell a deed in a headline when a thing follows: adds a deadline, proposes cuts. */
const deeds = new Set("add propose observe continue repeat describe note signal order".split(" "));

function isThing(token: Token | undefined): boolean {
  return /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(token?.pos ?? "");
}

/** One report: who is said to say what, with which verb. */
interface Report {
  readonly place: Place;
  readonly cue: Span;
  readonly verb: string;
  readonly strength: Strength;
  readonly speaker: string;
  readonly name: string;
  /** Words of the quotation; empty for indirect speech. */
  readonly words: readonly string[];
  readonly content: Span;
}

/**
 * One statement of one speaker, reported with different verbs of which one at least is not neutral.
 * Statements are the same where their quotations have the same words, or where their sentences are
 * linked by just these words.
 */
export function findReportingVerbs(lookup: Lookup, links: readonly Link[]): Finding[] {
  const reports = collect(lookup);
  const groups = joinReports(reports, links);
  return [...groups.map((group) => describe(group)), ...headlineVerbs(lookup, links)].filter(
    (finding) => finding !== undefined,
  );
}

/** All reports of the story; a clause around a quotation counts once, as the quotation's. */
function collect(lookup: Lookup): Report[] {
  return lookup.story.articles.flatMap((article) => {
    const quoted = article.quotes
      .filter((quote) => quote.kind === "direct" || quote.kind === "partial")
      .map((quote) => fromQuote(lookup, quote));
    const reported = article.annotated.flatMap((sentence) =>
      sentence.attributions.map((attribution) =>
        fromAttribution({ article, sentence }, attribution),
      ),
    );
    const seen = new Set<string>();
    return [...quoted, ...reported].filter((report): report is Report => {
      if (!report) return false;
      const key = `${report.place.sentence.sentence.id} ${report.cue.start} ${report.words.join(" ")}`;
      const clause = `${report.place.sentence.sentence.id} ${report.cue.start}`;
      const isNew = !seen.has(report.words.length > 0 ? key : clause);
      seen.add(key).add(clause);
      return isNew;
    });
  });
}

function fromQuote(lookup: Lookup, quote: Quote): Report | undefined {
  const key = quote.cue?.split(" ").find((word) => reportingVerb(word));
  const verb = key ? reportingVerb(key) : undefined;
  if (!verb || unclear.has(verb.lemma) || !quote.speaker) return undefined;
  for (const id of quote.sentences) {
    const place = lookup.sentences.get(id);
    const cue = place && nearest(place, quote, key!);
    if (!place || !cue) continue;
    const first = lookup.sentences.get(quote.sentences[0]!)!;
    return {
      place,
      cue,
      verb: verb.lemma,
      strength: verb.strength,
      speaker: quote.speakerEntity ?? quote.speaker.toLowerCase(),
      name: quote.speaker,
      words: plainWords(first.article.article[quote.field].slice(quote.start, quote.end)),
      content: quote,
    };
  }
  return undefined;
}

/** The cue outside quotation marks that stands nearest to the quotation. */
function nearest({ sentence }: Place, quote: Quote, key: string): Span | undefined {
  const distance = (span: Span): number => Math.max(quote.start - span.end, span.start - quote.end);
  return sentence.tokens
    .filter((token) => token.key === key && isOwnVoice(sentence, token))
    .sort((a, b) => distance(a) - distance(b))[0];
}

function fromAttribution(place: Place, attribution: Attribution): Report | undefined {
  const { sentence } = place;
  const cue = sentence.tokens[tokenAt(sentence.tokens, attribution.cue.start)];
  const verb = reportingVerb(attribution.cueLemma) ?? (cue && reportingVerb(cue.key));
  if (!verb || unclear.has(verb.lemma) || !isOwnVoice(sentence, attribution.cue)) return undefined;
  const next = sentence.tokens[tokenAt(sentence.tokens, attribution.cue.end)];
  if (acts.has(verb.lemma) && isThing(next)) return undefined;
  return {
    place,
    cue: attribution.cue,
    verb: verb.lemma,
    strength: verb.strength,
    speaker: attribution.entity ?? attribution.sourceName.toLowerCase(),
    name: attribution.sourceName,
    words: [],
    content: attribution.content,
  };
}

/**
 * Groups of reports that tell one statement, each of two or more articles. In every other article a
 * report is joined with the one that is most like it, and only if that holds both ways: a chain of
 * likenesses would make one statement of a whole speech.
 */
function joinReports(reports: readonly Report[], links: readonly Link[]): Report[][] {
  const likeness = new Map<number, Map<number, number>>();
  const note = (a: number, b: number, value: number): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = likeness.get(from) ?? new Map<number, number>();
      known.set(to, Math.max(value, known.get(to) ?? 0));
      likeness.set(from, known);
    }
  };
  for (const at of bySpeaker(reports)) {
    for (const a of at)
      for (const b of at) if (a < b && saysTheSame(reports[a]!, reports[b]!)) note(a, b, sameWords);
  }
  const inSentence = new Map<string, number[]>();
  reports.forEach((report, at) => {
    const id = report.place.sentence.sentence.id;
    inSentence.set(id, [...(inSentence.get(id) ?? []), at]);
  });
  for (const { left, right, evidence } of links) {
    for (const a of inSentence.get(left) ?? []) {
      for (const b of inSentence.get(right) ?? []) {
        const one = reports[a]!;
        const two = reports[b]!;
        if (
          one.speaker !== two.speaker ||
          (one.words.length >= fewestWords && two.words.length >= fewestWords)
        )
          continue;
        const shared = evidence.matches.filter(
          (match) =>
            match.kind !== "entity" &&
            overlaps(match.left, one.content) &&
            overlaps(match.right, two.content),
        );
        if (shared.length >= fewestMatches && isMuchOf(shared, one, two))
          note(
            a,
            b,
            shared.reduce((sum, match) => sum + match.weight, 0),
          );
      }
    }
  }
  const best = (from: number, article: string): number | undefined =>
    [...(likeness.get(from) ?? [])]
      .filter(([to]) => articleOf(reports[to]!) === article)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]?.[0];
  const sets = new DisjointSets();
  for (const [a, known] of likeness) {
    for (const b of known.keys()) {
      const mutual = best(a, articleOf(reports[b]!)) === b && best(b, articleOf(reports[a]!)) === a;
      if (mutual) sets.join(String(a), String(b));
    }
  }
  return sets
    .groups()
    .map((keys) =>
      keys
        .map(Number)
        .sort((a, b) => a - b)
        .map((at) => reports[at]!),
    )
    .filter((group) => new Set(group.map(articleOf)).size > 1);
}

/** Linked statements are one where this share of the shorter one's telling words is matched. */
const leastMatched = 0.3;

/** Not two words in common out of thirty: a speech has many statements about one thing. */
function isMuchOf(shared: readonly unknown[], one: Report, two: Report): boolean {
  const telling = ({ place, content }: Report): number =>
    place.sentence.tokens.filter(
      (token) => overlaps(token, content) && /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.pos),
    ).length;
  return shared.length >= leastMatched * Math.min(telling(one), telling(two));
}

/** Equal quotations outweigh any number of shared words in indirect speech. */
const sameWords = 1000;

/** Two reports in linked sentences tell one statement where they share this many words or figures. */
const fewestMatches = 2;

/** Numbers of the reports with quoted words by speaker; no more than this many a speaker are compared. */
function bySpeaker(reports: readonly Report[]): number[][] {
  const mostCompared = 400;
  const groups = new Map<string, number[]>();
  reports.forEach((report, at) => {
    if (report.words.length < fewestWords) return;
    const known = groups.get(report.speaker) ?? [];
    if (known.length < mostCompared) known.push(at);
    groups.set(report.speaker, known);
  });
  return [...groups.values()];
}

function saysTheSame(a: Report, b: Report): boolean {
  if (articleOf(a) === articleOf(b)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const known = new Set(long);
  return short.filter((word) => known.has(word)).length >= leastOverlap * short.length;
}

/** Neutral verbs among themselves are house style; so is one verb in another tense. */
function describe(group: readonly Report[]): Finding | undefined {
  const readings = new Map<string, Report>();
  for (const report of group) {
    const key = `${articleOf(report)} ${report.verb}`;
    if (!readings.has(key)) readings.set(key, report);
  }
  const chosen = [...readings.values()];
  const apart = chosen.filter((one) =>
    chosen.some((two) => articleOf(one) !== articleOf(two) && isTold(one, two, chosen)),
  );
  return apart.length > 0 ? finish(apart) : undefined;
}

/** One of two verbs is not neutral, and they tell one statement in two ways. */
function isTold(one: Report, two: Report, all: readonly Report[]): boolean {
  if (one.strength === "neutral" && two.strength === "neutral") return false;
  if (one.strength === "doubting" && two.strength === "doubting") return false;
  if (denying.has(one.verb) !== denying.has(two.verb)) return false;
  return differs(one, two, all) && differs(two, one, all);
}

/** The other article uses another verb, and nowhere the same. */
function differs(one: Report, two: Report, all: readonly Report[]): boolean {
  return !all.some((other) => articleOf(other) === articleOf(two) && other.verb === one.verb);
}

/** Linked headlines with one actor and two verbs, where one vouches for what the other only reports. */
function headlineVerbs(lookup: Lookup, links: readonly Link[]): (Finding | undefined)[] {
  return links.map((link) => {
    const sides = [link.left, link.right].map((id) => lookup.sentences.get(id));
    const reports = sides.map((place) =>
      place?.sentence.sentence.role === "headline" ? fromHeadline(place) : undefined,
    );
    const [left, right] = reports;
    if (!left || !right || left.speaker !== right.speaker || left.verb === right.verb)
      return undefined;
    // Calls it “a threat”, condemns a “hostile” move: two judgements, not one in two verbs.
    if ([left, right].every(({ verb }) => reportingVerb(verb)?.takes === "words")) return undefined;
    return left.strength === "neutral" && right.strength === "neutral"
      ? undefined
      : finish([left, right]);
  });
}

const fromHeadline = oncePer((place: Place): Report | undefined => {
  const { actor, verb } = actOf(place);
  if (!actor || !verb || !("entity" in actor)) return undefined;
  const known = reportingVerb(verb.key);
  const next = place.sentence.tokens[tokenAt(place.sentence.tokens, verb.end)];
  // “Adds a deadline” is a deed.
  if (known && (unclear.has(known.lemma) || deeds.has(known.lemma)) && isThing(next))
    return undefined;
  const feeling = [verb.lemma, verb.key.replace(/s$/, "")].find((lemma) => feelings.has(lemma));
  if (!known && !feeling) return undefined;
  return {
    place,
    cue: { start: verb.start, end: verb.end },
    verb: known?.lemma ?? feeling!,
    strength: known?.strength ?? "approving",
    speaker: actor.entity,
    name: wordsAt(place, actor),
    words: [],
    content: place.sentence.sentence,
  };
});

function finish(reports: readonly Report[]): Finding {
  const name = reports
    .map((report) => report.name)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
  const readings = reports.map((report) => ({
    ...point(report.place, report.cue),
    verb: report.verb,
    strength: report.strength,
  }));
  const said = new Map<string, string[]>();
  for (const { place, cue } of reports) {
    const verb = wordsAt(place, cue);
    said.set(verb, [...new Set([...(said.get(verb) ?? []), place.article.article.outlet])]);
  }
  const parts = [...said].map(([verb, outlets]) => `“${verb}” in ${listed(outlets)}`);
  return {
    id: contentId("verb", ...readings.map((one) => `${one.sentence} ${one.verb}`)),
    speaker: name,
    readings,
    note: `One statement by ${name}: ${parts.join("; ")}.`,
  };
}

function articleOf(report: Report): string {
  return report.place.article.article.id;
}

function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
