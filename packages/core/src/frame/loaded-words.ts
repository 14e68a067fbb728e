import { contentId } from "../digest.ts";
import type { AnnotatedSentence, Framing, Link, Token } from "../model.ts";
import { oncePer } from "../remember.ts";
import { contains, overlaps } from "../span.ts";
import { isEvaluative } from "./evaluative.ts";
import { isOwnVoice, type Lookup, listed, type Place, point } from "./lookup.ts";

type Loaded = Framing["loadedWords"][number];

/** More candidates than these a story and outlet would be a list of words, not a question. */
const mostAnOutlet = 3;

/**
 * Words with a plainer one at hand, our own list, to which judging words are added. A word stands here
 * if an editor might ask for a plainer one in a news report whatever the topic; words that are plain in
 * one trade (`strike`, `fire`, `crash`) don't. By stem, so that all inflections count.
 */
const coloured = new Set(
  `blast slam rip bash trash torch gut slash axe hammer pummel skewer lambast savage eviscerate shred
   storm ram cram shove foist saddle bully browbeat strong-arm arm-twist cave capitulate kowtow grovel
   flip-flop backpedal dodge duck stonewall snub spurn shun flout flaunt brandish tout peddle hawk
   parrot spew spout rant rave rail fume seethe gloat crow boast brag whine whimper gripe carp scoff
   sneer mock jeer taunt flee bolt slink skulk lurk scurry scramble unleash ignite spark fuel inflame
   stoke whip-up cripple devastate decimate ravage wreak plague bedevil roil rattle rock jolt stun shock
   reel crumble unravel implode explode erupt balloon skyrocket plummet tumble nosedive doom botch
   bungle squander fumble hijack infiltrate swarm scheme concoct engineer orchestrate mastermind
   crackdown onslaught backlash outrage fury furor furore uproar firestorm meltdown bombshell
   propaganda cronies ploy stunt gimmick farce chaos chaotic mayhem carnage bloodbath frenzy hysteria
   rampage tirade diatribe screed boondoggle handout giveaway windfall loophole cover-up coverup
   betrayal surrender capitulation crusade vendetta witch-hunt smear bravado swagger posturing
   brazen blatant flagrant reckless shocking stunning staggering jaw-dropping explosive damning scathing
   blistering bombastic bizarre outlandish dubious murky shady cozy cosy tepid toothless half-baked
   botched bungled sweeping unprecedented historic landmark dramatic drastic aggressive
   inexplicably predictably conveniently brazenly blatantly merely supposedly shockingly stunningly
   dramatically drastically abruptly finally hastily desperately
   radical extreme toxic bitter contentious hotly heated fraught tense testy
   giant behemoth juggernaut empire kingpin cabal clique elite wokeness mob thug
   damaging embarrassing humiliating humiliation rebuke blow
   simmering looming beleaguered besieged`
    .trim()
    .split(/\s+/),
);

/** Words of the list that are plain in too many reports to ask about without a word beside them. */
const plainAsVerbs = new Set(
  "giant elite ram axe duck bolt fuel spark rock hawk crow carp".split(" "),
);

/**
 * Words that only one outlet uses for a fact which others tell as well, in its own voice, worded as a
 * question: most such words are only vivid, and whether one is fair a program can't know.
 */
export function findLoadedWords(lookup: Lookup, links: readonly Link[]): Loaded[] {
  const stems = stemsOf(lookup);
  const sure = links
    .filter(({ band }) => band !== "possible")
    .toSorted((a, b) => b.probability - a.probability);
  const found = new Map<string, { readonly loaded: Loaded; readonly stem: string }>();
  const taken = new Map<string, Set<string>>();
  for (const link of sure) {
    for (const side of ["left", "right"] as const) {
      const place = lookup.sentences.get(link[side]);
      if (!place) continue;
      const id = place.article.article.id;
      const known = taken.get(id) ?? new Set<string>();
      taken.set(id, known);
      for (const token of colouredIn(place.sentence)) {
        if (known.size >= mostAnOutlet) break;
        if (known.has(token.stem) || !isCandidate(place, token, link, side)) continue;
        if ([...stems].some(([other, set]) => other !== id && set.has(token.stem))) continue;
        known.add(token.stem);
        const loaded = describe(lookup, place, token, link[side === "left" ? "right" : "left"]);
        found.set(loaded.id, { loaded, stem: token.stem });
      }
    }
  }
  const order = new Map(lookup.story.articles.map(({ article }, at) => [article.id, at]));
  return [...found.values()]
    .map(({ loaded }) => loaded)
    .sort((a, b) => order.get(a.article)! - order.get(b.article)! || a.start - b.start);
}

function isCandidate(
  { sentence }: Place,
  token: Token,
  { evidence }: Link,
  side: "left" | "right",
): boolean {
  if (!evidence.shared[side].some((span) => contains(span, token))) return false;
  return (
    isOwnVoice(sentence, token) &&
    !sentence.mentions.some((mention) => mention.kind === "name" && overlaps(mention, token)) &&
    !sentence.attributions.some(({ content }) => contains(content, token))
  );
}

const colouredIn = oncePer(({ tokens }: AnnotatedSentence) =>
  tokens.filter((token, at) => isColoured(token) && !isLiteral(token, tokens[at + 1])),
);

/** An explosive device, toxic waste: the thing itself, which has no plainer word. */
function isLiteral({ key }: Token, next: Token | undefined): boolean {
  return literal.get(key)?.test(next?.key ?? "") ?? false;
}

const literal: ReadonlyMap<string, RegExp> = new Map([
  [
    "explosive",
    /^(?:devices?|materials?|charges?|belts?|vests?|ordnance|substances?|residue|powder|packages?|weapons?|components?|experts?|officers?|eruptions?|gas)$/,
  ],
  [
    "toxic",
    /^(?:waste|chemicals?|gas|gases|fumes|substances?|smoke|materials?|spills?|shock|algae)$/,
  ],
]);

function isColoured({ pos, key, lemma, negated }: Token): boolean {
  if (!/^(?:NOUN|VERB|ADJ|ADV)$/.test(pos) || negated) return false;
  const words = [key, lemma];
  const listed = words.some((word) => coloured.has(word) || (pos === "ADJ" && isEvaluative(word)));
  return listed && (pos === "VERB" || !words.some((word) => plainAsVerbs.has(word)));
}

/** Word stems of each article, what stands in quotation marks included. */
function stemsOf(lookup: Lookup): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lookup.story.articles.map(({ article, annotated }) => [
      article.id,
      new Set(annotated.flatMap(({ tokens }) => tokens.map(({ stem }) => stem))),
    ]),
  );
}

function describe(lookup: Lookup, place: Place, token: Token, partner: string): Loaded {
  const span = { start: token.start, end: token.end };
  const other = lookup.sentences.get(partner)?.article.article.outlet ?? "";
  const { outlet } = place.article.article;
  const finding = point(place, span);
  return {
    ...finding,
    id: contentId("loaded", finding.sentence, finding.text, String(finding.start)),
    note: `Only ${listed([outlet])} has “${finding.text}”; ${other} tells the same without it. Would a plainer word do?`,
  };
}
