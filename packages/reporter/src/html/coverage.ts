import type { DivergenceType, Fact, Severity } from "@crossread/core";
import { isJudged } from "../decided.ts";
import type { Lookup } from "../lookup.ts";
import { meanPosition, orderedFacts, severityOf, severityRank, support } from "../order.ts";
import { asPhrase } from "../shorten.ts";
import { capital, counted, everyOf, inWords, signs, sourceList, typeNames } from "../wording.ts";
import { compactCells, compactKey, readingKey } from "./coverage-compact.ts";
import { coverageKey, wideCells } from "./coverage-wide.ts";
import { isLarge, later } from "./later.ts";
import { anchor, genreTag, numberLink, outletWords, section } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** From this many articles on, a cell holds a letter and a number instead of a strip. */
const compactFrom = 6;

/** Rows of one table of a large page: about a screen, and as much as a frame can lay out. */
const rowsATable = 12;

/** Longest label of a row, in characters. */
const labelLimit = 130;

/** Facts × outlets: who tells what, where it stands, and what it says where readings differ. */
export function coverage(lookup: Lookup): Html {
  const facts = orderedFacts(lookup);
  const sure = facts.filter((fact) => fact.band !== "possible");
  const possible = facts.filter((fact) => fact.band === "possible");
  const compact = lookup.articles.length >= compactFrom;
  return section({
    id: "coverage",
    title: "Coverage",
    lead: `${counted(sure.length, "fact")} that two or more outlets report; where each stands, and what it says where readings differ.`,
    key: compact ? compactKey() : coverageKey(lookup),
    body: html`
${controls(lookup, sure)}
${sure.length > 0 ? tables(lookup, groupsOf(lookup, sure), compact) : html`<p class="none">No fact was found that two of these articles report.</p>`}
${
  possible.length > 0 &&
  html`<details class="fold"><summary>${counted(possible.length, "possible fact")}: worth a look, not sure enough to list</summary>${later(lookup, table(lookup, [{ title: "Possible", facts: possible, count: possible.length }], compact))}</details>`
}`,
  });
}

interface Group {
  readonly title: string;
  readonly severity?: Severity;
  readonly facts: readonly Fact[];
  /** Facts of the group, those in another table included. */
  readonly count: number;
}

/** Conflicts first whatever their support; then by how many outlets tell the fact. */
function groupsOf(lookup: Lookup, facts: readonly Fact[]): Group[] {
  const conflicts = facts.filter((fact) => severityOf(lookup, fact) === "conflict");
  const rest = facts.filter((fact) => !conflicts.includes(fact));
  const groups: Omit<Group, "count">[] = [
    { title: "In conflict", severity: "conflict", facts: conflicts },
  ];
  for (const fact of rest) {
    const title = supportTitle(support(lookup, fact), lookup.articles.length);
    const last = groups.at(-1);
    if (last?.title === title)
      groups[groups.length - 1] = { ...last, facts: [...last.facts, fact] };
    else groups.push({ title, facts: [fact] });
  }
  return groups.flatMap((group) => {
    const count = group.facts.length;
    return count > 0 ? [{ ...group, count }] : [];
  });
}

function supportTitle(count: number, of: number): string {
  if (of < compactFrom) return `In ${count === of ? everyOf(of) : inWords(count)}`;
  if (count >= 0.8 * of) return "In all or nearly all";
  return count >= 0.5 * of ? "In half or more" : "In fewer than half";
}

/** A large page has a table every few rows, each with its heads, so that no head is out of sight. */
function tables(lookup: Lookup, groups: readonly Group[], compact: boolean): Html {
  const count = groups.reduce((sum, group) => sum + group.facts.length, 0);
  if (!isLarge(lookup) || count <= rowsATable) return table(lookup, groups, compact);
  const parts = Array.from({ length: Math.ceil(count / rowsATable) }, (_, n) => {
    const own = cutGroups(groups, n * rowsATable, (n + 1) * rowsATable);
    const part = html`<div class="block">${table(lookup, own, compact)}</div>`;
    return n === 0 ? part : later(lookup, part);
  });
  return html`${parts}`;
}

function cutGroups(groups: readonly Group[], from: number, to: number): Group[] {
  let before = 0;
  return groups.flatMap((group) => {
    const facts = group.facts.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += group.facts.length;
    const title = facts[0] === group.facts[0] ? group.title : `${group.title}, continued`;
    return facts.length > 0 ? [{ ...group, title, facts }] : [];
  });
}

