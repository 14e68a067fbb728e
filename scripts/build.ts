import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { extname, join } from "node:path";

/**
 * Emits the packages that are published into their `dist/`: JavaScript and type declarations of their
 * sources, and their data files as they are. Each is compiled against the declarations of those before it.
 */
const packages = ["core", "reader", "reporter", "meaning", "newsroom", "cli"];

for (const name of packages) {
  const folder = join("packages", name);
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "--project", join(folder, "tsconfig.json")],
    {
      // Messages of the compiler are errors of the build.
      stdio: ["ignore", 2, 2],
    },
  );
  copyData(join(folder, "src"), join(folder, "dist"));
}

function copyData(source: string, target: string): void {
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || extname(entry.name) === ".ts") continue;
    const path = join(entry.parentPath, entry.name);
    cpSync(path, join(target, path.slice(source.length)));
  }
}
