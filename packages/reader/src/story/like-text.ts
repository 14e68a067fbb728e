/** Words in a run that two independent writers hardly share by chance. */
const runLength = 8;

/** Share of the words of the shorter text that stand in runs which the other text has too, 0 to 1. */
export function likeText(left: string, right: string): number {
  const [shorter, longer] = [wordsOf(left), wordsOf(right)].toSorted((a, b) => a.length - b.length);
  if (!shorter || !longer || shorter.length === 0) return 0;
  const length = Math.min(runLength, shorter.length);
  const runs = new Set(runsOf(longer, length));
  const covered = new Uint8Array(shorter.length);
  runsOf(shorter, length).forEach((run, at) => {
    if (runs.has(run)) covered.fill(1, at, at + length);
  });
  return covered.reduce((sum, each) => sum + each, 0) / shorter.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at += 1) {
    runs.push(words.slice(at, at + length).join(" "));
  }
  return runs;
}
