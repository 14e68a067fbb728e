import type { AnnotatedArticle, Framing, Genre } from "../model.ts";
import { slice } from "../span.ts";
import { isOwnVoice, type Lookup, listed } from "./lookup.ts";

type Kind = Framing["genres"][number];

/** How many lines at either end of an article may say what it is. */
const ends = 6;

/** Longest line that is a mark and not a sentence, in characters. */
const longestMark = 40;

/** In this many sentences an author says “I” in an opinion piece; in a report hardly ever. */
const fewestFirstPerson = 3;

/** And in this share of the sentences, since a long report may slip once in a while. */
const leastFirstPerson = 0.05;

/** Lines that begin with a time, from which on a text is a live blog. */
const fewestTimes = 4;

/** Questions as lines of their own, from which on a text is an explainer. */
const fewestQuestions = 3;

/**
 * What kind of text each article is, by what it says of itself, its address, its headline and who
 * speaks in it. News is what no cue speaks against; a comparison of a report with anything else sets a
 * view, a running log or a guide beside it, and says so.
 */
export function findGenres(lookup: Lookup): Kind[] {
  return lookup.story.articles.map((article) => {
    const [genre, cues] = firstOf(article);
    const { id, outlet } = article.article;
    const note =
      genre === "news"
        ? ""
        : `${outlet} is read as ${names[genre]}: ${listed(cues)}. ${meanings[genre]}`;
    return { article: id, genre, cues, note };
  });
}

const names: Readonly<Record<Genre, string>> = {
  news: "news",
  opinion: "an opinion piece",
  analysis: "an analysis",
  "live-blog": "a live blog",
  explainer: "an explainer",
};

const meanings: Readonly<Record<Genre, string>> = {
  news: "",
  opinion: "Its words argue a view, so they differ from a report’s on purpose.",
  analysis: "It weighs what others report, so it leaves out and adds more than a report.",
  "live-blog":
    "It tells things in the order in which they came, so what stands high is what is new.",
  explainer: "It orders things by question, so what stands high is no sign of weight.",
};

/** The first genre with a cue; a mark of the outlet's own outweighs what the text looks like. */
function firstOf(article: AnnotatedArticle): [Genre, string[]] {
  const readers: readonly (readonly [Genre, (article: AnnotatedArticle) => string[]])[] = [
    ["live-blog", liveCues],
    ["opinion", opinionMarks],
    ["analysis", analysisMarks],
    ["explainer", explainerCues],
    ["opinion", opinionVoice],
  ];
  for (const [genre, read] of readers) {
    const cues = read(article);
    if (cues.length > 0) return [genre, cues];
  }
  return ["news", []];
}

function liveCues(article: AnnotatedArticle): string[] {
  const cues: string[] = [];
  const title = headline(article);
  if (/\blive (?:updates?|blog|coverage)\b|^live[:\s–—-]|\bas it happened\b/i.test(title))
    cues.push("its headline says so");
  const times = lines(article).filter((line) =>
    /^(?:posted at )?\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?(?=[\s:–—-]|$)/i.test(line),
  );
  if (times.length >= fewestTimes) cues.push(`${times.length} of its entries begin with a time`);
  return cues;
}

const opinionWords =
  "opinions?|commentary|editorials?|op-?eds?|columns?|columnists?|guest essay|letters? to the editor";
const opinionLine = new RegExp(
  `^(?:${opinionWords})(?: (?:piece|contributor|writer))?\\s*[:|.–—]?$`,
  "i",
);
const opinionTitle = new RegExp(
  `^(?:${opinionWords})\\s*[:|–—]|[|–—]\\s*(?:opinion|editorial|column)$`,
  "i",
);
const opinionPath =
  /\/(?:opinions?|commentisfree|commentary|op-?eds?|editorials?|columns?|columnists?)\//i;
