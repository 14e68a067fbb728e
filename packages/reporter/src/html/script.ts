import assets from "./page-assets.json" with { type: "json" };

/** The page's own script, minified from `script/source.ts`. */
export const script: string = assets.script;

/** Runs before the body is laid out, so that nothing is laid out twice. */
export const firstScript = 'document.documentElement.classList.add("on")';
