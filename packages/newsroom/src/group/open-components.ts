import { AverageLinkage, type Edge } from "./linkage.ts";
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

interface Open {
  readonly members: number[];
  /** What of it is settled: numbers of articles, ascending in each group. */
  readonly groups: (readonly number[])[];
  since: number;
  until: number;
  /** Its last day; infinite where it may grow to the end. */
  openUntil: number;
}

/**
 * Components that may still grow. Linkage settles their groups as the days go by and lets go of the pairs,
 * so that a topic which never pauses costs no more than its days in the window; a component whose last day
 * lies before the window is let go whole.
 */
export class OpenComponents {
  readonly #least: number;
  readonly #pinned: ReadonlySet<string>;
  readonly #linkage: AverageLinkage;
  readonly #ids = new Map<number, string>();
  /** Articles of which a pair may still come, and their day; infinite where one may come to the end. */
  readonly #waiting = new Map<number, number>();
  /** By number of an article: another one of its component, nearer to the root; the root leads to itself. */
  readonly #parent = new Map<number, number>();
  readonly #open = new Map<number, Open>();

  /**
   * `least` is the strength that connects. `pinned` articles may be joined by decision with any other, so
   * they stay open to the end.
   */
  constructor(least: number, pinned: ReadonlySet<string>) {
    this.#least = least;
    this.#pinned = pinned;
    this.#linkage = new AverageLinkage(least);
  }

  add({ number, day, id }: Weighed): void {
    const openUntil = day === undefined || this.#pinned.has(id) ? Infinity : day;
    const [since, until] = [day ?? -Infinity, day ?? Infinity];
    this.#ids.set(number, id);
    this.#linkage.add(number);
    this.#waiting.set(number, openUntil);
    this.#parent.set(number, number);
    this.#open.set(number, { members: [number], groups: [], since, until, openUntil });
  }

  /** Sets the strength of a pair that is open. */
  connect(edge: Edge): void {
    this.#linkage.link(edge);
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
    for (const group of from.groups) into.groups.push(group);
    into.since = Math.min(into.since, from.since);
    into.until = Math.max(into.until, from.until);
    into.openUntil = Math.max(into.openUntil, from.openUntil);
  }

  /** Settles what ends before a day, and lets go of the components that do; of all for Infinity. */
  close(before: number): readonly Component[] {
    const ends = (day: number): boolean => day < before || before === Infinity;
    const closing = [...this.#waiting].flatMap(([number, day]) => (ends(day) ? number : []));
    for (const number of closing) this.#waiting.delete(number);
    for (const group of this.#linkage.close(closing)) {
      this.#open.get(this.#rootOf(group[0]!))!.groups.push(group);
    }
    return [...this.#open]
      .filter(([, { openUntil }]) => ends(openUntil))
      .map(([root, open]) => this.#letGo(root, open));
  }

  #letGo(root: number, { members, groups, since, until }: Open): Component {
    const inOrder = groups.toSorted((a, b) => a[0]! - b[0]!);
    const component = {
      groups: inOrder.map((group) => group.map((number) => this.#ids.get(number)!)),
      firsts: inOrder.map((group) => group[0]!),
      since,
      until,
    };
    this.#open.delete(root);
    for (const number of members) {
      this.#parent.delete(number);
      this.#ids.delete(number);
    }
    return component;
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
