import type { DomDocument, DomElement } from "./html-dom.ts";

/**
 * Takes out of a page what its own names say is no article: consent, newsletters, subscription offers,
 * related links, comments, sharing, advertisements. An extractor goes by the density of text, and these
 * are dense. An element with a good part of the page's text stays whatever it is called: pages call their
 * whole body `has-newsletter`.
 */
export function removeSurroundings(document: DomDocument): void {
  const whole = textLength(document.documentElement ?? document);
  const marked = [
    ...document.querySelectorAll("[class],[id],[role],[data-qa],[data-testid]"),
  ].filter(isSurrounding);
  for (const element of marked) {
    const isSure = sure.test(nameOf(element)) || roles.test(element.getAttribute("role") ?? "");
    const most = isSure ? mostOfPage * whole : mostIfUnsure;
    if (textLength(element) < most || isLinks(element)) element.remove();
  }
}

/** A share of the page's characters. Real surroundings that are longer are lists that extractors know. */
const mostOfPage = 0.3;

/** In characters: pages call the first half of an article its `teaser`, but a teaser is short. */
const mostIfUnsure = 240;

/** More than half of its text is in links. */
function isLinks(element: DomElement): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += textLength(link);
  return linked > textLength(element) / 2;
}

function between(words: string): RegExp {
  return new RegExp(`(?:^|[-_ ])(?:${words})(?:$|[-_ ])`, "i");
}

/** Parts of names, between hyphens, underscores and changes of case, that say it without a doubt. */
const sure = between(
  "newsletters?|sign-?up|subscription|paywall|regwall|gateway|consent|cookies?|cmp|gdpr|related|rich-?link|recommended|recirc|trending|most-?(?:read|viewed|popular)|up-?next|dont-?miss|comments?|disqus|pull-?quote|author-?(?:box|bio)",
);

/** Parts of names that good text has at times. */
const unsure = between(
  "subscribe|inline-?sub|read-?more|also-?read|internal-?link|teasers?|share|sharing|social|ads?|advert|advertisement|ad-?slot|sponsored|promo|bio|pull|box|callout|donate|donation|membership|breadcrumbs?|tags|tags?-?links?|entry-?meta|timestamp|byline-?section|video|video-?player|pagination|gallery-?nav|vote|weather|trust",
);

const roles = /^(?:dialog|alertdialog|navigation|banner|contentinfo|complementary|search)$/i;

const kept = new Set(["HTML", "BODY", "MAIN", "ARTICLE", "H1"]);

function isSurrounding(element: DomElement): boolean {
  if (kept.has(element.nodeName.toUpperCase())) return false;
  const name = nameOf(element);
  return sure.test(name) || unsure.test(name) || roles.test(element.getAttribute("role") ?? "");
}

function nameOf(element: DomElement): string {
  const names = ["class", "id", "data-qa", "data-testid"].map(
    (each) => element.getAttribute(each) ?? "",
  );
  return names
    .join(" ")
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1-$2");
}

function textLength(node: { readonly textContent: string | null }): number {
  return (node.textContent ?? "").replace(/\s+/g, " ").length;
}
