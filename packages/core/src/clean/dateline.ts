/** The place, day and agency that open a story. */
export interface Dateline {
  /** Everything before the story's first word, as printed: `WASHINGTON (Reuters) -`, `(CNN)`. */
  readonly dateline: string;
  readonly agency?: string;
}

/**
 * Reads what stands before the first word of a story:
 *
 *     FORT LEE, N.J., Jan. 5 (AP) — …     WASHINGTON and MILWAUKEE (Reuters) - …
 *     Washington (CNN) …                  (Reuters) - …           BOSTON—Federal …
 *
 * A place in small letters counts before an agency alone; a place in capitals before a dash too. A dash
 * parts any agency from the story, and where there is none the agency must be a known one, since
 * brackets after a name often hold a party or an acronym.
 */
export function readDateline(text: string): Dateline | undefined {
  const found = shape.exec(text.slice(0, longestDateline + 2));
  if (!found) return undefined;
  const { place = "", agency, after } = found.groups ?? {};
  const dateline = found[0].trim();
  if (agency !== undefined) {
    if (after === undefined && !agencies.test(agency)) return undefined;
    return { dateline, agency };
  }
  return isCapital(place) ? { dateline } : undefined;
}

/** In characters: two cities with their states, a date and an agency. */
const longestDateline = 100;

const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?";
const name = "\\p{Lu}[\\p{L}.'’-]*";
const place = `${name}(?:(?: and |, | |/)${name}){0,5}`;
const dash = "(?:[—–]|(?<=[\\s)])--?(?=\\s))";
const shape = new RegExp(
  `^\\s*(?:(?<place>${place})(?:,? ${month} \\d{1,2}(?:, \\d{4})?)?[,:]?\\s*)?` +
    `(?:\\((?<agency>[^()\\n]{2,30})\\)\\s*(?<after>${dash})?|${dash})\\s*(?=[\\p{Lu}“"‘'\\d\\[])`,
  "u",
);

const agencies =
  /^(?:reuters|thomson reuters.*|ap|associated press|afp|cnn(?: business| politics| health)?|upi|efe|dpa|xinhua|bloomberg.*|tass|ians|pti|ani|kyodo|yonhap|cbs.*|abc.*|nbc.*|fox news|bbc(?: news)?|npr|c-?span|cnsnews.*|cbn.*|tns|mct|[\w-]+\.(?:com|org|net))$/i;

/** `DES MOINES, Iowa`: the city is in capitals, its state may be none. */
function isCapital(place: string): boolean {
  const [city = "", ...rest] = place.split(/,|\/| and /);
  return city.length >= 3 && !/\p{Ll}/u.test(city.replace(/^Mc/, "")) && rest.length <= 4;
}
