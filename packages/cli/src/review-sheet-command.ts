import { compareArticles } from "@crossread/core";
import { readStory } from "@crossread/reader";
import { type ReviewSheetOptions, renderReviewSheet } from "@crossread/reporter";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** Reads a story, compares it, and prints a blind sheet of its findings. Gives the exit code. */
export async function printReviewSheet(
  places: readonly string[],
  options: ReviewSheetOptions,
  system: System,
): Promise<number> {
  const story = await readStory(places, system.files);
  for (const note of story.notes) system.err(`crossread: note: ${harmless(note)}\n`);
  system.out(renderReviewSheet(compareArticles(story.articles), options));
  return exitCodes.done;
}