function table(lookup: Lookup, groups: readonly Group[], compact: boolean): Html {
  const { articles } = lookup;
  const heads = articles.map(
    (view) => html`<th scope="col"><span>${view.name}${genreTag(view)}</span></th>`,
  );
  const bodies = groups.map(
    (group) => html`<tbody>
<tr class="gr"><th colspan="${articles.length + 1}" scope="colgroup">${group.severity && html`<span class="sg conflict" aria-hidden="true">${signs.conflict}</span> `}${group.title} <span class="mu">${group.count}</span></th></tr>
${group.facts.map((fact) => row(lookup, fact, compact))}
</tbody>`,
  );
  return html`<table class="matrix ${compact ? "compact" : `wide c${articles.length}`}">
<thead><tr><th scope="col"><span class="vh">Fact</span></th>${heads}</tr></thead>
${bodies}
</table>`;
}

function row(lookup: Lookup, fact: Fact, compact: boolean): Html {
  const severity = severityOf(lookup, fact);
  const types = lookup.divergences(fact.id).map((one) => one.type);
  const columns = fact.members.map((id) => lookup.article(lookup.sentence(id).article).column);
  const order = `${support(lookup, fact)} ${severityRank(severity)} ${meanPosition(lookup, fact).toFixed(3)}`;
  return html`<tr id="${anchor("f", fact.id)}" class="${["row", severity].filter(Boolean).join(" ")}"${types.length > 0 && html` data-t="${[...new Set(types)].join(" ")}"`} data-o="${[...new Set(columns)].sort((a, b) => a - b).join(" ")}" data-order="${order}">
<th scope="row">${outletWords(capital(asPhrase(fact.label, labelLimit)))}&nbsp;${numberLink(lookup, "f", fact.id)}${sources(lookup, fact, compact)}${compact && readingKey(lookup, fact)}</th>
${compact ? compactCells(lookup, fact) : wideCells(lookup, fact)}
</tr>`;
}

/** Who is given as the source, and a warning where one text stands behind several outlets. */
function sources(lookup: Lookup, fact: Fact, compact: boolean): Html | undefined {
  const parts = [
    ...(compact ? [`in ${support(lookup, fact)} of ${lookup.articles.length}`] : []),
    ...(fact.independent < fact.outlets.length
      ? [`${counted(fact.independent, "independent text")}`]
      : []),
    ...(fact.attributedTo.length > 0
      ? [`according to ${sourceList(fact.attributedTo.slice(0, 3))}`]
      : []),
  ];
  const judged = judgedLinks(lookup, fact);
  if (parts.length === 0 && judged === 0) return undefined;
  const note = html`<a class="judged" href="#judged">${counted(judged, "link")} decided by a judging program</a>`;
  return html`<span class="src"><span dir="auto">${parts.join(" · ")}</span>${judged > 0 && html`${parts.length > 0 && " · "}${note}`}</span>`;
}

/** How many links between statements of a fact a program decided on, and no person after it. */
function judgedLinks(lookup: Lookup, { members }: Fact): number {
  const own = new Set(members);
  const ends = members.flatMap((id) =>
    lookup.partners(id).filter(({ link, sentence }) => own.has(sentence.id) && isJudged(link)),
  );
  return ends.length / 2;
}

/** Types of divergence among the facts that are told outright. */
export function typesToFilter(lookup: Lookup): readonly DivergenceType[] {
  const facts = lookup.comparison.facts.filter((fact) => fact.band !== "possible");
  return [
    ...new Set(facts.flatMap((fact) => lookup.divergences(fact.id).map((one) => one.type))),
  ].sort();
}

/** Filters are radio buttons and lists that the style sheet reads with `:has()`; only sorting needs a script. */
function controls(lookup: Lookup, facts: readonly Fact[]): Html | undefined {
  if (facts.length === 0) return undefined;
  const types = typesToFilter(lookup);
  const byReadings = html`<fieldset><legend class="vh">Show</legend>
<label><input type="radio" name="show" value="all" checked> all facts</label>
<label><input type="radio" name="show" value="differs"> differing</label>
<label><input type="radio" name="show" value="conflict"> conflicts</label>
</fieldset>
<label>Type <select name="type"><option value="" selected>any</option>${types.map((type) => html`<option value="${type}">${typeNames[type]}</option>`)}</select></label>`;
  return html`<form class="controls" aria-label="Filter facts">${types.length > 0 && byReadings}
<label>Told by <select name="outlet"><option value="" selected>any outlet</option>${lookup.articles.map((view) => html`<option value="${view.column}">${view.name}</option>`)}</select></label>
<label class="js">Sort by <select name="sort"><option value="0" selected>support</option><option value="1">severity</option><option value="2">prominence</option></select></label>
</form>`;
}
