/**
 * Lines that say who took a picture, wrote or helped, in plain text (see line.ts). Patterns that name no
 * class of letters go without the flag `u`: with it, long lists regardless of case take ten times as long
 * to compile, and a short story never earns that back.
 */

/** Agencies and picture libraries, as credits name them. */
const libraries =
  "reuters|ap(?: photos?| images?)?|the associated press|associated press|afp|agence france-presse|getty(?: images?)?|epa(?:-efe)?|efe|pa(?: wire| images| media)?|press association|upi|xinhua|tass|ria novosti|sputnik|kyodo(?: news)?|yonhap|kcna|ansa|dpa|bloomberg(?: news)?|shutterstock|istock(?:photo)?|alamy(?: stock photo)?|corbis|redux(?: pictures)?|polaris|zuma(?: press| wire)?|sipa(?: usa| press)?|nurphoto|anadolu(?: agency)?|wireimage|filmmagic|invision|pool(?: photo)?|handout|file(?: photo)?|cq roll call|roll call|rex(?: features)?|usa today(?: sports| network)?|imagn|cnn|abc(?: news)?|nbc(?: news)?|cbs(?: news)?|fox(?: news)?|bbc(?: news)?|c-span|npr|msnbc|the new york times|new york times|the washington post|washington post|the wall street journal|los angeles times|tribune news service|tns|mct|flickr|wikimedia(?: commons)?|wikipedia|creative commons|public domain|youtube|twitter|facebook|instagram|screen ?(?:shot|cap|grab|capture)|u\\.?s\\.? (?:army|navy|air force|marine corps|coast guard)|white house|nasa|barcroft(?: media)?|splash news|stringer|contributor|staff";

const library = `(?:${libraries})`;
/** `Jane Doe`, `J.D. Roe`, `Saul van der Meer`, up to five words. */
const person =
  "[\\p{Lu}][\\p{L}.'-]*(?: (?:[\\p{Lu}][\\p{L}.'-]*|de|la|van|der|von|bin|al|el|del|di|da)){0,4}";

const creditMark =
  "(?:(?:file|pool|handout|undated|stock|courtesy|staff) )*(?:photo(?:s|graphs?)?|images?|pictures?|illustrations?|graphics?|video|screen ?(?:shot|cap|grab)|cover|photo illustration|composite)";

