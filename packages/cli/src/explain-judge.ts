import type { Decision } from "@crossread/core";
import { isByJudge, type JudgeErrors, judgeErrors } from "@crossread/meaning";
import { counted } from "./counted.ts";
import type { DecisionFile } from "./decisions.ts";
import { harmless } from "./harmless.ts";
import { sides } from "./judge-words.ts";

/**
 * What judges decided and why, and how often they were wrong where people decided on the same links. A
 * person's decision takes the place of the judge's in `decisions`: the errors are counted in the files.
 */
export function explainJudge(
  decisions: readonly Decision[],
  files: readonly DecisionFile[],
): string {
  const own = decisions.filter(isByJudge);
  const errors = judgeErrors(files.flatMap((file) => file.decisions));
  return [
    own.length === 0 ? "\nNo decision of a judge holds.\n" : "\nDecided by judges\n",
    ...own.map(tellOne),
    ...(errors.length > 0 ? ["\nJudges against people\n"] : []),
    ...errors.map((one) => `${harmless(one.judge)}: ${tellErrors(one)}\n`),
  ].join("");
}

function tellOne(
  { on, type, verdict, label, author, reason, anchors }: Decision,
  at: number,
): string {
  const what = `${on}${type ? `, ${type}` : ""}: ${verdict}${label ? ` as ${label}` : ""}`;
  const why = reason === undefined ? "" : `   ${harmless(reason)}\n`;
  return `\n${at + 1}. ${what}, by ${harmless(author)}\n${why}${sides(anchors)}`;
}

/** `of 40 links that people decided on too, 3 wrong (8%): 2 of 25 it calls links, 1 of 15 it rejects`. */
function tellErrors(one: JudgeErrors): string {
  const wrong = one.wrongLinks + one.missedLinks;
  return (
    `of ${counted(one.both, "link")} that people decided on too, ${wrong} wrong ` +
    `(${Math.round((100 * wrong) / one.both)}%): ${one.wrongLinks} of ${one.links} it calls links, ` +
    `${one.missedLinks} of ${one.rejected} it rejects`
  );
}
