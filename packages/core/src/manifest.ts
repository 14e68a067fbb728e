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
  options: { readonly minProbability?: number },
  perArticle: number,
): Manifest {
  const { wink, model } = nlpVersions();
  return {
    engine: `crossread ${engineVersion}`,
    models: {
      "wink-nlp": wink,
      "wink-eng-lite-web-model": model,
      weights: weights.fittedOn.digest,
    },
    options: {
      minProbability: options.minProbability ?? weights.bands.possible,
      bands: weights.bands,
    },
    inputs: story.articles.map(({ article }) => ({
      article: article.id,
      sha256: sha256(`${article.title}\n${article.body}`),
    })),
    notes: notes(story, perArticle),
  };
}

function notes(story: AnnotatedStory, perArticle: number): string[] {
  const found: string[] = [];
  if (Number.isFinite(perArticle)) {
    found.push(
      `Large story: each sentence was compared closely with its ${perArticle} nearest in every other article.`,
    );
  }
  for (const { article, annotated } of story.articles) {
    if (annotated.some(({ tokens }) => tokens.length > 2 * mostUnits)) {
      found.push(`${article.outlet}: a sentence is so long that only its beginning was aligned.`);
    }
  }
  return found;
}
