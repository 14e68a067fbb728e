import type { BriefLine, BriefPart, Evidence } from "../brief/line.ts";
import { briefLines } from "../brief.ts";
import type { Lookup } from "../lookup.ts";
import { numberOf } from "../numbers.ts";
import type { ReportOptions } from "../options.ts";
import { anchor, outletWords, section } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** The brief: a sentence a row, its beginning as the row's label. */
export function brief(lookup: Lookup, options: ReportOptions): Html {
  const rows = briefLines(lookup, options).map((line) => row(lookup, line));
  return section({
    id: "brief",
    title: "Brief",
    lead: "Each underlined phrase leads to its evidence.",
    body: html`<dl class="brief">${rows}</dl>`,
  });
}

function row(lookup: Lookup, { sign, label, severity, parts }: BriefLine): Html {
  return html`<div class="${severity}"><dt><span class="sg ${severity}" aria-hidden="true">${sign}</span> ${label}</dt><dd>${parts.map((part) => phrase(lookup, part))}</dd></div>`;
}

/** On paper, where a link can't be followed, the number of its finding stands behind it. */
function phrase(lookup: Lookup, { text, voice, evidence, severity }: BriefPart): Html {
  const words = voice === "outlet" ? outletWords(text) : html`${text}`;
  const shown = severity ? html`<mark class="${severity}">${words}</mark>` : words;
  if (!evidence) return shown;
  const number = numberOf(lookup, evidence.id);
  return html`<a class="${severity ? "mk" : "ev"}" href="#${addressOf(evidence)}"${number && html` data-no="${number}"`}>${shown}</a>`;
}

function addressOf({ kind, id }: Evidence): string {
  switch (kind) {
    case "fact":
      return anchor("f", id);
    case "divergence":
      return anchor("d", id);
    case "unique":
      return anchor("u", id);
    case "sentence":
      return anchor("s", id);
    case "section":
      return id;
  }
}
