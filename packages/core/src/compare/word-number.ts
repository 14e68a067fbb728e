const small =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);

/** The digits of a small number word, else undefined: house style writes ten or 10. */
export function wordNumber(word: string): string | undefined {
  const value = small.indexOf(word);
  return value < 0 ? undefined : String(value);
}
