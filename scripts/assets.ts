import { writeFileSync } from "node:fs";
import { transformSync } from "esbuild";
import { scriptSource } from "../packages/reporter/src/html/script/source.ts";
import { styleSource } from "../packages/reporter/src/html/style/source.ts";

/**
 * Writes the style sheet and the script of the page as they are sent, after a change of their sources. The
 * result is committed, so that a report needs no build and has the same bytes everywhere.
 */
export function pageAssets(): { readonly style: string; readonly script: string } {
  const minified = (source: string, loader: "css" | "js"): string =>
    transformSync(source, { loader, minify: true, charset: "utf8", target: "es2022" }).code.trim();
  return { style: minified(styleSource, "css"), script: minified(scriptSource, "js") };
}

if (import.meta.main) {
  writeFileSync(
    "packages/reporter/src/html/page-assets.json",
    `${JSON.stringify(pageAssets(), undefined, 2)}\n`,
  );
}
