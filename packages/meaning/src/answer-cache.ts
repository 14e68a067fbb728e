import { InputError } from "@crossread/core";
import { z } from "zod";
import type { Answer, Discarded } from "./answer.ts";
import type { AnswerCache } from "./judge.ts";

const answerSchema = z.object({
  relation: z.enum(["same", "partial", "neither"]),
  conflict: z.boolean().optional(),
  left: z.string(),
  right: z.string(),
  why: z.string(),
});

const fileSchema = z.object({
  schema: z.literal("crossread/answers@1"),
  answers: z.record(
    z.string(),
    z.union([answerSchema, z.object({ discarded: z.enum(["quotation", "unsure"]) })]),
  ),
});

/**
 * Answers as they were kept.
 * @throws InputError where the text is no such file; `path` names it.
 */
export function readAnswers(text: string, path: string): AnswerCache {
  const { data } = z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue("no JSON");
        return z.NEVER;
      }
    })
    .pipe(fileSchema)
    .safeParse(text);
  if (data) return new Map(Object.entries(data.answers) as [string, Answer | Discarded][]);
  throw new InputError({
    file: path,
    expected: "a judge's answers as crossread keeps them (delete the file to begin anew)",
    received: "something else",
  });
}

/** Answers as text to keep; the same answers give the same bytes. */
export function writeAnswers(cache: AnswerCache): string {
  const answers = Object.fromEntries([...cache].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: "crossread/answers@1", answers }, undefined, 1)}\n`;
}
