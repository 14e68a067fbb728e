import type { Decision } from "@crossread/core";
import { run } from "../../packages/cli/src/program.ts";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** All files there are afterwards. */
  readonly files: Tree;
}

/** Runs the command on files in memory; a judge is asked over the network of this machine. */
export async function command(
  files: Tree,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const printed = { out: "", err: "" };
  const after: Record<string, Tree[string]> = { ...files };
  const code = await run(args, {
    files: memoryFiles(after),
    async write(path, text) {
      after[path] = text;
    },
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    colour: false,
    env,
    cacheFolder: "/cache",
  });
  return { code, ...printed, files: after };
}

/** The decisions that a run left beside its reports. */
export function decisionsOf({ files }: Run, path = "/out/decisions.json"): Decision[] {
  return (JSON.parse(files[path] as string) as { decisions: Decision[] }).decisions;
}

export const argus = `Ferry stopped after engine fire

The ferry Astrid was taken out of service on Tuesday after a fire in its engine room.

Twelve passengers were treated for smoke, the harbour office said.

The company will hire a second boat from Thursday.

Engineers found a cracked fuel line near the generator.

Astrid was built in 1987 and carries up to 300 passengers.

The mayor asked for an inquiry by the end of the month.

Tickets for the ferry stay valid for a month.
`;
export const bugle = `Blaze halts island ferry

A fire in the engine room put the ferry Astrid out of service on Tuesday.

Fifteen passengers were treated for smoke, the harbour office said.

From Thursday another vessel will be hired.

A leak in a pipe that feeds the generator started it, engineers believe.

The 38-year-old ferry has room for 300 people.

Mayor Lena Holt wants to know how a ferry could burn.

The school on the island closed early on Tuesday.
`;
export const story: Tree = { "/s/the-argus.txt": argus, "/s/the-bugle.txt": bugle };
