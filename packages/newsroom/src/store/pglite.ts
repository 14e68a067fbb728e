import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { compilePlainly } from "./compile-plainly.ts";
import { type Database, dataFolder, explainFullDisk, type Query } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { exitOfFullDisk, pgliteConfiguration } from "./pglite-configuration.ts";

/**
 * Opens PostgreSQL in this process, with its files in `folder/database`. The first time they are made in a
 * process of its own, since that takes a gigabyte for some seconds, and then moved into place whole.
 * @throws InputError where another process has the folder open, or the disk is full.
 */
export async function openPglite(folder: string): Promise<Database> {
  const lock = lockFolder(folder);
  try {
    const data = dataFolder(folder);
    if (!existsSync(data)) await create(folder, data);
    compilePlainly();
    const pglite = await PGlite.create(data, { postgresqlconf: [...pgliteConfiguration] });
    return describe(pglite, folder, async () => {
      await pglite.close();
      lock.release();
    });
  } catch (error) {
    lock.release();
    throw explainFullDisk(error, folder);
  }
}

function describe(pglite: PGlite, folder: string, close: () => Promise<void>): Database {
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw explainFullDisk(error, folder);
    }
  };
  return {
    kind: "pglite",
    query: <Row>(sql: string, values: readonly unknown[] = []) =>
      told(async () => (await pglite.query<Row>(sql, [...values])).rows),
    transaction: (work) =>
      told(() =>
        pglite.transaction((transaction) => {
          const query: Query = async <Row>(sql: string, values: readonly unknown[] = []) =>
            (await transaction.query<Row>(sql, [...values])).rows;
          return work(query);
        }),
      ),
    alone: (work) => work(),
    execute: (sql) => told(async () => void (await pglite.exec(sql))),
    forQueue: {
      executeSql: (text, values) =>
        told(async () => {
          if (values && values.length > 0) return pglite.query(text, values);
          // The queue sends several statements in one text; their rows are taken together.
          return { rows: (await pglite.exec(text)).flatMap(({ rows }) => rows) };
        }),
    },
    close,
  };
}

async function create(folder: string, data: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`database${unfinished}`)) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
  const made = `${data}${unfinished}${process.pid}`;
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const script = fileURLToPath(new URL(`./create-pglite.${extension}`, import.meta.url));
  const child = spawn(process.execPath, [script, made], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) {
    rmSync(made, { recursive: true, force: true });
    if (code === exitOfFullDisk) throw new Error("No space left on device");
    throw new Error(`The database could not be made in ${folder}: ${errors.trim().slice(-2000)}`);
  }
  renameSync(made, data);
}

/** Files that are being made have it in their name; what a crash left is removed at the next start. */
const unfinished = ".unfinished-";
