import { setTimeout as sleep } from "node:timers/promises";
import { InputError } from "@crossread/core";
import pg from "pg";
import { type Database, explainFullDisk, type OpenOptions, type Query } from "./database.ts";

/** Connections of one process: its own work, and the queue's upkeep beside it. */
const mostConnections = 4;

/** Milliseconds between two attempts to reach a database that is gone: longer each time, up to the last. */
const waits = [200, 500, 1000, 2000, 5000];

/**
 * Connects to a PostgreSQL server. While it can't be reached every call waits and asks again: a database
 * that is restarted stops nobody's work.
 * @throws InputError where its disk is full, or a name or password is wrong.
 */
export async function openPostgres(url: string, options: OpenOptions = {}): Promise<Database> {
  if (!URL.canParse(url))
    refuse("an address, postgres://user@host/database", "one that can't be read");
  const pool = new pg.Pool({ connectionString: url, max: mostConnections });
  // A connection that breaks while nobody uses it is replaced when one is needed.
  pool.on("error", () => undefined);
  const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const result = await work();
        if (attempt > 0) options.onBack?.();
        return result;
      } catch (error) {
        if (!isGone(error)) throw explainFullDisk(error, "PostgreSQL");
        options.onWait?.((error as Error).message);
        await sleep(waits[Math.min(attempt, waits.length - 1)]!);
      }
    }
  };
  const database: Database = {
    kind: "postgres",
    query: <Row>(sql: string, values: readonly unknown[] = []) =>
      patiently(async () => (await pool.query(sql, [...values])).rows as Row[]),
    transaction: (work) => patiently(() => transact(pool, work)),
    alone: (work) =>
      patiently(() =>
        transact(pool, async (query) => {
          await query("select pg_advisory_xact_lock(7177372)");
          await work();
        }),
      ),
    execute: (sql) => patiently(async () => void (await pool.query(sql))),
    forQueue: {
      executeSql: (text, values) =>
        patiently(async () => {
          const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
          const rows = Array.isArray(result) ? result.flatMap((each) => each.rows) : result.rows;
          return { rows };
        }),
    },
    close: () => pool.end(),
  };
  try {
    // Says at once where the name, the password or the database is wrong.
    await database.query("select 1");
  } catch (error) {
    await pool.end();
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (isRefusal(code) && !(error instanceof InputError))
      refuse("a user and a database that the server knows", message);
    throw error;
  }
  return database;
}

async function transact<Result>(
  pool: pg.Pool,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query("begin");
    const result = await work(
      async <Row>(sql: string, values: readonly unknown[] = []) =>
        (await client.query(sql, [...values])).rows as Row[],
    );
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}

/** Authorization, an unknown database, and rights that are missing; no password where one is needed. */
function isRefusal(code: string | undefined): boolean {
  return code === undefined || code.startsWith("28") || code === "3D000" || code === "42501";
}

function refuse(expected: string, received: string): never {
  throw new InputError({ file: "--store", expected, received });
}

/** The server is down, starting, stopping, or the line to it broke; and two writers that met may try again. */
function isGone(error: unknown): boolean {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code !== undefined && (gone.has(code) || code.startsWith("08"))) return true;
  return /connection terminated|connection ended|client has encountered a connection error/i.test(
    message ?? "",
  );
}

const gone = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  // admin shutdown, crash shutdown, cannot connect now, too many connections
  "57P01",
  "57P02",
  "57P03",
  "53300",
  // serialization failure, deadlock
  "40001",
  "40P01",
]);
