import { type Graph, type OnnxNode, onnxFile, type Tensor } from "./onnx-file.ts";

/** A sentence encoder from fixed numbers: a WordPiece vocabulary, embeddings, layers of attention. */
export interface EncoderShape {
  readonly words: readonly string[];
  /** Width of the vectors. */
  readonly width: number;
  /** Transformer layers; with none the vector of a token is its word's alone. */
  readonly layers: number;
  /** Words that get the vector of another: synonyms, so to speak. */
  readonly like?: Readonly<Record<string, string>>;
}

export const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

/** The files of a model folder as people download it, by path inside the folder. */
export function encoderFolder(
  shape: EncoderShape,
  pooling: Record<string, unknown> = { pooling_mode_mean_tokens: true },
): Record<string, string | Uint8Array> {
  const vocabulary = [...special, ...shape.words];
  return {
    "config.json": JSON.stringify({
      model_type: "bert",
      hidden_size: shape.width,
      max_position_embeddings: 512,
      pad_token_id: 0,
    }),
    "tokenizer.json": JSON.stringify(tokenizer(vocabulary)),
    "tokenizer_config.json": JSON.stringify({ model_max_length: 128, do_lower_case: true }),
    "1_Pooling/config.json": JSON.stringify({ word_embedding_dimension: shape.width, ...pooling }),
    "onnx/model.onnx": onnxFile(encoderGraph(vocabulary, shape)),
  };
}

export function tokenizer(vocabulary: readonly string[]): object {
  const id = (token: string) => vocabulary.indexOf(token);
  return {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: special.map((content, at) => ({
      ...{ id: at, content, special: true },
      ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
    })),
    normalizer: {
      type: "BertNormalizer",
      ...{ clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special1("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, special1("[SEP]")],
      pair: [
        special1("[CLS]"),
        { Sequence: { id: "A", type_id: 0 } },
        special1("[SEP]"),
        { Sequence: { id: "B", type_id: 1 } },
        special1("[SEP]", 1),
      ],
      special_tokens: Object.fromEntries(
        ["[CLS]", "[SEP]"].map((token) => [
          token,
          { id: token, ids: [id(token)], tokens: [token] },
        ]),
      ),
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, at) => [token, at])),
    },
  };
}

function special1(id: string, type_id = 0) {
  return { SpecialToken: { id, type_id } };
}

function encoderGraph(
  vocabulary: readonly string[],
  { width, layers, like = {} }: EncoderShape,
): Graph {
  const random = numbers(7);
  const table = new Float32Array(vocabulary.length * width);
  vocabulary.forEach((token, row) => {
    const as = vocabulary.indexOf(like[token] ?? "");
    for (let at = 0; at < width; at += 1) {
      const value = special.includes(token) ? 0 : random();
      table[row * width + at] = as >= 0 ? table[as * width + at]! : value;
    }
  });
  const nodes: OnnxNode[] = [
    { op: "Gather", inputs: ["table", "input_ids"], outputs: ["h0"] },
    { op: "Cast", inputs: ["attention_mask"], outputs: ["mask"], attributes: { to: 1 } },
    { op: "Sub", inputs: ["mask", "one"], outputs: ["off"] },
    { op: "Mul", inputs: ["off", "far"], outputs: ["penalty"] },
    { op: "Unsqueeze", inputs: ["penalty", "axis"], outputs: ["bias"] },
  ];
  const constants: Tensor[] = [
    { name: "table", shape: [vocabulary.length, width], values: table },
    { name: "one", shape: [1], values: Float32Array.of(1) },
    { name: "far", shape: [1], values: Float32Array.of(10_000) },
    { name: "axis", shape: [1], values: [1n] },
  ];
  for (let layer = 0; layer < layers; layer += 1) {
    addLayer(`l${layer}`, `h${layer}`, `h${layer + 1}`, width, random, nodes, constants);
  }
  nodes.push({ op: "Identity", inputs: [`h${layers}`], outputs: ["last_hidden_state"] });
  const port = (name: string) => ({ name, type: "int64", shape: ["batch", "length"] }) as const;
  return {
    nodes,
    constants,
    inputs: [port("input_ids"), port("attention_mask")],
    outputs: [{ name: "last_hidden_state", type: "float", shape: ["batch", "length", width] }],
  };
}

/** Attention of one head and a feed-forward step four times as wide, both added to what came in. */
function addLayer(
  name: string,
  from: string,
  to: string,
  width: number,
  random: () => number,
  nodes: OnnxNode[],
  constants: Tensor[],
): void {
  const matrix = (part: string, rows: number, columns: number): string => {
    const scale = 1 / Math.sqrt(rows);
    const values = Float32Array.from({ length: rows * columns }, () => random() * scale);
    constants.push({ name: `${name}.${part}`, shape: [rows, columns], values });
    return `${name}.${part}`;
  };
  const step = (op: string, inputs: string[], out: string, attributes = {}): string => {
    nodes.push({ op, inputs, outputs: [out], attributes });
    return out;
  };
  const of = (part: string) => `${name}:${part}`;
  const query = step("MatMul", [from, matrix("q", width, width)], of("q"));
  const key = step("MatMul", [from, matrix("k", width, width)], of("k"));
  const value = step("MatMul", [from, matrix("v", width, width)], of("v"));
  const turned = step("Transpose", [key], of("kt"), { perm: [0, 2, 1] });
  const scores = step("Add", [step("MatMul", [query, turned], of("s")), "bias"], of("b"));
  const weights = step("Softmax", [scores], of("w"), { axis: -1 });
  const heard = step("MatMul", [weights, value], of("a"));
  const out = step("MatMul", [heard, matrix("o", width, width)], of("o"));
  const middle = step("Add", [from, out], of("m"));
  const wide = step("MatMul", [middle, matrix("f", width, 4 * width)], of("f"));
  const bent = step("Relu", [wide], of("r"));
  const narrow = step("MatMul", [bent, matrix("g", 4 * width, width)], of("g"));
  step("Add", [middle, narrow], to);
}

/** Numbers from -1 to 1, the same in every run (a linear congruential generator of Numerical Recipes). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
