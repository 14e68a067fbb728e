import { InputError } from "@crossread/core";
import { type Command, UsageError } from "./command.ts";
import { alignment } from "./commands/alignment.ts";
import { divergence } from "./commands/divergence.ts";
import { errors } from "./commands/errors.ts";
import { extraction } from "./commands/extraction.ts";
import { fit } from "./commands/fit.ts";
import { framing } from "./commands/framing.ts";
import { hostile } from "./commands/hostile.ts";
import { judge } from "./commands/judge.ts";
import { page } from "./commands/page.ts";
import { quotes } from "./commands/quotes.ts";
import { sameStory } from "./commands/same-story.ts";
import { speed, speedWorker } from "./commands/speed.ts";
import { stories, storiesWorker } from "./commands/stories.ts";

/** The commands in the order of the help. */
const commands: Readonly<Record<string, Command>> = {
  alignment,
  errors,
  quotes,
  divergence,
  framing,
  speed,
  "speed-worker": speedWorker,
  page,
  extraction,
  stories,
  "stories-worker": storiesWorker,
  judge,
  "same-story": sameStory,
  hostile,
  fit,
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  const usageWanted =
    error instanceof UsageError ||
    String((error as { code?: string }).code).startsWith("ERR_PARSE");
  if (!usageWanted && !(error instanceof InputError)) throw error;
  process.stderr.write(
    `benchmark: ${(error as Error).message}\n${usageWanted ? `${usage()}\n` : ""}`,
  );
  process.exitCode = 1;
}

async function run([name, ...args]: readonly string[]): Promise<void> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name ? `no command ${name}` : "a command is needed");
  return command.run(args);
}

function usage(): string {
  return [
    "Usage: pnpm benchmark COMMAND",
    ...Object.values(commands).flatMap((command) => command.usage ?? []),
    "DIR holds judged stories, one a folder; they are not part of this repository.",
  ].join("\n");
}
