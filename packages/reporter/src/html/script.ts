import { findingsScript } from "./script/findings.ts";
import { paneScript } from "./script/panes.ts";
import { reviewScript } from "./script/review.ts";
import { reviewStoreScript } from "./script/review-store.ts";
import { ribbonScript } from "./script/ribbons.ts";

/**
 * The page's own script, as text. It adds sorting, previews, copying, columns that scroll together with
 * ribbons between them, and review; without it everything can still be read. Its data are the links in the page.
 */
export const script: string = `(()=>{"use strict";
${findingsScript}
${paneScript}
${ribbonScript}
${reviewStoreScript}
${reviewScript}
})();`;

/** Runs before the body is laid out, so that nothing is laid out twice. */
export const firstScript = 'document.documentElement.classList.add("on")';
