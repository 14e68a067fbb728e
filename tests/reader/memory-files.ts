import type { Files } from "@crossread/reader";

/** What stands at a path: text, bytes, or `{ link }` to another path. Folders follow from the paths. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** Files in memory, by absolute path. */
export function memoryFiles(tree: Tree): Files {
  const follow = (path: string): string => {
    for (const [from, target] of Object.entries(tree)) {
      if (typeof target === "object" && "link" in target) {
        if (path === from || path.startsWith(`${from}/`)) {
          return follow(target.link + path.slice(from.length));
        }
      }
    }
    return path.replace(/\/$/, "").replaceAll("/./", "/");
  };
  const inside = (folder: string) =>
    Object.keys(tree).filter((path) => path.startsWith(`${follow(folder)}/`));
  return {
    async kind(path) {
      if (follow(path) in tree) return "file";
      return inside(path).length > 0 ? "folder" : undefined;
    },
    async list(folder) {
      const rest = inside(folder).map((path) => path.slice(follow(folder).length + 1));
      return [...new Set(rest.map((path) => path.replace(/\/.*$/s, "")))].reverse();
    },
    async read(path, limit) {
      const found = tree[follow(path)];
      if (found === undefined || (typeof found === "object" && "link" in found)) {
        throw new Error(`Nothing at ${path}`);
      }
      const bytes = typeof found === "string" ? new TextEncoder().encode(found) : found;
      return bytes.subarray(0, limit + 1);
    },
    async realPath(path) {
      return follow(path);
    },
  };
}

/** Two short texts on one event, told differently enough. */
export const first = "The bridge over the river was closed on Monday after an inspection.\n";
export const second = "Inspectors have closed the river bridge, the council said on Monday.\n";
