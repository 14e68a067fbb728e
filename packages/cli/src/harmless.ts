/** Names and text of files may hold characters that steer a terminal: they are shown as U+FFFD. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "\uFFFD");
}
