import type { ContestedSet } from "../../model.ts";
import { set } from "./set.ts";

/** Identity, schools and speech. */
export const identitySets: readonly ContestedSet[] = [
  // Identity, schools, speech
  set(
    "lessons and training on racism",
    "A field of law studies, and a name for much more.",
    "critical race theory",
    "anti-racism training = antiracism training, diversity training",
  ),
  set(
    "attention to injustice, as its opponents name it",
    "The word changed from praise to reproach.",
    "*wokeness = wokeism, woke agenda, woke ideology",
    "social justice",
  ),
  set(
    "books taken out of schools and libraries",
    "The words differ in who is said to act.",
    "book ban = banned book, book banning",
    "book challenge = challenged book, book removal",
  ),
  set(
    "public shaming of people for their words",
    "The words judge whether it is a harm.",
    "*cancel culture",
    "consequence culture = accountability culture",
  ),
  set(
    "people held as property",
    "Person-first wording parts people from what was done to them.",
    "slave",
    "enslaved people = enslaved person, enslaved african",
  ),
  set(
    "poorer countries",
    "Old and newer words, each with a picture of the world.",
    "third world = third-world",
    "developing country = developing world, developing nation",
    "global south",
  ),
  set("Roma and Travellers", "Usage differs by country and by people.", "gypsy", "roma = romani"),
  set(
    "parties right of the conservatives",
    "The words differ in how far off the centre they place them.",
    "far-right = far right, extreme right, hard right",
    "populist = right-wing populist, national conservative",
    "alt-right",
  ),
  set(
    "people who violently attack the state at home",
    "Law, police and newsrooms use different words.",
    "domestic terrorist = domestic terrorism",
    "militia = militia group, militia member",
  ),
];
