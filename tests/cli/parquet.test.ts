import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import {
  type ParquetColumn,
  type ParquetRow,
  writeParquet,
} from "../../packages/cli/src/parquet.ts";

const columns: readonly ParquetColumn[] = [
  { name: "title", type: "STRING" },
  { name: "articles", type: "INT32" },
];
const rows: readonly ParquetRow[] = [
  { title: "Fähre auf Grund — 日本 🚢", articles: 3 },
  { title: null, articles: 2 },
  { title: "", articles: null },
  { title: "=1+1", articles: -7 },
  { title: "Fifth", articles: 2_000_000_000 },
];

describe("writeParquet", () => {
  it.each([1, 2, 5, 100])("writes what is read back, %i rows at a time", async (size) => {
    const file = await written(rows, size);
    expect(await parquetReadObjects({ file })).toEqual(rows);
    expect(parquetMetadata(file).row_groups).toHaveLength(Math.ceil(rows.length / size));
  });
  it("writes columns of nothing, and no row at all", async () => {
    const empty = [{ title: null, articles: null }];
    expect(await parquetReadObjects({ file: await written(empty, 5) })).toEqual(empty);
    const none = await written([], 5);
    expect(await parquetReadObjects({ file: none })).toEqual([]);
    expect(parquetMetadata(none).schema.map(({ name }) => name)).toEqual([
      "root",
      "title",
      "articles",
    ]);
  });
  it("asks for more rows only when a group is written", async () => {
    const order: string[] = [];
    const source = async function* () {
      for (const row of rows) {
        order.push("row");
        yield row;
      }
    };
    const write = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push("write");
    };
    await writeParquet(columns, source(), write, 2);
    expect(order.join(" ")).toBe("row row write row row write row write write");
  });
});

async function written(some: readonly ParquetRow[], size: number): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const source = async function* () {
    yield* some;
  };
  await writeParquet(columns, source(), async (bytes) => pieces.push(bytes), size);
  const bytes = Buffer.concat(pieces);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
