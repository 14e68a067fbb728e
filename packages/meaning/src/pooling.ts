import { InputError } from "@crossread/core";
import { z } from "zod";
import { type FolderFiles, readIfThere } from "./model-folder.ts";

/** How the vectors of a sentence's tokens become one. */
export type Pooling = "mean" | "cls" | "max" | "last";

const modesSchema = z.object({
  pooling_mode: z.union([z.string(), z.array(z.string())]).optional(),
  pooling_mode_cls_token: z.boolean().optional(),
  pooling_mode_mean_tokens: z.boolean().optional(),
  pooling_mode_max_tokens: z.boolean().optional(),
  pooling_mode_lasttoken: z.boolean().optional(),
  pooling_mode_mean_sqrt_len_tokens: z.boolean().optional(),
  pooling_mode_weightedmean_tokens: z.boolean().optional(),
});
const modulesSchema = z.array(z.object({ type: z.string() }));

const modes: Readonly<Record<string, Pooling>> = {
  mean: "mean",
  mean_tokens: "mean",
  // Divides by another number than the mean does; the direction, which alone counts, is the same.
  mean_sqrt_len_tokens: "mean",
  cls: "cls",
  cls_token: "cls",
  max: "max",
  max_tokens: "max",
  lasttoken: "last",
};

/** Where folders keep it: beside the model, as sentence-transformers does, or under `modules`. */
const places = ["1_Pooling/config.json", "modules/1_Pooling/config.json"];

/**
 * The pooling that a model's folder asks for; the mean where it does not say.
 * @throws InputError for one that is not known here, or more than one at once.
 */
export async function readPooling(path: string, files: FolderFiles): Promise<Pooling> {
  await refuseLayers(path, files);
  for (const place of places) {
    const file = `${path.replace(/\/+$/, "")}/${place}`;
    const config = await readIfThere(file, files, modesSchema);
    if (!config) continue;
    const { pooling_mode: named, ...flags } = config;
    const wanted =
      named === undefined
        ? Object.entries(flags).flatMap(([key, on]) =>
            on ? [key.slice("pooling_mode_".length)] : [],
          )
        : [named].flat();
    const [mode, ...more] = wanted.map((name) => modes[name]);
    if (wanted.length === 0) return "mean";
    if (mode && more.length === 0) return mode;
    const expected = "one pooling: mean, cls, max or last token";
    throw new InputError({ file, expected, received: wanted.join(", ") });
  }
  return "mean";
}

/** A layer behind the pooling has its weights elsewhere: without it the vectors would mean nothing. */
async function refuseLayers(path: string, files: FolderFiles): Promise<void> {
  const file = `${path.replace(/\/+$/, "")}/modules.json`;
  const modules = await readIfThere(file, files, modulesSchema);
  const other = modules?.find(({ type }) => !/\.(?:Transformer|Pooling|Normalize)$/.test(type));
  if (!other) return;
  throw new InputError({
    file,
    expected: "Transformer, Pooling and Normalize alone",
    received: other.type,
  });
}

/** Pools the tokens of one sentence: `length` of them count, each `width` numbers wide. */
export function pool(
  tokens: Float32Array,
  length: number,
  width: number,
  pooling: Pooling,
): Float32Array {
  switch (pooling) {
    case "cls":
      return tokens.slice(0, width);
    case "last":
      return tokens.slice((length - 1) * width, length * width);
    case "max":
    case "mean": {
      const pooled = tokens.slice(0, width);
      for (let at = width; at < length * width; at += 1) {
        const place = at % width;
        pooled[place] =
          pooling === "max" ? Math.max(pooled[place]!, tokens[at]!) : pooled[place]! + tokens[at]!;
      }
      return pooling === "max" ? pooled : pooled.map((sum) => sum / length);
    }
  }
}
