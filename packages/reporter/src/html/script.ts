import { findingsScript } from "./script/findings.ts";
import { paneScript } from "./script/panes.ts";
import { ribbonScript } from "./script/ribbons.ts";

/**
 * The page's own script, as text. It adds sorting, previews, copying, and columns that scroll together with
 * ribbons between them; without it everything can still be read. Its data are the links in the page.
 */
export const script: string = `(()=>{"use strict";
${findingsScript}
${paneScript}
${ribbonScript}
})();`;

/** Runs before the body is laid out, so that nothing is laid out twice. */
export const firstScript = 'document.documentElement.classList.add("on")';