const disclaimer =
  /\b(?:views|opinions) expressed (?:(?:in|by) (?:this|the) (?:article|column|commentary|piece|op-ed|author|writer|columnist)|here|above|are (?:those|his|her|their|the author))/i;
const author =
  /\b(?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,4}(?:columnist|op-ed contributor|editorial writer|opinion writer|commentator)\b/iu;

function opinionMarks(article: AnnotatedArticle): string[] {
  const cues: string[] = [];
  if (opinionPath.test(article.article.url ?? "")) cues.push("its address says so");
  if (opinionTitle.test(headline(article))) cues.push("its headline says so");
  const all = lines(article);
  const outer = [...all.slice(0, ends), ...all.slice(-ends)];
  const mark = outer.find((line) => line.length <= longestMark && opinionLine.test(line));
  if (mark) cues.push(`it has the line “${mark}”`);
  if (all.some((line) => disclaimer.test(line))) cues.push("it says whose views it gives");
  if (author.test(article.article.byline ?? "") || all.slice(-2).some((line) => author.test(line)))
    cues.push("it ends by naming its author as a columnist");
  return cues;
}

function analysisMarks(article: AnnotatedArticle): string[] {
  const cues: string[] = [];
  if (/^(?:news )?analysis\s*[:|–—]|[|–—]\s*(?:news )?analysis$/i.test(headline(article)))
    cues.push("its headline says so");
  if (/\/(?:news-)?analysis\//i.test(article.article.url ?? "")) cues.push("its address says so");
  const mark = lines(article)
    .slice(0, ends)
    .find((line) => /^(?:news )?analysis\s*[:|.–—]?$/i.test(line));
  if (mark) cues.push(`it has the line “${mark}”`);
  return cues;
}

const guide =
  /^(?:explainer|explained|fact[ -]check|q ?& ?a)\b|[:|–—]\s*(?:explained|an? explainer)$|\b(?:what|everything) (?:you (?:need|should|have)|we know|to know)\b|\bthings to know\b|^here(?:’|')?s (?:what|how|why)\b|^(?:what|who) (?:is|are|was|were) [^?]{1,80}\?|^(?:how|why) (?:do|does|did|is|are|was|were) [^?]{1,80}\?/i;

function explainerCues(article: AnnotatedArticle): string[] {
  const cues: string[] = [];
  if (guide.test(headline(article))) cues.push("its headline promises an explanation");
  const questions = lines(article)
    .slice(1)
    .filter((line) => line.length <= 2 * longestMark && /^\p{Lu}[^.!?]*\?$/u.test(line));
  if (questions.length >= fewestQuestions)
    cues.push(`${questions.length} of its lines are questions that it answers`);
  return cues;
}

/** The author speaks as “I”, outside quotation marks. */
function opinionVoice(article: AnnotatedArticle): string[] {
  const body = article.annotated.filter(({ sentence }) => sentence.role === "body");
  const first = body.filter((sentence) =>
    sentence.tokens.some(
      (token) =>
        /^(?:I|[Mm]y|[Mm]e|[Mm]yself)$/.test(token.text) &&
        isOwnVoice(sentence, token) &&
        !sentence.attributions.some(
          ({ content }) => content.start <= token.start && token.end <= content.end,
        ),
    ),
  ).length;
  return first >= fewestFirstPerson && first >= leastFirstPerson * body.length
    ? [`its author says “I” in ${first} sentences`]
    : [];
}

function headline(article: AnnotatedArticle): string {
  const first = article.annotated.find(({ sentence }) => sentence.role === "headline")?.sentence;
  return first ? slice(article.article[first.field], first).trim() : article.article.title.trim();
}

/** Every line of the body, those set aside included: a label such as “Opinion” is set aside at times. */
function lines({ article, paragraphs }: AnnotatedArticle): string[] {
  return paragraphs
    .filter(({ field }) => field === "body")
    .map((paragraph) => slice(article.body, paragraph).trim())
    .filter(Boolean);
}
