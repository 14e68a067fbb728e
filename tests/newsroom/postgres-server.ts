import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server that the test run started for itself. */
export interface Server {
  readonly url: string;
  /** Stops it at once, as a crash of its machine would. */
  crash(): Promise<void>;
  /** Stops it as an administrator does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its files. */
  remove(): Promise<void>;
}

/** The folder of the server's programs; undefined where there is none. */
export function findPostgres(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) =>
    ["initdb", "postgres"].every((name) => existsSync(join(folder, name))),
  );
}

/** Starts a server with a port and, in a folder of its own, files of its own. */
export async function startServer(programs: string, parent = "/tmp"): Promise<Server> {
  const folder = mkdtempSync(join(parent, "crossread-postgres-"));
  const data = join(folder, "data");
  // The server refuses to be run by root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
  mkdirSync(data);
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  execFileSync(
    join(programs, "initdb"),
    ["-D", data, "-U", "crossread", "-A", "trust", "-E", "UTF8", "--no-sync"],
    {
      ...user,
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    },
  );
  const port = await freePort();
  const url = `postgres://crossread@127.0.0.1:${port}/postgres`;
  let child: ReturnType<typeof spawn> | undefined;
  const end = async (signal: "SIGQUIT" | "SIGINT"): Promise<void> => {
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child!.once("exit", resolve));
    child.kill(signal);
    await gone;
  };
  const start = async (): Promise<void> => {
    const settings = ["-p", String(port), "-c", "listen_addresses=127.0.0.1", "-k", folder];
    child = spawn(join(programs, "postgres"), ["-D", data, ...settings, "-c", "fsync=off"], {
      ...user,
      cwd: folder,
      stdio: "ignore",
    });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const client = new pg.Client({ connectionString: url });
      const ready = await client.connect().then(
        () => true,
        () => false,
      );
      await client.end().catch(() => undefined);
      if (ready) return;
      await sleep(100);
    }
    throw new Error(`PostgreSQL in ${programs} does not answer`);
  };
  await start();
  return {
    url,
    crash: () => end("SIGQUIT"),
    stop: () => end("SIGINT"),
    start,
    async remove() {
      await end("SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: "-u" | "-g"): number {
  for (const name of ["postgres", "nobody"]) {
    try {
      return Number(
        execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
    } catch {
      // The next name is tried.
    }
  }
  throw new Error("PostgreSQL can't be run by root, and there is no user postgres or nobody");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
