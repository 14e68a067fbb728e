import { raw, html as template } from "hono/html";

/** Escaped HTML: what a template gives back, and may put into another. */
export type Html = string & { readonly isEscaped: true };

/**
 * A template whose values are escaped, unless they are templates themselves; lists are joined, and `false`,
 * `null` and `undefined` give nothing. The only file that knows hono.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return template(strings, ...values) as unknown as Html;
}

export { raw };
