import { type Edge, linkGroups } from "./linkage.ts";
import type { Weighed } from "./weigh.ts";

/** Articles that a chain of strong pairs connects, grouped: nothing outside has a say in it. */
export interface Component {
  /** Ids of articles, a list a story, each in order of the articles' numbers. */
  readonly groups: readonly (readonly string[])[];
  /** Numbers of the first article of each group. */
  readonly firsts: readonly number[];
  /** Its first and last day; infinite where an article has none. */
  readonly since: number;
  readonly until: number;
}

/** Puts decisions in the place of edges between members of a component. */
export type Settle = (edges: readonly Edge[], members: readonly Member[]) => readonly Edge[];

/** What is kept of an article while it is open: its vectors would be most of the memory. */
export type Member = Pick<Weighed, "id" | "number" | "day">;

interface Open {
  readonly members: Member[];
  /** Its last day; infinite where it may grow to the end. */
  until: number;
}

/**
 * Components that may still grow. One whose last day lies before the window is grouped and let go with its
 * pairs, so that memory is that of what is open and not of the corpus.
 */
export class OpenComponents {
  readonly #least: number;
  readonly #pinned: ReadonlySet<string>;
  readonly #settle: Settle;
  /** By number of an article: another one of its component, nearer to the root; the root leads to itself. */
  readonly #parent = new Map<number, number>();
  readonly #open = new Map<number, Open>();
  #edges: Edge[] = [];

  /**
   * `least` is the strength that connects. `pinned` articles may be joined by decision with any other, so
   * they stay open to the end.
   */
  constructor(least: number, pinned: ReadonlySet<string>, settle: Settle) {
    this.#least = least;
    this.#pinned = pinned;
    this.#settle = settle;
  }

  add(article: Weighed): void {
    const { number, day, id } = article;
    const member = day === undefined ? { id, number } : { id, number, day };
    const stays = day === undefined || this.#pinned.has(id);
    this.#parent.set(number, number);
    this.#open.set(number, { members: [member], until: stays ? Infinity : day });
  }

  connect(edge: Edge): void {
    this.#edges.push(edge);
    if (edge.strength < this.#least) return;
    const [left, right] = [this.#rootOf(edge.left), this.#rootOf(edge.right)];
    if (left === right) return;
    const [one, other] = [this.#open.get(left)!, this.#open.get(right)!];
    const [large, small] =
      one.members.length < other.members.length ? [right, left] : [left, right];
    const [into, from] = [this.#open.get(large)!, this.#open.get(small)!];
    this.#parent.set(small, large);
    this.#open.delete(small);
    for (const member of from.members) into.members.push(member);
    into.until = Math.max(into.until, from.until);
  }

  /** Lets go of the components that end before a day; of all for Infinity. */
  close(before: number): readonly Component[] {
    const all = before === Infinity;
    const closing = [...this.#open].filter(([, { until }]) => all || until < before);
    if (closing.length === 0) return [];
    const inside = new Map<number, Edge[]>(closing.map(([root]) => [root, []]));
    const kept: Edge[] = [];
    for (const edge of this.#edges) {
      const [left, right] = [this.#rootOf(edge.left), this.#rootOf(edge.right)];
      const own = inside.get(left);
      if (own && left === right) own.push(edge);
      else if (!own && !inside.has(right)) kept.push(edge);
    }
    this.#edges = kept;
    return closing.map(([root, open]) => {
      this.#open.delete(root);
      for (const { number } of open.members) this.#parent.delete(number);
      return this.#group(open, inside.get(root)!);
    });
  }

  #group({ members }: Open, edges: readonly Edge[]): Component {
    const sorted = members.toSorted((a, b) => a.number - b.number);
    const places = new Map(sorted.map(({ number }, place) => [number, place]));
    const local = this.#settle(edges, sorted).map(({ left, right, strength }) => ({
      left: places.get(left)!,
      right: places.get(right)!,
      strength,
    }));
    const group = linkGroups(sorted.length, local, this.#least);
    const byGroup = [...Map.groupBy(sorted.keys(), (place) => group[place]!).values()];
    return {
      groups: byGroup.map((own) => own.map((place) => sorted[place]!.id)),
      firsts: byGroup.map((own) => sorted[own[0]!]!.number),
      since: sorted.reduce((first, { day }) => Math.min(first, day ?? -Infinity), Infinity),
      until: sorted.reduce((last, { day }) => Math.max(last, day ?? Infinity), -Infinity),
    };
  }

  #rootOf(number: number): number {
    let root = number;
    for (let next = this.#parent.get(root)!; next !== root; next = this.#parent.get(root)!)
      root = next;
    for (let at = number; at !== root; ) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }
}
