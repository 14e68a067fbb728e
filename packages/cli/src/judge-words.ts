import type { Candidate, Plan, Tally, Verdict } from "@crossread/meaning";
import { counted } from "./counted.ts";
import { harmless } from "./harmless.ts";
import type { Address } from "./judge-address.ts";

/** What is about to leave, in how many calls, to whom. */
export function announce(plan: Plan, model: string, address: Address): string {
  const to = `${harmless(model)} at ${harmless(address.url)} (${place(address)})`;
  const { least, most } = plan.calls;
  const calls = least === most ? counted(most, "call") : `${least} to ${most} calls`;
  const parts = [
    most === 0
      ? `nothing is sent to ${to}`
      : `up to ${counted(plan.fresh, "pair")} of sentences, with the sentence before each, ` +
        `about ${Math.ceil(plan.characters / 1000)} kB, in ${calls} to ${to}`,
    plan.cached > 0 ? `${counted(plan.cached, "answer")} from the cache` : "",
    plan.withheld > 0
      ? `${counted(plan.withheld, "pair")} withheld: a sentence speaks to the judge`
      : "",
  ];
  return parts.filter(Boolean).join("; ");
}

function place({ here, open }: Address): string {
  if (here) return "this machine";
  return open ? "another machine, unencrypted" : "another machine";
}

/** The pairs that would be asked about, first to last. */
export function listQuestions(pairs: readonly Candidate[]): string {
  return pairs
    .map(({ left, right, probability, band, conflicts }, at) => {
      const held = conflicts.length > 0 ? `conflict: ${conflicts.join(", ")}` : (band ?? "no link");
      return `\n${at + 1}. ${held}, ${probability.toFixed(2)}\n${sides([left, right])}`;
    })
    .join("");
}

/** What became of the questions: one line, and one for what went wrong. */
export function sumUp(tally: Tally, verdicts: readonly Verdict[]): string[] {
  const of = (relation: string) =>
    verdicts.filter(({ answer }) => answer.relation === relation).length;
  const lines = [
    `${counted(tally.calls, "call")}, ${counted(tally.cached, "answer")} from the cache; ` +
      `${counted(tally.decided, "pair")} decided: ${of("same")} same, ${of("partial")} partial, ${of("neither")} neither`,
  ];
  const lost = [
    tally.invented > 0 ? `${tally.invented} thrown away: words that are not in the text` : "",
    tally.contradicted > 0
      ? `${tally.contradicted} thrown away: asked again, it said otherwise`
      : "",
    tally.unsure > 0 ? `${tally.unsure} left open: not sure enough` : "",
    tally.refused > 0 ? `${tally.refused} refused` : "",
    tally.unanswered > 0
      ? `${tally.unanswered} not answered, and the report is made without those answers`
      : "",
    ...[...tally.failures].map(
      ([reason, calls]) => `${counted(calls, "call")} failed: ${harmless(reason)}`,
    ),
    tally.gaveUp ? "it was given up on" : "",
  ].filter(Boolean);
  return lost.length === 0 ? lines : [...lines, lost.join("; ")];
}

/** Two sentences, a line each. */
export function sides(
  both: readonly { readonly article: string; readonly text: string }[],
): string {
  return both.map(({ article, text }) => `   ${harmless(`${article}: ${text}`)}\n`).join("");
}
