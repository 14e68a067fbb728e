import { findingsScript } from "./findings.ts";
import { laterScript } from "./later.ts";
import { paneScript } from "./panes.ts";
import { reviewScript } from "./review.ts";
import { reviewStoreScript } from "./review-store.ts";
import { ribbonScript } from "./ribbons.ts";

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
 * The page's own script as it is written. It adds sorting, previews, copying, columns that scroll together with
 * ribbons between them, and review; without it everything can still be read. Its data are the links in the page.
 * Pages carry it minified (`pnpm assets`).
 */
export const scriptSource: string = `(()=>{"use strict";
${laterScript}
${findingsScript}
${paneScript}
${ribbonScript}
${reviewStart}
})();`;
