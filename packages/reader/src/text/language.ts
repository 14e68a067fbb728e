/**
 * Tells English from other languages by the share of its words that only glue a sentence together. It
 * is no language identifier: it says whether the engine, which knows English alone, can read a text.
 */

/**
 * Closed-class words of English, without those that another language in Latin letters uses as often
 * (`a`, `as`, `at`, `by`, `for`, `had`, `in`, `is`, `no`, `on`, `over`, `was`, `will` …).
 */
const functionWords = new Set(
  `about after all also although an and any are be because been before being between both but
   can could did do does during each from has have he her his how if into it its many might
   more most must not of off or other our out said says she should since some such than that the
   their them then there these they this those through to under until up were what when where which
   while who whose why with without would you your`.split(/\s+/),
);

/**
 * The least share of them in English, by the number of words judged; fewer words than the last line are
 * too few to judge. In news text of 54 articles whole articles have 0.25 to 0.40, the poorest stretch of
 * 100 words has 0.12 and of 30 words 0.03; other European languages have 0.00 to 0.03.
 */
const limits = [
  { words: 100, share: 0.08 },
  { words: 30, share: 0.03 },
];

/** A longer text is judged by its beginning. */
const judgedCharacters = 20_000;

/**
 * True unless the text is plainly not English: most of its letters are not Latin ones, or too few of its
 * words are English ones. A text of fewer than 30 words in Latin letters passes.
 */
export function readsAsEnglish(text: string): boolean {
  const beginning = text.slice(0, judgedCharacters).toLowerCase();
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const latin = beginning.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return false;
  const words = beginning.match(/[\p{L}\p{M}]+/gu) ?? [];
  const limit = limits.find((entry) => words.length >= entry.words);
  if (!limit) return true;
  const known = words.filter((word) => functionWords.has(word)).length;
  return known / words.length >= limit.share;
}