const photoCredits: readonly RegExp[] = [
  // Credit: Rodong Sinmun. Photo: Name/Agency. Image courtesy of Name. (Photo by Name/Agency)
  new RegExp(
    `^[(\\[]?${creditMark}(?: (?:credits?|source))?(?: ?[:©|/]| by\\b| courtesy\\b| via\\b)[^.!?"]{1,120}\\.?[)\\]]?\\.?$`,
    "i",
  ),
  /^[([]?(?:credits?|image credits?|photo credits?|pictured?|source) ?[:©|/][^.!?"]{1,120}\.?[)\]]?\.?$/i,
  /^[([]?courtesy(?: of| photo| image)?:? [^.!?"]{2,80}[)\]]?\.?$/i,
  /^[([]?(?:REUTERS|AP(?: Photo)?|AFP|EPA|Getty Images) ?\/ ?[^.!?"]{2,80}(?:\.\w{2,4})?[)\]]?\.?$/u,
  new RegExp(`^[^.!?"]{2,40} via (?:${libraries})$`, "i"),
  /^[([]?(?:©|\(c\)) ?.{2,60}[)\]]?\.?$/i,
];

/** `Name/Agency, FILE`, `Name / Agency via Library`, `Agency`; case decides for the name. */
const slashed = new RegExp(
  `^[(\\[]?(?:(?:via|by|from) )?(?:${person}|.{2,30})(?: ?/ ?[^./!?"]{2,40}){1,3}[)\\]]?\\.?$`,
  "u",
);
const endsInLibrary = new RegExp(
  `(?:^|[/,|(\\[ -] ?)(?:via |for )?${library}(?:,? ?(?:via .{2,30}|file(?: photo)?|pool|handout|\\d{4}|archives?))*[)\\]]?\\.?$`,
  "i",
);
const bracketed = new RegExp(
  `^[(\\[](?:(?:photo|image|video|screen ?shot|via|source|by|from|courtesy|credit)s?:? )?(?:${library}|[\\w-]+\\.(?:com|org|net|co\\.uk|gov)|${library} ?/ ?.{2,40})(?: via .{2,30})?[)\\]]\\.?$`,
  "i",
);

/** Who owns a picture: `Photo: Name/Agency`, `Name/Agency, FILE`, `(AP Photo/Name)`. */
export function isPhotoCredit(text: string): boolean {
  if (text.length > 160) return false;
  // The stops of initials end no sentence.
  const bare = text.replace(/(?<=\b(?:\p{Lu}|[JS]r|St))\.(?=[ ,/)])/gu, "");
  if (photoCredits.some((pattern) => pattern.test(bare))) return true;
  if (/^[([]/.test(bare) && bracketed.test(bare)) return true;
  return slashed.test(bare) && endsInLibrary.test(bare) && bare.split(" ").length <= 10;
}

/** A credit from the wire that closes a picture's caption, where it stands in the same line. */
export function hasWireCredit(text: string): boolean {
  return (
    /(?:^|[\s.])(?:REUTERS ?\/|\(?(?:AP|AFP|EPA) (?:Photo|Image)s? ?\/|\((?:Photo|Image|Picture)s? (?:by|courtesy)\b|Photo(?:graph)?: )[^"]{2,80}$/.test(
      text,
    ) || isFilePicture(text)
  );
}

/** The opening of an archive picture's caption: `FILE PHOTO: …`, `FILE - In this …`. */
export function isFilePicture(text: string): boolean {
  return /^[([]?(?:FILE|File)(?: (?:PHOTO|Photo|photo|IMAGE|PICTURE|VIDEO))? ?(?:[-:.]|\()|^(?:In this|This) .{0,60}\bfile (?:photo|picture|image)\b/.test(
    text,
  );
}

const signature = new RegExp(`^(?:[—–]|--?) ?${person}(?:, ${person})?$`, "u");

/** A name after a dash, alone on its line: `— Reuters`, `-- Jane Doe`. */
export function isSignature(text: string): boolean {
  return signature.test(text);
}

const help =
  "(?:(?:additional|further|extra|original|some|more) )*(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|research|production|produced|graphics?|compiled|translat(?:ion|ed)|photograph(?:y|s)|video|fact[- ]check(?:ing|ed)|data|design|illustrations?)";
const contributions: readonly RegExp[] = [
  new RegExp(
    `^[(\\[]?\\W*${help}(?:,? (?:and|&) ${help}| (?:in|from) [^;:.]{2,40})*(?: was)? by\\b[^"]{2,300}$`,
    "i",
  ),
  new RegExp(
    `^[(\\[]?(?:(?:Additional|Further|Extra) )?(?:Reporting|Writing|Editing|Research|Graphics?|Photography)[:;] ?${person}[^".]{0,200}$`,
    "u",
  ),
  new RegExp(`^[(\\[]?(?:with )?${help} (?:by|from) .{2,200}$`, "i"),
  /^[([]?contribut(?:ing|ors?|ed by)\b[^"]{0,6}[:-][^"]{2,200}$/i,
  /^[^".]{2,200}\bcontributed (?:reporting|research|(?:reporting |research |video )?(?:to|for) (?:this|the|our) (?:story|report|article|piece|post|coverage|dispatch|reporting|column|analysis|project))\b[^"]{0,100}$/u,
  new RegExp(
    `^[(\\[]?${person}(?:(?:,| and|,? &|, and) ${person})* contributed from [^"]{2,60}$`,
    "u",
  ),
  /^[([]?(?:this|the) (?:story|article|report|piece|post|dispatch)\b.{0,40}\b(?:is based on|(?:was|has been|is) (?:written|reported|compiled|produced|first published|originally published|published (?:in|on|by)|translated|adapted|supported|provided|made possible|co-?published|generated)|(?:includes?|contains?|uses) (?:material|reporting|information)|(?:first|originally) (?:appeared|ran|published)|appear(?:s|ed) (?:in|on)|comes? from)\b.{0,200}$/i,
  new RegExp(
    `^[(\\[-]*\\s*(?:with )?(?:(?:files|reporting|reports?|material|agency|wire|staff|additional|information|input|inputs|agencies|wires?) )*(?:from |by )?(?:the )?(?:${library}|agenc(?:y|ies)|wires?|news services|wire (?:reports|services)|staff(?: reports?| writers?)?)(?:(?:,| and|,? &) (?:the )?(?:${library}|agenc(?:y|ies)|wires?|news services|staff))*[)\\]]?\\.?$`,
    "i",
  ),
  /^[\p{Lu}][\p{L}.'-]*(?: [\p{Lu}][\p{L}.'-]*){1,4},? (?:reported|reports|reporting|writes|wrote) from [\p{Lu}][^"]{2,80}\.?$/u,
];

/** Who helped with the text or where it comes from: `Additional reporting by …`, `… contributed to this report.` */
export function isContribution(text: string): boolean {
  return text.length <= 350 && contributions.some((pattern) => pattern.test(text));
}

const trade =
  "(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|author|producer|intern|blogger)";
const biography = new RegExp(
  `^(?:${person}|(?:The|the) (?:writer|author)) (?:(?:is|was) (?:an?|the) (?:[\\p{L}'.&-]+ ){0,6}${trade}\\b|(?:covers|writes|reports) (?:about|on|for|from)\\b|has (?:written|covered|reported)\\b|(?:served|worked) as an? .{0,40}${trade}\\b)[^"]{0,200}$`,
  "u",
);

/** Who the writer is, as it stands at an article's end. */
export function isBiography(text: string): boolean {
  return text.length <= 320 && biography.test(text) && !text.includes('"');
}

const outletWords =
  /\b(?:news|times|post|press|reuters|ap|afp|writer|reporter|correspondent|editor|staff|journal|today|bbc|cnn|npr|herald|tribune|guardian|bureau|columnist|contributor)\b/i;
const byline = new RegExp(
  `^(?:[Bb]y|BY|(?:[Ww]ords|[Ss]tory|[Ww]ritten|[Rr]eported|[Rr]eport) by|[Ff]rom)[: ]+(${person}(?:(?:,| and|,? &| with) ${person})*)(?:[ ,|/-]+.{0,80})?$`,
  "u",
);
const names = new RegExp(`^${person}(?:(?:,| and|,? &|,? and) ${person})*$`, "u");

/** The names in a byline with its `By`, or undefined. */
export function readByline(text: string): string | undefined {
  if (text.length > 160 || /[.!?]["']?$/.test(text.replace(/\b\p{L}{1,4}\.$/u, "")))
    return undefined;
  const found = byline.exec(text);
  const named = found?.[1] ?? "";
  // `By` before a sentence is a preposition: names alone have capitals throughout.
  if (!found || !/^\p{Lu}/u.test(named) || !isNames(named)) return undefined;
  const rest = text.slice(found[0].indexOf(named) + named.length);
  return /^\W*$/.test(rest) || rest.length < 60 ? named : undefined;
}

/** `Jane Doe and John Q. Roe`: people's names alone, two to four words each. */
export function isNames(text: string): boolean {
  return (
    text.length <= 90 &&
    names.test(text) &&
    text.split(/,? (?:and|&|with) |, /).every((name) => /^\S+(?: \S+){1,3}$/.test(name))
  );
}

/** A desk or an outlet and no story: `Staff Writer`, `Special to the Herald`, `Associated Press`. */
export function isDesk(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:special to |staff |senior |political |[\p{Lu}])[^.!?"]*$/u.test(text) &&
    outletWords.test(text) &&
    text
      .split(" ")
      .every((word) => /^(?:[^\p{Ll}]|of|the|to|for|and|staff|writer|reporter)/u.test(word))
  );
}

/** The place and agency that open a story: `WASHINGTON (Reuters) - …`, `LONDON, Jan. 5 (AP) — …`. */
export function readDateline(text: string): { dateline?: string; agency?: string } {
  const found =
    /^(\p{Lu}[\p{L}.'-]+(?:[ ,/]+\p{Lu}[\p{L}.'-]+){0,4}(?:,? ?\d{1,2}(?:, \d{4})?)?)?,? ?(?:\(([^()]{2,30})\) ?|(?<= ))--? ?(?=[\p{Lu}"'\d])/u.exec(
      text.slice(0, 120),
    );
  if (!found) return {};
  const place = (found[1] ?? "").replace(
    /,? *(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? ?\d.*$/,
    "",
  );
  const agency = found[2];
  if (place === "" && agency === undefined) return {};
  if (agency === undefined && !/^[\p{Lu}. ',-]{3,}/u.test(place) && found[0].length > 24) return {};
  return {
    ...(place === "" ? {} : { dateline: place.replace(/[ ,]+$/, "") }),
    ...(agency === undefined ? {} : { agency }),
  };
}

/** The name under a tweet, with its links: `— Jane Doe (@janedoe) May 4, 2020`. */
export function isTweetSignature(text: string): boolean {
  return /^(?:(?:@\w+|#\w+|https?:\/\/\S+|pic\.twitter\.com\/\S+) )*- ?[^@]{1,60}\(@\w+\)(?: [\p{L}]+ \d{1,2}, \d{4})?$/u.test(
    text,
  );
}
