/**
 * The first part of the script: shorthands, and the parts of a large page that are built while the browser is
 * idle. Whoever looks for an element by its id gets it built.
 */
export const laterScript = `
const root = document.documentElement;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const waiting = new Set(all("noscript.later"));
const build = (part) => {
  if (!waiting.delete(part)) return;
  const box = document.createElement("template");
  box.innerHTML = part.textContent;
  part.replaceWith(box.content);
};
const buildIn = (element) => { for (const part of [...waiting]) if (element?.contains(part)) build(part); };
const buildAll = () => { for (const part of [...waiting]) build(part); };
const byId = (id) => {
  const found = document.getElementById(id);
  if (found || !id || waiting.size === 0) return found;
  const mark = 'id="' + id + '"';
  for (const part of waiting) if (part.textContent.includes(mark)) { build(part); break; }
  return document.getElementById(id);
};
const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
const buildNext = () => {
  const [part] = waiting;
  if (!part) return;
  build(part);
  whenIdle(buildNext, { timeout: 2000 });
};
addEventListener("load", () => whenIdle(buildNext));
addEventListener("beforeprint", buildAll);
`;
