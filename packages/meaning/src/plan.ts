import type { Answer } from "./answer.ts";
import { answerKey, unrepeated } from "./answer-key.ts";
import type { Judge, JudgeOptions } from "./judge.ts";
import { givesOrders } from "./orders.ts";
import type { Candidate } from "./questions.ts";

/** What a judge would be asked, before anything is. */
export interface Plan {
  /** Pairs within the budget, those with an answer in the cache among them. */
  readonly pairs: readonly Candidate[];
  /** Pairs whose text would leave: without an answer in the cache, each text once. */
  readonly fresh: number;
  readonly cached: number;
  readonly withheld: number;
  /** Calls, if no answer changes the report and if all do; calls that fail come on top, once each. */
  readonly calls: { readonly least: number; readonly most: number };
  /** Characters of the sentences that would leave, each counted once a question at most. */
  readonly characters: number;
}

/** What `askJudge` would do with the same questions, budget and cache, if answers chose no others. */
export function planQuestions(
  judge: Pick<Judge, "name" | "perCall">,
  questions: readonly Candidate[],
  { budget, cache }: Pick<JudgeOptions, "budget" | "cache">,
): Plan {
  const { pairs, withheld } = admit(questions, budget);
  const known = (pair: Candidate, wording: string) =>
    cache.get(answerKey(judge.name, wording, pair));
  const fresh = unrepeated(pairs).filter((pair) => !known(pair, "first"));
  const again = unrepeated(pairs).filter((pair) => {
    const answer = known(pair, "first");
    if (answer && ("discarded" in answer || !changesReport(answer, pair))) return false;
    return !known(pair, "second");
  });
  const least = Math.ceil(fresh.length / judge.perCall);
  const certain = again.filter((pair) => known(pair, "first")).length;
  return {
    pairs,
    fresh: fresh.length,
    cached: pairs.filter((pair) => known(pair, "first")).length,
    withheld: withheld.length,
    calls: { least: least + certain, most: least + again.length },
    characters: again.reduce(
      (sum, { left, right }) =>
        sum + left.text.length + right.text.length + left.before.length + right.before.length,
      0,
    ),
  };
}

/** The pairs within the budget that may be asked about, and those withheld for what they say. */
export function admit(
  questions: readonly Candidate[],
  budget: number,
): { readonly pairs: readonly Candidate[]; readonly withheld: readonly Candidate[] } {
  const pairs: Candidate[] = [];
  const withheld: Candidate[] = [];
  for (const question of questions) {
    if (pairs.length === budget) break;
    if (givesOrders(question.left.text) || givesOrders(question.right.text))
      withheld.push(question);
    else pairs.push(withoutOrders(question));
  }
  return { pairs, withheld };
}

/** A sentence of context is worth less than the risk that it speaks to the judge. */
function withoutOrders(question: Candidate): Candidate {
  const { left, right } = question;
  if (!givesOrders(left.before) && !givesOrders(right.before)) return question;
  const clean = (side: Candidate["left"]) =>
    givesOrders(side.before) ? { ...side, before: "" } : side;
  return { ...question, left: clean(left), right: clean(right) };
}

/**
 * Whether the report would tell something else by this answer: a link gone that it shows, a link shown as
 * sure that it had as possible at most, a conflict taken back.
 */
export function changesReport({ relation, conflict }: Answer, candidate: Candidate): boolean {
  const { band, conflicts } = candidate;
  if (conflicts.length > 0 && conflict === false) return true;
  if (relation === "neither") return band !== undefined;
  return band === undefined || band === "possible";
}
