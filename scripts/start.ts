import { readdirSync } from "node:fs";
import { run } from "../packages/cli/src/program.ts";
import { nodeSystem } from "../packages/cli/src/system.ts";

/** Compares every story in `seeds/`, prints a summary of each and writes its reports to `reports/`. */
const system = nodeSystem();
const stories = readdirSync("seeds", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

for (const [index, story] of stories.entries()) {
  if (index > 0) system.out("\n");
  const code = await run(["compare", `seeds/${story}`, "--out", `reports/${story}`], system);
  if (code !== 0) process.exitCode = code;
}
