/** A priority queue: `pop` gives what no other item comes `before`. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #before: (a: Item, b: Item) => boolean;

  constructor(before: (a: Item, b: Item) => boolean) {
    this.#before = before;
  }

  push(item: Item): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(item, this.#items[parent]!)) break;
      this.#items[at] = this.#items[parent]!;
      at = parent;
    }
    this.#items[at] = item;
  }

  pop(): Item | undefined {
    const first = this.#items[0];
    const item = this.#items.pop();
    if (item === undefined || this.#items.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#items.length) break;
      const next = this.#items[child + 1];
      if (next !== undefined && this.#before(next, this.#items[child]!)) child += 1;
      if (!this.#before(this.#items[child]!, item)) break;
      this.#items[at] = this.#items[child]!;
      at = child;
    }
    this.#items[at] = item;
    return first;
  }
}
