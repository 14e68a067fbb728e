import { InputError } from "@crossread/core";
import { z } from "zod";
import type { VectorCache } from "./similarities.ts";

const fileSchema = z.object({
  schema: z.literal("crossread/vectors@1"),
  encoder: z.string(),
  vectors: z.record(z.string(), z.base64()),
});

/** Vectors that are kept, at most: those of some fifty stories, 40 MB of a usual encoder. */
const mostVectors = 20_000;

/**
 * Vectors as they were kept; none where another encoder made them.
 * @throws InputError where the text is no such file; `path` names it.
 */
export function readVectors(text: string, path: string, encoder: string): VectorCache {
  const { data } = fileSchema.safeParse(parse(text));
  if (!data) {
    throw new InputError({
      file: path,
      expected: "vectors as crossread keeps them (delete the file to begin anew)",
      received: "something else",
    });
  }
  if (data.encoder !== encoder) return new Map();
  return new Map(
    Object.entries(data.vectors).map(([key, base64]) => {
      const bytes = Buffer.from(base64, "base64");
      // A copy, because a buffer's own place in memory need not be a multiple of four.
      return [key, new Float32Array(Uint8Array.from(bytes).buffer)];
    }),
  );
}

/** Vectors as text to keep; of too many the latest. */
export function writeVectors(cache: VectorCache, encoder: string): string {
  const vectors = [...cache].slice(-mostVectors).map(([key, vector]) => {
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    return [key, bytes.toString("base64")];
  });
  const file = { schema: "crossread/vectors@1", encoder, vectors: Object.fromEntries(vectors) };
  return `${JSON.stringify(file)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
