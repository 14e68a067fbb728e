import { type Answer, checkQuotations, type Discarded } from "./answer.ts";
import { answerKey, orient, unrepeated } from "./answer-key.ts";
import type { AnswerCache, Judge, JudgeOptions, Tally } from "./judge.ts";
import type { Candidate } from "./questions.ts";

/** After so many calls that fail one after another, the judge is given up on. */
const mostFailures = 3;

export type AskAll = (
  pairs: readonly Candidate[],
  wording: "first" | "second",
  perCall: number,
) => Promise<ReadonlyMap<Candidate, Answer>>;

/** Asks about all pairs, from the cache where it can; what a call left out is asked about once more. */
export function asker(
  judge: Judge,
  cache: AnswerCache,
  parallel: number,
  tally: Tally,
  onRound: JudgeOptions["onRound"],
): AskAll {
  let failuresInARow = 0;
  return async (pairs, wording, perCall) => {
    const answers = new Map<Candidate, Answer>();
    const take = (pair: Candidate, found: Answer | Discarded): void => {
      if ("discarded" in found) tally[found.discarded === "unsure" ? "unsure" : "invented"] += 1;
      else answers.set(pair, found);
    };
    const fromCache = (pair: Candidate): Answer | Discarded | undefined => {
      const found = cache.get(answerKey(judge.name, wording, pair));
      return found && orient(found, pair);
    };

    /** Asks one call's worth; gives back what it left open. */
    const call = async (batch: readonly Candidate[]): Promise<readonly Candidate[]> => {
      tally.calls += 1;
      const judged = await judge.ask(batch, wording);
      switch (judged.kind) {
        case "answers":
          failuresInARow = 0;
          return batch.filter((pair, at) => {
            const answer = judged.answers[at];
            if (!answer) return true;
            const checked = "discarded" in answer ? answer : checkQuotations(answer, pair);
            cache.set(answerKey(judge.name, wording, pair), orient(checked, pair));
            take(pair, checked);
            return false;
          });
        case "refused":
          tally.refused += batch.length;
          return [];
        case "failed":
          failuresInARow += 1;
          tally.failures.set(judged.reason, (tally.failures.get(judged.reason) ?? 0) + 1);
          if (judged.gone || failuresInARow >= mostFailures) tally.gaveUp = true;
          return batch;
      }
    };

    const round = async (open: readonly Candidate[]): Promise<readonly Candidate[]> => {
      const batches = cut(open, perCall);
      const left: Candidate[] = [];
      for (let at = 0; at < batches.length; at += parallel) {
        if (tally.gaveUp) {
          left.push(...batches.slice(at).flat());
          break;
        }
        const now = batches.slice(at, at + parallel);
        left.push(...(await Promise.all(now.map(call))).flat());
        await onRound?.(tally);
      }
      return left;
    };

    const open: Candidate[] = [];
    for (const pair of unrepeated(pairs)) {
      const found = fromCache(pair);
      if (!found) open.push(pair);
      else {
        tally.cached += 1;
        take(pair, found);
      }
    }
    const leftOut = await round(open);
    const stillOut = tally.gaveUp ? leftOut : await round(leftOut);
    tally.unanswered += stillOut.length;
    // Pairs with the same words as one that was asked about.
    for (const pair of pairs) {
      if (answers.has(pair)) continue;
      const found = fromCache(pair);
      if (found && !("discarded" in found)) answers.set(pair, found);
    }
    return answers;
  };
}

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0; at < items.length; at += size) batches.push(items.slice(at, at + size));
  return batches;
}
