import type { Span } from "../../model.ts";
import { slice } from "../../span.ts";

/** Words that come before the name of a programme, book or song. */
const beforeWork =
  /(?:['’]s?|\b(?:on|of|for|in|to|host|hosts|hosted|show|program|programme|series|film|movie|documentary|book|novel|song|album|single|podcast|magazine|play|comedy|drama|episode|segment|titled|entitled|told|telling|produced|directed|starring|created|watch|watched))\s*$/i;
const afterWork =
  /^\s*(?:show|program|programme|series|film|movie|documentary|book|novel|song|album|podcast|magazine|host|anchor|star|co-host|newsletter|column|franchise)\b/i;
const small = /^(?:a|an|the|and|or|of|in|on|to|for|with|at|by|from|n|’n|'n|s)$/i;

/** True for a name in quotation marks that nobody says: “Evening Desk” on a channel, Joe “Red” Marsh. */
export function isTitleOrNickname(text: string, marked: Span): boolean {
  const words = slice(text, marked)
    .replace(/[.,;:!?]+$/, "")
    .split(/\s+/);
  if (
    words.length > 8 ||
    !words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || small.test(word))
  ) {
    return false;
  }
  const before = text
    .slice(Math.max(0, marked.start - 40), marked.start)
    .replace(/["“”„'‘’`]+$/, "");
  const after = text.slice(marked.end, marked.end + 40).replace(/^[.,]?["“”'‘’`]+/, "");
  const nickname =
    words.length < 4 && /\p{Lu}[\p{L}.]+ $/u.test(before) && /^ \p{Lu}\p{Ll}+/u.test(after);
  return (
    nickname ||
    (words.length > 0 &&
      /^\p{Lu}/u.test(words[0] ?? "") &&
      beforeWork.test(before) &&
      words.length < 7) ||
    afterWork.test(after)
  );
}
