import { isHyphen, type Piece } from "./pieces.ts";

/** A currency as an ISO 4217 code; `per` is how many of what was named make one of it (100 cents). */
export interface Currency {
  readonly code: string;
  readonly per: number;
}

/** `$` alone is taken for the US dollar, `¥` for the yen: the text seldom says otherwise. */
const symbols = new Map([
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₽", "RUB"],
  ["₺", "TRY"],
  ["₪", "ILS"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["฿", "THB"],
  ["₱", "PHP"],
  ["₫", "VND"],
]);

/** Letters before a dollar sign. */
const dollars = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["a", "AUD"],
  ["au", "AUD"],
  ["c", "CAD"],
  ["ca", "CAD"],
  ["can", "CAD"],
  ["nz", "NZD"],
  ["hk", "HKD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);

const codes = new Set(
  "usd gbp eur jpy cny rmb inr krw rub try ils aud cad nzd hkd sgd chf sek nok dkk brl mxn zar".split(
    " ",
  ),
);

const words = new Map<string, Currency>([
  ...named("USD", "dollar buck"),
  ...named("GBP", "sterling quid"),
  ...named("EUR", "euro"),
  ...named("JPY", "yen"),
  ...named("CNY", "yuan renminbi"),
  ...named("INR", "rupee"),
  ...named("KRW", "won"),
  ...named("RUB", "ruble rouble"),
  ...named("TRY", "lira"),
  ...named("ILS", "shekel"),
  ...named("CHF", "franc"),
  ...named("SEK", "krona kronor"),
  ...named("NOK", "krone kroner"),
  ...named("MXN", "peso"),
  ...named("BRL", "reais"),
  ...named("SAR", "riyal"),
  ...named("AED", "dirham"),
  ...named("NGN", "naira"),
  ...named("UAH", "hryvnia"),
  ...named("BTC", "bitcoin"),
  ["cent", { code: "USD", per: 100 }],
  ["cents", { code: "USD", per: 100 }],
  ["pence", { code: "GBP", per: 100 }],
  ["penny", { code: "GBP", per: 100 }],
]);

/** Whose dollar it is, in front of the word: `Canadian dollars`. */
const dollarNations = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["american", "USD"],
  ["australian", "AUD"],
  ["canadian", "CAD"],
  ["singapore", "SGD"],
]);

function named(code: string, forms: string): [string, Currency][] {
  return forms.split(" ").flatMap((form) => [
    [form, { code, per: 1 }],
    [`${form}s`, { code, per: 1 }],
  ]);
}

/** The currency in front of the number at `index`: `$`, `US$`, `A$`, `EUR 5`, `Rs 500`. */
export function currencyBefore(
  list: readonly Piece[],
  index: number,
): { readonly code: string; readonly first: number } | undefined {
  const piece = list[index - 1];
  if (!piece) return undefined;
  const symbol = symbols.get(piece.text);
  if (symbol) {
    const letters = list[index - 2];
    const nation =
      piece.glued && piece.text === "$" ? dollars.get(letters?.lower ?? "") : undefined;
    return nation && letters?.capital
      ? { code: nation, first: index - 2 }
      : { code: symbol, first: index - 1 };
  }
  if (piece.kind !== "word") return undefined;
  if (piece.text === "Rs") return { code: "INR", first: index - 1 };
  return codes.has(piece.lower) && piece.text === piece.text.toUpperCase()
    ? { code: codeOf(piece.lower), first: index - 1 }
    : undefined;
}

/** The currency word or code after the number that ends before `index`. */
export function currencyAfter(
  list: readonly Piece[],
  index: number,
  scaled: boolean,
): (Currency & { readonly next: number }) | undefined {
  const at = isHyphen(list[index]) && list[index]?.glued ? index + 1 : index;
  const piece = list[at];
  if (!piece) return undefined;
  const nation = dollarNations.get(piece.lower);
  if (nation && /^dollars?$/.test(list[at + 1]?.lower ?? ""))
    return { code: nation, per: 1, next: at + 2 };
  const symbol = piece.text === "$" ? undefined : symbols.get(piece.text);
  if (symbol && piece.glued) return { code: symbol, per: 1, next: at + 1 };
  if (piece.lower === "p" && piece.glued && at === index)
    return { code: "GBP", per: 100, next: at + 1 };
  if (/^pounds?$/.test(piece.lower)) {
    return isMoneyPound(list, at, scaled) ? { code: "GBP", per: 1, next: at + 1 } : undefined;
  }
  // `10 won the vote`: the Korean currency has big numbers and no verb's place.
  if (piece.lower === "won" && !scaled && piece.pos !== "NOUN") return undefined;
  const word = words.get(piece.lower);
  if (word) return { ...word, next: at + 1 };
  return codes.has(piece.lower) && piece.text === piece.text.toUpperCase()
    ? { code: codeOf(piece.lower), per: 1, next: at + 1 }
    : undefined;
}

const payingLemmas = new Set(
  "pay cost spend fine price worth invest earn owe raise donate borrow charge sterling budget".split(
    " ",
  ),
);

/** Pounds are money after millions or where somebody pays, a weight otherwise. Looks at 12 pieces. */
function isMoneyPound(list: readonly Piece[], index: number, scaled: boolean): boolean {
  if (list[index + 1]?.lower === "sterling") return true;
  if (list[index + 1]?.lower === "of") return false;
  return (
    scaled ||
    list.slice(Math.max(0, index - 12), index).some((piece) => payingLemmas.has(piece.lemma))
  );
}

function codeOf(lower: string): string {
  return lower === "rmb" ? "CNY" : lower.toUpperCase();
}
