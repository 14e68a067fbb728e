import { guessLanguage, readsAsEnglish } from "@crossread/reader";
import { describe, expect, it } from "vitest";

function english(text: string): void {
  expect(readsAsEnglish(text)).toBe(true);
}

function foreign(text: string): void {
  expect(readsAsEnglish(text)).toBe(false);
}

it("reads English", () =>
  english(
    "The council said on Monday that the bridge over the river would stay closed until its engineers " +
      "had looked at all of the cables. Nobody was hurt when one of them broke during the storm.",
  ));
it("reads English full of names", () =>
  english(
    "Scorers: Ndiaye, Kowalczyk, O’Brien, Nakamura, Søndergaard, Papadopoulos, Müller and Ferreira. " +
      "Referee Szymon Nowak showed yellow cards to Kowalczyk, Ferreira, Ndiaye and Nakamura; of those, " +
      "only Ferreira is out of the match against Rosenborg.",
  ));
it("gives a short text the benefit of the doubt", () => english("Brücke gesperrt"));
it("refuses German", () =>
  foreign(
    "Die Brücke über den Fluss bleibt nach Angaben der Stadt bis auf Weiteres gesperrt. Bei der Prüfung " +
      "am Montag fanden Ingenieure Risse in mehreren Seilen. Verletzt wurde nach dem Unwetter niemand, " +
      "sagte ein Sprecher des Rathauses am Abend.",
  ));
it("refuses Dutch, the nearest neighbour", () =>
  foreign(
    "De brug over de rivier blijft volgens de gemeente voorlopig dicht. Bij de inspectie van maandag " +
      "vonden ingenieurs scheuren in de kabels. Niemand raakte gewond in de storm, zei een woordvoerder " +
      "van de burgemeester in de avond, die er niet meer over kwijt wilde.",
  ));
it("refuses French", () =>
  foreign(
    "Le pont sur le fleuve restera fermé jusqu’à nouvel ordre, a annoncé la ville. Lors de l’inspection " +
      "de lundi, les ingénieurs ont trouvé des fissures dans plusieurs câbles. Personne n’a été blessé.",
  ));
it("refuses Russian, however short", () => foreign("Мост через реку закрыт."));
it("refuses Chinese", () => foreign("市政府周一表示，大桥将继续关闭。"));
it("judges a megabyte in no time", () => english("a".repeat(1_000_000)));

describe("the language of a text that is not English", () => {
  it.each([
    [
      "German",
      "Die Brücke über den Fluss ist nach Angaben der Stadt gesperrt, und niemand ist verletzt.",
    ],
    [
      "French",
      "Le pont sur la rivière est fermé depuis lundi, et les habitants ne savent pas pourquoi.",
    ],
    ["Spanish", "El puente de la ciudad se cerró el lunes, y los vecinos no saben por qué."],
    ["Dutch", "De brug over de rivier is dicht en het is niet bekend wanneer zij weer open gaat."],
    [
      "Polish",
      "Most na rzece jest zamknięty od poniedziałku i nie wiadomo, jak długo to potrwa dla kierowców.",
    ],
    [
      "Turkish",
      "Köprü pazartesi günü kapatıldı ve ne kadar süre için kapalı olacağı bir türlü bilinmiyor, ancak çok uzun değil.",
    ],
    ["Japanese", "橋は月曜日から閉鎖されています。市長はいつ再開するかを述べませんでした。"],
    ["Chinese", "大桥星期一关闭，市长没有说明何时重新开放。"],
    ["Korean", "다리는 월요일부터 폐쇄되었고 시장은 언제 다시 열릴지 말하지 않았다."],
    ["Arabic", "أغلق الجسر يوم الاثنين ولم يقل العمدة متى سيفتح مرة أخرى."],
  ])("%s", (language, text) => expect(guessLanguage(text)).toBe(language));
  it("is not guessed from codes", () =>
    expect(guessLanguage("w4402 z18651 i2067 o8358 ".repeat(30))).toBeUndefined());
});
