import { join, relative } from "node:path";
import { type Comparison, type Decision, InputError } from "@crossread/core";
import {
  type AnswerCache,
  askJudge,
  type ChooseQuestions,
  endpointJudge,
  findCandidates,
  isByJudge,
  type Judge,
  type JudgeOptions,
  leastAsked,
  makeDecisions,
  openFolderJudge,
  orderQuestions,
  type Plan,
  planQuestions,
  readAnswers,
  writeAnswers,
} from "@crossread/meaning";
import { openCacheFile } from "./cache-file.ts";
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
  const { judge, address, close } = await openJudge(options, system);
  if (options.out !== undefined) await guardDecisions(options.out, files, system);
  const { cache, keep } = await openCache(judge, options, system);
  const { decisions } = mergeDecisions(files);
  const budget = options.judgeBudget ?? usualBudget;
  const choose: ChooseQuestions = (verdicts) => {
    const decided = [...decisions, ...makeDecisions(verdicts, judge.name)];
    return orderQuestions(findCandidates(compareAt(leastAsked, decided)), budget - verdicts.length);
  };
  const questions = choose([]);
  const plan = planQuestions(judge, questions, { budget, cache });
  const told = announce(plan, judge.name, address);
  if (options.dryRun) {
    const note = "\nWhich pairs come after the first call depends on the answers.\n";
    system.out(`${told}${note}${listQuestions(plan.pairs)}`);
    return "dry run";
  }
  system.err(`crossread: judge: ${told}\n`);
  refuseToSend(plan, address, options);
  // A server on this machine mostly has one model in memory, which answers one call at a time.
  const parallel = address.here ? 1 : 4;
  // No more leaves than was announced, whichever pairs the answers lead to.
  const asking: JudgeOptions = { budget: plan.pairs.length, cache, parallel, onRound: keep };
  const { verdicts, tally } = await askJudge(judge, choose, asking);
  await close();
  for (const line of sumUp(tally, verdicts)) system.err(`crossread: judge: ${line}\n`);
  if (options.out === undefined) {
    system.err("crossread: judge: its decisions are saved with --out alone\n");
  }
  return { path: "the judge", decisions: makeDecisions(verdicts, judge.name) };
}

interface Opened {
  readonly judge: Judge;
  readonly address: Address;
  readonly close: () => Promise<void>;
}

async function openJudge(
  { judge: place = "", model, judgeTimeout = usualTimeout }: JudgeCommandOptions,
  system: System,
): Promise<Opened> {
  if ((await system.files.kind(place)) === "folder") {
    const judge = await openFolderJudge(place, system.files);
    const address = { url: place, host: "", here: true, open: false };
    return { judge, address, close: () => judge.close() };
  }
  const address = readAddress(place);
  if (model === undefined) refuse("--judge", "--model with the name of the model", "none");
  const key = system.env?.[keyVariable];
  const timeout = judgeTimeout * 1000;
  return {
    judge: endpointJudge({ url: address.url, model, timeout, ...(key ? { key } : {}) }),
    address,
    close: async () => {},
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

async function openCache(
  { name }: Judge,
  { cache: place }: JudgeCommandOptions,
  system: System,
): Promise<Kept> {
  const file = await openCacheFile(`answers-${name}.json`, place, system);
  if (!file) return { cache: new Map(), keep: async () => {} };
  const cache: AnswerCache =
    file.text === undefined ? new Map() : readAnswers(file.text, file.path);
  return { cache, keep: () => file.write(writeAnswers(cache)) };
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
