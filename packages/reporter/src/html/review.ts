import type { Decision } from "@crossread/core";
import type { ReviewFinding } from "./review-data.ts";
import { type Html, html, raw } from "./template.ts";

/**
 * Review on the page itself, without a server. All of it needs the script, so without one nothing of it
 * shows; its controls appear when the reader turns review on.
 */

/** The button that turns review on, with how far it is. */
export function reviewButton(findings: readonly ReviewFinding[]): Html {
  return html`<button class="js" type="button" id="review-open" aria-expanded="false" aria-controls="review">Review <span class="mu">0 of ${findings.length}</span></button>`;
}

/** Marks the element that gets the button of a finding, where the finding has no entry of its own. */
export function reviewedAt(id: string): Html {
  return html` data-review="${id}"`;
}

/** The panel at the foot of the page, and what its script reads. */
export function reviewPanel(data: string, key: string, decided: boolean): Html {
  return html`<section id="review" class="js rv" aria-labelledby="review-h" tabindex="-1">
<div class="rv-head"><h2 id="review-h">Review</h2><label>Your name <input name="reviewer" autocomplete="name" maxlength="80"></label><p class="meta" data-part="count"></p><p class="tools"><label class="rv-load">Load decisions.json <input class="vh" type="file" name="load" accept=".json,application/json"></label> <button type="button" data-do="json">Download decisions.json</button> <button type="button" data-do="csv">CSV</button> <button type="button" data-do="close">Close</button></p></div>
<div class="rv-now" aria-live="polite"><p data-part="what"></p><p class="meta" data-part="state"></p></div>
<div class="rv-do"><button type="button" data-do="accept" aria-keyshortcuts="a">Accept <kbd>a</kbd></button> <button type="button" data-do="reject" aria-keyshortcuts="r">Reject <kbd>r</kbd></button> <label>Relabel <kbd>l</kbd> <select name="relabel"><option value="">as …</option>${labels()}</select></label> <label class="rv-note">Note <kbd>n</kbd> <input name="note" maxlength="2000"></label> <button type="button" data-do="clear" aria-keyshortcuts="x">Undo <kbd>x</kbd></button> <button type="button" data-do="back" aria-keyshortcuts="k">Back <kbd>k</kbd></button> <button type="button" data-do="next" aria-keyshortcuts="j">Next open <kbd>j</kbd></button></div>
<div class="rv-text" data-part="sentences"></div>
<p class="meta" data-part="say" role="status"></p>
<ul class="rules" data-part="orphans"></ul>
<details class="fold"><summary>How to review</summary><ul class="rules">
<li>The finding you focus or click is the one under review: a link below a sentence, a place in the matrix, a divergence, a line only here or set aside. <kbd>j</kbd> goes to the next that is open, <kbd>k</kbd> one back.</li>
<li><kbd>a</kbd> accepts, <kbd>r</kbd> rejects: no link, no divergence, not only here, no line to set aside. <kbd>l</kbd> gives a link or divergence the next label, <kbd>n</kbd> writes a note, <kbd>x</kbd> takes a decision back. Keys work while this panel is open and no text is being typed; <kbd>Esc</kbd> leaves a field, then the panel.</li>
<li>Load a decisions.json to go on where somebody stopped: each decision keeps its author, and what you decided here already stays. A decision whose words are not in this report is listed as orphaned; it is not attached to anything, and stays in your download.</li>
<li>What a judging program decided is marked ⚙︎ and still open: your decision overrules it.</li>
<li>Decisions are kept in this browser, for this report. <code>crossread compare … --decisions decisions.json</code> applies them.</li>
</ul></details>
</section>
<script type="application/json" id="review-data" data-key="${key}"${decided && html` data-decided="1"`}>${raw(data)}</script>`;
}

/** Labels that can be given instead, by what they are given to. */
const relabels = {
  link: ["same", "partial"],
  divergence: ["conflict", "differs", "updated", "style"],
} as const satisfies Partial<Record<Decision["on"], readonly string[]>>;

function labels(): Html[] {
  return Object.entries(relabels).flatMap(([on, names]) =>
    names.map((name) => html`<option value="${name}" data-on="${on}">${name}</option>`),
  );
}
