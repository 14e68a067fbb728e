import type { DivergenceType } from "@crossread/core";
import assets from "./page-assets.json" with { type: "json" };
import { perStory } from "./style/per-story.ts";

/** The style sheet of one page: the common one, minified from `style/source.ts`, and the rules of its story. */
export function styleFor(outlets: readonly string[], types: readonly DivergenceType[]): string {
  return assets.style + perStory(outlets, types);
}
