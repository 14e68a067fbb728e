import { contentId } from "../digest.ts";
import type { Divergence, Fact } from "../model.ts";
import { overlaps } from "../span.ts";
import { articleOf, compareText } from "../text.ts";
import type { Finding, Told } from "./gate.ts";
import { makeReading, shorten } from "./readings.ts";

/** Order of types in the list; `wording` comes after everything but style. */
const typeOrder: readonly Divergence["type"][] = [
  "number",
  "money",
  "date",
  "place",
  "name",
  "quote-wording",
  "attribution",
  "polarity",
  "certainty",
  "scope",
  "wording",
];

/**
 * Turns findings in pairs of articles into divergences over all of them: what is told of one slot of
 * one fact becomes one divergence with a reading for each article. Findings are of one slot where they
 * share a reading.
 */
export function merge(findings: readonly Finding[], facts: readonly Fact[]): Divergence[] {
  const seen = new Map<string, number>();
  return thinOut(
    groupBySlot(findings)
      .filter((group) => group.some(({ joins }) => !joins))
      .map((group) => makeDivergence(group, facts))
      .sort(byImportance),
  ).map((divergence) => {
    const parts = divergence.readings.map(({ sentence, text }) => `${articleOf(sentence)} ${text}`);
    const key = JSON.stringify([divergence.type, parts]);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return {
      ...divergence,
      id: contentId("divergence", divergence.type, ...parts, ...(times > 0 ? [String(times)] : [])),
    };
  });
}

/** Sources and wordings differ in nearly every fact: the surest few of each fact are enough for a reader. */
function thinOut(divergences: readonly Divergence[]): Divergence[] {
  const listed = new Map<string, number>();
  return divergences.filter(({ type, fact, readings }) => {
    const most = type === "attribution" ? 1 : type === "wording" ? 2 : undefined;
    if (most === undefined) return true;
    const key = `${type} ${fact ?? readings.map(({ sentence }) => sentence).join(" ")}`;
    const times = (listed.get(key) ?? 0) + 1;
    listed.set(key, times);
    return times <= most;
  });
}

function groupBySlot(findings: readonly Finding[]): Finding[][] {
  const parent = findings.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  const bySentence = new Map<string, { at: number; told: Told }[]>();
  findings.forEach((finding, at) => {
    for (const told of [finding.left, finding.right]) {
      const key = `${finding.type} ${told.side.source.sentence.id}`;
      const list = bySentence.get(key) ?? [];
      for (const other of list)
        if (overlaps(other.told, told)) parent[rootOf(at)] = rootOf(other.at);
      list.push({ at, told });
      bySentence.set(key, list);
    }
  });
  const groups = new Map<number, Finding[]>();
  findings.forEach((finding, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(finding);
    else groups.set(root, [finding]);
  });
  return [...groups.values()];
}

function makeDivergence(group: readonly Finding[], facts: readonly Fact[]): Divergence {
  const best = group.toSorted(
    (a, b) =>
      b.probability - a.probability ||
      compareText(keyOf(a.left) + keyOf(a.right), keyOf(b.left) + keyOf(b.right)),
  );
  // An article tells a thing in its headline and again in its text: every place is a reading.
  const told = new Map<string, Told>();
  for (const { left, right } of best) {
    for (const one of [left, right]) {
      const { id } = one.side.source.sentence;
      if (!told.has(id)) told.set(id, one);
    }
  }
  for (const one of [...told.values()])
    for (const again of one.repeats ?? []) {
      const { id } = again.side.source.sentence;
      if (!told.has(id)) told.set(id, again);
    }
  const readings = [...told.values()].sort(inReadingOrder);
  const fact = factOf(
    facts,
    readings.map((one) => one.side.source.sentence.id),
  );
  return {
    id: "",
    type: best[0]!.type,
    severity: severityOf(group),
    probability: Math.round(best[0]!.probability * 1000) / 1000,
    ...(fact ? { fact } : {}),
    readings: readings.map(makeReading),
    note: best[0]!.note(listReadings(readings)),
  };
}

/** Time explains the whole slot as soon as it explains one pair; else the gravest pair speaks for all. */
function severityOf(group: readonly Finding[]): Divergence["severity"] {
  const found = new Set(group.map(({ severity }) => severity));
  return (["updated", "conflict", "differs", "style"] as const).find((severity) =>
    found.has(severity),
  )!;
}

/** “12” (The Record, The Courier), “20” (Daily Post) */
function listReadings(readings: readonly Told[]): string {
  const groups = new Map<string, { words: string; outlets: Set<string> }>();
  for (const one of readings) {
    const words = shorten(one.shown ?? one.side.text.slice(one.start, one.end)).replace(
      /^[“”"‘’']+|[“”"‘’']+$/g,
      "",
    );
    const group = groups.get(words.toLowerCase()) ?? { words, outlets: new Set() };
    group.outlets.add(one.side.article.article.outlet);
    groups.set(words.toLowerCase(), group);
  }
  return [...groups.values()]
    .map(({ words, outlets }) => `“${words}” (${[...outlets].join(", ")})`)
    .join(", ");
}

/** The fact that most of the sentences belong to, where it holds two of them at least. */
function factOf(facts: readonly Fact[], sentences: readonly string[]): string | undefined {
  let best: { id: string; held: number } | undefined;
  for (const { id, members } of facts) {
    const held = sentences.filter((sentence) => members.includes(sentence)).length;
    if (held >= 2 && held > (best?.held ?? 0)) best = { id, held };
  }
  return best?.id;
}

function byImportance(a: Divergence, b: Divergence): number {
  return (
    rank(a) - rank(b) ||
    typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type) ||
    b.probability - a.probability ||
    compareText(JSON.stringify(a.readings), JSON.stringify(b.readings))
  );
}

/** An altered quotation is the surest kind of conflict, so it leads; wording and style come last. */
function rank({ type, severity }: Divergence): number {
  if (severity === "conflict") return type === "quote-wording" ? 0 : 1;
  if (severity === "style") return 4;
  return type === "wording" ? 3 : 2;
}

function inReadingOrder(a: Told, b: Told): number {
  return (
    compareText(a.side.article.article.id, b.side.article.article.id) ||
    Number(a.side.source.sentence.field === "body") -
      Number(b.side.source.sentence.field === "body") ||
    a.start - b.start
  );
}

function keyOf(told: Told): string {
  return `${told.side.source.sentence.id} ${told.start}`;
}
