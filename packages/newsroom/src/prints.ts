import { hashText } from "./hash.ts";

/** Words of a run; as long as the runs by which the engine finds copies within a story. */
const runLength = 8;

/** Of so many runs in a row the least is kept: every run of `runLength + windowLength - 1` words leaves one. */
const windowLength = 16;

/** Share of the shorter text's fingerprints that both have from which one is a reprint of the other. */
const leastShare = 0.25;

/** Fingerprints that stand in more texts than this are an outlet's own lines, not what it reprints. */
const mostTexts = 200;

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson and Aiken 2003): hashes of runs of eight words,
 * of every sixteen in a row the least. Two texts that share a passage of 23 words share one.
 */
export function findPrints(text: string): Int32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashText);
  const runs = new Int32Array(Math.max(0, hashes.length - runLength + 1));
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0;
    for (let word = at; word < at + runLength; word += 1) {
      hash = Math.imul(hash ^ hashes[word]!, 0x01000193);
    }
    runs[at] = hash;
  }
  const prints = new Set<number>();
  for (let start = 0; start === 0 || start + windowLength <= runs.length; start += 1) {
    let least = Infinity;
    for (let at = start; at < Math.min(start + windowLength, runs.length); at += 1) {
      least = Math.min(least, runs[at]!);
    }
    if (least !== Infinity) prints.add(least);
  }
  return Int32Array.from(prints).sort();
}

/**
 * Which of several texts are one: of each text the first that it is a reprint of, itself where it is none.
 * An agency's text counts once however many outlets print it.
 */
export function findReprints(
  prints: readonly (readonly number[] | Int32Array)[],
): readonly number[] {
  const holders = new Map<number, number[]>();
  prints.forEach((own, text) => {
    for (const print of own) {
      const list = holders.get(print);
      if (list) list.push(text);
      else holders.set(print, [text]);
    }
  });
  const shared = new Map<string, number>();
  for (const list of holders.values()) {
    if (list.length > mostTexts) continue;
    for (let a = 0; a < list.length; a += 1) {
      for (let b = a + 1; b < list.length; b += 1) {
        const key = `${list[a]} ${list[b]}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const first = prints.map((_, text) => text);
  for (const [key, count] of shared) {
    const [a, b] = key.split(" ").map(Number) as [number, number];
    if (count < leastShare * Math.min(prints[a]!.length, prints[b]!.length)) continue;
    const [one, other] = [first[a]!, first[b]!];
    if (one === other) continue;
    first.forEach((value, text) => {
      if (value === Math.max(one, other)) first[text] = Math.min(one, other);
    });
  }
  return first;
}
