import { nodeFiles } from "../../packages/cli/src/files.ts";
import { run } from "../../packages/cli/src/program.ts";
import type { System } from "../../packages/cli/src/system.ts";
import type { Run } from "./command.ts";

/** Runs `crossread …` in this process, with the files of this machine and, where one is given, another terminal. */
export async function runHere(
  args: readonly string[],
  terminal: Partial<System> = {},
): Promise<Run> {
  const printed = { out: "", err: "" };
  const code = await run(args, {
    files: nodeFiles,
    write: () => Promise.reject(new Error("Nothing is to be written")),
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    colour: false,
    ...terminal,
  });
  return { code, ...printed };
}
