/**
 * Names the language of a text that is not English, so that a message can say what it seems to be. It knows
 * some scripts, and the closed-class words of some languages in Latin letters; undefined for all others.
 */
export function guessLanguage(text: string): string | undefined {
  const beginning = text.slice(0, judgedCharacters).toLowerCase();
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(
    ([pattern, , least]) => (beginning.match(pattern)?.length ?? 0) > least * letters,
  );
  if (letters === 0 || script) return script?.[1];
  const words = beginning.match(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/gu) ?? [];
  if (words.length < leastWords) return undefined;
  const shares = [...functionWords].map(([language, known]) => {
    const share = words.filter((word) => known.has(word)).length / Math.max(words.length, 1);
    return { language, share };
  });
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return best && best.share >= leastShare ? best.language : undefined;
}

const judgedCharacters = 20_000;

/** Fewer words are no running text. */
const leastWords = 10;

/** Running text has three in ten of its words from such a list; another language one in ten at most. */
const leastShare = 0.12;

/** Script, language, and the share of letters from which it is that; Kana before the signs shared with Chinese. */
const scripts: readonly (readonly [pattern: RegExp, language: string, least: number])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "Japanese", 0.2],
  [/\p{Script=Hangul}/gu, "Korean", 0.4],
  [/\p{Script=Han}/gu, "Chinese", 0.4],
  [/[іїєґ]/gu, "Ukrainian", 0.02],
  [/\p{Script=Cyrillic}/gu, "Russian or another language in Cyrillic letters", 0.4],
  [/[پچژگ]/gu, "Persian or Urdu", 0.01],
  [/\p{Script=Arabic}/gu, "Arabic", 0.4],
  [/\p{Script=Hebrew}/gu, "Hebrew", 0.4],
  [/\p{Script=Greek}/gu, "Greek", 0.4],
  [/\p{Script=Devanagari}/gu, "Hindi or another language in Devanagari", 0.4],
  [/\p{Script=Thai}/gu, "Thai", 0.4],
];

const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    German:
      "der die das und ist nicht mit dem den des ein eine einer einen von zu auf für sich auch als nach bei wurde werden sind hat aus wie über am im",
    French:
      "le la les des et est une un du que qui dans pour pas sur au aux avec plus par ce cette il elle ont sont été a en se ne d l",
    Spanish:
      "el la los las de y que en un una por con para del se no su al es lo como más fue han pero sus este entre",
    Portuguese:
      "o a os as de e que do da em um uma para com não no na dos das por se foi mais ao como são pelo pela",
    Italian:
      "il la i gli le di e che un una per non è con del della dei delle nel nella sono si da al alla ha più anche come",
    Dutch:
      "de het een en van is dat op te in voor met zijn niet aan er om ook als bij door naar heeft worden werd uit",
    Swedish:
      "och att det som en är på av för med den till inte har de ett om var från vid kan sig efter ska",
    "Danish or Norwegian":
      "og at det som en er på av af for med den til ikke har de et om var fra ved kan seg sig etter efter skal",
    Polish:
      "i w na z się nie do to że jest o jak po od za przez dla oraz ale który która są był było",
    Turkish: "ve bir bu da de için ile olarak daha çok gibi olan ancak ne kadar sonra en var değil",
    Indonesian:
      "yang dan di dengan untuk dari pada ini itu dalam tidak akan ke oleh juga telah karena atau adalah",
    Romanian: "și de la în cu pe că nu a un o este din care pentru au mai fost sunt al ale prin",
    Czech: "a v na se je že s z do to o jako podle pro po ale by ve jsou byl který která také",
    Hungarian: "a az és hogy nem is egy de van meg volt csak el már mint ki azt után lesz szerint",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);
