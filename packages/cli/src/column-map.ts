import { InputError } from "@crossread/core";
import { type ColumnMap, mappedFields, type ReadOptions } from "@crossread/reader";

/** What people call the fields where Crossread has another word. */
const otherNames: Readonly<Record<string, string>> = {
  headline: "title",
  text: "body",
  author: "byline",
  date: "published",
  source: "outlet",
};

/**
 * Reads `--map headline=title,body=text`: fields of an article, each with the column that holds it.
 * @throws InputError where a field is not known or has no column.
 */
export function readColumnMap(value: string | undefined): ReadOptions {
  if (value === undefined) return {};
  const map: ColumnMap = Object.fromEntries(value.split(",").map(readPair));
  return { map };
}

function readPair(pair: string): readonly [field: string, column: string] {
  const at = pair.indexOf("=");
  const name = pair.slice(0, Math.max(at, 0)).trim();
  const column = pair.slice(at + 1).trim();
  const field = Object.hasOwn(otherNames, name) ? otherNames[name] : name;
  if (mappedFields.some((each) => each === field) && column !== "") return [field ?? name, column];
  throw new InputError({
    file: "--map",
    expected: `FIELD=COLUMN joined by commas, fields being ${mappedFields.join(", ")}`,
    received: `“${pair}”`,
  });
}
