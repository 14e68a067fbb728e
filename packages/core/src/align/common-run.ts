/** Where each word stands in the left sentence: `first` by word, `next` by place; -1 for nowhere. */
let first = new Int32Array(0);
const next: number[] = [];

/** The sentence that `first` and `next` tell of: pairs come with the same left sentence in a row. */
let indexed: Int32Array = first;

/** Words in the longest run that both sentences have. Words are numbers from 0. */
export function longestCommonRun(left: Int32Array, right: Int32Array): number {
  if (indexed !== left) indexWords(left);
  let longest = 0;
  for (let r = 0; r < right.length; r += 1) {
    const word = right[r]!;
    if (word >= first.length) continue;
    for (let l = first[word]!; l >= 0; l = next[l]!) {
      // In the middle of a run that has been measured from its beginning.
      if (l > 0 && r > 0 && left[l - 1] === right[r - 1]) continue;
      let run = 1;
      while (l + run < left.length && r + run < right.length && left[l + run] === right[r + run]) {
        run += 1;
      }
      if (run > longest) longest = run;
    }
  }
  return longest;
}

function indexWords(words: Int32Array): void {
  for (const word of indexed) first[word] = -1;
  const most = words.reduce((most, word) => Math.max(most, word), -1);
  if (most >= first.length) first = new Int32Array(2 * most + 1).fill(-1);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    next[at] = first[words[at]!]!;
    first[words[at]!] = at;
  }
  indexed = words;
}
