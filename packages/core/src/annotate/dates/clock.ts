import { cardinalWord } from "../quantities/number-words.ts";
import { isHyphen, type Piece } from "../quantities/pieces.ts";
import { pad } from "./calendar.ts";
import { type DateRule, lowerAt } from "./read.ts";

const zones = new Set(
  "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist jst kst aest aedt eastern central pacific local".split(
    " ",
  ),
);

/** Words before bare `9:30` that make it a time of day rather than a score or a verse. */
const timeWords = new Set([
  "at",
  "by",
  "around",
  "about",
  "until",
  "before",
  "after",
  "from",
  "since",
  "to",
  "till",
]);

/** `7 p.m.`, `9.30am ET`, `9:30`, `21:30 GMT`, `noon`, `midnight`, `ten o’clock`; the value is `T21:30`. */
export const readClock: DateRule = ({ list }, index) => {
  const word = lowerAt(list, index);
  if ((word === "noon" || word === "midnight") && !list[index]!.capital) {
    return {
      first: index,
      next: index + 1,
      value: word === "noon" ? "T12:00" : "T00:00",
      grain: "time",
    };
  }
  const read = readHours(list, index);
  if (!read) return undefined;
  const half = halfOfDay(list, read.next);
  if (half) {
    if (read.hour < 1 || read.hour > 12) return undefined;
    const hour = (read.hour % 12) + (half.afternoon ? 12 : 0);
    return time(list, index, half.next, hour, read.minute);
  }
  if (lowerAt(list, read.next) === "o" && lowerAt(list, read.next + 2) === "clock") {
    return time(list, index, read.next + 3, read.hour, read.minute);
  }
  if (!read.colon || list[index]!.glued) return undefined;
  const told = timeWords.has(lowerAt(list, index - 1)) || zones.has(lowerAt(list, read.next));
  return told ? time(list, index, read.next, read.hour, read.minute) : undefined;
};

function time(list: readonly Piece[], first: number, next: number, hour: number, minute: number) {
  if (hour > 23 || minute > 59) return undefined;
  const zone = zones.has(lowerAt(list, next)) && list[next]!.capital;
  const standard = zone && lowerAt(list, next + 1) === "time" ? 2 : zone ? 1 : 0;
  const local = lowerAt(list, next) === "local" && lowerAt(list, next + 1) === "time" ? 2 : 0;
  return {
    first,
    next: next + Math.max(standard, local),
    value: `T${pad(hour)}:${pad(minute)}`,
    grain: "time" as const,
  };
}

/** `9`, `9:30`, `9.30`, `ten`. */
function readHours(
  list: readonly Piece[],
  index: number,
): { hour: number; minute: number; colon: boolean; next: number } | undefined {
  const piece = list[index];
  if (!piece) return undefined;
  if (piece.kind === "word") {
    const hour = cardinalWord(piece.lower);
    return hour !== undefined && hour <= 12
      ? { hour, minute: 0, colon: false, next: index + 1 }
      : undefined;
  }
  const dotted = /^(\d{1,2})(?:\.(\d\d))?$/.exec(piece.text);
  if (piece.kind !== "number" || !dotted) return undefined;
  const hour = Number(dotted[1]);
  if (dotted[2]) return { hour, minute: Number(dotted[2]), colon: false, next: index + 1 };
  const minutes = list[index + 2];
  if (
    list[index + 1]?.text === ":" &&
    list[index + 1]?.glued &&
    minutes?.glued &&
    /^\d\d$/.test(minutes.text)
  ) {
    return { hour, minute: Number(minutes.text), colon: true, next: index + 3 };
  }
  return { hour, minute: 0, colon: false, next: index + 1 };
}

/** `am`, `p.m.`, `p m`; the point after `p.m` goes with it. */
function halfOfDay(
  list: readonly Piece[],
  index: number,
): { afternoon: boolean; next: number } | undefined {
  const at = isHyphen(list[index]) ? index + 1 : index;
  const piece = list[at];
  if (!piece || !/^[ap]\.?m\.?$/.test(piece.lower)) return undefined;
  // `9 am` is a time, `I am` has no number in front.
  return { afternoon: piece.lower.startsWith("p"), next: at + 1 };
}
