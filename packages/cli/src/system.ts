import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Files } from "@crossread/reader";
import { nodeFiles, onDisk } from "./files.ts";

/** All that the command needs from outside; a test gives it another. */
export interface System {
  readonly files: Files;
  /** Writes a file, and makes the folders that lead to it. */
  write(path: string, text: string): Promise<void>;
  /** Prints a document to standard output. */
  out(text: string): void;
  /** Prints a note or an error to standard error. */
  err(text: string): void;
  /** Width of the terminal in columns; absent where standard output is none. */
  readonly columns?: number;
  /** The terminal shows colours and the person has nothing against them. */
  readonly colour: boolean;
}

/** The files, streams and environment of this process. */
export function nodeSystem(): System {
  quietOnClosedPipe();
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
    err: (text) => void stderr.write(text),
    ...(stdout.isTTY && { columns: stdout.columns }),
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
  };
}

/** `crossread … | head` closes the pipe when it has seen enough, which is no error. */
function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
