import type { Divergence, Severity } from "@crossread/core";
import type { Lookup } from "../lookup.ts";
import { mainDivergences } from "../order.ts";
import { signs } from "../wording.ts";
import { type BriefLine, line, more, say, tellDivergences } from "./line.ts";

/** How many divergences of one severity a brief spells out. */
const spelledOut = 3;

/** Conflicts, differences and updates: a line each, and a plain word where no conflict was found. */
export function differingLines(
  lookup: Lookup,
  labels: Readonly<Record<"conflict" | "differs" | "updated", string>>,
  concerns: (divergence: Divergence) => boolean = () => true,
): BriefLine[] {
  const told = mainDivergences(lookup).filter(concerns);
  const lineOf = (severity: "conflict" | "differs" | "updated"): BriefLine | undefined =>
    severityLine(
      lookup,
      severity,
      labels[severity],
      told.filter((one) => one.severity === severity),
    );
  const conflict = lineOf("conflict") ?? noConflict(lookup, labels.conflict);
  return [conflict, lineOf("differs"), lineOf("updated")].filter((one) => one !== undefined);
}

function severityLine(
  lookup: Lookup,
  severity: Exclude<Severity, "style">,
  label: string,
  found: readonly Divergence[],
): BriefLine | undefined {
  if (found.length === 0) return undefined;
  return line({ sign: signs[severity], label, severity }, [
    ...tellDivergences(lookup, varied(found)),
    ...more(found.length - spelledOut, "divergences"),
  ]);
}

/** One of each type before a second of any, in the order of all reports. */
function varied(found: readonly Divergence[]): Divergence[] {
  const types = found.map((one) => one.type);
  const firsts = found.filter((one, n) => types.indexOf(one.type) === n);
  const chosen = [...firsts, ...found.filter((one) => !firsts.includes(one))].slice(0, spelledOut);
  return found.filter((one) => chosen.includes(one));
}

function noConflict(lookup: Lookup, label: string): BriefLine | undefined {
  if (lookup.comparison.facts.length === 0) return undefined;
  return line({ sign: signs.agree, label: "No conflict" }, [
    say(
      label !== "Conflict"
        ? "was found between ours and the others"
        : "was found in what they share",
    ),
  ]);
}
