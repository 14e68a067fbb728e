/**
 * Lines that say who took a picture, wrote or helped, in plain text (see line.ts). Patterns that name no
 * class of letters go without the flag `u`: with it, long lists regardless of case take ten times as long
 * to compile, and a short story never earns that back. For the same reason a long pattern is asked only
 * where a short one, which every match of it must pass, has found something.
 */

/** Agencies and picture libraries, as credits name them. */
const libraries =
  "reuters|ap(?: photos?| images?)?|the associated press|associated press|afp|agence france-presse|getty(?: images(?: plus)?| images?)?|epa(?:-efe)?|efe|pa(?: wire| images| media)?|press association|upi|xinhua|tass|ria novosti|sputnik|kyodo(?: news)?|yonhap|kcna|ansa|dpa|bloomberg(?: news)?|shutterstock|istock(?:photo)?|alamy(?: stock photo)?|corbis|redux(?: pictures)?|polaris|zuma(?: press| wire)?|sipa(?: usa| press)?|nurphoto|anadolu(?: agency)?|wireimage|filmmagic|invision|pool(?: photo)?|handout|file(?: photo)?|cq roll call|roll call|rex(?: features)?|usa today(?: sports| network)?|imagn|cnn|abc(?: news)?|nbc(?: news)?|cbs(?: news)?|fox(?: news)?|bbc(?: news)?|c-span|npr|msnbc|the new york times|new york times|the washington post|washington post|the wall street journal|los angeles times|tribune news service|tns|mct|flickr|wikimedia(?: commons)?|wikipedia|creative commons|public domain|youtube|twitter|facebook|instagram|screen ?(?:shot|cap|grab|capture)|u\\.?s\\.? (?:army|navy|air force|marine corps|coast guard)|white house|nasa|barcroft(?: media)?|splash news|stringer|contributor|staff";

const library = `(?:${libraries})`;
/** `Jane Doe`, `J.D. Roe`, `Saul van der Meer`, up to five words. */
const person =
  "[\\p{Lu}][\\p{L}.'-]*(?: (?:[\\p{Lu}][\\p{L}.'-]*|de|la|van|der|von|bin|al|el|del|di|da)){0,4}";

const creditMark =
  "(?:(?:file|pool|handout|undated|stock|courtesy|staff) )*(?:photo(?:s|graphs?)?|images?|pictures?|illustrations?|graphics?|maps?|charts?|video|screen ?(?:shot|cap|grab)|cover|photo illustration|composite)";

