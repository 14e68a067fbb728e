import type { AppliedDecision, Comparison, Divergence, Link } from "@crossread/core";
import type { Lookup } from "./lookup.ts";

/** A decision that was applied, with the sentences it is about. */
export interface Placed {
  readonly decision: AppliedDecision;
  readonly sentences: readonly string[];
  /** The words decided on, one for each sentence, where the decision quotes them. */
  readonly words: readonly (string | undefined)[];
}

/** The decision on a finding, in words; undefined where nobody decided. */
export interface Decided {
  readonly link: (link: Link) => string | undefined;
  readonly divergence: (divergence: Divergence) => string | undefined;
  readonly unique: (sentence: string) => string | undefined;
  readonly setAside: (sentence: string) => string | undefined;
}

/**
 * Finds who decided what on a finding, and why. Anchors are whole sentences, word for word, as in the core;
 * the last decision on a finding holds.
 */
export function decidedIn(lookup: Lookup): Decided {
  const { comparison } = lookup;
  const known = made.get(comparison) ?? findDecided(lookup);
  made.set(comparison, known);
  return known;
}

/** Every decision that was applied, with its sentences, in the order given. */
export function appliedDecisions({ comparison }: Lookup): readonly Placed[] {
  const known = placed.get(comparison) ?? place(comparison);
  placed.set(comparison, known);
  return known;
}

const placed = new WeakMap<Comparison, readonly Placed[]>();

/** Several sections ask for each finding of one comparison: its decisions are placed once. */
const made = new WeakMap<Comparison, Decided>();

function findDecided(lookup: Lookup): Decided {
  const placed = appliedDecisions(lookup);
  const last = (test: (one: Placed) => boolean): string | undefined => {
    const found = placed.findLast(test);
    return found && tellDecision(found.decision);
  };
  const on = (kind: AppliedDecision["on"], sentence: string) =>
    last(({ decision, sentences }) => decision.on === kind && sentences.includes(sentence));
  return {
    link: ({ left, right, decision }) =>
      decision &&
      (last(
        (one) =>
          one.decision.on === "link" &&
          one.sentences.includes(left) &&
          one.sentences.includes(right),
      ) ??
        decision),
    divergence: ({ type, readings, decision }) =>
      decision &&
      (last(
        (one) =>
          one.decision.on === "divergence" &&
          (one.decision.type ?? type) === type &&
          one.sentences.every((id, at) =>
            readings.some(
              ({ sentence, text }) =>
                sentence === id && (one.words[at] === undefined || one.words[at] === text),
            ),
          ),
      ) ??
        decision),
    unique: (sentence) => on("unique", sentence),
    setAside: (sentence) => on("set-aside", sentence),
  };
}

/** The judging program that decided, by its name; undefined for people. */
export function judgeOf({ author }: Pick<AppliedDecision, "author">): string | undefined {
  return /^judge:\s*/i.test(author) ? author.replace(/^judge:\s*/i, "") || "unnamed" : undefined;
}

/** True of a finding on which a program's decision is the last. Findings carry “author: verdict”. */
export function isJudged({ decision }: { readonly decision?: string | undefined }): boolean {
  return decision !== undefined && judgeOf({ author: decision }) !== undefined;
}

/** `Relabelled as differs by Jo Berg: “Both are rounded.”`, `Accepted by a judging program, m-7: “…”` */
export function tellDecision({
  verdict,
  label,
  author,
  reason,
}: Pick<AppliedDecision, "verdict" | "label" | "author" | "reason">): string {
  const what = label === undefined ? verdicts[verdict] : `${verdicts[verdict]} as ${label}`;
  const judge = judgeOf({ author });
  const who = judge === undefined ? author : `a judging program, ${judge}`;
  return `${what} by ${who}${reason ? `: “${reason}”` : ""}`;
}

const verdicts = { accept: "Accepted", reject: "Rejected", relabel: "Relabelled" } as const;

function place(comparison: Comparison): Placed[] {
  const applied = comparison.decisions.filter(({ status }) => status === "applied");
  if (applied.length === 0) return [];
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const known = new Map<string, string>();
  for (const { id, article, field, start, end, role } of comparison.sentences) {
    const text = articles.get(article)?.[field].slice(start, end);
    for (const key of [`${article}\n${text}`, `${role === "boilerplate"}\n${article}\n${text}`]) {
      if (!known.has(key)) known.set(key, id);
    }
  }
  // A line set aside may repeat a sentence of the story word for word.
  const find = (on: AppliedDecision["on"], words: string) =>
    known.get(`${on === "set-aside"}\n${words}`) ?? known.get(words);
  return applied.map((decision) => {
    const found = decision.anchors.flatMap(({ article, text, reading }) => {
      const id = find(decision.on, `${article}\n${text}`);
      return id === undefined ? [] : [{ id, reading }];
    });
    return {
      decision,
      sentences: found.map(({ id }) => id),
      words: found.map(({ reading }) => reading),
    };
  });
}
