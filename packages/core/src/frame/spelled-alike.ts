/** Letters from which on one that differs is rather a slip than another name. */
const longEnough = 6;

/**
 * Ada Lundqvist and Ada Lundqist: one person, whom two outlets spell differently. The first names are the same,
 * and the last ones differ by one letter that is wrong, missing or too many.
 */
export function isSpelledAlike(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.toLowerCase().split(/\s+/));
  if (!left || !right || left.length < 2 || left.length !== right.length) return false;
  const [a = "", b = ""] = [left.at(-1), right.at(-1)];
  return (
    left.slice(0, -1).join(" ") === right.slice(0, -1).join(" ") &&
    Math.min(a.length, b.length) >= longEnough &&
    differByOneLetter(a, b)
  );
}

function differByOneLetter(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const skip = (word: string, longest: boolean) => word.slice(longest ? from + 1 : from);
  return skip(a, a.length >= b.length) === skip(b, b.length >= a.length);
}