const photoCredits: readonly RegExp[] = [
  // Credit: Rodong Sinmun. Photo: Name/Agency. Image courtesy of Name. (Photo by Name/Agency)
  new RegExp(
    `^[(\\[]?${creditMark}(?: (?:credits?|source))?(?: ?[:©|/]| by\\b| courtesy\\b| via\\b)[^.!?"]{1,120}\\.?[)\\]]?\\.?$`,
    "i",
  ),
  /^[([]?(?:credits?|image credits?|photo credits?|pictured?|source) ?[:©|/][^.!?"]{1,120}\.?[)\]]?\.?$/i,
  /^[([]?courtesy(?: of| photo| image)?:? [^.!?"]{2,80}[)\]]?\.?$/i,
  /^[([]?(?:REUTERS|AP(?: Photo)?|AFP|EPA|Getty Images) ?\/ ?[^.!?"]{2,80}(?:\.\w{2,4})?[)\]]?\.?$/u,
  new RegExp(
    `^[(\\[]?[^.!?"()]{2,60} via (?:${libraries})(?:, ?(?:file|pool|archives?))?[)\\]]?\\.?$`,
    "i",
  ),
  // The file's name, or an owner alone in brackets.
  /^[\w.%-]{4,120}\.(?:jpe?g|png|gif|webp)\b.{0,80}$/i,
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

/** `(Harbour Foundation)`: two to five words that all have capitals, and no clause. */
const owner = /^\(\p{Lu}[\p{L}&.'-]*(?: (?:of (?:the )?|and |& )?\p{Lu}[\p{L}&.'-]*){1,4}\)$/u;

/** Who owns a picture: `Photo: Name/Agency`, `Name/Agency, FILE`, `(AP Photo/Name)`. */
export function isPhotoCredit(text: string): boolean {
  if (text.length > 160) return false;
  // The stops of initials end no sentence.
  const bare = text.replace(/(?<=\b(?:\p{Lu}|[JS]r|St))\.(?=[ ,/)])/gu, "");
  if (photoCredits.some((pattern) => pattern.test(bare))) return true;
  if (/^[([]/.test(bare) && (bracketed.test(bare) || owner.test(bare))) return true;
  if (!bare.includes("/")) return false;
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
  return /^[([]?(?:FILE|File)(?: (?:PHOTO|Photo|photo|IMAGE|PICTURE|VIDEO))? ?(?:[-:.]|\()|^(?:In this|This|These|In these|An?) (?:[\w.,'-]+ ){0,8}?(?:file (?:photo|picture|image)|(?:(?:photo|picture|image|frame grab|image taken|still|sketch|video)s?,? (?:\(?(?:taken|made|provided|released|obtained|posted|supplied|distributed|from|by|shows?|shot|issued)\b)))/.test(
    text,
  );
}

const signature = new RegExp(`^(?:[—–]|--?) ?${person}(?:, ${person})?$`, "u");

/** A name after a dash, alone on its line: `— Reuters`, `-- Jane Doe`. */
export function isSignature(text: string): boolean {
  return /^[—–-]/.test(text) && signature.test(text);
}

const help =
  "(?:(?:additional|further|extra|original|some|more) )*(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|research|production|produced|graphics?|compiled|translat(?:ion|ed)|photograph(?:y|s)|video|fact[- ]check(?:ing|ed)|data|design|illustrations?)";
const contributions: readonly RegExp[] = [
  new RegExp(
    `^[(\\[]?\\W*${help}(?:,? (?:and|&) ${help}| (?:in|from) [^;:.]{2,40})*(?: was)? by\\b[^"]{2,300}$`,
    "i",
  ),
  new RegExp(`^[(\\[]?(?:with )?${help} (?:by|from) .{2,200}$`, "i"),
  /^[([]?contribut(?:ing|ors?|ed by)\b[^"]{0,6}[:-][^"]{2,200}$/i,
  /^[([]?(?:this|the) (?:story|article|report|piece|post|dispatch)\b.{0,40}\b(?:is based on|(?:was|has been|is) (?:written|reported|compiled|produced|first published|originally published|published (?:in|on|by)|translated|adapted|supported|provided|made possible|co-?published|generated)|(?:includes?|contains?|uses) (?:material|reporting|information)|(?:first|originally) (?:appeared|ran|published)|appear(?:s|ed) (?:in|on)|comes? from)\b.{0,200}$/i,
  /^[^."]{3,140} (?:originally|first) (?:appeared|ran|aired|published|was published) (?:on|in|at|by) [^"]{3,80}$/i,
];

/** What no list of agencies has, and hardly a sentence lacks. */
const storyWord =
  /["!?]| (?:all|an?|are|as|at|been?|had|has|have|he|her|his|in|is|it|its|no|not|of|on|or|said|she|should|that|their|they|this|to|was|we|were|who|will|would|you) /;
const agencies = new RegExp(
  `^[(\\[-]*\\s*(?:with )?(?:(?:files|reporting|reports?|material|agency|wire|staff|additional|information|input|inputs|agencies|wires?) )*(?:from |by )?(?:the )?(?:${library}|agenc(?:y|ies)|wires?|news services|wire (?:reports|services)|staff(?: reports?| writers?)?)(?:(?:,| and|,? &) (?:the )?(?:${library}|agenc(?:y|ies)|wires?|news services|staff))*[)\\]]?\\.?$`,
  "i",
);

/** What a note on people by name must have. */
const helping =
  /contributed |(?:Reporting|Writing|Editing|Research|Graphics?|Photography)[:;]| (?:report(?:ed|s|ing)|writes|wrote) from /;
const helpers: readonly RegExp[] = [
  new RegExp(
    `^[(\\[]?(?:(?:Additional|Further|Extra) )?(?:Reporting|Writing|Editing|Research|Graphics?|Photography)[:;] ?${person}[^".]{0,200}$`,
    "u",
  ),
  /^[^".]{2,200}\bcontributed (?:reporting|research|(?:reporting |research |video )?(?:to|for) (?:this|the|our) (?:story|report|article|piece|post|coverage|dispatch|reporting|column|analysis|project))\b[^"]{0,100}$/u,
  new RegExp(
    `^[(\\[]?${person}(?:(?:,| and|,? &|, and) ${person})* contributed from [^"]{2,60}$`,
    "u",
  ),
  /^[\p{Lu}][\p{L}.'-]*(?: [\p{Lu}][\p{L}.'-]*){1,4},? (?:reported|reports|reporting|writes|wrote) from [\p{Lu}][^"]{2,80}\.?$/u,
];

/** Who helped with the text or where it comes from: `Additional reporting by …`, `… contributed to this report.` */
export function isContribution(text: string): boolean {
  if (text.length > 350) return false;
  if (contributions.some((pattern) => pattern.test(text))) return true;
  if (!storyWord.test(text) && agencies.test(text)) return true;
  return helping.test(text) && helpers.some((pattern) => pattern.test(text));
}

const trade =
  "(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|author|producer|intern|blogger)";
const biography = new RegExp(
  `^(?:${person}|(?:The|the) (?:writer|author)) (?:(?:is|was) (?:an?|the) (?:[\\p{L}'.&-]+ ){0,6}${trade}\\b|(?:covers|writes|reports) (?:about|on|for|from)\\b|has (?:written|covered|reported)\\b|(?:served|worked) as an? .{0,40}${trade}\\b)[^"]{0,200}$`,
  "u",
);
const career = new RegExp(`${trade}|covers|writes|reports|written|covered|reported`);

/** Who the writer is, as it stands at an article's end. */
export function isBiography(text: string): boolean {
  if (text.length > 320 || text.includes('"') || !career.test(text)) return false;
  return biography.test(text);
}

const outletWords =
  /\b(?:news|times|post|press|reuters|ap|afp|writer|reporter|correspondent|editor|staff|journal|today|bbc|cnn|npr|herald|tribune|guardian|bureau|columnist|contributor)\b/i;
const byline = new RegExp(
  `^(?:[Bb]y|BY|(?:[Ww]ords|[Ss]tory|[Ww]ritten|[Rr]eported|[Rr]eport) by|[Ff]rom|[Ww]ith)[: ]+(${person}(?:(?:,| and|,? &| with) ${person})*)(?:[ ,|/-]+.{0,80})?$`,
  "u",
);
const names = new RegExp(`^${person}(?:(?:,| and|,? &|,? and) ${person})*$`, "u");

/** The names in a byline with its `By`, or undefined. */
export function readByline(text: string): string | undefined {
  if (text.length > 160 || /[.!?]["']?$/.test(text.replace(/\b\p{L}{1,4}\.$/u, "")))
    return undefined;
  if (isSigned(text)) return text.replace(/^by /i, "").replace(/,.*$/, "");
  const found = byline.exec(text);
  const named = found?.[1] ?? "";
  // `By` before a sentence is a preposition: names alone have capitals throughout.
  if (!found || !/^\p{Lu}/u.test(named) || !isNames(named)) return undefined;
  const rest = text.slice(found[0].indexOf(named) + named.length);
  return /^\W*$/.test(rest) || rest.length < 60 ? named : undefined;
}

const signed = new RegExp(`^(?:[Bb]y |BY )?(${person}), (?:(?:an?|the) )?[^.!?":;]{0,70}$`, "u");

/** `By Jane Doe, Herald economics editor`: a name, a comma and a desk. */
function isSigned(text: string): boolean {
  const name = signed.exec(text)?.[1];
  if (name === undefined || text.split(" ").length > longestSigned || !isNames(name)) return false;
  const desk = text.slice(text.indexOf(",") + 1);
  return /^by /i.test(text)
    ? outletWords.test(desk)
    : /\b(?:news|bbc|reporter|correspondent|editor|columnist|contributor|analyst)\b[^.]*$/i.test(
        desk,
      ) && !/\b(?:is|was|has|had|said|says|were|are|who)\b/.test(desk);
}

/** In words. */
const longestSigned = 12;

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
      .every((word) =>
        /^(?:[^\p{Ll}]|of|the|to|for|and|staff|writer|reporter|contributor|columnist|correspondent|editor)/u.test(
          word,
        ),
      )
  );
}

/** The name under a tweet, with its links: `— Jane Doe (@janedoe) May 4, 2020`. */
export function isTweetSignature(text: string): boolean {
  return /^(?:(?:@\w+|#\w+|https?:\/\/\S+|pic\.twitter\.com\/\S+|["']) )*- ?[^@]{1,60}\(@\w+\)(?: [\p{L}]+ \d{1,2}(?:, \d{4})?)?$/u.test(
    text,
  );
}
