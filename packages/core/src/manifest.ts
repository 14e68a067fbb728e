import type { Weights } from "./align/score.ts";
import { mostUnits } from "./align/units.ts";
import { sha256 } from "./digest.ts";
import type { AnnotatedStory, Manifest } from "./model.ts";
import { nlpVersions } from "./nlp.ts";

/** Version of the engine; it changes when the same articles may give another comparison. */
export const engineVersion = "0.1.0";

/** How a comparison was made and how far it goes. */
export function makeManifest(
  story: AnnotatedStory,
  weights: Weights,
  options: {
    readonly minProbability?: number;
    readonly terms?: readonly unknown[];
    readonly encoder?: string;
    readonly leftOut?: Manifest["leftOut"];
  },
  perArticle: number,
): Manifest {
  const { wink, model } = nlpVersions();
  return {
    engine: `crossread ${engineVersion}`,
    models: {
      "wink-nlp": wink,
      "wink-eng-lite-web-model": model,
      weights: weights.fittedOn.digest,
      ...(options.encoder !== undefined && { encoder: options.encoder }),
    },
    options: {
      minProbability: options.minProbability ?? weights.bands.possible,
      bands: weights.bands,
    },
    inputs: story.articles.map(({ article }) => ({
      article: article.id,
      sha256: sha256(`${article.title}\n${article.body}`),
    })),
    ...(options.leftOut?.length && { leftOut: options.leftOut }),
    notes: [
      ...leftOutNotes(options.leftOut ?? []),
      ...notes(story, perArticle),
      ...termNotes(options.terms?.length ?? 0),
    ],
  };
}

function leftOutNotes(leftOut: NonNullable<Manifest["leftOut"]>): string[] {
  return leftOut.map(
    ({ outlet, reason }) => `${outlet} is left out of this comparison: ${reason}.`,
  );
}

function notes(story: AnnotatedStory, perArticle: number): string[] {
  const found: string[] = [];
  if (Number.isFinite(perArticle)) {
    found.push(
      `Large story: each sentence was compared closely with its likeliest partners only, ${Math.round(perArticle * 10) / 10} in every other article on average.`,
    );
  }
  for (const { article, annotated } of story.articles) {
    if (annotated.some(({ tokens }) => tokens.length > 2 * mostUnits)) {
      found.push(`${article.outlet}: a sentence is so long that only its beginning was aligned.`);
    }
  }
  return found;
}

function termNotes(sets: number): string[] {
  if (sets === 0) return [];
  return [
    `Contested terms: ${sets} ${sets === 1 ? "set" : "sets"} of the reader’s own besides ours.`,
  ];
}
