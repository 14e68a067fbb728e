import type { AnnotatedArticle, AnnotatedStory, Place } from "./model.ts";

/** Where each article that has one of `members` tells it first. */
export function findPlaces(story: AnnotatedStory, members: readonly string[]): Place[] {
  const wanted = new Set(members);
  return story.articles.flatMap((article) => {
    const first = article.annotated.find(({ sentence }) => wanted.has(sentence.id));
    return first ? [placeOf(article, first.sentence.id)] : [];
  });
}

/** Where a sentence of story text stands in its article. */
export function placeOf(article: AnnotatedArticle, sentenceId: string): Place {
  const at = article.annotated.findIndex(({ sentence }) => sentence.id === sentenceId);
  const { sentence } = article.annotated[at]!;
  const text = article.annotated.filter((one) => one.sentence.role === "body");
  const paragraphs = [...new Set(text.map((one) => one.sentence.paragraph))];
  const number = paragraphs.indexOf(sentence.paragraph) + 1;
  return {
    article: article.article.id,
    place: sentence.role === "body" ? (number === 1 ? "lede" : "body") : placeName(sentence.role),
    paragraph: number,
    of: paragraphs.length,
    position: Math.round((at / Math.max(1, article.annotated.length - 1)) * 1000) / 1000,
    sentence: sentenceId,
  };
}

function placeName(
  role: AnnotatedArticle["annotated"][number]["sentence"]["role"],
): Place["place"] {
  return role === "headline" || role === "standfirst" || role === "caption" ? role : "body";
}
