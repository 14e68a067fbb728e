import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field, Span } from "@crossread/core";
import { type GoldStory, textOf } from "./gold.ts";

/** Where the annotator found something said. */
export interface FramedPlace extends Span {
  readonly article: string;
  readonly field: Field;
}

/** One label that an outlet has for somebody or something, by the annotator's reading. */
export interface GoldLabel {
  /** The annotator's own name for whom or what it stands for. */
  readonly entity: string;
  readonly place: FramedPlace;
}

/** Where each article tells a fact first, by gold sentence id; null where the annotator found it nowhere. */
export interface GoldProminence {
  readonly positions: Readonly<Record<string, string | null>>;
}

/** What the annotator noted of a story's framing. */
export interface GoldFraming {
  readonly labels: readonly GoldLabel[];
  readonly loaded: readonly FramedPlace[];
  readonly prominence: readonly GoldProminence[];
}

interface RawFraming {
  readonly labels?: unknown;
  readonly loaded?: unknown;
  readonly prominence?: unknown;
}

/**
 * The annotator's notes on framing. What is written in another way than the rest (free notes, other
 * ids) is left out rather than guessed at, so a story may have none.
 */
export function readGoldFraming(folder: string, story: GoldStory): GoldFraming {
  const file = join(folder, story.name, "gold.json");
  const { framing = {} } = JSON.parse(readFileSync(file, "utf8")) as { framing?: RawFraming };
  return {
    labels: records(framing.labels).flatMap(({ entity, label, id }) => {
      const place = placeOf(story, id, label);
      return place && typeof entity === "string" ? [{ entity, place }] : [];
    }),
    loaded: records(framing.loaded).flatMap(({ id, span }) => placeOf(story, id, span) ?? []),
    prominence: records(framing.prominence).flatMap(({ positions }) =>
      isPositions(story, positions) ? [{ positions }] : [],
    ),
  };
}

function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

/** The words where they stand in the sentence; marks may be straight or curled. */
function placeOf(story: GoldStory, id: unknown, words: unknown): FramedPlace | undefined {
  const sentence = typeof id === "string" ? story.sentences.get(id) : undefined;
  if (!sentence || typeof words !== "string") return undefined;
  const at = plain(textOf(story, sentence.id)).indexOf(plain(words).trim());
  if (at < 0) return undefined;
  const { article, field } = sentence;
  const start = sentence.start + at;
  return { article, field, start, end: start + words.trim().length };
}

/** One character for one, so that offsets hold. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, " ");
}

function isPositions(story: GoldStory, value: unknown): value is GoldProminence["positions"] {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (id) => id === null || (typeof id === "string" && story.sentences.has(id)),
    )
  );
}
