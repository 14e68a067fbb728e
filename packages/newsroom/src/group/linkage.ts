import { Heap } from "./heap.ts";

/** How much two items speak for being together; pairs that are not listed have 0. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  /** From 0 up; Infinity puts the two together whatever else, -Infinity keeps them and their groups apart. */
  readonly strength: number;
}

/**
 * Average linkage: the two groups with the greatest mean strength over all pairs are joined, again and
 * again, until no mean reaches `least`. Only items that edges of that strength connect can ever come
 * together, so each such component is worked on alone, and the work is that of the edges and not of all
 * pairs. Gives the group of each item, as the smallest number in it.
 */
export function linkGroups(items: number, edges: readonly Edge[], least: number): number[] {
  const component = connect(items, edges, least);
  const inside = Map.groupBy(
    edges.filter(({ left, right }) => component[left] === component[right]),
    ({ left }) => component[left]!,
  );
  const group = Array.from({ length: items }, (_, item) => item);
  for (const within of inside.values()) {
    for (const members of linkComponent(within, least)) {
      const first = members.reduce((a, b) => Math.min(a, b));
      for (const member of members) group[member] = first;
    }
  }
  return group;
}

interface Group {
  readonly members: readonly number[];
  /** Mean strength to other groups, by their numbers. */
  readonly means: Map<number, number>;
}

interface Join {
  readonly left: number;
  readonly right: number;
  readonly mean: number;
}

function linkComponent(edges: readonly Edge[], least: number): readonly (readonly number[])[] {
  const numbers = new Map<number, number>();
  const groups: (Group | undefined)[] = [];
  const numberOf = (item: number): number => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, groups.length);
    return groups.push({ members: [item], means: new Map() }) - 1;
  };
  // Items are numbered in their own order, so that ties fall alike whatever the order of the edges.
  const items = [...new Set(edges.flatMap(({ left, right }) => [left, right]))];
  for (const item of items.sort((a, b) => a - b)) numberOf(item);
  const heap = new Heap<Join>(before);
  const link = (left: number, right: number, mean: number): void => {
    groups[left]!.means.set(right, mean);
    groups[right]!.means.set(left, mean);
    if (mean >= least) heap.push({ left, right, mean });
  };
  for (const edge of edges) link(numberOf(edge.left), numberOf(edge.right), edge.strength);
  for (let join = heap.pop(); join; join = heap.pop()) {
    const left = groups[join.left];
    const right = groups[join.right];
    if (!left || !right) continue;
    groups[join.left] = undefined;
    groups[join.right] = undefined;
    const joined: Group = { members: [...left.members, ...right.members], means: new Map() };
    const number = groups.push(joined) - 1;
    const share = left.members.length / joined.members.length;
    for (const other of new Set([...left.means.keys(), ...right.means.keys()])) {
      const neighbour = groups[other];
      if (!neighbour) continue;
      neighbour.means.delete(join.left);
      neighbour.means.delete(join.right);
      link(other, number, mean(left.means.get(other), right.means.get(other), share));
    }
  }
  return groups.flatMap((group) => (group ? [group.members] : []));
}

/** What is kept apart stays apart, also from what it is to be joined with. */
function mean(left = 0, right = 0, share: number): number {
  if (left === -Infinity || right === -Infinity) return -Infinity;
  return left * share + right * (1 - share);
}

/** The greatest mean first; of equal ones the pair that came first in the list of items. */
function before(a: Join, b: Join): boolean {
  if (a.mean !== b.mean) return a.mean > b.mean;
  const [firstOfA, firstOfB] = [Math.min(a.left, a.right), Math.min(b.left, b.right)];
  if (firstOfA !== firstOfB) return firstOfA < firstOfB;
  return Math.max(a.left, a.right) < Math.max(b.left, b.right);
}

/** Of each item the smallest item that a chain of strong edges leads to. */
function connect(items: number, edges: readonly Edge[], least: number): readonly number[] {
  const parent = Array.from({ length: items }, (_, item) => item);
  const rootOf = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = item; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { left, right, strength } of edges) {
    if (strength < least) continue;
    const [a, b] = [rootOf(left), rootOf(right)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, item) => rootOf(item));
}
