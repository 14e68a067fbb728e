import { PGlite } from "@electric-sql/pglite";
import { compilePlainly } from "./compile-plainly.ts";
import { isFullDisk } from "./database.ts";
import { exitOfFullDisk, pgliteConfiguration } from "./pglite-configuration.ts";

/** Run as a process: makes the files of a PGlite database in the folder that it is given. */
const folder = process.argv[2];
if (folder === undefined) throw new Error("A folder is needed");
compilePlainly();
try {
  const pglite = await PGlite.create(folder, { postgresqlconf: [...pgliteConfiguration] });
  await pglite.close();
} catch (error) {
  if (!isFullDisk(error)) throw error;
  process.exit(exitOfFullDisk);
}
