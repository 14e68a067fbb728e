import type { Draft } from "../draft.ts";

/**
 * Takes a page's furniture out of the sentences that it was glued into, and puts each piece on a line of its
 * own behind the paragraph, where the comparison sets it aside and lists it. Not a character is lost, and
 * text without such furniture stays as it is.
 *
 *     President Ann Lund [Ann Maria LundLund opens bridge Five takeaways from the vote MORE] said …
 *     The bridge [(Photo by Jo Berg/Getty Images)] was closed …
 *
 * Only what has a plain beginning and end is taken: a name that comes again in full, glued to a headline,
 * up to the button behind the list; a bracket with the label of a link or credit; the mark of an
 * advertisement between two sentences.
 */
export function setFurnitureApart(body: string): Apart {
  const pieces: string[] = [];
  const lines = body.split("\n").map((line) => {
    if (line.length < shortestLine) return line;
    const own: string[] = [];
    const text = kinds.reduce((rest, kind) => takeOut(rest, kind, own), line);
    // What is left must be a text that the furniture stood in, not the furniture's own line.
    if (own.length === 0 || text.replace(/[^\p{L}]/gu, "").length < leastLetters) return line;
    pieces.push(...own);
    return [text, ...own].join("\n");
  });
  return { body: pieces.length === 0 ? body : lines.join("\n"), pieces };
}

/** A text whose furniture stands on lines of its own, and each piece of it, in no certain order. */
export interface Apart {
  readonly body: string;
  readonly pieces: readonly string[];
}

/** The draft with its furniture set apart, and a note that says so. */
export function withFurnitureApart(draft: Draft): Draft {
  const { body, pieces } = setFurnitureApart(draft.fields.body ?? "");
  const [first] = pieces;
  if (first === undefined) return draft;
  const many = pieces.length > 1 ? `${pieces.length} pieces` : "a piece";
  const were = pieces.length > 1 ? "were taken out of sentences" : "was taken out of a sentence";
  const shown = first.length > longestShown ? `${first.slice(0, longestShown).trimEnd()}…` : first;
  const note = `${many} of the page’s furniture ${were} and set aside, as “${shown}”`;
  return { ...draft, fields: { ...draft.fields, body }, notes: [...draft.notes, note] };
}

/** In characters: furniture inside a sentence makes a longer line. */
const shortestLine = 60;

/** What is left of a line whose furniture is taken out. */
const leastLetters = 5;

/** In characters of a piece in a note. */
const longestShown = 60;

/** A word of a name in full: `Charles`, `(Chuck)`, `J.`, `de`. */
const nameWord = "(?:[(\"“'‘]?\\p{Lu}[\\p{L}.’'-]{0,30}[)\"”'’]{0,2}|de|la|van|der|von|del|bin|al)";

const surname = "(?<surname>\\p{Lu}[\\p{L}’'-]{1,30})(?: (?:Jr|Sr)\\.)?";

/** The surname again, the headline glued to it, others, and the button behind them. */
const headlines =
  "\\k<surname>(?: (?:Jr|Sr)\\.)?(?=[\\p{Lu}\\p{N}$'\"‘“])[^\\n]{3,900}?(?: MORE| READ MORE| Read [Mm]ore| See [Mm]ore| More ?»|»))(?=[\\s,.;:!?)’'—–-]|$)";

interface Furniture {
  /** Stands in every such piece: most lines have none of it, and cost next to nothing. */
  readonly mark: RegExp;
  /** Matches a piece in `piece`, with the space before it. */
  readonly pattern: RegExp;
}

const button = / MORE| (?:Read|See) [Mm]ore|»/;
const bracket = /[([]/;

const kinds: readonly Furniture[] = [
  {
    // Mayor Lund Ann Maria LundCouncil votes … MORE
    mark: button,
    pattern: new RegExp(
      `(?<=(?<!\\p{L})${surname}) (?<piece>(?:${nameWord} ){0,6}${headlines}`,
      "gu",
    ),
  },
  {
    // Ann LundAnn LundCouncil votes … MORE
    mark: button,
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?<first>\\p{Lu}[\\p{L}.]{1,30}) ${surname})(?<piece>\\k<first> (?:${nameWord} ){0,5}${headlines}`,
      "gu",
    ),
  },
  {
    // (RELATED: Lund opens bridge), [MORE: why the bridge was closed]
    mark: bracket,
    pattern:
      /(?<=\S) (?<piece>[([](?:RELATED|Related|READ(?: MORE| ALSO)|Read (?:more|also)|SEE (?:ALSO|MORE)|[Ss]ee (?:also|more)|ALSO READ|Also read|MORE|More|WATCH|Watch|LISTEN|Listen)(?: [A-Za-z]{2,12})?: ?[^()[\]\n]{8,220}[)\]])(?=[\s,.;:!?]|$)/gu,
  },
  {
    mark: /\[/,
    pattern:
      /(?<=\S) (?<piece>\[(?:Read|READ|See|Watch|Listen): ?[^()[\]\n]{8,220}\])(?=[\s,.;:!?]|$)/gu,
  },
  {
    // In the middle of a sentence a credit ends no caption.
    mark: bracket,
    pattern:
      /(?<=[\p{L}\p{N},]) (?<piece>[([](?:(?:(?:AP|AFP|REUTERS|Reuters|EPA|Getty) )?(?:Photo|Image|Picture|Illustration|Screenshot)s? ?(?:by |courtesy |via |: ?|\/ ?)|(?:AP|AFP|REUTERS|Reuters|EPA|Getty Images) ?\/ ?)[^()[\]\n]{2,110}[)\]])(?=[,;]? \p{Ll})/gu,
  },
  {
    mark: /dvertisement|ADVERTISEMENT|ontinue|CONTINUES/,
    pattern:
      /(?<=[.!?…]["”’)]?) (?<piece>ADVERTISEMENT|Advertisement|(?:(?:ADVERTISEMENT|Advertisement)\W{1,3})?(?:The |This )?(?:[Ss]tory|STORY|[Aa]rticle|ARTICLE) (?:continues|CONTINUES) (?:below|BELOW|after)(?: (?:this )?(?:advertisement|ad|video|photo|image|gallery))?|Continue reading the main story|Skip advertisement)(?= ["“‘]?\p{Lu})/gu,
  },
];

function takeOut(line: string, { mark, pattern }: Furniture, pieces: string[]): string {
  if (!mark.test(line)) return line;
  return line.replace(pattern, (_match, ...rest) => {
    const { piece } = rest.at(-1) as { readonly piece: string };
    pieces.push(piece);
    return "";
  });
}
