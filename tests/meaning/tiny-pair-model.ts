import { type Graph, type OnnxNode, onnxFile, type Tensor } from "./onnx-file.ts";
import { special, tokenizer } from "./tiny-encoder.ts";

/**
 * A model that reads two sentences at once, from fixed numbers: every word is a direction of its own, and the
 * model counts how many words of the second sentence the first has, as a share.
 */
export function pairModelFolder(
  words: readonly string[],
  labels: readonly string[],
): Record<string, string | Uint8Array> {
  const vocabulary = [...special, ...words];
  return {
    "config.json": JSON.stringify({
      pad_token_id: 0,
      id2label: Object.fromEntries(labels.map((label, at) => [at, label])),
    }),
    "tokenizer.json": JSON.stringify(tokenizer(vocabulary)),
    "tokenizer_config.json": "{}",
    "onnx/model.onnx": onnxFile(pairGraph(vocabulary.length, labels)),
  };
}

/** How steeply the share of common words becomes a logit: nine in ten are a clear yes, one in ten a clear no. */
const steepness = 12;

function pairGraph(size: number, labels: readonly string[]): Graph {
  const table = new Float32Array(size * size);
  for (let at = special.length; at < size; at += 1) table[at * size + at] = 1;
  const node = (op: string, inputs: string[], output: string, attributes = {}): OnnxNode => ({
    op,
    inputs,
    outputs: [output],
    attributes,
  });
  const step = labels.map((label) =>
    /^entail/.test(label) || labels.length === 1 ? steepness : /^contra/.test(label) ? -99 : 0,
  );
  const start = labels.map((label) =>
    /^entail/.test(label) || labels.length === 1 ? -steepness / 2 : /^contra/.test(label) ? -9 : 0,
  );
  const constants: Tensor[] = [
    { name: "table", shape: [size, size], values: table },
    { name: "one", shape: [1], values: Float32Array.of(1) },
    { name: "little", shape: [1], values: Float32Array.of(1e-6) },
    { name: "axis1", shape: [1], values: [1n] },
    { name: "axis2", shape: [1], values: [2n] },
    { name: "step", shape: [1, labels.length], values: Float32Array.from(step) },
    { name: "start", shape: [labels.length], values: Float32Array.from(start) },
  ];
  const nodes = [
    node("Gather", ["table", "input_ids"], "words"),
    node("Cast", ["token_type_ids"], "second", { to: 1 }),
    node("Sub", ["one", "second"], "first"),
    node("Unsqueeze", ["first", "axis2"], "in-first"),
    node("Unsqueeze", ["second", "axis2"], "in-second"),
    node("Mul", ["words", "in-first"], "of-first"),
    node("Mul", ["words", "in-second"], "of-second"),
    node("ReduceSum", ["of-first", "axis1"], "left", { keepdims: 0 }),
    node("ReduceSum", ["of-second", "axis1"], "right", { keepdims: 0 }),
    node("Mul", ["left", "right"], "both"),
    node("ReduceSum", ["both", "axis1"], "common", { keepdims: 1 }),
    node("ReduceSum", ["right", "axis1"], "all", { keepdims: 1 }),
    node("Add", ["all", "little"], "some"),
    node("Div", ["common", "some"], "share"),
    node("MatMul", ["share", "step"], "sloped"),
    node("Add", ["sloped", "start"], "logits"),
  ];
  const port = (name: string) => ({ name, type: "int64", shape: ["batch", "length"] }) as const;
  return {
    nodes,
    constants,
    inputs: [port("input_ids"), port("attention_mask"), port("token_type_ids")],
    outputs: [{ name: "logits", type: "float", shape: ["batch", labels.length] }],
  };
}
