import { cohensKappa, krippendorffsAlpha, type Pair, percentAgreement } from "./agreement.ts";
import { type Coded, type Coding, readCoding } from "./coding.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { System } from "./system.ts";

/** Prints how far two reviewers agree, kind by kind, and what they differ on. Gives the exit code. */
export async function printAgreement(left: string, right: string, system: System): Promise<number> {
  const codings = [
    await readCoding(left, system.files),
    await readCoding(right, system.files),
  ] as const;
  system.out(describeAgreement(...codings));
  return exitCodes.done;
}

/** The report as text. */
export function describeAgreement(left: Coding, right: Coding): string {
  const both = [...left.items].flatMap(([key, coded]): Shared[] => {
    const other = right.items.get(key);
    return other ? [{ left: coded, right: other }] : [];
  });
  const kinds = [...new Set([...left.items.values(), ...right.items.values()].map(kindOf))].sort();
  const rows = [...kinds, "all"].map((kind) => row(kind, left, right, both));
  const differing = both.filter((one) => one.left.verdict !== one.right.verdict);
  return [
    `A  ${harmless(left.path)}`,
    `B  ${harmless(right.path)}`,
    "",
    ...table([heads, ...rows]),
    ...(rows.some((one) => one.includes(unknown)) ? ["", unknownNote] : []),
    "",
    ...listDiffering(both.length, differing),
    "",
  ].join("\n");
}

interface Shared {
  readonly left: Coded;
  readonly right: Coded;
}

const heads = ["", "both", "only A", "only B", "agree", "kappa", "alpha"];
const unknown = "–";
const unknownNote = `${unknown}  not defined: nothing that both judged, or one verdict throughout, where chance alone agrees.`;

function row(kind: string, left: Coding, right: Coding, both: readonly Shared[]): string[] {
  const of = (coded: Coded) => kind === "all" || kindOf(coded) === kind;
  const count = ({ items }: Coding) => [...items.values()].filter(of).length;
  const pairs = both
    .filter((one) => of(one.left))
    .map((one): Pair => [one.left.verdict, one.right.verdict]);
  const agree = percentAgreement(pairs);
  return [
    kind,
    String(pairs.length),
    String(count(left) - pairs.length),
    String(count(right) - pairs.length),
    agree === undefined ? unknown : `${Math.round(agree * 100)}%`,
    coefficient(cohensKappa(pairs)),
    coefficient(krippendorffsAlpha(pairs)),
  ];
}

function kindOf({ kind }: Coded): string {
  return harmless(kind);
}

function coefficient(value: number | undefined): string {
  return value === undefined ? unknown : value.toFixed(2);
}

/** Names to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, n) => Math.max(...rows.map((cells) => cells[n]!.length)));
  return rows.map((cells) =>
    cells
      .map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!)))
      .join("  "),
  );
}

function listDiffering(shared: number, differing: readonly Shared[]): string[] {
  if (shared === 0) return ["They judged no finding in common."];
  if (differing.length === 0) return ["They differ on nothing that both judged."];
  return [
    `They differ on ${differing.length} of ${shared}:`,
    ...differing.flatMap(({ left, right }, n) => [
      "",
      `${n + 1}. ${kindOf(left)}`,
      ...left.sentences.map((line) => `   ${harmless(line)}`),
      `   A  ${told(left)}`,
      `   B  ${told(right)}`,
    ]),
  ];
}

function told({ verdict, reason }: Coded): string {
  return harmless(reason === undefined ? verdict : `${verdict}: ${reason}`);
}
