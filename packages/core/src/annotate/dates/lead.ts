import { isHyphen, type Piece } from "../quantities/pieces.ts";
import { weekdayNumber } from "./calendar.ts";
import { lowerAt } from "./read.ts";

const parts = new Map<string, "early" | "mid" | "late">([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
]);
const anchors = new Map<string, "last" | "this" | "next">([
  ["last", "last"],
  ["past", "last"],
  ["this", "this"],
  ["next", "next"],
]);

/** What may stand in front of a month, weekday or year. */
export interface Lead {
  /** Index of what is led. */
  readonly next: number;
  readonly part?: "early" | "mid" | "late";
  readonly anchor?: "last" | "this" | "next";
}

/** `early`, `late`, `mid-`, `the end of`, `last`, `this` in front of a date. */
export function readLead(list: readonly Piece[], index: number): Lead {
  const lower = lowerAt(list, index);
  const part = parts.get(lower);
  if (part && lowerAt(list, index + 1) === "on" && weekdayNumber(lowerAt(list, index + 2)))
    return { next: index + 2, part };
  if (part) return { next: isHyphen(list[index + 1]) ? index + 2 : index + 1, part };
  const the = lower === "the" ? index + 1 : index;
  const place = lowerAt(list, the);
  if (lowerAt(list, the + 1) === "of") {
    if (place === "end") return { next: the + 2, part: "late" };
    if (place === "beginning" || place === "start") return { next: the + 2, part: "early" };
    if (place === "middle") return { next: the + 2, part: "mid" };
  }
  const anchor = anchors.get(lower);
  if (!anchor) return { next: index };
  const nested = parts.get(lowerAt(list, index + 1));
  return nested ? { next: index + 2, anchor, part: nested } : { next: index + 1, anchor };
}
