import type { Comparison } from "@crossread/core";
import { brief } from "./html/brief.ts";
import { coverage, typesToFilter } from "./html/coverage.ts";
import { divergences } from "./html/divergences.ts";
import { framing } from "./html/framing.ts";
import { howMade } from "./html/how-made.ts";
import { isLarge } from "./html/later.ts";
import { contents, masthead } from "./html/masthead.ts";
import { onlyHere } from "./html/only-here.ts";
import { policyFor } from "./html/policy.ts";
import { reviewButton, reviewPanel } from "./html/review.ts";
import { reviewFindings, reviewJson, reviewKey } from "./html/review-data.ts";
import { firstScript, script } from "./html/script.ts";
import { sideBySide } from "./html/side-by-side.ts";
import { styleFor } from "./html/style.ts";
import { type Html, html, raw } from "./html/template.ts";
import { headlineText, type Lookup, lookUp } from "./lookup.ts";
import { neutralise } from "./neutralise.ts";
import type { ReportOptions } from "./options.ts";
import { mainDivergences } from "./order.ts";
import { oneLine } from "./shorten.ts";

/**
 * The report as one self-contained page. It makes no request, and everything but ribbons, sorting, previews
 * and copying works without its script. Its policy lets nothing run but this style and this script.
 */
export function renderHtml(comparison: Comparison, options: ReportOptions = {}): string {
  const lookup = lookUp(neutralise(comparison));
  const title = titleOf(lookup);
  return `<!doctype html>\n${document(lookup, title, body(comparison, lookup, title, options))}`;
}

function document(lookup: Lookup, title: string, content: Html): Html {
  const outlets = lookup.articles.map(({ name }) => name);
  const style = styleFor(outlets, typesToFilter(lookup));
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, [firstScript, script])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · Crossread</title>
<style>${raw(style)}</style>
<script>${raw(firstScript)}</script>
</head>
<body${isLarge(lookup) && html` class="large"`}>
${content}
<script>${raw(script)}</script>
</body>
</html>
`;
}

function body(given: Comparison, lookup: Lookup, title: string, options: ReportOptions): Html {
  const { comparison } = lookup;
  const findings = reviewFindings(lookup);
  const sections = [
    { id: "brief", title: "Brief" },
    {
      id: "coverage",
      title: "Coverage",
      count: comparison.facts.filter((one) => one.band !== "possible").length,
    },
    { id: "divergences", title: "Divergences", count: mainDivergences(lookup).length },
    { id: "only-here", title: "Only here", count: comparison.unique.length },
    { id: "side-by-side", title: "Side by side" },
    { id: "framing", title: "Framing" },
    { id: "how-made", title: "How this was made" },
  ];
  return html`<a class="skip" href="#brief">Skip to the brief</a>
${masthead(lookup, title)}
${contents(sections, reviewButton(findings))}
<main>
${brief(lookup, options)}
${coverage(lookup)}
${divergences(lookup)}
${onlyHere(lookup)}
${sideBySide(lookup)}
${framing(lookup)}
${howMade(lookup)}
</main>
<footer><p><b>Crossread</b> compares what articles say. It does not judge which is right.</p></footer>
${reviewPanel(reviewJson(given, lookup, findings), reviewKey(given), comparison.decisions.length > 0)}`;
}

/** The story's title, else the first headline. */
function titleOf(lookup: Lookup): string {
  const first = lookup.articles[0];
  return (
    oneLine(lookup.comparison.title ?? "") || (first ? headlineText(lookup, first) : "A comparison")
  );
}
