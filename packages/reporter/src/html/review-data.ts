import { type Comparison, type Decision, type Fact, type Link, sha256 } from "@crossread/core";
import { appliedDecisions, decidedIn, isJudged, tellDecision } from "../decided.ts";
import type { Lookup } from "../lookup.ts";
import { escapeSteering } from "../neutralise.ts";
import { orderedDivergences, orderedFacts, uniqueOf } from "../order.ts";
import { bandNames } from "../wording.ts";
import { isOverruledHere, judgedAddress } from "./decisions.ts";
import { anchor } from "./parts.ts";
import { shownPartners } from "./side-by-side.ts";

/** One finding that can be reviewed, as the page's script reads it. */
export interface ReviewFinding {
  readonly on: Decision["on"];
  /** Address of its entry on the page; links have none of their own. */
  readonly id?: string;
  readonly type?: Decision["type"];
  /** What Crossread calls it: strength of a link, severity of a divergence. */
  readonly label?: string;
  readonly band?: string;
  /** Addresses of its sentences. */
  readonly at: readonly string[];
  /** Its words in each of them, where another divergence of its type stands in the same sentences. */
  readonly readings?: readonly string[];
  /** Address of the fact that a link belongs to. */
  readonly fact?: string;
  /** Who decided what before, and why. */
  readonly decided?: string;
  /** A program decided, so it is still open to people. */
  readonly judged?: true;
}

/** Everything on the page that can be reviewed: divergences, links fact by fact, only here, set aside. */
export function reviewFindings(lookup: Lookup): readonly ReviewFinding[] {
  const decided = decidedIn(lookup);
  const divergences = orderedDivergences(lookup).map((divergence): ReviewFinding => {
    const { id, type, severity, readings } = divergence;
    const sentences = [...new Set(readings.map(({ sentence }) => sentence))];
    return {
      ...finding("divergence", sentences, decided.divergence(divergence), isJudged(divergence)),
      id: anchor("d", id),
      type,
      label: severity,
    };
  });
  const links = linksByFact(lookup).map(([link, fact]): ReviewFinding => {
    return {
      ...finding("link", [link.left, link.right], decided.link(link), isJudged(link)),
      label: link.strength,
      band: bandNames[link.band],
      ...(fact && { fact: anchor("f", fact.id) }),
    };
  });
  const unique = lookup.articles
    .flatMap((view) => uniqueOf(lookup, view.article.id))
    .map(({ id, sentence }): ReviewFinding => {
      return { ...finding("unique", [sentence], decided.unique(sentence)), id: anchor("u", id) };
    });
  const aside = lookup.comparison.sentences
    .filter(({ role }) => role === "boilerplate")
    .map(({ id }) => finding("set-aside", [id], decided.setAside(id)));
  return withJudged(lookup, [...divergences, ...links, ...unique, ...aside]);
}

/** Findings with what programs decided: a link gets the address of its decision, what they rejected is added. */
function withJudged(lookup: Lookup, findings: readonly ReviewFinding[]): ReviewFinding[] {
  const judged = appliedDecisions(lookup).filter(({ decision }) => isOverruledHere(decision));
  if (judged.length === 0) return [...findings];
  const keyOf = ({ on, at }: Pick<ReviewFinding, "on" | "at">) => [on, ...[...at].sort()].join(" ");
  const byKey = new Map(
    judged.map(({ decision, sentences }) => {
      const { on, type } = decision;
      const added: ReviewFinding = {
        ...finding(on, sentences, tellDecision(decision), true),
        ...(type && { type }),
        id: judgedAddress(on, sentences),
      };
      return [keyOf(added), added] as const;
    }),
  );
  const known = findings.map((one): ReviewFinding => {
    const added = one.on === "link" ? byKey.get(keyOf(one)) : undefined;
    if (!added?.id) return one;
    byKey.delete(keyOf(one));
    return { ...one, id: added.id };
  });
  return [...known, ...byKey.values()];
}

/** A link as the script reads it: place of its fact in `facts` or -1, both ends, 1 for same, band, decision. */
type CodedLink = readonly [number, string, string, 0 | 1, number, string?, 1?];

const bandOrder = ["sure", "likely", "possible"] as const;

