/** PostgreSQL's text has no zero character. */
export function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}
