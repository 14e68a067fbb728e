import type { Decision } from "@crossread/core";
import { isByJudge } from "./decide.ts";

/** How often a judge was right, by people who decided on the same links. */
export interface JudgeErrors {
  readonly judge: string;
  /** Links that both decided on. */
  readonly both: number;
  /** Links of the judge that people rejected, of all that both have and the judge called links. */
  readonly wrongLinks: number;
  readonly links: number;
  /** Pairs that the judge rejected and people call links, of all that both have and the judge rejected. */
  readonly missedLinks: number;
  readonly rejected: number;
}

/** Error rates of every judge among the decisions; none where people decided on nothing it did. */
export function judgeErrors(decisions: readonly Decision[]): JudgeErrors[] {
  const onLinks = decisions.filter(({ on }) => on === "link");
  const people = new Map<string, boolean>();
  for (const decision of onLinks) {
    if (!isByJudge(decision)) people.set(keyOf(decision), decision.verdict !== "reject");
  }
  const judges = [...new Set(onLinks.filter(isByJudge).map(({ author }) => author))].sort();
  return judges.flatMap((judge) => {
    const own = new Map(
      onLinks
        .filter(({ author }) => author === judge)
        .map((decision) => [keyOf(decision), decision.verdict !== "reject"] as const),
    );
    const both = [...own].flatMap(([key, said]) => {
      const is = people.get(key);
      return is === undefined ? [] : [{ said, is }];
    });
    if (both.length === 0) return [];
    return [
      {
        judge,
        both: both.length,
        wrongLinks: both.filter(({ said, is }) => said && !is).length,
        links: both.filter(({ said }) => said).length,
        missedLinks: both.filter(({ said, is }) => !said && is).length,
        rejected: both.filter(({ said }) => !said).length,
      },
    ];
  });
}

function keyOf({ anchors }: Decision): string {
  return JSON.stringify(anchors.map(({ article, text }) => `${article}\n${text}`).sort());
}
