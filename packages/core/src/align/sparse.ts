/**
 * A matrix of which most places are empty, row after row: the columns of row `r` and their weights stand
 * at `[starts[r], starts[r + 1])`, columns ascending.
 */
export interface Sparse {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/** One row after the other, each as its columns and weights. */
export function sparse(rows: readonly (readonly (readonly [number, number])[])[]): Sparse {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.length;
  });
  const columns = new Int32Array(starts[rows.length]!);
  const weights = new Float64Array(columns.length);
  let place = 0;
  for (const row of rows)
    for (const [column, weight] of row) {
      columns[place] = column;
      weights[place] = weight;
      place += 1;
    }
  return { starts, columns, weights };
}

/** Columns as rows. */
export function transpose({ starts, columns, weights }: Sparse): Sparse {
  const width = columns.reduce((most, column) => Math.max(most, column + 1), 0);
  const turned = new Int32Array(width + 1);
  for (const column of columns) turned[column + 1]! += 1;
  for (let at = 0; at < width; at += 1) turned[at + 1]! += turned[at]!;
  const next = turned.slice();
  const rows = new Int32Array(columns.length);
  const turnedWeights = new Float64Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const place = next[columns[at]!]!;
      next[columns[at]!] = place + 1;
      rows[place] = row;
      turnedWeights[place] = weights[at]!;
    }
  }
  return { starts: turned, columns: rows, weights: turnedWeights };
}
