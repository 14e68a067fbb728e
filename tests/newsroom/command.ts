import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** A run of the command in a process of its own. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `crossread …` as a process. */
export function start(...args: readonly string[]): { child: ChildProcess; ended: Promise<Run> } {
  const child = spawn(process.execPath, ["packages/cli/src/main.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    printed.out += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    printed.err += chunk;
  });
  const ended = new Promise<Run>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...printed }));
  });
  return { child, ended };
}

/** Waits until a process has printed this to standard error. */
export function said(child: ChildProcess, words: string): Promise<void> {
  return waitFor(child, child.stderr!, words);
}

/** Waits until a process has printed this to standard output, from now on. */
export function printed(child: ChildProcess, words: string): Promise<void> {
  return waitFor(child, child.stdout!, words);
}

async function waitFor(child: ChildProcess, stream: Readable, words: string): Promise<void> {
  let text = "";
  await new Promise<void>((resolve, reject) => {
    stream.on("data", (chunk: Buffer) => {
      text += chunk;
      if (text.includes(words)) resolve();
    });
    child.once("close", () => reject(new Error(`It ended without “${words}”: ${text}`)));
  });
}

/** Runs it to its end, which must be a good one. */
export async function succeed(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await start(...args).ended;
  if (code !== 0) throw new Error(`crossread ${args.join(" ")} ended with ${code}: ${err}`);
  return out;
}
