import { InputError } from "@crossread/core";
import { Tokenizer } from "@huggingface/tokenizers";
import { z } from "zod";

/** Files of a model, wherever they are; paths are joined with `/`. */
export interface FolderFiles {
  kind(path: string): Promise<"file" | "folder" | "other" | undefined>;
  read(path: string, limit: number): Promise<Uint8Array>;
}

/** A model in the usual layout, read from a folder of this machine. */
export interface ModelFolder {
  readonly path: string;
  readonly weights: Uint8Array;
  /** Which of the usual files holds the weights. */
  readonly weightsFile: string;
  readonly tokenizer: Tokenizer;
  /** Tokens that the model takes, those at both ends included. */
  readonly longest: number;
  readonly padding: number;
  /** Meaning of each output of a classifier, by number; empty for an encoder. */
  readonly labels: readonly string[];
}

/** Where weights are looked for, in this order: the small ones first. */
const weightFiles = [
  "onnx/model_quantized.onnx",
  "onnx/model.onnx",
  "model_quantized.onnx",
  "model.onnx",
];

/** 4 GB: far above any encoder that a laptop would run. */
const mostBytes = 4_000_000_000;
const mostJson = 100_000_000;

/** Tokens of a sentence that are looked at, at most. */
const mostTokens = 512;

const count = z.number().positive();
const configSchema = z.object({
  max_position_embeddings: count.optional(),
  pad_token_id: z.int().min(0).nullish(),
  id2label: z.record(z.string(), z.string()).optional(),
});
const tokenizerConfigSchema = z.object({ model_max_length: count.nullish() });
const sentenceConfigSchema = z.object({ max_seq_length: count.nullish() });

/**
 * Reads a model's folder as people download it: config.json, tokenizer.json, ONNX weights.
 * @throws InputError that names the file that is missing or of another shape.
 */
export async function readModelFolder(path: string, files: FolderFiles): Promise<ModelFolder> {
  const at = (name: string) => `${path.replace(/\/+$/, "")}/${name}`;
  if ((await files.kind(path)) !== "folder") refuse(path, "a folder with a model", "none");
  const config = await readJson(at("config.json"), files, configSchema);
  const tokenizerJson = await readJson(at("tokenizer.json"), files, z.looseObject({}));
  const own = await readIfThere(at("tokenizer_config.json"), files, z.looseObject({}));
  const limits = tokenizerConfigSchema.safeParse(own ?? {}).data;
  const sentence = await readIfThere(at("sentence_bert_config.json"), files, sentenceConfigSchema);
  const weightsFile = await findWeights(at, files);
  const labels = Object.entries(config.id2label ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  return {
    path,
    weights: await files.read(at(weightsFile), mostBytes),
    weightsFile,
    tokenizer: makeTokenizer(at("tokenizer.json"), tokenizerJson, own ?? {}),
    longest: Math.min(
      mostTokens,
      config.max_position_embeddings ?? mostTokens,
      limits?.model_max_length ?? mostTokens,
      sentence?.max_seq_length ?? mostTokens,
    ),
    padding: config.pad_token_id ?? 0,
    labels,
  };
}

async function findWeights(at: (name: string) => string, files: FolderFiles): Promise<string> {
  for (const name of weightFiles) {
    if ((await files.kind(at(name))) === "file") return name;
  }
  return refuse(at("onnx"), `weights as ${weightFiles.join(" or ")}`, "none");
}

/** A file that has to be there. */
export async function readJson<Shape extends z.ZodType>(
  path: string,
  files: FolderFiles,
  shape: Shape,
): Promise<z.infer<Shape>> {
  return (await readIfThere(path, files, shape)) ?? refuse(path, "a file", "nothing");
}

export async function readIfThere<Shape extends z.ZodType>(
  path: string,
  files: FolderFiles,
  shape: Shape,
): Promise<z.infer<Shape> | undefined> {
  if ((await files.kind(path)) !== "file") return undefined;
  const text = new TextDecoder().decode(await files.read(path, mostJson));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(path, "JSON", "text that is none");
  }
  const { data, error } = shape.safeParse(value);
  if (error) {
    const [issue] = error.issues;
    throw new InputError({
      file: path,
      field: issue?.path.join(".") || "it",
      expected: issue?.message.replace(/^.*expected /, "") ?? "another shape",
      received: "something else",
    });
  }
  return data;
}

function makeTokenizer(path: string, json: object, config: object): Tokenizer {
  try {
    return new Tokenizer(json, config);
  } catch (error) {
    return refuse(path, "a tokenizer that is known", (error as Error).message);
  }
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
