import { hash } from "node:crypto";
import { InputError, sha256 } from "@crossread/core";
import { batchesOf, encodeText, makeTables } from "./encode-batch.ts";
import { type FolderFiles, readModelFolder } from "./model-folder.ts";
import { pool, readPooling } from "./pooling.ts";
import { findRuntime, type Output } from "./runtime.ts";

/** A sentence encoder: texts to vectors of length 1, so that a product of two is their cosine. */
export interface Encoder {
  /** Tells encoders apart: a digest of weights, tokenizer, pooling and runtime. */
  readonly id: string;
  /** One vector a text, in the order given; `progress` hears how many are done. */
  encode(
    texts: readonly string[],
    progress?: (done: number, of: number) => void,
  ): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** Sentences to a batch: more gain nothing on two cores. */
const batchSize = 32;

/**
 * Opens the sentence encoder in a folder of this machine, in the layout in which such models are
 * distributed. Nothing is fetched.
 * @throws InputError where the folder holds none, or none that is understood.
 */
export async function openEncoder(path: string, files: FolderFiles): Promise<Encoder> {
  const folder = await readModelFolder(path, files);
  const pooling = await readPooling(path, files);
  const runtime = await findRuntime();
  const file = `${path}/${folder.weightsFile}`;
  const session = await runtime.open(folder.weights, file);
  const weights = hash("sha256", folder.weights, "hex");
  return {
    id: sha256(JSON.stringify([weights, pooling, folder.longest, runtime.name])).slice(0, 16),
    async encode(texts, progress) {
      const encoded = texts.map((text) => encodeText(folder, text));
      const vectors: Float32Array[] = [];
      let done = 0;
      for (const batch of batchesOf(encoded, batchSize)) {
        const rows = batch.map((at) => encoded[at]!);
        const outputs = await session.run(makeTables(rows, folder.padding, session.inputs));
        const lengths = rows.map(({ ids }) => ids.length);
        readVectors(outputs, lengths, pooling, file).forEach((vector, row) => {
          vectors[batch[row]!] = vector;
        });
        done += batch.length;
        progress?.(done, texts.length);
      }
      return vectors;
    },
    close: () => session.close(),
  };
}

function readVectors(
  outputs: ReadonlyMap<string, Output>,
  lengths: readonly number[],
  pooling: Parameters<typeof pool>[3],
  file: string,
): Float32Array[] {
  const all = [...outputs.values()];
  const tokens =
    outputs.get("last_hidden_state") ??
    outputs.get("token_embeddings") ??
    all.find(({ shape }) => shape.length === 3);
  if (tokens?.shape.length === 3) {
    const [, longest = 0, width = 0] = tokens.shape;
    return lengths.map((length, row) => {
      const from = row * longest * width;
      const own = tokens.values.subarray(from, from + length * width);
      return normalise(pool(own, length, width, pooling));
    });
  }
  // Some are exported with their pooling inside.
  const pooled = outputs.get("sentence_embedding") ?? all.find(({ shape }) => shape.length === 2);
  if (!pooled) {
    const expected = "an output with a vector a token or a sentence";
    throw new InputError({ file, expected, received: [...outputs.keys()].join(", ") || "none" });
  }
  const width = pooled.shape[1]!;
  return lengths.map((_, row) => normalise(pooled.values.slice(row * width, (row + 1) * width)));
}

function normalise(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
