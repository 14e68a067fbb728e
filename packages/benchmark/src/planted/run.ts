import { type Comparison, compareArticles, type Divergence } from "@crossread/core";
import { random } from "../metrics.ts";
import type { Compare } from "../outcome.ts";
import { controls } from "./controls.ts";
import {
  apply,
  type Control,
  type Edit,
  type Operator,
  pick,
  planted,
  sharedSlots,
} from "./edits.ts";
import { articlesOf, type Ground, type Mode, type Side } from "./ground.ts";
import { operators } from "./operators.ts";

/** What the engine made of one planted difference. */
export interface Plant {
  readonly operator: string;
  readonly mode: Mode;
  /** A divergence in both sentences, whatever its type. */
  readonly any: boolean;
  /** One of the right type. */
  readonly typed: boolean;
  /** One of the right type that touches the planted span and its counterpart. */
  readonly span: boolean;
  /** The two sentences are linked at all: without a link there is nothing to compare. */
  readonly linked: boolean;
  /** The framing of the story tells it: other reporting verbs for one speaker are shown there. */
  readonly framed: boolean;
}

/** What the engine made of one pair without a difference. */
export interface Neutral {
  readonly control: string;
  readonly mode: Mode;
  readonly conflict: boolean;
  /** `differs` or `updated`, of any type but wording. */
  readonly differs: boolean;
  readonly wording: boolean;
  readonly style: boolean;
}

/** A run over some base text, as plain data without a word of it but for `examples`. */
export interface PlantedRun {
  readonly schema: "crossread/planted@1";
  readonly base: string;
  readonly plants: readonly Plant[];
  /** Slots left out because the untouched pair is flagged there already. */
  readonly occupied: number;
  readonly neutrals: readonly Neutral[];
  /** Missed plants and false alarms with their words: for the terminal only. */
  readonly examples: readonly string[];
}

/** Any fixed number: the same base gives the same edits. */
const seed = 410;

/** Plants every operator, and lays every control, once on each ground that has room for it. */
export function runPlanted(
  base: string,
  grounds: readonly Ground[],
  most = Number.POSITIVE_INFINITY,
  compare: Compare = compareArticles,
): PlantedRun {
  const next = random(seed);
  const flagsOf = (one: Ground) => inBodies(compare(articlesOf(one)));
  const untouched = new Map<Ground, Flags>();
  const examples: string[] = [];
  const before = (one: Ground): Flags => {
    const known = untouched.get(one) ?? flagsOf(one);
    untouched.set(one, known);
    return known;
  };
  const plants: Plant[] = [];
  let occupied = 0;
  for (const mode of new Set(grounds.map((one) => one.mode)))
    for (const operator of operators) {
      const slots = grounds
        .filter((one) => one.mode === mode && !one.plain)
        .flatMap((one) => {
          const shared = sharedSlots(operator, one.right.text, one.left.text, next);
          return shared.length === 0 ? [] : [{ one, ...pick(shared, next) }];
        });
      for (const { one, edit, counterpart } of sample(slots, most, next)) {
        const plant = judgePlant(operator, one, edit, counterpart, before(one), flagsOf);
        if (plant) plants.push(plant);
        else occupied += 1;
        if (plant && !plant.typed)
          examples.push(example(`missed ${operator.name}`, one, apply(one.right.text, edit)));
      }
    }
  const neutral = grounds.filter((one) => one.neutral);
  const neutrals = [
    ...neutral.flatMap((one) =>
      one.control ? [judgeNeutral(one.control, one, before(one).divergences, one.right)] : [],
    ),
    ...controls.flatMap((control) => {
      const rooms = neutral
        .filter((one) => !one.plain)
        .map((one) => ({ one, edits: control.find(one.right.text, next, one.published) }))
        .filter(({ edits }) => edits.length > 0);
      return sample(rooms, Math.min(most, control.most ?? most), next).map(({ one, edits }) =>
        layControl(control, one, pick(edits, next), before(one), flagsOf, examples),
      );
    }),
  ];
  return { schema: "crossread/planted@1", base, plants, occupied, neutrals, examples };
}

