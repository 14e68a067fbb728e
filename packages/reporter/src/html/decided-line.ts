import { type Html, html } from "./template.ts";

/** Who decided on a finding, what and why; nothing where nobody did. */
export function decidedLine(decided: string | undefined): Html | undefined {
  return decided === undefined
    ? undefined
    : html`<p class="meta decided" dir="auto">${decided}</p>`;
}
