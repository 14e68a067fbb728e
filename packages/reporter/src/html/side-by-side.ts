import type { Sentence, Severity } from "@crossread/core";
import { decidedIn, isJudged } from "../decided.ts";
import {
  type ArticleView,
  type Lookup,
  type Partner,
  placeInWords,
  sentenceText,
} from "../lookup.ts";
import { numberOf } from "../numbers.ts";
import { isPossible, severityRank } from "../order.ts";
import { oneLine } from "../shorten.ts";
import { counted, probabilityText, severityNames, signs } from "../wording.ts";
import { later } from "./later.ts";
import { type Mark, markedSentence } from "./marked.ts";
import { sharedCount } from "./masthead.ts";
import { anchor, genreTag, outletWords, section } from "./parts.ts";
import { heatBarAgain, linkLevel, sentenceSeverity } from "./strip.ts";
import { type Html, html } from "./template.ts";

/** Side by side, this many articles are shown at once; a script lets the reader choose which. */
export const columnsAtOnce = 3;

/** A fact stands this share of the article higher or lower before an arrow says so. */
const farPlace = 1 / 3;

/** A gear, as a letter and not as a picture. */
const judgeSign = "⚙\uFE0E";

/** Whole articles, each sentence with links to its partners in the others. */
export function sideBySide(lookup: Lookup): Html {
  const many = lookup.articles.length > columnsAtOnce;
  const decided = lookup.comparison.links.some((link) => link.decision !== undefined);
  return section({
    id: "side-by-side",
    title: "Side by side",
    wide: true,
    lead: html`Whole articles. A bar in the margin: others report it too; <span class="sg">${signs.alone}</span> no match found; <span class="sg">${signs.same}</span> the same words; arrows: it stands a third of the article higher or lower here.${decided && html` ✓ somebody decided on a link, ${judgeSign} a judging program did.`} <span class="js">Click a sentence, or press Enter on it, to bring its partners level; arrow keys move; Escape clears.</span>`,
    body: html`${many && chooser(lookup)}<div class="panes c${Math.min(lookup.articles.length, columnsAtOnce)}">${lookup.articles.map((view) => pane(lookup, view))}</div>`,
  });
}

function chooser(lookup: Lookup): Html {
  const lists = Array.from({ length: columnsAtOnce }, (_, n) => {
    const options = lookup.articles.map(
      (view) =>
        html`<option value="${view.column}"${view.column === n && html` selected`}>${view.name}</option>`,
    );
    return html`<label>Column ${n + 1} <select data-column="${n}">${options}</select></label>`;
  });
  return html`<form class="controls choose js" aria-label="Choose articles">${lists}</form>`;
}

function pane(lookup: Lookup, view: ArticleView): Html {
  return html`<div class="pane" data-column="${view.column}" data-name="${view.name}" data-at="${anchor("s", view.article.id)}"><header><h3 class="outlet">${view.name}${genreTag(view)}</h3><p class="meta">${sharedCount(lookup, view)}</p>${heatBarAgain(view)}</header>
<div class="text" tabindex="0" role="region" aria-label="Article of ${view.name}">${later(lookup, lines(lookup, view))}</div></div>`;
}

/** Sentences in reading order; runs of lines that were set aside go into one fold each. */
function lines(lookup: Lookup, view: ArticleView): Html[] {
  const out: Html[] = [];
  let aside: Sentence[] = [];
  const flush = (): void => {
    if (aside.length > 0) out.push(setAside(lookup, aside));
    aside = [];
  };
  let last: Sentence | undefined;
  for (const sentence of view.sentences) {
    if (sentence.role === "boilerplate") aside.push(sentence);
    else {
      flush();
      out.push(line(lookup, sentence, sentence.paragraph !== last?.paragraph));
      last = sentence;
    }
  }
  flush();
  return out;
}

function setAside(lookup: Lookup, aside: readonly Sentence[]): Html {
  const items = aside.map(
    ({ id, reason }) =>
      html`<p id="${anchor("s", id)}">${outletWords(sentenceText(lookup, id))} ${reason && html`<span class="why">${reason}</span>`}</p>`,
  );
  return html`<details class="aside"><summary>${counted(aside.length, "line")} set aside</summary>${items}</details>`;
}

function line(lookup: Lookup, sentence: Sentence, opens: boolean): Html {
  const { id, role } = sentence;
  const level = linkLevel(lookup, id);
  const severity = sentenceSeverity(lookup, id);
  const classes = ["s", `l${level}`, role === "headline" ? "hl" : "", opens ? "op" : ""]
    .filter(Boolean)
    .join(" ");
  return html`<p class="${classes}" id="${anchor("s", id)}"${areCoded(lookup) && codes(lookup, id)}>${gutter(lookup, id, level, severity)}${markedSentence(lookup, id, marksOf(lookup, id))}${areCoded(lookup) ? factLinks(lookup, id) : partnerLinks(lookup, id)}</p>
`;
}

function gutter(
  lookup: Lookup,
  id: string,
  level: number,
  severity: "conflict" | "differs" | undefined,
): Html | undefined {
  const alone = lookup.partners(id).length === 0;
  const text = alone
    ? signs.alone
    : severity
      ? signs[severity]
      : sameWords(lookup, id)
        ? signs.same
        : "";
  const mark =
    text !== "" && html`<span class="sg${severity && html` ${severity}`}">${text}</span>`;
  const moved = level > 0 ? arrow(lookup, id) : "";
  return mark || moved ? html`<span class="gut">${mark}${moved}</span>` : undefined;
}

function sameWords(lookup: Lookup, id: string): boolean {
  const own = fold(sentenceText(lookup, id));
  return lookup
    .partners(id)
    .some((partner) => fold(sentenceText(lookup, partner.sentence.id)) === own);
}

