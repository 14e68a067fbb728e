import type { Article } from "@crossread/core";
import { wire } from "./wire.ts";

/** Made-up names: what one event is about, and no other. */
const syllables = [
  "bar",
  "dok",
  "fen",
  "gul",
  "hem",
  "jor",
  "kal",
  "lin",
  "mur",
  "nop",
  "pel",
  "rus",
];

/** The events of the wire many times over, each with names and figures of its own, as JSON Lines. */
export function edition(copies: number): string {
  return Array.from({ length: copies }, (_, copy) => wire.map((one) => rename(one, copy)))
    .flat()
    .map((article) => `${JSON.stringify(article)}\n`)
    .join("");
}

function rename({ id, outlet, title, body, published }: Article, copy: number): object {
  const swap = (text: string): string =>
    text
      .replace(
        /\b(?!The|More|All|Justice|Captain|Supreme|Court|Monday|Tuesday|Lifeboat)\p{Lu}\p{L}{3,}/gu,
        (name) => madeUp(`${name} ${copy}`),
      )
      .replace(/\d+/g, (number) => String(Number(number) + 7 * copy));
  const day = 1 + (copy % 20);
  const date = `2025-04-${String(day + Number(published?.at(-1))).padStart(2, "0")}`;
  return { id: `${id}-${copy}`, outlet, title: swap(title), body: swap(body), published: date };
}

function madeUp(name: string): string {
  let hash = 7;
  for (const character of name)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 2_654_435_761) >>> 0;
  const parts = [0, 1, 2].map((at) => syllables[Math.floor(hash / 12 ** at) % 12]);
  const word = parts.join("");
  return word[0]!.toUpperCase() + word.slice(1);
}
