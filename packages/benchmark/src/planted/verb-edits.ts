import { type Edit, findAll, pick } from "./edits.ts";
import { verbs } from "./vocabulary.ts";

const byPast = new Map(verbs.map(([base, past]) => [past, base]));
const byAnyForm = new Map(
  verbs.flatMap(([base, past, participle]) => [
    [base, base],
    [past, base],
    [participle, base],
  ]),
);
const pastByBase = new Map(verbs.map(([base, past]) => [base, past]));

/** A past form with a subject before it: no auxiliary, no comma, no start of a sentence. */
const simplePast = new RegExp(
  `(?<=[\\p{L}\\d’”)] )(?<!\\b(?:was|were|is|are|be|been|being|has|have|had|not|to|that|and|or|a|an|the|of|by|who|which|reportedly|allegedly|apparently|never|once|when) )\\b(?:${[...byPast.keys()].join("|")})\\b(?! (?:by|in|at|on|from|over|to) (?:the |a )?[\\p{L}\\d ]*?,)(?! by\\b)`,
  "gu",
);
/** An auxiliary and the word it stands before: `was approved`, `will close`. */
const auxiliary =
  /\b(was|were|is|are|has|have|will|would|could|must|can|should)(?= (\p{Ll}+)\b)(?! (?:not|never|no|a|an|the|be)\b)/gu;
const negated =
  /\b(?:did not|didn[’']t) (\p{Ll}+)\b|\b(was|were|is|are|has|have|will|would|could|must|should) not (\p{Ll}+)\b/gu;

/** `approved` → `did not approve`; `will close` → `will not close`. */
export function negationIn(text: string): Edit[] {
  if (isNegative(text)) return [];
  return [
    ...findAll(text, simplePast, ([past]) => {
      const base = byPast.get(past)!;
      return { replacement: `did not ${base}`, key: base };
    }),
    ...findAll(text, auxiliary, ([word, , after]) => {
      const base = byAnyForm.get(after!);
      return base ? { replacement: `${word} not`, key: base } : undefined;
    }),
  ].filter(outsideQuotes(text));
}

/** `did not approve` → `approved`; `has not signed` → `has signed`. */
export function negationOut(text: string): Edit[] {
  return findAll(text, negated, ([, base, aux, after]) => {
    if (base) {
      const past = pastByBase.get(base);
      return past ? { replacement: past, key: base } : undefined;
    }
    return { replacement: `${aux} ${after}`, key: byAnyForm.get(after!) ?? after! };
  }).filter(outsideQuotes(text));
}

/** `approved` → `reportedly approved`; `will close` → `may close`. */
export function hedgeIn(text: string, next: () => number): Edit[] {
  if (isNegative(text) || hedged.test(text)) return [];
  const adverbs = ["reportedly", "allegedly", "apparently", "probably"];
  return [
    ...findAll(text, simplePast, ([past]) => ({
      replacement: `${pick(adverbs, next)} ${past}`,
      key: byPast.get(past)!,
    })),
    ...findAll(text, auxiliary, ([word, , after]) => {
      const base = byAnyForm.get(after!);
      if (!base || word === "must") return undefined;
      const replacement = word === "will" ? pick(["may", "will probably"], next) : undefined;
      return { replacement: replacement ?? `${word} ${pick(adverbs, next)}`, key: base };
    }),
  ].filter(outsideQuotes(text));
}

const hedged =
  /\b(?:reportedly|allegedly|apparently|probably|likely|expected|plans?|may|might|could)\b/u;
const hedge =
  /\b(?:(?:reportedly|allegedly|apparently) (?=(\p{Ll}+))|(?:is|are) (?:expected|likely) to (?=(\p{Ll}+))|(?<!\b(?:the|of|any|new|their|its|his|her|no|for|with) (?:\p{L}+ )?)plans to (?=(\p{Ll}+)))/gu;

/** `reportedly stole` → `stole`; `is expected to raise` → `will raise`. */
export function hedgeOut(text: string): Edit[] {
  return findAll(text, hedge, ([found, ...verbsAfter]) => {
    const verb = verbsAfter.find((one) => one !== undefined)!;
    const base = byAnyForm.get(verb) ?? verb;
    return { replacement: found.endsWith("ly ") ? "" : "will ", key: base };
  }).filter(outsideQuotes(text));
}

function isNegative(text: string): boolean {
  return /\b(?:not|never|no|nobody|none|without)\b|n[’']t\b/iu.test(text);
}

/** Words in quotation marks belong to the quotation operators. */
function outsideQuotes(text: string): (edit: Edit) => boolean {
  return ({ start }) => {
    const before = text.slice(0, start);
    const plain = before.split('"').length - 1;
    return before.lastIndexOf("“") <= before.lastIndexOf("”") && plain % 2 === 0;
  };
}