/** Links are most of what can be reviewed: a code each keeps a page of many outlets small. */
function codeLinks(
  lookup: Lookup,
  findings: readonly ReviewFinding[],
): { readonly facts: readonly string[]; readonly coded: readonly (CodedLink | ReviewFinding)[] } {
  const facts = [...new Set(findings.flatMap(({ fact }) => fact ?? []))];
  const places = new Map(facts.map((fact, n) => [fact, n]));
  const starts = lookup.articles.map(({ article }) => `${anchor("s", article.id)}.`);
  const codes = new Map(
    lookup.articles.flatMap(({ sentences, column }) =>
      sentences.map(({ id }) => {
        const at = anchor("s", id);
        return [at, `${column}.${at.slice(starts[column]!.length)}`] as const;
      }),
    ),
  );
  const coded = findings.map((one): CodedLink | ReviewFinding => {
    if (one.on !== "link" || one.id !== undefined) return one;
    const [left = "", right = ""] = one.at.map((at) => codes.get(at) ?? "");
    const band = bandOrder.findIndex((name) => bandNames[name] === one.band);
    const link = [places.get(one.fact ?? "") ?? -1, left, right] as const;
    const same = one.label === "same" ? 1 : 0;
    if (one.decided === undefined) return [...link, same, band];
    return one.judged ? [...link, same, band, one.decided, 1] : [...link, same, band, one.decided];
  });
  return { facts, coded };
}

/**
 * What the script needs and the page does not show, as JSON that is safe inside a script element: the key
 * under which a browser keeps decisions, article ids by column, and each sentence whose exact words differ
 * from what is shown (line breaks, characters made harmless), because a decision is anchored word for word.
 */
export function reviewJson(
  raw: Comparison,
  lookup: Lookup,
  findings: readonly ReviewFinding[],
): string {
  const { facts, coded } = codeLinks(
    lookup,
    findings.map((one) => withReadings(one, raw, findings)),
  );
  const data = {
    key: reviewKey(raw),
    articles: raw.articles.map(({ id }) => id),
    verbatim: Object.fromEntries(verbatim(raw, lookup)),
    bands: bandOrder.map((band) => bandNames[band]),
    facts,
    findings: coded,
  };
  return escapeSteering(JSON.stringify(data)).replaceAll("<", "\\u003c");
}

/** Under this key a browser keeps decisions on the articles of this report, whatever is found in them. */
export function reviewKey({ manifest }: Comparison): string {
  const inputs = manifest.inputs.map(({ article, sha256 }) => `${article} ${sha256}`);
  return `crossread:review:${sha256(inputs.join("\n")).slice(0, 32)}`;
}

/** With the words that differ, exactly as read, where type and sentences alone would name two findings. */
function withReadings(
  finding: ReviewFinding,
  { divergences }: Comparison,
  findings: readonly ReviewFinding[],
): ReviewFinding {
  if (finding.on !== "divergence") return finding;
  const key = keyOf(finding);
  if (!findings.some((other) => other !== finding && keyOf(other) === key)) return finding;
  const own = divergences.find(({ id }) => anchor("d", id) === finding.id);
  const readings = finding.at.flatMap(
    (at) => own?.readings.find(({ sentence }) => anchor("s", sentence) === at)?.text ?? [],
  );
  return readings.length === finding.at.length ? { ...finding, readings } : finding;
}

function keyOf({ on, type, at }: ReviewFinding): string {
  return JSON.stringify([on, type, ...at.toSorted()]);
}

/** Sentences in which more stands than words and single spaces. Both comparisons have them in one order. */
function verbatim(raw: Comparison, { comparison }: Lookup): [string, string][] {
  const articles = new Map(raw.articles.map((article) => [article.id, article]));
  const shown = new Map(comparison.articles.map((article) => [article.id, article]));
  return raw.sentences.flatMap(({ article, field, start, end }, n): [string, string][] => {
    const other = comparison.sentences[n];
    const text = articles.get(article)?.[field].slice(start, end) ?? "";
    const seen = other && shown.get(other.article)?.[field].slice(start, end);
    const plain = text === seen?.replace(/\s+/g, " ").trim();
    return plain || !other ? [] : [[anchor("s", other.id), text]];
  });
}

function finding(
  on: Decision["on"],
  sentences: readonly string[],
  decided: string | undefined,
  judged = false,
): ReviewFinding {
  return {
    on,
    at: sentences.map((id) => anchor("s", id)),
    ...(decided !== undefined && { decided }),
    ...(decided !== undefined && judged && { judged: true as const }),
  };
}

/** The links that the page shows, with the first fact, in the order of the matrix, that has both ends. */
function linksByFact(lookup: Lookup): [Link, Fact | undefined][] {
  const shown = new Set(
    lookup.articles.flatMap(({ story }) =>
      story.flatMap(({ id }) => shownPartners(lookup, id).map(({ link }) => link)),
    ),
  );
  const facts = orderedFacts(lookup);
  const place = new Map<string, number[]>();
  for (const [n, { members }] of facts.entries()) {
    for (const member of members) place.set(member, [...(place.get(member) ?? []), n]);
  }
  return lookup.comparison.links
    .filter((link) => shown.has(link))
    .map((link) => {
      const right = place.get(link.right) ?? [];
      const n = place.get(link.left)?.find((one) => right.includes(one)) ?? facts.length;
      return { link, n };
    })
    .sort((a, b) => a.n - b.n)
    .map(({ link, n }) => [link, facts[n]]);
}
