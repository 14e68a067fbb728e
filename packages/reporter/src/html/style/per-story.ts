import type { DivergenceType } from "@crossread/core";

/**
 * The rules that differ from story to story, one an outlet or type: filters of the matrix, which work by
 * `:has()` and without a script, and the outlets' names beside the cells of tables that a phone unrolls.
 */
export function perStory(outlets: readonly string[], types: readonly DivergenceType[]): string {
  const filters = [
    chosen("differs", ".row:not(.differs,.conflict,.updated)"),
    chosen("conflict", ".row:not(.conflict)"),
    chosen("conflict", "tbody:not(:has(.row.conflict))"),
    chosen("differs", "tbody:not(:has(.row.differs,.row.conflict,.row.updated))"),
    ...types.map((type) => listed("type", type, `.row:not([data-t~=${type}])`)),
    ...outlets.map((_, n) => listed("outlet", `"${n}"`, `.row:not([data-o~="${n}"])`)),
  ];
  return `@supports selector(:has(*)){${filters.join(",")}{display:none}}${names(outlets)}`;
}

/** What is hidden while a radio button is checked. */
function chosen(value: string, hidden: string): string {
  return `#coverage:has([value=${value}]:checked) ${hidden}`;
}

/** What is hidden while an entry of a list is selected. */
function listed(list: string, value: string, hidden: string): string {
  return `#coverage:has([name=${list}] [value=${value}]:checked) ${hidden}`;
}

/** Said once for each column, and not at each cell. Behind a row's head the first outlet is the second cell. */
function names(outlets: readonly string[]): string {
  const rules = outlets.map(
    (name, n) => `td:nth-child(${n + 2})::before{content:${cssString(name)}}`,
  );
  return `@media (max-width:43.99rem){${rules.join("")}}`;
}

/** Names come from outside: all but plain letters and digits is written as its code point, so nothing ends early. */
function cssString(text: string): string {
  const safe = text.replace(
    /[^a-z0-9 ]/giu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${safe}"`;
}