function judgePlant(
  operator: Operator,
  one: Ground,
  edit: Edit,
  counterpart: Edit,
  before: Flags,
  flagsOf: (one: Ground) => Flags,
): Plant | undefined {
  const touches = (divergence: Readings, right: Side, span: Placed, other: Placed): boolean =>
    reads(divergence, "left", one.left, other) && reads(divergence, "right", right, span);
  const whole = (side: Side): Placed => ({ start: 0, end: side.text.length });
  const rightBefore = operator.whole ? whole(one.right) : edit;
  const leftSpan = operator.whole ? whole(one.left) : counterpart;
  const listed = (divergences: readonly Divergence[]) =>
    divergences.filter(({ severity }) => severity !== "style");
  if (listed(before.divergences).some((found) => touches(found, one.right, rightBefore, leftSpan)))
    return undefined;
  const edited = { ...one.right, text: apply(one.right.text, edit) };
  const rightSpan = operator.whole ? whole(edited) : planted(edit);
  const old = new Set(before.divergences.map(signature));
  const after = flagsOf({ ...one, right: edited });
  const found = listed(after.divergences).filter(
    (divergence) =>
      !old.has(signature(divergence)) &&
      touches(divergence, edited, whole(edited), whole(one.left)),
  );
  const typed = found.filter(({ type }) => operator.types.includes(type));
  return {
    operator: operator.name,
    mode: one.mode,
    any: found.length > 0,
    typed: typed.length > 0,
    span: typed.some((divergence) => touches(divergence, edited, rightSpan, leftSpan)),
    linked: after.links.some((link) =>
      touches({ readings: link }, edited, whole(edited), whole(one.left)),
    ),
    framed: after.verbs.some((verbs) => touches(verbs, edited, whole(edited), whole(one.left))),
  };
}

function layControl(
  control: Control,
  one: Ground,
  edit: Edit,
  before: Flags,
  flagsOf: (one: Ground) => Flags,
  examples: string[],
): Neutral {
  const edited = control.onTop
    ? { ...one.right, before: edit.replacement + one.right.before }
    : { ...one.right, text: apply(one.right.text, edit) };
  const old = new Set(before.divergences.map(signature));
  const found = flagsOf({ ...one, right: edited }).divergences.filter(
    (divergence) => !old.has(signature(divergence)),
  );
  const neutral = judgeNeutral(control.name, one, found, edited);
  if (neutral.conflict || neutral.differs)
    examples.push(example(`false alarm, ${control.name}`, one, edited.text));
  return neutral;
}

/** Only what lies in the two sentences counts: the sentences around them may be flagged elsewhere. */
function judgeNeutral(
  control: string,
  one: Ground,
  divergences: readonly Divergence[],
  right: Side,
): Neutral {
  const inside = divergences.filter(
    (divergence) =>
      reads(divergence, "left", one.left, { start: 0, end: one.left.text.length }) &&
      reads(divergence, "right", right, { start: 0, end: right.text.length }),
  );
  const content = inside.filter(({ severity }) => severity === "differs" || severity === "updated");
  return {
    control,
    mode: one.mode,
    conflict: inside.some(({ severity }) => severity === "conflict"),
    differs: content.some(({ type }) => type !== "wording"),
    wording: content.some(({ type }) => type === "wording"),
    style: inside.some(({ severity }) => severity === "style"),
  };
}

/** What the engine found, with the readings that stand in a body: headlines are never planted in. */
interface Flags {
  readonly divergences: readonly Divergence[];
  readonly verbs: readonly Readings[];
  readonly links: readonly (readonly Found[])[];
}

interface Readings {
  readonly readings: readonly Found[];
}

type Found = Pick<Divergence["readings"][number], "sentence" | "start" | "end">;

function inBodies({ divergences, framing, links, sentences }: Comparison): Flags {
  const titles = new Set(
    sentences.filter(({ field }) => field === "title").map((sentence) => sentence.id),
  );
  const ends = new Map(
    sentences.map(({ id, start, end }) => [id, { sentence: id, start, end }] as const),
  );
  const inBody = <One extends Found>(readings: readonly One[]): One[] =>
    readings.filter(({ sentence }) => !titles.has(sentence));
  return {
    divergences: divergences.map((one) => ({ ...one, readings: inBody(one.readings) })),
    links: links.map(({ left, right }) => inBody([ends.get(left)!, ends.get(right)!])),
    verbs: framing.reportingVerbs.map(({ readings }) => ({ readings: inBody(readings) })),
  };
}

function example(what: string, { mode, left }: Ground, right: string): string {
  return `${what} (${mode})\n    ${left.text}\n    ${right}`;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** A reading of that article overlaps the span; an empty span is touched by what includes its place. */
function reads(divergence: Readings, article: string, side: Side, span: Placed): boolean {
  const from = side.before.length + span.start;
  const to = Math.max(side.before.length + span.end, from + 1);
  return divergence.readings.some(
    ({ sentence, start, end }) =>
      sentence.startsWith(`${article}:`) && start < to && from < Math.max(end, start + 1),
  );
}

/** What is flagged on the side that no edit touches: the same before and after is no news. */
function signature({ type, severity, readings }: Divergence): string {
  const left = readings
    .filter(({ sentence }) => sentence.startsWith("left:"))
    .map(({ start, end }) => `${start}-${end}`);
  return [type, severity, ...left].join(" ");
}

/** At most so many, drawn without replacement. */
function sample<Item>(items: readonly Item[], most: number, next: () => number): Item[] {
  if (items.length <= most) return [...items];
  const rest = [...items];
  return Array.from({ length: most }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]!);
}