/** Case, quotation marks and spaces do not make other words. */
function fold(text: string): string {
  return oneLine(text.replace(/["'“”‘’]/g, "").toLowerCase());
}

function arrow(lookup: Lookup, id: string): string {
  const place = relative(lookup, id);
  const partners = lookup.partners(id).filter((one) => one.link.band !== "possible");
  if (partners.length === 0) return "";
  const mean =
    partners.reduce((sum, one) => sum + relative(lookup, one.sentence.id), 0) / partners.length;
  return mean - place >= farPlace ? "↑" : place - mean >= farPlace ? "↓" : "";
}

function relative(lookup: Lookup, id: string): number {
  const { story } = lookup.article(lookup.sentence(id).article);
  return story.length > 1 ? lookup.position(id) / (story.length - 1) : 0;
}

function marksOf(lookup: Lookup, id: string): Mark[] {
  return lookup
    .readings(id)
    .filter(({ divergence }) => !isPossible(divergence))
    .map(({ divergence, reading }) => ({
      start: reading.start,
      end: reading.end,
      severity: divergence.severity,
      href: `#${anchor("d", divergence.id)}`,
    }));
}

/**
 * `CNN ¶ 14 ¶ 15 · Post ¶ 2`: one link a partner; these links are also the data of the ribbons. With many
 * outlets they are half of the page, so they are kept to one element each.
 */
function partnerLinks(lookup: Lookup, id: string): Html | undefined {
  const partners = shownPartners(lookup, id);
  if (partners.length === 0) return undefined;
  const byArticle = lookup.articles.flatMap((view) => {
    const own = partners.filter((one) => one.sentence.article === view.article.id);
    return own.length > 0
      ? [html`${view.name} ${own.map((one) => partnerLink(lookup, id, one))}`]
      : [];
  });
  return html` <span class="pt">${byArticle.map((one, n) => html`${n > 0 && "· "}${one}`)}</span>`;
}

/** Above this many articles a list of all partners would be longer than the text. */
const mostListed = 3;

function areCoded({ articles }: Lookup): boolean {
  return articles.length > mostListed;
}

/** Partners for the script, a code each: `3.12s` is sentence 12 in column 3, the same statement. */
function codes(lookup: Lookup, id: string): Html {
  const all = shownPartners(lookup, id).map(({ link, sentence }) => {
    const { column } = lookup.article(sentence.article);
    const number = sentence.id.slice(sentence.article.length + 1);
    const kind = link.strength === "same" ? "s" : "";
    const possible = link.band === "possible" ? "?" : "";
    return `${column}.${number}${kind}${possible}${pairSeverity(lookup, id, sentence.id).slice(0, 1)}`;
  });
  return html` data-w="${placeInWords(lookup, id)}"${all.length > 0 && html` data-p="${all.join(" ")}"`}`;
}

/** `also in 12 others: F3 F7`: the facts that a sentence tells, whose rows lead to all who tell them. */
function factLinks(lookup: Lookup, id: string): Html | undefined {
  const partners = shownPartners(lookup, id);
  const surer = partners.filter(({ link }) => link.band !== "possible");
  const told = surer.length > 0 ? surer : partners;
  const others = new Set(told.map(({ sentence }) => sentence.article)).size;
  if (others === 0) return undefined;
  const facts = lookup
    .factsOf(id)
    .filter(({ band }) => surer.length === 0 || band !== "possible")
    .slice(0, mostFacts);
  const links = facts.map(
    (fact) => html` <a href="#${anchor("f", fact.id)}">${numberOf(lookup, fact.id)}</a>`,
  );
  return html` <span class="pt">${surer.length > 0 ? "also" : "possibly"} in ${counted(others, "other")}${links.length > 0 && ":"}${links}</span>`;
}

/** Facts of one sentence that are named. */
const mostFacts = 4;

/** Possible partners are shown only in an article that has no better one. */
export function shownPartners(lookup: Lookup, id: string): readonly Partner[] {
  const partners = lookup.partners(id);
  const better = new Set(
    partners.filter((one) => one.link.band !== "possible").map((one) => one.sentence.article),
  );
  return partners.filter(
    (one) => one.link.band !== "possible" || !better.has(one.sentence.article),
  );
}

function partnerLink(lookup: Lookup, id: string, { link, sentence }: Partner): Html {
  const possible = link.band === "possible";
  const severity = pairSeverity(lookup, id, sentence.id);
  const place = placeInWords(lookup, sentence.id);
  const decided = decidedIn(lookup).link(link);
  const classes = [
    "rf",
    link.strength === "same" ? "same" : "",
    possible ? "possible" : "",
    severity,
  ].filter(Boolean);
  const told = [
    ...(severity ? [severityNames[severity].toLowerCase()] : []),
    link.strength,
    `${link.band} ${probabilityText(link.probability)}`,
    ...(decided ? [decided] : []),
  ];
  return html`<a class="${classes.join(" ")}" href="#${anchor("s", sentence.id)}" title="${told.join(", ")}"${decided && html` data-decided="${isJudged(link) ? judgeSign : "✓"}"`}>${place}${possible && "?"}</a> `;
}

/** What is told differently between two sentences. */
function pairSeverity(
  lookup: Lookup,
  left: string,
  right: string,
): Exclude<Severity, "style"> | "" {
  const shared = lookup
    .readings(left)
    .map((one) => one.divergence)
    .filter((one) => !isPossible(one) && one.readings.some((reading) => reading.sentence === right))
    .sort((a, b) => severityRank(a.severity) - severityRank(b.severity))[0];
  return shared && shared.severity !== "style" ? shared.severity : "";
}
