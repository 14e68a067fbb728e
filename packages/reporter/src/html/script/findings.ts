/** Sorting the matrix, a preview of a cell's sentences, copying a citation, folds that open for their target. */
export const findingsScript = String.raw`
/* Sort: 0 restores the order of the document, in its groups; others put all rows into the first group. */
const table = document.querySelector("#coverage .matrix");
const sortBy = document.querySelector("select[name=sort]");
if (table && sortBy) {
  let home;
  sortBy.addEventListener("change", () => {
    buildIn(byId("coverage"));
    home ??= all("#coverage > .main > :is(.matrix, .block) .row").map((row) => ({ row, body: row.parentNode, keys: row.dataset.order.split(" ").map(Number) }));
    const key = Number(sortBy.value);
    root.classList.toggle("flat", key > 0);
    const sorted = key === 0 ? home : [...home].sort((a, b) => a.keys[key] - b.keys[key]);
    for (const { row, body } of sorted) (key === 0 ? body : table.tBodies[0]).append(row);
    for (const one of all("#coverage > .main > .block")) one.hidden = !one.querySelector(".row");
  });
}

/* A cell's sentences, under the cell. */
let peek;
const hidePeek = () => { peek?.remove(); peek = undefined; };
const showPeek = (link) => {
  hidePeek();
  const first = link.hash.slice(1);
  const others = (link.dataset.peek ?? "").split(" ").filter(Boolean);
  const found = [first, ...others.map((number) => first.replace(/\d+$/, number))].map(byId).filter(Boolean);
  if (found.length === 0) return;
  peek = document.createElement("div");
  peek.className = "peek";
  peek.setAttribute("aria-hidden", "true");
  if (link.dataset.p) peek.append(Object.assign(document.createElement("p"), { className: "meta", textContent: link.dataset.p }));
  for (const sentence of found) {
    const line = document.createElement("p");
    line.append(sentence.querySelector(".o").cloneNode(true));
    for (const id of all("[id]", line)) id.removeAttribute("id");
    peek.append(line);
  }
  document.body.append(peek);
  const box = link.closest("td").getBoundingClientRect();
  const left = Math.min(box.left, root.clientWidth - peek.offsetWidth - 16);
  peek.style.left = Math.max(8, left + scrollX) + "px";
  peek.style.top = box.bottom + scrollY + "px";
};
for (const type of ["mouseover", "focusin"]) document.addEventListener(type, (event) => {
  const link = event.target.closest?.(".matrix a.st, .matrix a.nm");
  if (link) showPeek(link); else hidePeek();
});
document.addEventListener("scroll", hidePeek, { passive: true });

/* Copy a citation: what was told, by whom, where, the report, and the address of the finding. */
const plain = (node) => {
  const copy = node.cloneNode(true);
  for (const one of all("button, .js, .no, .vh, .src, summary", copy)) one.remove();
  return copy.textContent.trim().replace(/\s+/g, " ");
};
const cellsOf = (row) => all("td", row).map((cell, n) => [panes[n].dataset.name, plain(cell)]).filter(([, text]) => text && text !== "–").map((pair) => pair.join(": "));
const citedLines = (entry) => {
  if (entry.matches(".row")) return ["“" + plain(entry.querySelector(".o")) + "”", ...cellsOf(entry)];
  if (entry.matches(".part")) return [plain(entry.querySelector("h3")), ...all("tbody tr", entry).map((row) => [plain(row.querySelector("th")), ...cellsOf(row)].join("; "))];
  const quotes = all("blockquote, :scope > p:first-child > .o", entry);
  const note = entry.querySelector(".note")?.firstChild?.textContent ?? "";
  return [note, ...quotes.map((quote) => {
    const outlet = quote.previousElementSibling?.classList.contains("outlet") ? plain(quote.previousElementSibling) : (entry.closest(".only > div")?.querySelector("h3.outlet")?.firstChild?.textContent ?? "").trim();
    return outlet + ": “" + plain(quote) + "”";
  })];
};
const copyText = (text) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const box = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done ? Promise.resolve() : Promise.reject();
};
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  event.preventDefault();
  const entry = byId(button.dataset.copy);
  const lines = [...citedLines(entry), document.title, location.href.split("#")[0] + "#" + entry.id];
  const tell = (said) => {
    button.dataset.label ??= button.textContent;
    button.textContent = said;
    setTimeout(() => { button.textContent = button.dataset.label; }, 1500);
  };
  copyText(lines.filter(Boolean).join("\n")).then(() => tell("Copied"), () => tell("Not copied"));
});

/* A target inside folds opens them; a sentence in a hidden column shows that column. */
const reveal = () => {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  const pane = target.closest(".pane");
  if (pane?.hidden) showColumn?.(pane.dataset.column);
  target.scrollIntoView({ block: pane ? "center" : "start" });
  if (target.classList.contains("s")) level(target);
};
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => { for (const fold of all("details")) fold.open = true; });
`;
