import { type Draft, makeDraft } from "../draft.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";

/** Reads plain text with or without front matter; not a character of the text itself is changed. */
export function readPlainText(text: string): Draft {
  const { candidates, text: body } = splitFrontMatter(text);
  return withBody(makeDraft([...candidates, ["body", body, "the text"]]), body);
}

/** Reads Markdown with or without front matter. A first heading is the headline. */
export function readMarkdownText(text: string): Draft {
  const { candidates, text: rest } = splitFrontMatter(text);
  const { title, body } = readMarkdown(rest);
  return withBody(
    makeDraft([...candidates, ["title", title, "first heading"], ["body", body, "the text"]]),
    body,
  );
}

/** White space alone is no body, but messages tell it from an empty file. */
function withBody(draft: Draft, body: string): Draft {
  return { ...draft, fields: { ...draft.fields, body } };
}
