import type { Decision } from "@crossread/core";
import type { Answer } from "./answer.ts";
import type { Verdict } from "./judge.ts";
import type { Candidate } from "./questions.ts";

/** How a program signs its decisions; a person's name never begins so. */
export const judgePrefix = "judge:";

/** A decision that a program made, whatever its name. */
export function isByJudge({ author }: Pick<Decision, "author">): boolean {
  return author.startsWith(judgePrefix);
}

/**
 * The verdicts of a judge as decisions: one on each link, one on each conflict between the same two
 * sentences. A conflict that the judge does not see becomes `differs`: it stays in the report.
 */
export function makeDecisions(verdicts: readonly Verdict[], judge: string): Decision[] {
  return verdicts.flatMap(({ candidate, answer }): Decision[] => {
    const common = {
      anchors: [anchor(candidate.left), anchor(candidate.right)],
      author: `${judgePrefix}${judge}`,
      reason: tellReason(answer),
    };
    return [
      { on: "link", ...linkVerdict(answer, candidate), ...common },
      ...conflictVerdicts(answer, candidate).map(
        (verdict): Decision => ({ on: "divergence", ...verdict, ...common }),
      ),
    ];
  });
}

function linkVerdict(
  { relation }: Answer,
  { strength }: Candidate,
): Pick<Decision, "verdict" | "label"> {
  if (relation === "neither") return { verdict: "reject" };
  return relation === strength ? { verdict: "accept" } : { verdict: "relabel", label: relation };
}

function conflictVerdicts(
  { relation, conflict }: Answer,
  { conflicts }: Candidate,
): Pick<Decision, "verdict" | "label" | "type">[] {
  if (conflict === undefined) return [];
  // Where there is no link the conflict goes with it, unless it hangs on other links of the fact.
  if (!conflict || relation === "neither") {
    return conflicts.map((type) => ({ verdict: "relabel", label: "differs", type }));
  }
  // Of two conflicts the judge has seen one: it did not say which.
  const [type] = conflicts;
  return type && conflicts.length === 1 ? [{ verdict: "accept", type }] : [];
}

/** Characters of a judge's own words that are kept. */
const longestWhy = 200;

/** `same: “shut at noon” and “closed from noon” (both say when it was closed)` */
function tellReason({ relation, conflict, left, right, why }: Answer): string {
  const what = conflict === true ? `${relation}, in conflict` : relation;
  const words = why
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, " ")
    .trim()
    .slice(0, longestWhy);
  return `${what}: “${left}” and “${right}”${words === "" ? "" : ` (${words})`}`;
}

function anchor({ article, text }: Candidate["left"]): Decision["anchors"][number] {
  return { article, text };
}
