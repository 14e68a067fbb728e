import { isHyphen, type Piece } from "./pieces.ts";

/** A unit of measure. Two units can be compared where their dimension is the same. */
export interface Unit {
  readonly name: string;
  readonly dimension: string;
  /** How many base units of the dimension one of it is: metre, kilogram, second … */
  readonly factor: number;
}

const day = 86_400;
/** A mean Gregorian year; good for comparing months with years, not for adding days. */
const year = 365.2425 * day;

/** name, dimension, factor, forms (the plural with s is added; short forms only stand right after digits). */
const table: readonly (readonly [string, string, number, string, string?])[] = [
  ["second", "time", 1, "seconds sec secs"],
  ["minute", "time", 60, "minute minutes min mins"],
  ["hour", "time", 3600, "hour hours hr hrs"],
  ["day", "time", day, "day days"],
  ["week", "time", 7 * day, "week weeks wk wks"],
  ["month", "time", year / 12, "month months"],
  ["year", "time", year, "year years yr yrs"],
  ["decade", "time", 10 * year, "decade decades"],
  ["century", "time", 100 * year, "century centuries"],
  ["mile", "length", 1609.344, "mile miles", "mi"],
  ["km", "length", 1000, "km kms kilometer kilometers kilometre kilometres"],
  ["m", "length", 1, "meter meters metre metres", "m"],
  ["cm", "length", 0.01, "cm centimeter centimeters centimetre centimetres"],
  ["mm", "length", 0.001, "mm millimeter millimeters millimetre millimetres"],
  ["foot", "length", 0.3048, "foot feet ft"],
  ["inch", "length", 0.0254, "inch inches"],
  ["yard", "length", 0.9144, "yard yards", "yd"],
  ["acre", "area", 4046.8564224, "acre acres"],
  ["hectare", "area", 10_000, "hectare hectares", "ha"],
  ["lb", "mass", 0.45359237, "pound pounds lb lbs"],
  ["oz", "mass", 0.028349523125, "ounce ounces oz"],
  ["kg", "mass", 1, "kg kgs kilo kilos kilogram kilograms"],
  ["g", "mass", 0.001, "gram grams gramme grammes", "g"],
  ["mg", "mass", 0.000001, "milligram milligrams", "mg"],
  ["ton", "mass", 907.18474, "ton tons"],
  ["tonne", "mass", 1000, "tonne tonnes"],
  ["gallon", "volume", 3.785411784, "gallon gallons"],
  ["litre", "volume", 1, "liter liters litre litres"],
  ["barrel", "volume", 158.987294928, "barrel barrels"],
  ["mph", "speed", 0.44704, "mph"],
  ["km/h", "speed", 1 / 3.6, "kph kmh"],
  ["knot", "speed", 0.514444, "knots"],
  ["watt", "power", 1, "watt watts"],
  ["kW", "power", 1e3, "kilowatt kilowatts", "kw"],
  ["MW", "power", 1e6, "megawatt megawatts", "mw"],
  ["GW", "power", 1e9, "gigawatt gigawatts", "gw"],
  ["degree", "temperature", 1, "degree degrees"],
  ["GB", "data", 1e9, "gigabyte gigabytes gb"],
  ["MB", "data", 1e6, "megabyte megabytes mb"],
  ["TB", "data", 1e12, "terabyte terabytes tb"],
];

const byForm = new Map<string, Unit>();
const byShortForm = new Map<string, Unit>();
const byName = new Map<string, Unit>();
for (const [name, dimension, factor, forms, short] of table) {
  const unit: Unit = { name, dimension, factor };
  byName.set(name, unit);
  for (const form of forms.split(" ")) byForm.set(form, unit);
  if (short) byShortForm.set(short, unit);
}
for (const name of ["mile", "km", "m", "foot", "yard"]) {
  const side = byName.get(name);
  if (side) byName.set(`square ${name}`, square(side));
}

function square(side: Unit): Unit {
  return { name: `square ${side.name}`, dimension: "area", factor: side.factor ** 2 };
}

/** The unit of this name, as it stands in `Quantity.unit`. */
export function unitNamed(name: string): Unit | undefined {
  return byName.get(name);
}

/** Words that may stand before a unit of time: three straight years. */
const stretching = new Set(
  "straight consecutive full whole more additional extra long solid further other".split(" "),
);

/** The unit after the number that ends before `index`: `km`, `-day`, `square miles`, `°C`. */
export function unitAfter(
  list: readonly Piece[],
  index: number,
): { readonly unit: Unit; readonly next: number; readonly hyphen: boolean } | undefined {
  const hyphen = isHyphen(list[index]) && list[index]?.glued === true;
  const at = hyphen ? index + 1 : index;
  const piece = list[at];
  if (!piece) return undefined;
  if (!hyphen && stretching.has(piece.lower)) {
    const time = byForm.get(list[at + 1]?.lower ?? "");
    return time?.dimension === "time" ? { unit: time, next: at + 2, hyphen } : undefined;
  }
  if (piece.text === "°")
    return {
      unit: degrees(list[at + 1]?.text),
      next: at + (/^[CF]$/.test(list[at + 1]?.text ?? "") ? 2 : 1),
      hyphen,
    };
  if (piece.lower === "square") {
    const side = byForm.get(list[at + 1]?.lower ?? "");
    return side?.dimension === "length" ? { unit: square(side), next: at + 2, hyphen } : undefined;
  }
  // `second` is an ordinal but for `a 30-second clip`.
  if (piece.lower === "second" && hyphen)
    return { unit: byName.get("second")!, next: at + 1, hyphen };
  const unit =
    byForm.get(piece.lower) ?? (piece.glued && !hyphen ? byShortForm.get(piece.text) : undefined);
  if (!unit) return undefined;
  if (unit.name === "degree") {
    const scale = list[at + 1]?.text ?? "";
    const named = /^(?:C|Celsius|F|Fahrenheit)$/.test(scale);
    return { unit: degrees(named ? scale[0] : undefined), next: at + (named ? 2 : 1), hyphen };
  }
  return { unit, next: at + 1, hyphen };
}

/** Temperatures keep their scale in the unit's name; a bare degree is compared with a bare degree only. */
function degrees(scale: string | undefined): Unit {
  const name = scale === "C" || scale === "F" ? `°${scale}` : "degree";
  return { name, dimension: name, factor: 1 };
}
