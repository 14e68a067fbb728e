import { type ChildProcess, spawn } from "node:child_process";

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
export async function said(child: ChildProcess, words: string): Promise<void> {
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on("data", (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes(words)) resolve();
    });
    child.once("close", () => reject(new Error(`It ended without “${words}”: ${printed}`)));
  });
}

/** Runs it to its end, which must be a good one. */
export async function succeed(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await start(...args).ended;
  if (code !== 0) throw new Error(`crossread ${args.join(" ")} ended with ${code}: ${err}`);
  return out;
}
