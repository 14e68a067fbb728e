#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Node keeps the compiled modules in the system's temporary folder: a later run starts a fifth sooner.
enableCompileCache();

const [{ run }, { nodeSystem }] = await Promise.all([
  import("./program.ts"),
  import("./system.ts"),
]);

process.exitCode = await run(process.argv.slice(2), nodeSystem());
