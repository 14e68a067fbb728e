import type { CleanArticle, Paragraph, SegmentedArticle, Sentence, Span } from "./model.ts";
import { cut } from "./segment/cut.ts";
import { trim } from "./span.ts";

/**
 * Cuts a clean article into sentences, boilerplate included, in reading order with the title first.
 * A sentence never crosses a paragraph, and takes its role and reason from it. A headline is one
 * sentence whatever stops it holds.
 */
export function segment(article: CleanArticle): SegmentedArticle {
  const { id, title, body } = article.article;
  const sentences: Sentence[] = [];
  for (const paragraph of article.paragraphs) {
    const text = paragraph.field === "title" ? title : body;
    for (const span of spansOf(text, paragraph)) {
      sentences.push({
        id: `${id}:${sentences.length}`,
        article: id,
        field: paragraph.field,
        start: span.start,
        end: span.end,
        paragraph: paragraph.index,
        role: paragraph.role,
        ...(paragraph.reason === undefined ? {} : { reason: paragraph.reason }),
      });
    }
  }
  return { ...article, sentences };
}

function spansOf(text: string, paragraph: Paragraph): readonly Span[] {
  return paragraph.role === "headline" ? [trim(text, paragraph)] : cut(text, paragraph);
}
