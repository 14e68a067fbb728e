import { keyOf, type Line, outsideQuotes } from "./line.ts";

/**
 * How much a line reads like the outlet speaking to its readers about itself, as appeals for money,
 * subscriptions and attention do: it addresses them (you, we, an imperative), names its own outlet,
 * speaks of journalism, support and newsletters, and shares no words with the story.
 */
export interface Appeal {
  /** Points for addressing the reader or naming the outlet. */
  readonly address: number;
  /** Points for the vocabulary of appeals. */
  readonly topic: number;
  /** Both, less what ties the line to the story. */
  readonly score: number;
  /** It holds a word that is at home in appeals alone, or calls the reader to the outlet's pages. */
  readonly plain: boolean;
}

/** From this score on, a line is an appeal where both kinds of points are there. */
export const appealScore = 3;

/** Words of each article's story, and its outlet's name. */
export interface Surroundings {
  readonly outlet: RegExp | undefined;
  /** In how many lines of the article each longer word stands. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Weighs one line or sentence. */
export function weighAppeal(text: string, surroundings: Surroundings): Appeal {
  const own = outsideQuotes(text);
  const calls = imperative.test(own);
  const namesOutlet = speaksOfOutlet(own, surroundings.outlet);
  let address = 0;
  if (/\byou(?:r|rs|'re|'ll|'ve|'d)?\b/i.test(own)) address += 1.5;
  if (/\b(?:[Ww]e|[Oo]ur|ours|us)\b/.test(own)) address += 1;
  if (calls) address += 1.5;
  if (namesOutlet) address += 1;
  const strongWords = count(own, strong);
  const topic = Math.min(3, strongWords + count(own, weak) / 2);
  return {
    address,
    topic,
    score: address + topic - tie(text, surroundings),
    plain: strongWords > 0 || (calls && namesOutlet && text.length <= longestCall),
  };
}

/** A story that was told to its outlet names it too: `in an interview with the Herald`. */
function speaksOfOutlet(own: string, outlet: RegExp | undefined): boolean {
  if (!outlet?.test(own)) return false;
  const told = new RegExp(`${telling} (?:the )?${outlet.source}`, "giu");
  return outlet.test(own.replace(told, " "));
}

const telling =
  "\\b(?:told|tells?|telling|interviews?(?: with| by| to| on)?|interviewed by|(?:said|says|speaking|spoke|talked|confirmed|statement|remarks) (?:to|with|in|on)|according to|(?:reported|obtained|reviewed|seen|published|conducted|commissioned) by|poll by)";

/** In characters. */
const longestCall = 240;

/** An appeal by its own words. */
export function isAppeal(appeal: Appeal): boolean {
  return appeal.plain && appeal.address > 0 && appeal.score >= appealScore;
}

/** What stands between or beside appeals and has something of them belongs to them. */
export function isAppealBesideAppeal(appeal: Appeal): boolean {
  return appeal.address > 0 && appeal.score >= 1.5;
}

/** Longer words of a line, each once, with which it may be tied to others. */
export function contentWords(text: string): readonly string[] {
  const longer = keyOf(text)
    .split(" ")
    .filter((word) => word.length >= 5);
  return [...new Set(longer)];
}

/** The outlet's name as a pattern, without article and addition: `The Herald (Web News)` → Herald. */
export function outletPattern(outlet: string): RegExp | undefined {
  const name = outlet
    .replace(/\(.*?\)/g, "")
    .replace(/\s+-\s.*$/, "")
    .replace(/^the\s+/i, "")
    .trim();
  if (name.length < 2) return undefined;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
}

/** Appeal lines have few words in common with the story; the story's own have many. */
function tie(text: string, { lines }: Surroundings): number {
  const words = contentWords(text);
  if (words.length < 4) return 0;
  const shared = words.filter((word) => (lines.get(word) ?? 0) > 1).length / words.length;
  return shared >= 0.5 ? 1 : shared <= 0.2 ? -0.5 : 0;
}

function count(text: string, words: RegExp): number {
  return new Set((text.match(words) ?? []).map((word) => word.toLowerCase().slice(0, 6))).size;
}

const imperative =
  /(?:^|[.!?] )(?:please )?(?:support|donate|subscribe|sign up|signup|join|become|help (?:us|keep|support)|give|contribute|add|follow|share|read|click|get|download|register|visit|check out|stay|start|try|consider|make a|learn more|find out|tell us|let us|send|watch|listen|tune in|upgrade|unlock|chip in|log in|discover|explore)\b(?! (?:has|have|had|was|were|is|are|said)\b)/i;

const strong =
  /\b(?:donat\w+|subscri\w+|memberships?|(?:be(?:come|coming)) an? (?:\w+ )?(?:member|supporter|subscriber|patron)|paywalls?|journalism|newsletters?|inbox|newsroom|up[- ]to[- ]date|readers?|comment(?:s|ing|ers)|ad-free|free trial|tax-deductible|cookies|stay informed|reader-(?:funded|supported)|quality news|daily briefing|crowdfund\w*)\b/gi;

const weak =
  /\b(?:support\w*|news|media|reporters?|reporting|journalists?|stor(?:y|ies)|coverage|updates?|access|conversations?|contribut\w+|fund(?:ed|ing)?|apps?|alerts?|email|e-mail|independent|nonprofit|non-profit|podcasts?|videos?|members?|supporters?|exclusive|premium|latest|monthly|analysis|company|sign|today|free|gift)\b/gi;

/** The line's appeal, or none where it is too long to be one. */
export function weighLine(line: Line, surroundings: Surroundings): Appeal {
  return line.long
    ? { address: 0, topic: 0, score: 0, plain: false }
    : weighAppeal(line.text, surroundings);
}
