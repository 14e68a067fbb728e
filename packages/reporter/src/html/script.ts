import { findingsScript } from "./script/findings.ts";
import { laterScript } from "./script/later.ts";
import { paneScript } from "./script/panes.ts";
import { reviewScript } from "./script/review.ts";
import { reviewStoreScript } from "./script/review-store.ts";
import { ribbonScript } from "./script/ribbons.ts";

/** Review starts when it is asked for, or when this browser or the report has decisions to show. */
const reviewStart = `
const opener = byId("review-open");
const keptIn = (key) => { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } };
let wroteOut = () => {};
let started;
const review = () => started ??= (() => {
buildAll();
${reviewStoreScript}
${reviewScript}
})();
opener.addEventListener("click", () => review().toggle());
const { key, decided } = byId("review-data").dataset;
if (decided || keptIn(key)) waiting.size > 0 ? whenIdle(review) : review();
`;

/**
 * The page's own script, as text. It adds sorting, previews, copying, columns that scroll together with
 * ribbons between them, and review; without it everything can still be read. Its data are the links in the page.
 */
export const script: string = withoutComments(`(()=>{"use strict";
${laterScript}
${findingsScript}
${paneScript}
${ribbonScript}
${reviewStart}
})();`);

/** Runs before the body is laid out, so that nothing is laid out twice. */
export const firstScript = 'document.documentElement.classList.add("on")';

/** The script as it is sent: no comments of a line's own, no indentation. */
function withoutComments(source: string): string {
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\/\n/gm, "").replace(/^[ \t]+/gm, "");
}
