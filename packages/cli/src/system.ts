import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "@crossread/reader";
import { nodeFiles, onDisk } from "./files.ts";

/** All that the command needs from outside; a test gives it another. */
export interface System {
  readonly files: Files;
  /** Writes a file, and makes the folders that lead to it. */
  write(path: string, text: string): Promise<void>;
  /** Prints a document to standard output. */
  out(text: string): void;
  /** Prints a piece of a document that is no text to standard output. Default: there is none to print it to. */
  outBytes?(bytes: Uint8Array): void;
  /** Nobody reads standard output any more: what is still to come may be left. Default: somebody does. */
  isClosed?(): boolean;
  /** Resolves when standard output takes more, or nobody reads it any more. Default: it always does. */
  drained?(): Promise<void>;
  /** Prints a note or an error to standard error. */
  err(text: string): void;
  /** Width of the terminal in columns; absent where standard output is none. */
  readonly columns?: number;
  /** The terminal shows colours and the person has nothing against them. */
  readonly colour: boolean;
  /** Environment variables; absent where there are none. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder for what is kept between runs, which may not be there yet; absent where nothing is kept. */
  readonly cacheFolder?: string;
  /** Standard error is a terminal, where a line of progress may be written over. */
  readonly live?: boolean;
}

/** The files, streams and environment of this process. */
export function nodeSystem(): System {
  let closed = false;
  quietOnClosedPipe(() => {
    closed = true;
  });
  const { stdout, stderr, env } = process;
  return {
    files: nodeFiles,
    async write(path, text) {
      await onDisk(dirname(path), "a folder to write to", () =>
        mkdir(dirname(path), { recursive: true }),
      );
      await onDisk(path, "a file to write to", () => writeFile(path, text));
    },
    out: (text) => void stdout.write(text),
    outBytes: (bytes) => void stdout.write(bytes),
    isClosed: () => closed,
    drained: () => drain(stdout),
    err: (text) => void stderr.write(text),
    ...(stdout.isTTY && { columns: stdout.columns }),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    env,
    cacheFolder: join(cacheHome(env), "crossread"),
    live: stderr.isTTY === true && env.TERM !== "dumb",
  };
}

/** A stream that breaks closes; neither is an error here. */
async function drain(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off("drain", done).off("close", done);
      resolve();
    };
    stream.on("drain", done).on("close", done);
  });
}

/** Where programs of this system keep what they can make anew. */
function cacheHome(env: NodeJS.ProcessEnv): string {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (process.platform === "win32" && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache");
}

/** `crossread … | head` closes the pipe when it has seen enough, which is no error. */
function quietOnClosedPipe(onClosed: () => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      onClosed();
    });
  }
}
