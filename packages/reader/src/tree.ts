/** An element of a page or a wire, whatever parsed it. */
export interface Element {
  /** In small letters, without a namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** The elements in it, in reading order, itself first. */
export function* walk(element: Element): Generator<Element> {
  const stack: Element[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (typeof child === "object") stack.push(child);
    }
  }
}

/** The first element with this name in it, at any depth. */
export function find(element: Element | undefined, name: string): Element | undefined {
  if (!element) return undefined;
  for (const each of walk(element)) if (each.name === name) return each;
  return undefined;
}

/** The elements with this name in it, at any depth. */
export function findAll(element: Element | undefined, name: string): readonly Element[] {
  return element ? [...walk(element)].filter((each) => each.name === name) : [];
}

/** All text in it, in one line. */
export function textOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const parts: string[] = [];
  const stack: (Element | string)[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "string") parts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at -= 1) stack.push(next.children[at]!);
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}
