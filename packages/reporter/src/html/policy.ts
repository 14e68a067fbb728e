import { createHash } from "node:crypto";

/** The Content-Security-Policy of a page that makes no request and runs nothing but these. */
export function policyFor(style: string, scripts: readonly string[] = []): string {
  const allowed = scripts.map((script) => ` '${digest(script)}'`).join("");
  const run = scripts.length > 0 ? ` script-src${allowed};` : "";
  return `default-src 'none'; style-src '${digest(style)}';${run} base-uri 'none'; form-action 'none'`;
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
