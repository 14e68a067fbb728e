import type { Sentence } from "@crossread/core";
import { bandPrecision } from "../band-precision.ts";
import { decidedIn } from "../decided.ts";
import { type Lookup, sentenceText } from "../lookup.ts";
import { bandNames, counted, listed } from "../wording.ts";
import { decidedLine } from "./decided-line.ts";
import { decisionsPart } from "./decisions.ts";
import { anchor, outletWords, section } from "./parts.ts";
import { reviewedAt } from "./review.ts";
import { type Html, html } from "./template.ts";

/** What was set aside and why, how sure the bands are, and with what this was made. */
export function howMade(lookup: Lookup): Html {
  const aside = lookup.comparison.sentences.filter((sentence) => sentence.role === "boilerplate");
  return section({
    id: "how-made",
    title: "How this was made",
    lead: "By rules and counts, from the texts alone. The same articles give the same page.",
    body: html`
<div class="part"><h3>How to take a finding</h3><ul class="rules">
<li>“No match found” means just that. The article may say it in words that were not recognised, or elsewhere.</li>
<li>Sentences that look unlike are not linked. That is never called a contradiction: a conflict needs two sentences on one thing with one point that can’t both be right.</li>
<li>Every finding stands on exact words in the articles. Nothing here judges truth, tone or bias.</li>
${lookup.comparison.manifest.notes.map((note) => html`<li>${note}</li>`)}
</ul></div>
<div class="part" id="how-sure"><h3>How sure</h3>${bands(lookup)}</div>
${copies(lookup)}
${decisionsPart(lookup)}
<div class="part" id="set-aside"><h3>Set aside</h3>${aside.length > 0 ? setAside(lookup, aside) : html`<p class="none">Nothing was set aside: every line was read as story text.</p>`}</div>
<div class="part"><h3>Manifest</h3>${manifest(lookup)}</div>`,
  });
}

function bands(lookup: Lookup): Html {
  const { bands: limits, minProbability } = lookup.comparison.manifest.options;
  const counts = (band: string): number =>
    lookup.comparison.links.filter((link) => link.band === band).length;
  const rows = (["sure", "likely", "possible"] as const).map(
    (band) =>
      html`<tr><th scope="row">${bandNames[band]}</th><td data-l="probability">from ${limits[band]}</td><td data-l="found here">${counted(counts(band), "link")}</td><td data-l="measured">${bandPrecision(lookup.comparison, band) ?? html`<span class="mu">not measured</span>`}</td></tr>`,
  );
  return html`<table class="tab small"><caption class="vh">Bands</caption><thead><tr><th scope="col">Band</th><th scope="col">Probability</th><th scope="col">Found here</th><th scope="col">Measured on unseen stories</th></tr></thead><tbody>${rows}</tbody></table><p class="lead">Links below ${minProbability} are not listed. Possible findings stay in folds.</p>`;
}

function copies(lookup: Lookup): Html | undefined {
  const found = lookup.comparison.copies;
  if (found.length === 0) return undefined;
  const items = found.map(
    (copy) =>
      html`<li>${listed(copy.articles.map((id) => lookup.article(id).name))} print one text${copy.source && `, ${copy.source}’s`}: at least ${Math.round(copy.share * 100)}% of the words outside quotations are the same, in ${counted(copy.sentences.length, "sentence")}. They count as one independent text.</li>`,
  );
  return html`<div class="part"><h3>One text in several outlets</h3><ul class="rules">${items}</ul></div>`;
}

function setAside(lookup: Lookup, aside: readonly Sentence[]): Html {
  const rows = aside.map(
    (
      sentence,
    ) => html`<tr><th scope="row">${lookup.article(sentence.article).name}</th><td data-l="why">${sentence.reason ?? "no story text"}</td><td data-l="line"${reviewedAt(anchor("s", sentence.id))}>${outletWords(sentenceText(lookup, sentence.id))}${decidedLine(decidedIn(lookup).setAside(sentence.id))}</td></tr>
`,
  );
  return html`<p class="lead">${counted(aside.length, "line")} that ${aside.length === 1 ? "is" : "are"} not story text. Nothing is lost: each is listed with its reason.</p><table class="tab aside-list"><caption class="vh">Lines set aside</caption><thead><tr><th scope="col">Outlet</th><th scope="col">Why</th><th scope="col">Line</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function manifest(lookup: Lookup): Html {
  const { engine, models, inputs } = lookup.comparison.manifest;
  const rows: [string, string][] = [
    ["Format", lookup.comparison.schema],
    ["Engine", engine],
    ...Object.entries(models),
    ...inputs.map((input): [string, string] => [
      `${lookup.article(input.article).name}, SHA-256`,
      input.sha256,
    ]),
  ];
  return html`<dl class="manifest">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
