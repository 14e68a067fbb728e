import { InputError } from "@crossread/core";
import { readText } from "./bytes/decode.ts";
import type { Draft } from "./draft.ts";
import type { Files } from "./files.ts";
import { parse } from "./json.ts";
import { hostOf } from "./outlets.ts";

/** Names of outlets as a person wants them, by host (`argus.example`) or by another name, in small letters. */
export type OutletNames = ReadonlyMap<string, string>;

/** Name of the file with a story folder's own names of outlets. */
export const outletsFileName = "outlets.json";

/**
 * Reads names of outlets: `{ "argus.example": "The Argus", "Argus Online": "The Argus" }`.
 * @throws InputError that names the file and the entry.
 */
export async function readOutletNames(path: string, files: Files): Promise<OutletNames> {
  if ((await files.kind(path)) !== "file") {
    const expected = "a JSON file with names of outlets";
    throw new InputError({ file: path, expected, received: "nothing" });
  }
  const { text } = await readText(path, files);
  const value = parse(text, path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const expected = "an object with names of outlets by host or by another name";
    throw new InputError({ file: path, expected, received: "another value" });
  }
  return new Map(
    Object.entries(value).map(([key, name]) => {
      if (typeof name === "string" && name.trim() !== "") return [keyOf(key), name.trim()];
      const field = key.slice(0, 60);
      throw new InputError({ file: path, field, expected: "a name", received: "another value" });
    }),
  );
}

/** Names of a story folder's own, where it has some, over those that were given. */
export async function namesInFolder(
  folder: string,
  files: Files,
  given: OutletNames = new Map(),
): Promise<OutletNames> {
  const path = `${folder.replace(/\/$/, "")}/${outletsFileName}`;
  if ((await files.kind(path)) !== "file") return given;
  return new Map([...given, ...(await readOutletNames(path, files))]);
}

/** The draft with its outlet as the person names it: by the host of its address, else by its own name. */
export function renameOutlet(draft: Draft, names: OutletNames | undefined): Draft {
  if (!names || names.size === 0) return draft;
  const { outlet, url } = draft.fields;
  const name = nameOfHost(hostOf(url), names) ?? names.get(keyOf(outlet ?? ""));
  if (name === undefined || name === outlet) return draft;
  return {
    ...draft,
    fields: { ...draft.fields, outlet: name },
    from: { ...draft.from, outlet: "names of outlets" },
  };
}

function nameOfHost(host: string | undefined, names: OutletNames): string | undefined {
  for (let rest = host; rest?.includes("."); rest = rest.replace(/^[^.]*\./, "")) {
    const name = names.get(rest);
    if (name !== undefined) return name;
  }
  return undefined;
}

function keyOf(name: string): string {
  return name
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/^www\./, "");
}
