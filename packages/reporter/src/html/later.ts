import type { Lookup } from "../lookup.ts";
import { type Html, html } from "./template.ts";

/**
 * Large pages are built in two steps. What stands below the first screens is put into `noscript`: without a
 * script a browser reads it as part of the page; with one it is skipped as plain text, and the script builds it
 * piece by piece while the browser is idle, or at once where an address or a search leads into it. So a page of
 * twenty outlets opens as fast as a page of three, and everything stands in it either way.
 */

/** From this many articles, or sentences of story text, on a page is large. */
const largeFrom = { articles: 6, sentences: 400 } as const;

export function isLarge({ articles }: Lookup): boolean {
  const sentences = articles.reduce((sum, { story }) => sum + story.length, 0);
  return articles.length >= largeFrom.articles || sentences >= largeFrom.sentences;
}

/** A part of the page that a large page builds later. Must not hold another, nor stand inside a table. */
export function later(lookup: Lookup, body: unknown): Html {
  return isLarge(lookup) ? html`<noscript class="later">${body}</noscript>` : html`${body}`;
}

/** The parts of a long list: the first as they are, the others built later, a few at a time. */
export function laterBeyond(lookup: Lookup, first: number, items: readonly Html[]): Html {
  if (!isLarge(lookup)) return html`${items}`;
  const chunks: Html[] = [];
  for (let at = first; at < items.length; at += atATime)
    chunks.push(later(lookup, items.slice(at, at + atATime)));
  return html`${items.slice(0, first)}${chunks}`;
}

/** Entries built in one go: few enough for a task of a frame or two. */
const atATime = 8;
