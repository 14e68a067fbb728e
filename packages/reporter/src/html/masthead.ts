import { type ArticleView, headlineText, type Lookup } from "../lookup.ts";
import { oneLine } from "../shorten.ts";
import { counted, dateText, webAddress } from "../wording.ts";
import { anchor, genreTag, outletWords } from "./parts.ts";
import { heatBar, linkLevel, sentenceSeverity } from "./strip.ts";
import { type Html, html } from "./template.ts";

/** More outlets than this are listed in a fold, so that the brief starts on the first screen. */
const unfolded = { onPhones: 3, atAll: 5 } as const;

/** Story, outlets with their headlines, and how much of each article is shared. */
export function masthead(lookup: Lookup, title: string): Html {
  const { articles } = lookup;
  const list = html`<ul class="papers">${articles.map((view) => paper(lookup, view))}</ul>`;
  return html`
<header class="top">
<p class="by"><b>Crossread</b> A comparison of ${counted(articles.length, "article")}</p>
<h1 dir="auto">${title}</h1>
${articles.length <= unfolded.onPhones ? list : html`<details class="fold${articles.length <= unfolded.atAll && " roomy"}"><summary>${articles.map((view) => view.name).join(" · ")}</summary>${list}</details>`}
</header>`;
}

/** The line of links to the sections. */
export function contents(
  sections: readonly { id: string; title: string; count?: number }[],
  review: Html,
): Html {
  const items = sections.map(
    ({ id, title, count }) =>
      html`<li><a href="#${id}">${title}${count !== undefined && html` <span class="mu">${count}</span>`}</a></li>`,
  );
  return html`<nav class="contents" aria-label="Sections"><ul>${items}<li>${review}</li></ul></nav>`;
}

/** `16 of 19 sentences shared, 1 in conflict`. */
export function sharedCount(lookup: Lookup, view: ArticleView): string {
  const shared = view.story.filter((sentence) => linkLevel(lookup, sentence.id) > 0).length;
  const conflicts = view.story.filter(
    (one) => sentenceSeverity(lookup, one.id) === "conflict",
  ).length;
  const text = `${shared} of ${counted(view.story.length, "sentence")} shared`;
  return conflicts > 0 ? `${text}, ${conflicts} in conflict` : text;
}

function paper(lookup: Lookup, view: ArticleView): Html {
  const { article } = view;
  return html`<li id="${anchor("o", article.id)}">
<p class="outlet">${view.name}${genreTag(view)}</p>
<p class="head">${outletWords(headlineText(lookup, view))}</p>
<p class="meta">${metaOf(view)}</p>
${heatBar(lookup, view)}
<p class="meta">${sharedCount(lookup, view)}</p>
</li>`;
}

function metaOf({ article, words }: ArticleView): Html {
  const address = webAddress(article.url);
  const parts: (string | Html)[] = [
    ...(article.published ? [dateText(article.published)] : []),
    ...(article.version ? [article.version] : []),
    counted(words, "word"),
    ...(article.agency ? [`text: ${oneLine(article.agency)}`] : []),
    ...(address ? [html`<a href="${address}" rel="noreferrer noopener">original</a>`] : []),
  ];
  return html`${parts.map((part, n) => html`${n > 0 && " · "}${part}`)}`;
}
