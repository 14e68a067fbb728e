import { PGlite } from "@electric-sql/pglite";
import { compilePlainly } from "./compile-plainly.ts";
import { pgliteConfiguration } from "./pglite-configuration.ts";

/** Run as a process: makes the files of a PGlite database in the folder that it is given. */
const folder = process.argv[2];
if (folder === undefined) throw new Error("A folder is needed");
compilePlainly();
const pglite = await PGlite.create(folder, { postgresqlconf: [...pgliteConfiguration] });
await pglite.close();
