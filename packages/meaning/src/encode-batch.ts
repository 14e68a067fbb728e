import type { ModelFolder } from "./model-folder.ts";
import type { Table } from "./runtime.ts";

/** A text as a model takes it. */
export interface Encoded {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** Tokenizes a text, or two behind each other, and cuts what the model can't take; its last token stays. */
export function encodeText(
  { tokenizer, longest }: Pick<ModelFolder, "tokenizer" | "longest">,
  text: string,
  pair?: string,
): Encoded {
  const { ids, token_type_ids: types } = tokenizer.encode(text, {
    ...(pair !== undefined && { text_pair: pair }),
    return_token_type_ids: true,
  });
  const cut = <Item>(items: readonly Item[]): readonly Item[] =>
    items.length <= longest ? items : [...items.slice(0, longest - 1), items.at(-1)!];
  return { ids: cut(ids), types: cut(types) };
}

/** The tables of a batch: texts padded to the longest, with what is padding masked. */
export function makeTables(
  batch: readonly Encoded[],
  padding: number,
  inputs: readonly string[],
): Record<string, Table> {
  const rows = batch.length;
  const columns = Math.max(...batch.map(({ ids }) => ids.length));
  const table = (of: (text: Encoded, at: number) => number): Table => {
    const values = new BigInt64Array(rows * columns);
    batch.forEach((text, row) => {
      for (let at = 0; at < columns; at += 1) values[row * columns + at] = BigInt(of(text, at));
    });
    return { rows, columns, values };
  };
  const all: Record<string, Table> = {
    input_ids: table(({ ids }, at) => ids[at] ?? padding),
    attention_mask: table(({ ids }, at) => (at < ids.length ? 1 : 0)),
    token_type_ids: table(({ types }, at) => types[at] ?? 0),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => inputs.includes(name)));
}

/** Texts of like length together, so that little is padded; gives their numbers. */
export function batchesOf(texts: readonly Encoded[], size: number): number[][] {
  const order = texts
    .map((_, at) => at)
    .sort((a, b) => texts[a]!.ids.length - texts[b]!.ids.length || a - b);
  const batches: number[][] = [];
  for (let at = 0; at < order.length; at += size) batches.push(order.slice(at, at + size));
  return batches;
}
