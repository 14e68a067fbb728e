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
  const found = (link.dataset.peek || link.hash.slice(1)).split(" ").map(byId).filter(Boolean);
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

/* Copy a citation: what was told, by whom, where, and the address of the finding. */
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  event.preventDefault();
  const entry = byId(button.dataset.copy);
  const quotes = all("blockquote, .uniques > li > p:first-child > .o", entry.parentNode).filter((one) => entry.contains(one));
  const lines = quotes.map((quote) => {
    const head = quote.previousElementSibling?.textContent ?? entry.closest("div")?.querySelector("h3.outlet")?.firstChild?.textContent ?? "";
    return (head.trim().replace(/\s+/g, " ") + ": “" + quote.textContent.trim().replace(/\s+/g, " ") + "”");
  });
  const note = entry.querySelector(".note")?.firstChild?.textContent ?? "";
  const text = [note, ...lines, location.href.split("#")[0] + "#" + entry.id].filter(Boolean).join("\n");
  navigator.clipboard?.writeText(text).then(() => {
    const old = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = old; }, 1500);
  }, () => {});
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
