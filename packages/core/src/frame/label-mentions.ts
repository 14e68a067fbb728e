import type { Framing } from "../model.ts";
import { compareText } from "../text.ts";
import type { SlotLabels } from "./label-slots.ts";
import type { Described, Labels } from "./labels.ts";
import type { Lookup } from "./lookup.ts";

type LabelMention = Framing["mentions"][number];

/**
 * Every place where an article names or describes somebody, differences or not, in reading order:
 * what a researcher counts. Pronouns are left out, since they describe nobody.
 */
export function findLabelMentions(
  lookup: Lookup,
  named: Labels["described"],
  unnamed: SlotLabels["unnamed"],
): LabelMention[] {
  const sentences = new Map([...lookup.sentences.keys()].map((id, at) => [id, at]));
  const found = [
    ...[...named].flatMap(([entity, all]) => all.flatMap((one) => mentionsOf(one, { entity }))),
    ...[...unnamed].flatMap(([label, all]) => all.flatMap((one) => mentionsOf(one, { label }))),
  ];
  return found.sort(
    (a, b) =>
      sentences.get(a.sentence)! - sentences.get(b.sentence)! ||
      a.start - b.start ||
      b.end - a.end ||
      compareText(a.entity ?? a.label ?? "", b.entity ?? b.label ?? ""),
  );
}

function mentionsOf(
  { form, places }: Described,
  whom: Pick<LabelMention, "entity" | "label">,
): LabelMention[] {
  return places.map(({ article, sentence, start, end }) => ({
    article,
    ...whom,
    form: form.form,
    sentence,
    start,
    end,
    ...(form.quotedFrom === undefined ? {} : { quotedFrom: form.quotedFrom }),
  }));
}
