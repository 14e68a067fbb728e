import { contentId } from "../digest.ts";
import type { AnnotatedArticle, Entity, Framing, Span } from "../model.ts";
import { contains, overlaps } from "../span.ts";
import { compareText } from "../text.ts";
import { findDelayed } from "./delayed-names.ts";
import { describingWords, foldWord, wordsAround } from "./describing-words.ts";
import type { FormKind } from "./descriptions.ts";
import { classify } from "./label-difference.ts";
import { readForms } from "./label-forms.ts";
import {
  type Finding,
  type Lookup,
  listed,
  type Place,
  point,
  quotationAround,
  tokenAt,
} from "./lookup.ts";

export type Label = Framing["labels"][number];
type Form = Label["forms"][number];

/** How many mentions before and after a mention can be part of its description. */
const neighbours = 3;

/** A label with the words in it that describe, style taken off. */
export interface Described {
  readonly form: Form;
  /** Every place where the article uses the form, this one first; it grows while the form is counted. */
  readonly places: Finding[];
  /** Describing words in their base form; empty for a bare name. */
  readonly words: readonly string[];
  /** The noun that all others narrow down. */
  readonly head: string;
  /** All words of the label, names of offices and bodies included: what an article does say. */
  readonly said: readonly string[];
  /** Words that stand next to it, which may say the same in another way. */
  readonly near: string[];
}

/** Labels, and all that they were chosen from. */
export interface Labels {
  readonly labels: readonly Label[];
  /** The forms of every entity in each article, by entity id, differences or not. */
  readonly described: ReadonlyMap<string, readonly Described[]>;
}

/**
 * How each article names and describes whom two or more articles mention. `more` are descriptions that
 * stand for an entity without naming it, as linked sentences tell them, by entity.
 */
export function findLabels(
  lookup: Lookup,
  more: ReadonlyMap<string, readonly Described[]> = new Map(),
): Labels {
  const collected = new Map<string, Described[]>();
  for (const article of lookup.story.articles) {
    for (const [entity, forms] of collect(lookup, article)) {
      collected.set(entity, [...(collected.get(entity) ?? []), ...forms]);
    }
  }
  const delayed = lookup.story.articles.flatMap((article) => [
    ...findDelayed(lookup, article, collected),
  ]);
  for (const [entity, forms] of delayed) addFresh(lookup, collected, entity, [...forms.values()]);
  for (const [entity, forms] of more) addFresh(lookup, collected, entity, forms);
  const labels = lookup.story.entities
    .map((entity) =>
      describeLabel(lookup, entity.name, entity.kind, collected.get(entity.id) ?? [], entity.id),
    )
    .filter((label) => label !== undefined);
  return { labels, described: collected };
}

/** Adds forms whose words do not stand there already, article by article. */
function addFresh(
  lookup: Lookup,
  collected: Map<string, Described[]>,
  entity: string,
  forms: readonly Described[],
): void {
  const known = collected.get(entity) ?? [];
  // A bare name inside a description (renegade | Republicans) says less than it.
  const isKnown = ({ form, words }: Described): boolean =>
    known.some(
      (one) =>
        one.form.sentence === form.sentence &&
        overlaps(one.form, form) &&
        !(
          one.form.form === "name" &&
          contains(form, one.form) &&
          (words.length > 0 || / who /.test(form.text))
        ),
    );
  const order = (one: Described): number =>
    lookup.story.articles.findIndex(({ article }) => article.id === one.form.article);
  const all = [...known];
  for (const one of forms.filter((form) => !isKnown(form))) {
    const twin = all.findIndex(
      ({ form }) => form.article === one.form.article && sameText(form, one.form),
    );
    if (twin < 0) all.push(one);
    else if (all[twin]!.form.start !== one.form.start) {
      const { form, places, near } = all[twin]!;
      all[twin] = {
        ...all[twin]!,
        near: [...near, ...one.near],
        form: { ...form, count: form.count + one.form.count },
        places: [...places, ...one.places],
      };
    }
  }
  collected.set(
    entity,
    all.sort((a, b) => order(a) - order(b)),
  );
}

function sameText(one: Form, two: Form): boolean {
  return (
    one.form === two.form &&
    one.quotedFrom === two.quotedFrom &&
    one.text.toLowerCase() === two.text.toLowerCase()
  );
}

/** Evaluative, substantive, style; then by how many labels there are to read. */
export function sortLabels(labels: readonly Label[]): Label[] {
  const order = { evaluative: 0, substantive: 1, style: 2 };
  const size = (label: Label): number => label.forms.reduce((sum, form) => sum + form.count, 0);
  return labels.toSorted(
    (a, b) =>
      order[a.difference] - order[b.difference] || size(b) - size(a) || compareText(a.id, b.id),
  );
}

/** Whose names show an outlet's style; `US` and `American` only show grammar. */
const styled: ReadonlySet<Entity["kind"]> = new Set(["person", "organization"]);

