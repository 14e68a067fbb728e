import { type Article, clean, slice } from "@crossread/core";

/** In characters: what stands in place of a headline, and where a headline is looked for. */
const longestOpening = 80;
export const headLength = 2000;

/** What people know an article by: its title, else the headline in its text, else how that begins. */
export function headlineOf({ title, body }: Pick<Article, "title" | "body">): string {
  if (title.trim() !== "") return title;
  const head = body.slice(0, headLength);
  const { paragraphs } = clean({ id: "untitled", outlet: "", title: "", body: head });
  const headline = paragraphs.find(({ role }) => role === "headline");
  const line = (headline ? slice(head, headline) : head).replace(/\s+/g, " ").trim();
  if (headline || line.length <= longestOpening) return line;
  return `${line.slice(0, longestOpening).replace(/\s+\S*$/, "")} …`;
}
