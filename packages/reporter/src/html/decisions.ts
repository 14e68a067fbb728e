import type { AppliedDecision } from "@crossread/core";
import { tellDecision } from "../decided.ts";
import type { Lookup } from "../lookup.ts";
import { oneLine } from "../shorten.ts";
import { counted } from "../wording.ts";
import { fold, outletWords } from "./parts.ts";
import { type Html, html } from "./template.ts";

const kinds = {
  link: "link",
  divergence: "divergence",
  unique: "only here",
  "set-aside": "set aside",
} as const;

/** All decisions that were given: those applied, and those whose words are gone, with what is missing. */
export function decisionsPart(lookup: Lookup): Html | undefined {
  const { decisions } = lookup.comparison;
  if (decisions.length === 0) return undefined;
  const applied = decisions.filter(({ status }) => status === "applied");
  const orphaned = decisions.filter(({ status }) => status === "orphaned");
  return html`<div class="part" id="decisions"><h3>Decided by ${whoDecided(decisions)}</h3>
<p class="lead">${counted(applied.length, "decision")} applied${orphaned.length > 0 && html`, <b>${orphaned.length} orphaned</b>: their words are no longer in the text, so they were not applied to anything`}.</p>
${table(lookup, "Orphaned decisions", orphaned)}${fold(`${counted(applied.length, "decision")} applied`, applied.length, table(lookup, "Decisions applied", applied))}</div>`;
}

/** A judging program signs as `judge:` and its name. */
function whoDecided(decisions: readonly AppliedDecision[]): string {
  const programs = decisions.filter(({ author }) => author.startsWith("judge:")).length;
  if (programs === 0) return "people";
  return programs === decisions.length ? "a judging program" : "people and a judging program";
}

function table(
  lookup: Lookup,
  caption: string,
  decisions: readonly AppliedDecision[],
): Html | undefined {
  if (decisions.length === 0) return undefined;
  const rows = decisions.map(
    (decision) =>
      html`<tr><th scope="row">${kinds[decision.on]}${decision.type && html`, ${decision.type}`}</th><td data-l="decision"><span dir="auto">${tellDecision(decision)}</span>${decision.why && html`<br><span class="mu" dir="auto">Orphaned: ${oneLine(decision.why)}</span>`}</td><td data-l="sentences">${decision.anchors.map((one) => anchored(lookup, one))}</td></tr>
`,
  );
  return html`<table class="tab aside-list"><caption>${caption}</caption><thead><tr><th scope="col">On</th><th scope="col">Decision</th><th scope="col">Sentences</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The article may be gone with the words: it is then called by its id. */
function anchored(lookup: Lookup, { article, text }: AppliedDecision["anchors"][number]): Html {
  const view = lookup.articles.find((one) => one.article.id === article);
  return html`<p><b>${view?.name ?? article}</b> ${outletWords(oneLine(text))}</p>`;
}
