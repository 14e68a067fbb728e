/** How much two items speak for being together; pairs that are not listed have 0. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  /** From 0 up; Infinity puts the two together whatever else, -Infinity keeps them and their groups apart. */
  readonly strength: number;
}

interface Group {
  /** The smallest of its items. */
  readonly first: number;
  readonly items: readonly number[];
  /** Strength summed over all pairs with the items of another group. */
  readonly sums: Map<Group, number>;
  state: "open" | "closed" | "gone";
}

/**
 * Average linkage of items that come one after another: the two groups with the greatest mean strength over
 * all pairs are joined, again and again, until no mean reaches `least`, which is above 0.
 *
 * It needn't wait for the last item. To no group can two that are joined be nearer than the nearer of them
 * was, so two groups that are each other's nearest will be joined whatever follows, and one that has no
 * group within reach stays as it is (Bruynooghe's reducibility, on which the nearest-neighbour chain rests).
 * Both are settled as soon as no strength of theirs is still to come, and what is settled is let go: memory
 * is that of what is open, however long the corpus.
 */
export class AverageLinkage {
  readonly #least: number;
  readonly #open = new Map<number, Group>();

  constructor(least: number) {
    this.#least = least * grain;
  }

  add(item: number): void {
    this.#open.set(item, { first: item, items: [item], sums: new Map(), state: "open" });
  }

  /** Sets the strength between two open items. */
  link({ left, right, strength }: Edge): void {
    const [one, other] = [this.#open.get(left)!, this.#open.get(right)!];
    const sum = Math.round(strength * grain);
    one.sums.set(other, sum);
    other.sums.set(one, sum);
  }

  /** Takes items to which no strength is still to come. Gives the items, ascending, of each group that is settled by it. */
  close(items: Iterable<number>): readonly (readonly number[])[] {
    const settled: (readonly number[])[] = [];
    const work: Group[] = [];
    for (const item of items) {
      const group = this.#open.get(item)!;
      this.#open.delete(item);
      group.state = "closed";
      work.push(group);
    }
    for (let group = work.pop(); group; group = work.pop()) {
      if (group.state === "gone") continue;
      const nearest = this.#nearest(group);
      if (!nearest) settled.push(letGo(group).items.toSorted((a, b) => a - b));
      else if (nearest.state === "closed" && this.#nearest(nearest) === group) {
        for (const other of this.#concerned(group, nearest)) work.push(other);
        work.push(join(group, nearest));
      }
    }
    return settled;
  }

  /** The group with the greatest mean within reach; of equal ones that with the smallest item. */
  #nearest(group: Group): Group | undefined {
    let nearest: Group | undefined;
    let greatest = this.#least;
    for (const [other, sum] of group.sums) {
      const mean = sum / (group.items.length * other.items.length);
      if (mean < greatest) continue;
      if (mean === greatest && nearest && nearest.first < other.first) continue;
      nearest = other;
      greatest = mean;
    }
    return nearest;
  }

  /** Closed groups in reach of two that are to be joined: their nearest may be another afterwards. */
  *#concerned(left: Group, right: Group): Generator<Group> {
    for (const group of [left, right]) {
      for (const [other, sum] of group.sums) {
        const mean = sum / (group.items.length * other.items.length);
        if (mean >= this.#least && other.state === "closed") yield other;
      }
    }
  }
}

/** Strengths are whole multiples of 1 / grain, so that a sum is the same in whatever order it is made. */
const grain = 2 ** 20;

function join(left: Group, right: Group): Group {
  const items = [...left.items, ...right.items];
  const first = Math.min(left.first, right.first);
  const joined: Group = { first, items, sums: new Map(), state: "closed" };
  letGo(left);
  letGo(right);
  for (const { sums } of [left, right]) {
    for (const [other, sum] of sums) {
      if (other.state === "gone") continue;
      const both = add(joined.sums.get(other), sum);
      joined.sums.set(other, both);
      other.sums.set(joined, both);
    }
  }
  return joined;
}

/** What is kept apart stays apart, also from what it is to be joined with. */
function add(left = 0, right: number): number {
  return Math.min(left, right) === -Infinity ? -Infinity : left + right;
}

function letGo(group: Group): Group {
  group.state = "gone";
  for (const other of group.sums.keys()) other.sums.delete(group);
  return group;
}
