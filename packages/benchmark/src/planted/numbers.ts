import type { Span } from "@crossread/core";
import { numberWords, tens } from "./vocabulary.ts";

/** A number of a sentence that another one may take the place of. */
export interface PlainNumber extends Span {
  /** As printed: `1,300`, `7.1`, `twelve`. */
  readonly text: string;
  readonly value: number;
  /** Currency and scale (`$ million`), absent where it isn't money. */
  readonly money?: string;
}

const word = `(?:${tens.join("|")})-(?:one|two|three|four|five|six|seven|eight|nine)|${[...numberWords.keys(), ...tens].join("|")}`;
const number = new RegExp(
  `(?<![\\p{L}\\d.,:/$€£-])(?:((?:US|AU?|CA?|HK|NZ)?[$€£])?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)|\\b(${word})\\b)(?![\\d:/]|[.,]\\d|(?:st|nd|rd|th)\\b)`,
  "giu",
);
/** A number after a capitalised word is as often its name as a count: `March 15`, `Route 66`. */
const partOfName = /\p{Lu}[\p{L}.]*[  ]$|\bNo\. ?$/u;
const sentenceStart = /(?:^|[.!?] )(?:\p{Lu}\p{Ll}+ )$/u;
const currencyAfter = /^ ?(million|billion|trillion)?[ -]?(euros?|pounds?|dollars?|yen|rubles?)\b/u;
const clockAfter = /^ ?(?:[ap]\.?m\b|o[’']clock)/u;

/** Numbers with something to count; no years, clock times, ordinals or numbers of a name. */
export function findNumbers(text: string): PlainNumber[] {
  return [...text.matchAll(number)].flatMap((match) => {
    const [whole, sign, digits, spelled] = match;
    const start = match.index + (sign?.length ?? 0);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    if (clockAfter.test(after)) return [];
    if (!sign && partOfName.test(before) && !sentenceStart.test(before)) return [];
    if (/\bthe $/u.test(before) && /^\d{3}$/.test(whole) && !/^ \p{Ll}+s\b/u.test(after)) return [];
    if (digits && !sign && /^(?:1[89]|20)\d\d$/u.test(digits)) return [];
    const value = digits ? Number(digits.replaceAll(",", "")) : readWord(spelled!);
    if (!Number.isFinite(value) || value < 2) return [];
    const scale = /^ (million|billion|trillion)\b/u.exec(after)?.[1] ?? "";
    const currency = sign ?? currencyAfter.exec(after)?.[2];
    return [
      {
        start,
        end: match.index + whole.length,
        text: text.slice(start, match.index + whole.length),
        value,
        ...(currency ? { money: `${currency} ${scale}`.trim() } : {}),
      },
    ];
  });
}

/** Another number in the same dress, off by more than any rounding would explain. */
export function writeNumber({ text, value }: PlainNumber, next: () => number): string {
  const part = next();
  if (!/\d/.test(text)) {
    const spelled = spell(value <= 20 ? other(value, part, 20) : value - 10);
    return text[0] === text[0]!.toUpperCase()
      ? spelled.charAt(0).toUpperCase() + spelled.slice(1)
      : spelled;
  }
  const decimals = text.split(".")[1]?.length ?? 0;
  if (decimals > 0) return (value * (1.35 + part / 2)).toFixed(decimals);
  if (value <= 20) return String(other(value, part, 40));
  const zeros = 10 ** Math.max(0, /0*$/.exec(String(value))![0].length);
  const larger = Math.max(1, Math.round((value * (1.35 + part / 2)) / zeros)) * zeros;
  return text.includes(",") || larger >= 10_000 ? larger.toLocaleString("en-US") : String(larger);
}

/** A number word as its value: `forty-eight` → 48. */
function readWord(word: string): number {
  const lower = word.toLowerCase();
  const plain = numberWords.get(lower);
  if (plain !== undefined) return plain;
  const [ten, unit] = lower.split("-") as [string, string?];
  const rest = unit === undefined ? 0 : unit === "one" ? 1 : numberWords.get(unit)!;
  return (tens.indexOf(ten) + 2) * 10 + rest;
}

/** A value up to 99 in words. */
export function spell(value: number): string {
  for (const [word, known] of numberWords) if (known === value) return word;
  const unit = value % 10;
  const ten = tens[Math.floor(value / 10) - 2]!;
  return unit === 0 ? ten : `${ten}-${unit === 1 ? "one" : spell(unit)}`;
}

/** A small number two to five away from another. */
function other(value: number, part: number, most: number): number {
  const step = 2 + Math.floor(part * 4);
  return value + step <= most ? value + step : value - step;
}
