/** From this many words on a memory starts afresh, so that a long-lived process stays small. */
const mostKnown = 50_000;

/**
 * The same function of a text, worked out once for each text: words come again and again. This assumes
 * that the function depends on nothing else.
 */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Value;
    const made = read(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, made);
    return made;
  };
}

/**
 * The same function of a thing, worked out once for each thing and forgotten with it: a sentence of a large
 * story stands in hundreds of links. This assumes that the thing never changes.
 */
export function oncePer<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const made = read(key);
    known.set(key, made);
    return made;
  };
}
