/**
 * The first part of the script: shorthands, and the parts of a large page that are built while the browser is
 * idle. Whoever looks for an element by its id gets it built.
 */
export const laterScript = `
const root = document.documentElement;
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
/* Behind the number of each finding a button that copies a citation. */
const addCopyButtons = (from) => {
  for (const link of all("a.no", from)) {
    link.title = "Permalink";
    const button = Object.assign(document.createElement("button"), { className: "cp", type: "button", textContent: link.closest(".dv") ? "Copy citation" : "Copy" });
    button.dataset.copy = link.hash.slice(1);
    link.after(" ", button);
  }
};
addCopyButtons();
const waiting = new Set(all("noscript.later"));
const build = (part) => {
  if (!waiting.delete(part)) return;
  const box = document.createElement("template");
  box.innerHTML = part.textContent;
  addCopyButtons(box.content);
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
