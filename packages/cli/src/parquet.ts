/** A column of a table in Parquet. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: "STRING" | "INT32";
}

/** By name of a column; null where there is nothing. */
export type ParquetRow = Readonly<Record<string, string | number | null>>;

/** Rows that are held, packed and written at a time: some megabytes at most. */
const rowsAtOnce = 5000;

/**
 * Writes rows as Apache Parquet (snappy) while they come, in groups of 5,000, so that memory is that of a
 * group. The only file that knows hyparquet-writer, which loads when somebody asks for it.
 */
export async function writeParquet(
  columns: readonly ParquetColumn[],
  rows: AsyncIterable<ParquetRow>,
  write: (bytes: Uint8Array) => Promise<unknown>,
  groupSize: number = rowsAtOnce,
): Promise<void> {
  const { ByteWriter, parquetWriteRows } = await import("hyparquet-writer");
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    // The writer counts its bytes elsewhere, and goes on at the beginning of its memory.
    writer.index = 0;
    await write(bytes);
  };
  await parquetWriteRows({
    writer: Object.assign(writer, { flush, finish: flush }),
    rows,
    columns: [...columns],
    rowGroupSize: groupSize,
    createdBy: "crossread",
  });
}
