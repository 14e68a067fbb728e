import { join, relative } from "node:path";
import { type Comparison, type Decision, InputError } from "@crossread/core";
import {
  type AnswerCache,
  askJudge,
  endpointJudge,
  findCandidates,
  isByJudge,
  type Judge,
  type JudgeOptions,
  leastAsked,
  makeDecisions,
  orderQuestions,
  type Plan,
  planQuestions,
  readAnswers,
  writeAnswers,
} from "@crossread/meaning";
import { decode } from "@crossread/reader";
import { type DecisionFile, decisionsFile, mergeDecisions, readDecisions } from "./decisions.ts";
import { type Address, readAddress } from "./judge-address.ts";
import {
  type JudgeCommandOptions,
  keyVariable,
  usualBudget,
  usualTimeout,
} from "./judge-options.ts";
import { announce, listQuestions, sumUp } from "./judge-words.ts";
import type { System } from "./system.ts";

/**
 * Asks a judge about the unsure links and the conflicts of a story, and gives its decisions, as if they had
 * been read from a file. A dry run prints what would be asked, and asks nothing.
 */
export async function consultJudge(
  compareAt: (minProbability: number, decisions: readonly Decision[]) => Comparison,
  files: readonly DecisionFile[],
  options: JudgeCommandOptions & { readonly out?: string },
  system: System,
): Promise<DecisionFile | "dry run"> {
  const { judge, address } = openJudge(options, system);
  if (options.out !== undefined) await guardDecisions(options.out, files, system);
  const { cache, keep } = await openCache(judge, options, system);
  const comparison = compareAt(leastAsked, mergeDecisions(files).decisions);
  const questions = orderQuestions(findCandidates(comparison));
  const budget = options.judgeBudget ?? usualBudget;
  const plan = planQuestions(judge, questions, { budget, cache });
  const told = announce(plan, questions.length, judge.name, address);
  if (options.dryRun) {
    system.out(`${told}\n${listQuestions(plan.pairs)}`);
    return "dry run";
  }
  system.err(`crossread: judge: ${told}\n`);
  refuseToSend(plan, address, options);
  // A server on this machine mostly has one model in memory, which answers one call at a time.
  const parallel = address.here ? 1 : 4;
  const asking: JudgeOptions = { budget, cache, parallel, onRound: keep };
  const { verdicts, tally } = await askJudge(judge, questions, asking);
  for (const line of sumUp(tally, verdicts)) system.err(`crossread: judge: ${line}\n`);
  return { path: "the judge", decisions: makeDecisions(verdicts, judge.name) };
}

function openJudge(
  { judge: url = "", model, judgeTimeout = usualTimeout }: JudgeCommandOptions,
  system: System,
): { readonly judge: Judge; readonly address: Address } {
  const address = readAddress(url);
  if (model === undefined) refuse("--judge", "--model with the name of the model", "none");
  const key = system.env?.[keyVariable];
  const timeout = judgeTimeout * 1000;
  return {
    judge: endpointJudge({ url: address.url, model, timeout, ...(key ? { key } : {}) }),
    address,
  };
}

function refuseToSend(plan: Plan, address: Address, { send }: JudgeCommandOptions): void {
  if (address.here || send || plan.calls.most === 0) return;
  refuse("--judge", `--send with ${address.host}, which is not this machine`, "none");
}

interface Kept {
  readonly cache: AnswerCache;
  /** Writes the cache, where there is a place for it. */
  readonly keep: () => Promise<void>;
}

/** 50 MB: a hundred thousand answers. */
const mostBytes = 50_000_000;

async function openCache(
  { name }: Judge,
  options: JudgeCommandOptions,
  system: System,
): Promise<Kept> {
  const folder = options.cache ?? system.cacheFolder;
  if (folder === undefined) return { cache: new Map(), keep: async () => {} };
  const path = join(folder, `answers-${fileName(name)}.json`);
  const known = (await system.files.kind(path)) === "file";
  const cache: AnswerCache = known
    ? readAnswers(decode(await system.files.read(path, mostBytes), path).text, path)
    : new Map();
  return { cache, keep: () => system.write(path, writeAnswers(cache)) };
}

/** A model's name without what a file's name can't have; the answers' keys tell equal ones apart. */
function fileName(model: string): string {
  return model.replace(/[^\w.-]+/g, "-").slice(0, 80);
}

/** Refuses before anything is asked where the judge's decisions would be written over those of people. */
async function guardDecisions(
  out: string,
  given: readonly DecisionFile[],
  system: System,
): Promise<void> {
  const path = join(out, decisionsFile);
  if (given.some((file) => relative(file.path, path) === "")) return;
  if ((await system.files.kind(path)) === undefined) return;
  const { decisions } = await readDecisions(path, system.files);
  const people = decisions.filter((decision) => !isByJudge(decision)).length;
  if (people === 0) return;
  refuse(path, "none of people's decisions here, or --decisions with this file", String(people));
}

function refuse(file: string, expected: string, received: string): never {
  throw new InputError({ file, expected, received });
}
