/** Sets of keys that grow by joining; no key is in two of them. */
export class DisjointSets {
  readonly #parent = new Map<string, string>();

  /** Puts two keys, and all that they are with, into one set. */
  join(one: string, two: string): void {
    const [low, high] = [this.#root(one), this.#root(two)].sort() as [string, string];
    this.#parent.set(high, low);
  }

  /** All sets, each sorted, in the order of their first keys. */
  groups(): string[][] {
    const groups = new Map<string, string[]>();
    for (const key of [...this.#parent.keys()].sort()) {
      const root = this.#root(key);
      groups.set(root, [...(groups.get(root) ?? []), key]);
    }
    return [...groups.values()];
  }

  #root(key: string): string {
    let root = key;
    for (
      let next = this.#parent.get(root);
      next !== undefined && next !== root;
      next = this.#parent.get(root)
    ) {
      root = next;
    }
    this.#parent.set(root, root);
    this.#parent.set(key, root);
    return root;
  }
}
