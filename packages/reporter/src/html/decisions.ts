import type { AppliedDecision } from "@crossread/core";
import { appliedDecisions, judgeOf, type Placed, tellDecision } from "../decided.ts";
import type { Lookup } from "../lookup.ts";
import { oneLine } from "../shorten.ts";
import { counted } from "../wording.ts";
import { anchor, fold, outletWords } from "./parts.ts";
import { reviewedAt } from "./review.ts";
import { type Html, html } from "./template.ts";

const kinds = {
  link: "link",
  divergence: "divergence",
  unique: "only here",
  "set-aside": "set aside",
} as const;

/** All decisions that were given: by people, by judging programs, and those whose words are gone. */
export function decisionsPart(lookup: Lookup): Html | undefined {
  const { decisions } = lookup.comparison;
  if (decisions.length === 0) return undefined;
  const orphaned = decisions.filter(({ status }) => status === "orphaned");
  const applied = appliedDecisions(lookup);
  const people = applied.filter(({ decision }) => judgeOf(decision) === undefined);
  const judged = applied.filter(({ decision }) => judgeOf(decision) !== undefined);
  const count = (list: readonly Placed[]) => counted(list.length, "decision");
  return html`<div class="part" id="decisions"><h3>Decided by people</h3>
<p class="lead">${count(people)} applied${orphaned.length > 0 && html`, <b>${orphaned.length} orphaned</b>: their words are no longer in the text, so they were not applied to anything`}.</p>
${table(
  lookup,
  "Orphaned decisions",
  orphaned.map((decision) => ({ decision, sentences: [], words: [] })),
)}${fold(`${count(people)} applied`, people.length, table(lookup, "Decisions applied", people))}</div>${
    judged.length > 0 &&
    html`<div class="part" id="judged"><h3>Decided by judging programs</h3>
<p class="lead">${count(judged)} that no person made. Each gives its reason; whoever reviews can overrule it, and a person’s decision given after it holds.</p>
${table(lookup, "Decided by judging programs", judged)}</div>`
  }`;
}

function table(lookup: Lookup, caption: string, decisions: readonly Placed[]): Html | undefined {
  if (decisions.length === 0) return undefined;
  const rows = decisions.map(
    ({ decision, sentences }) =>
      html`<tr><th scope="row">${kinds[decision.on]}${decision.type && html`, ${decision.type}`}</th><td data-l="decision"><span dir="auto">${tellDecision(decision)}</span>${decision.why && html`<br><span class="mu" dir="auto">Orphaned: ${oneLine(decision.why)}</span>`}</td><td data-l="sentences"${isOverruledHere(decision) && reviewedAt(judgedAddress(decision.on, sentences))}>${decision.anchors.map((one) => anchored(lookup, one))}</td></tr>
`,
  );
  return html`<table class="tab aside-list"><caption>${caption}</caption><thead><tr><th scope="col">On</th><th scope="col">Decision</th><th scope="col">Sentences</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Links, and what was rejected, can be reviewed in the table alone: the rest has its button where it stands. */
export function isOverruledHere(decision: AppliedDecision): boolean {
  return (
    judgeOf(decision) !== undefined && (decision.on === "link" || decision.verdict === "reject")
  );
}

/** The address under which a judging program’s decision is reviewed: made of its sentences. */
export function judgedAddress(on: AppliedDecision["on"], sentences: readonly string[]): string {
  return `j-${on}-${sentences.map((id) => anchor("s", id)).join("-")}`;
}

/** The article may be gone with the words: it is then called by its id. */
function anchored(lookup: Lookup, { article, text }: AppliedDecision["anchors"][number]): Html {
  const view = lookup.articles.find((one) => one.article.id === article);
  return html`<p><b>${view?.name ?? article}</b> ${outletWords(oneLine(text))}</p>`;
}