/** A label entry, or none where every article uses the same words; `apart` where they are known to differ. */
export function describeLabel(
  lookup: Lookup,
  name: string,
  kind: Entity["kind"],
  described: readonly Described[],
  entity?: string,
  apart = false,
): Label | undefined {
  const byArticle = new Map<string, Described[]>();
  for (const one of described)
    byArticle.set(one.form.article, [...(byArticle.get(one.form.article) ?? []), one]);
  if (byArticle.size < 2) return undefined;
  const { difference: found, telling } = classify([...byArticle.values()]);
  const difference = apart && found !== "evaluative" ? "substantive" : found;
  if (!difference || (difference === "style" && !styled.has(kind))) return undefined;
  const forms = described.map(({ form }) => form);
  return {
    id: contentId("label", entity ?? name, ...forms.map((form) => `${form.sentence} ${form.text}`)),
    ...(entity ? { entity } : {}),
    name,
    kind,
    difference,
    forms,
    note: explain(lookup, name, difference, telling, byArticle),
  };
}

/** The forms of every entity in one article, each once with its count. */
function collect(lookup: Lookup, article: AnnotatedArticle): Map<string, Described[]> {
  const found = new Map<string, Map<string, Described>>();
  for (const sentence of article.annotated) {
    const place = { article, sentence };
    sentence.mentions.forEach((mention, at) => {
      const entity = lookup.entities.get(mention.entity);
      if (!entity) return;
      const near = sentence.mentions.slice(Math.max(0, at - neighbours), at + neighbours + 1);
      for (const form of readForms(sentence.tokens, mention, entity, near)) {
        const forms = found.get(entity.id) ?? new Map<string, Described>();
        found.set(entity.id, forms);
        addForm(forms, place, form, form.form, form.described, [entity.name, ...entity.aliases]);
      }
    });
  }
  return new Map([...found].map(([entity, forms]) => [entity, [...forms.values()]]));
}

/** Adds a form to those of an article, or counts it where it is there already. */
export function addForm(
  forms: Map<string, Described>,
  place: Place,
  span: Span,
  form: FormKind,
  described: Span | undefined,
  names: readonly string[],
): void {
  const finding = point(place, span);
  const speaker = quotationAround(place.sentence, span)?.speaker ?? reportedBy(place, span, form);
  const quoted = speaker !== undefined || quotationAround(place.sentence, span) !== undefined;
  const own = quoted ? { quotedFrom: speaker ?? "a speaker who is not named" } : {};
  const key = JSON.stringify([
    form,
    finding.text.toLowerCase().replace(/^(?:the|an?) /, ""),
    own.quotedFrom ?? "",
  ]);
  const known = forms.get(key);
  if (known) {
    const counted = { ...known.form, count: known.form.count + 1 };
    known.places.push(finding);
    known.near.push(...wordsAround(place, span));
    forms.set(key, { ...known, form: counted });
    return;
  }
  const words = described ? describingWords(place, described, names) : [];
  const said = finding.text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  forms.set(key, {
    form: { ...finding, form, count: 1, ...own },
    places: [finding],
    words,
    head: words.at(-1) ?? "",
    said: [...words, ...said.map(foldWord)],
    near: wordsAround(place, span),
  });
}

/** Who says what somebody is: Lee said that Finch was a coward. Titles and names are the outlet's own. */
function reportedBy({ sentence }: Place, span: Span, form: FormKind): string | undefined {
  if (form !== "predicate") return undefined;
  // What “who” and “which” add inside a report is the outlet's own word as a rule.
  const at = tokenAt(sentence.tokens, span.start);
  const clause = sentence.tokens.slice(Math.max(0, at - 3), at);
  if (clause.some(({ key }) => key === "who" || key === "which")) return undefined;
  return sentence.attributions.find(({ content }) => contains(content, span))?.sourceName;
}

function explain(
  lookup: Lookup,
  name: string,
  difference: Label["difference"],
  telling: ReadonlySet<string>,
  byArticle: ReadonlyMap<string, readonly Described[]>,
): string {
  const parts = [...byArticle].map(([id, forms]) => {
    const outlet = lookup.story.articles.find((one) => one.article.id === id)!.article.outlet;
    const own = forms.filter(({ form }) => form.quotedFrom === undefined);
    const described = difference === "style" ? own : own.filter(({ words }) => words.length > 0);
    const weight = ({ words }: Described): number =>
      Number(words.some((word) => telling.has(word)));
    const shown = (described.length > 0 ? described : own)
      .toSorted((a, b) => weight(b) - weight(a) || b.form.count - a.form.count)
      .slice(0, 2)
      .map(({ form }) => `“${form.text}”`);
    return shown.length > 0
      ? `${outlet} has ${listed(shown)}`
      : `${outlet} names ${name} in quotations alone`;
  });
  const ending = difference === "style" ? " This is house style." : "";
  return `${name}: ${parts.join("; ")}.${ending}`;
}
