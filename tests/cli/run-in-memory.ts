import { run } from "../../packages/cli/src/program.ts";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";

/** What a command gave back, printed and wrote. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

/** Runs the command with files in memory: `runInMemory({ "/s/a.txt": "…" }, "compare", "/s")`. */
export async function runInMemory(files: Tree, ...args: readonly string[]): Promise<Outcome> {
  const printed = { out: "", err: "" };
  const written = new Map<string, string>();
  const code = await run(args, {
    files: memoryFiles(files),
    async write(path, text) {
      written.set(path, text);
    },
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    colour: false,
  });
  return { code, ...printed, written };
}
