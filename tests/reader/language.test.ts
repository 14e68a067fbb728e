import { readsAsEnglish } from "@crossread/reader";
import { expect, it } from "vitest";

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
