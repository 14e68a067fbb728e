import type { Answer, Discarded } from "./answer.ts";
import { type AskAll, asker } from "./ask-all.ts";
import { admit, changesReport } from "./plan.ts";
import type { Candidate } from "./questions.ts";

/** Who answers: a model behind an endpoint, or one in a local folder. */
export interface Judge {
  readonly name: string;
  /** Pairs to a call. */
  readonly perCall: number;
  ask(pairs: readonly Candidate[], wording: "first" | "second"): Promise<Judged>;
}

/** What a call gave: an answer a pair, undefined where it left one out; or why there is none. */
export type Judged =
  | { readonly kind: "answers"; readonly answers: readonly (Answer | Discarded | undefined)[] }
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly reason: string; readonly gone: boolean };

/** Answers kept from earlier runs, by `answerKey`; a pair of texts is never asked about twice. */
export type AnswerCache = Map<string, Answer | Discarded>;

export interface JudgeOptions {
  /** Pairs that are asked about, at most. A cached answer costs nothing and counts all the same. */
  readonly budget: number;
  readonly cache: AnswerCache;
  /** Calls at a time. Default: 1, as suits a local server. */
  readonly parallel?: number;
  /** Called after every round, so that paid answers are kept whatever happens next. */
  readonly onRound?: (tally: Tally) => Promise<void>;
}

/** A pair on which the judge's answer stands. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly answer: Answer;
}

/** What became of the questions, all counted in pairs but for `calls`. */
export interface Tally {
  asked: number;
  calls: number;
  cached: number;
  decided: number;
  /** Thrown away: a quotation that is not in the text. */
  invented: number;
  /** Thrown away: a second question, asked otherwise, was answered otherwise. */
  contradicted: number;
  /** No answer, because the judge was not sure enough. */
  unsure: number;
  refused: number;
  unanswered: number;
  /** Not asked: the text speaks to the judge. */
  orders: number;
  /** Why calls failed, by number. */
  readonly failures: Map<string, number>;
  /** Set where the judge was given up on. */
  gaveUp: boolean;
}

/** Pairs worth asking about, the most telling first, once the verdicts so far are known. */
export type ChooseQuestions = (verdicts: readonly Verdict[]) => readonly Candidate[];

/** Rounds at most: each costs the comparison again. */
const mostRounds = 20;

/**
 * Asks the judge in rounds: each answer tells something of other pairs, so what to ask next is chosen anew.
 * An answer stands when its quotations are in the text; one that would change what the report says has to be
 * given twice: the second time the pair is alone in its call, the sentences swapped, and question and labels
 * are other ones.
 */
export async function askJudge(
  judge: Judge,
  choose: ChooseQuestions,
  { budget, cache, parallel = 1, onRound }: JudgeOptions,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly tally: Tally }> {
  const tally = emptyTally();
  const ask = asker(judge, cache, parallel, tally, onRound);
  const together = judge.perCall * parallel;
  const perRound = together * Math.max(1, Math.ceil(budget / mostRounds / together));
  const verdicts: Verdict[] = [];
  const seen = new Set<string>();
  while (tally.asked < budget && !tally.gaveUp) {
    const open = choose(verdicts).filter((pair) => !seen.has(placeOf(pair)));
    const { pairs, withheld } = admit(open, Math.min(perRound, budget - tally.asked));
    for (const pair of [...pairs, ...withheld]) seen.add(placeOf(pair));
    tally.orders += withheld.length;
    tally.asked += pairs.length;
    if (pairs.length === 0) break;
    verdicts.push(...(await askTwice(judge, ask, pairs, tally)));
  }
  tally.decided = verdicts.length;
  return { verdicts, tally };
}

function placeOf({ left, right }: Candidate): string {
  return `${left.sentence}\n${right.sentence}`;
}

async function askTwice(
  judge: Judge,
  ask: AskAll,
  pairs: readonly Candidate[],
  tally: Tally,
): Promise<Verdict[]> {
  const first = await ask(pairs, "first", judge.perCall);
  const changing = pairs.filter((pair) => {
    const answer = first.get(pair);
    return answer && changesReport(answer, pair);
  });
  const second = await ask(changing, "second", 1);
  return pairs.flatMap((candidate): Verdict[] => {
    const answer = first.get(candidate);
    if (!answer) return [];
    if (!changesReport(answer, candidate)) return [{ candidate, answer }];
    const again = second.get(candidate);
    const agreed = again && reconcile(answer, again, candidate);
    if (again && !agreed) tally.contradicted += 1;
    return agreed ? [{ candidate, answer: agreed }] : [];
  });
}

/** What two answers have in common; undefined where they contradict each other on what the report shows. */
function reconcile(first: Answer, second: Answer, { conflicts }: Candidate): Answer | undefined {
  if ((first.relation === "neither") !== (second.relation === "neither")) return undefined;
  if (conflicts.length > 0 && first.conflict !== second.conflict) return undefined;
  const relation = second.relation === "partial" ? "partial" : first.relation;
  const { conflict, ...rest } = first;
  const both = { ...rest, relation };
  return conflict === undefined
    ? both
    : { ...both, conflict: conflict && second.conflict === true };
}

function emptyTally(): Tally {
  return {
    asked: 0,
    calls: 0,
    cached: 0,
    decided: 0,
    invented: 0,
    contradicted: 0,
    unsure: 0,
    refused: 0,
    unanswered: 0,
    orders: 0,
    failures: new Map(),
    gaveUp: false,
  };
}
