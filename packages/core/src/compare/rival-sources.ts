import type { Attribution } from "../model.ts";
import type { Side } from "./gate.ts";

/**
 * Whether two sources are two: two persons, two bodies, a named source against one that won't be named,
 * or somebody's word against what another outlet is said to have reported. A spokesman and his company,
 * officials and their ministry, a name and a description may be one, so they are never set apart.
 */

/** How much a reader learns from a source's name about who it is. */
type Kind =
  | "outlet"
  | "report"
  | "anonymous"
  | "person"
  | "body"
  | "document"
  | "law"
  | "lay"
  | "official"
  | "vague";

export function areApart(
  left: { readonly side: Side; readonly source: Attribution },
  right: { readonly side: Side; readonly source: Attribution },
): boolean {
  const [a, b] = [left.source, right.source];
  if (a.entity !== undefined && a.entity === b.entity) return false;
  if (isNamedIn(left.side, b.entity) || isNamedIn(right.side, a.entity)) return false;
  if (shareWord(a.sourceName, b.sourceName)) return false;
  // “According to the Herald” in another outlet, the Herald's own source in the Herald.
  if (isOwnOutlet(left.side, b) || isOwnOutlet(right.side, a)) return false;
  const kinds: readonly Kind[] = [kindOf(a), kindOf(b)];
  // A person known from afar, by a pronoun or a description, may be the wrong one.
  if (kinds.every((kind) => kind === "person") && !(isPrinted(left) && isPrinted(right)))
    return false;
  const [first, second] = kinds.toSorted();
  return first !== undefined && second !== undefined && rivals.has(`${first} ${second}`);
}

/** Kinds that can't be one source, in the order of the alphabet. */
const rivals = new Set([
  "outlet outlet",
  "document outlet",
  "document person",
  "body outlet",
  "outlet person",
  "anonymous outlet",
  "anonymous person",
  "anonymous body",
  "anonymous document",
  "person person",
  // “A report”: some outlet's, and perhaps the one that another article names.
  "person report",
  "body report",
  "body body",
  "law law",
  "law lay",
  "law outlet",
  "lay lay",
  "lay official",
  "lay outlet",
]);

/** Another outlet's report, or a source without a name: whoever prints it can't have heard it himself, or won't say from whom. */
export function isUnchecked(source: Attribution): boolean {
  return /^(?:outlet|anonymous)$/.test(kindOf(source));
}

function kindOf({ sourceName, kind }: Attribution): Kind {
  const name = sourceName.replace(/^(?:the|an?|one|two|some|several|multiple) /i, "");
  if (
    /^(?:new )?(?:reports?|newspaper|paper|magazine|network|broadcaster|station|outlet)$/i.test(
      name,
    )
  )
    return "report";
  if (outlets.test(name)) return "outlet";
  if (anonymous.test(name)) return "anonymous";
  if (kind === "document" || papers.test(name) || studies.test(name))
    return studies.test(name) && /\p{Lu}|['’]/u.test(name) ? "document" : "vague";
  if (/^(?:\p{L}+ ){0,2}(?:officials?|authorities)$/iu.test(name)) return "official";
  if (standIns.test(name) || pronouns.test(name)) return "vague";
  if (law.test(name)) return "law";
  if (lay.test(name)) return "lay";
  if (kind === "named" && /^\p{Lu}[\p{L}.’'-]* (?:.* )?\p{Lu}[\p{L}’'-]*$/u.test(name))
    return "person";
  if (kind === "organization" && /\p{Lu}/u.test(name) && !governments.test(name)) return "body";
  return "vague";
}

/** Names of newspapers, agencies and broadcasters by their usual words. */
const outlets =
  /\b(?:News|Times|Post|Journal|Tribune|Herald|Chronicle|Guardian|Telegraph|Gazette|Globe|Dispatch|Examiner|Inquirer|Observer|Courier|Daily|Weekly|Press|Reuters|Bloomberg|AP|AFP|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|Fox|Politico|Axios|BuzzFeed|newspaper|broadcaster|(?:TV|television|radio|news) (?:station|channel|network|agency)|state media|local media|media reports?)\b(?! (?:Secretary|Office|Service|Corps|Master))/;

/** Sources that an outlet knows and does not name. */
const anonymous =
  /\b(?:sources?|(?:people|persons?|individuals?|officials?|executives?) (?:familiar|briefed|close|with (?:direct )?knowledge|involved|who (?:spoke|asked|declined|requested|were not|was not))|condition of anonymity)\b/i;

/** Whose word they are is told by what stands around them: a lawsuit is its plaintiff's. */
const papers =
  /\b(?:documents?|filings?|lawsuit|complaint|indictment|memo|records?|letter|transcript|statement|release|papers?)\b/i;

/** They speak for themselves once it is said whose they are: the inspectors' report. */
const studies = /\b(?:reports?|study|survey|poll|review|audit|inquiry|investigation)\b/i;

/** They may stand for any person or body of the story. */
const standIns =
  /\b(?:officials?|authorit(?:y|ies)|leaders|people|executives?|aides?|advis[eo]rs?|spokes\p{L}+|office|department|agency|company|government|court|judges?|team|lawyer|attorneys?|representatives?|campaign)\b/iu;

const pronouns = /^(?:he|she|it|they|we|who|others?|both|all|another|someone)$/i;

/** Umbrellas over many bodies, whose word each of them gives. */
const governments =
  /\b(?:administration|government|White House|ministry|Kremlin|Pentagon|Congress|Senate|House|party|State|States|Kingdom|Union)\b/i;

/** Those who look into a case, each for themselves. */
const law = /^(?:\p{Ll}+ ){0,2}(?:police|prosecutors|investigators|detectives|inspectors)$/iu;

/** People who speak for nobody but themselves. */
const lay =
  /^(?:\p{Ll}+ ){0,3}(?:witnesses|residents|neighbou?rs|engineers|doctors|nurses|scientists|researchers|experts|analysts|economists|critics|opponents|supporters|activists|advocates|campaigners|protesters|lawmakers|lawyers|relatives|unions?|employers|workers|teachers|parents|students|survivors|passengers|farmers)$/iu;

function isPrinted({
  side,
  source,
}: {
  readonly side: Side;
  readonly source: Attribution;
}): boolean {
  return shareWord(side.text.slice(source.source.start, source.source.end), source.sourceName);
}

/** The source is the outlet that prints the article. */
export function isOwnOutlet({ article }: Side, { sourceName }: Attribution): boolean {
  return shareWord(article.article.outlet, sourceName);
}

function isNamedIn(side: Side, entity: string | undefined): boolean {
  return entity !== undefined && side.source.mentions.some((mention) => mention.entity === entity);
}

function shareWord(left: string, right: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/\P{L}+/u)
      .filter((word) => word.length > 3);
  const known = new Set(words(left));
  return words(right).some((word) => known.has(word));
}
