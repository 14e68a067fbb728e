/** Columns that scroll together, sentences that bring their partners level, keys, and a choice of columns. */
export const paneScript = `
const panesBox = document.querySelector(".panes");
const panes = all(".pane");
const textOf = (pane) => pane.querySelector(".text");
const shown = () => panes.filter((pane) => !pane.hidden).sort((a, b) => a.style.order - b.style.order);
const wide = matchMedia("(min-width:72rem)");
const paneOf = (sentence) => sentence.closest(".pane");
/* Links don't change: what is found once is kept. */
const kept = (find) => {
  const found = new Map();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key);
  };
};
const sentencesOf = kept((pane) => all(".s", pane));
const partnersOf = kept((sentence) => all(".rf:not(.possible)", sentence)
  .map((link) => ({ link, sentence: byId(link.hash.slice(1)) }))
  .filter((partner) => partner.sentence)
  .map((partner) => ({ ...partner, pane: paneOf(partner.sentence) })));
const bestIn = (sentence, pane) => partnersOf(sentence).find((partner) => partner.pane === pane)?.sentence;

/* Which columns are shown, above three articles. */
const choosers = all("[data-column]", document.querySelector(".choose") ?? document.createElement("i"));
const arrange = () => {
  panesBox?.classList.add("set");
  if (choosers.length === 0) return;
  const wanted = choosers.map((one) => one.value);
  for (const pane of panes) {
    const order = wanted.indexOf(pane.dataset.column);
    pane.hidden = wide.matches && order < 0;
    pane.style.order = order < 0 ? 99 : order;
  }
  anchors.clear();
  draw();
};
const showColumn = (column) => { if (choosers.length) { choosers.at(-1).value = column; arrange(); } };
for (const chooser of choosers) chooser.addEventListener("change", () => {
  for (const other of choosers) if (other !== chooser && other.value === chooser.value)
    other.value = panes.map((pane) => pane.dataset.column).find((column) => !choosers.some((one) => one.value === column));
  arrange();
});
wide.addEventListener("change", arrange);

/* Anchors between two columns: the heaviest chain of links that never goes back. O(n²), n links of one pair. */
const anchors = new Map();
const chainOf = (from, to) => {
  const key = from.dataset.column + ">" + to.dataset.column;
  if (!anchors.has(key)) anchors.set(key, heaviestChain(from, to));
  return anchors.get(key);
};
const heaviestChain = (from, to) => {
  const order = new Map(sentencesOf(to).map((one, n) => [one, n]));
  const pairs = sentencesOf(from).flatMap((one) => partnersOf(one)
    .filter((partner) => order.has(partner.sentence))
    .map((partner) => ({ from: one, to: partner.sentence, at: order.get(partner.sentence), weight: partner.link.dataset.k === "same" ? 2 : 1 })));
  pairs.forEach((pair, n) => {
    pair.sum = pair.weight;
    for (const before of pairs.slice(0, n)) {
      if (before.from !== pair.from && before.at < pair.at && before.sum + pair.weight > pair.sum) {
        pair.sum = before.sum + pair.weight;
        pair.before = before;
      }
    }
  });
  const chain = [];
  for (let at = pairs.reduce((best, pair) => (!best || pair.sum > best.sum ? pair : best), undefined); at; at = at.before) chain.unshift(at);
  return chain;
};

/* The pane under pointer or focus drives; the others follow by a piecewise-linear map through the anchors. */
let driver;
let levelled = false;
const follow = (pane) => {
  if (!wide.matches || levelled) return;
  const text = textOf(pane);
  const line = Math.min(text.clientHeight * 0.3, text.scrollTop);
  for (const other of shown()) if (other !== pane) {
    const target = textOf(other);
    const points = [[0, 0], ...chainOf(pane, other).map((pair) => [pair.from.offsetTop, pair.to.offsetTop]), [text.scrollHeight, target.scrollHeight]];
    const at = text.scrollTop + line;
    const next = points.findIndex((point) => point[0] > at);
    const [x0, y0] = points[Math.max(0, (next < 0 ? points.length : next) - 1)];
    const [x1, y1] = points[next < 0 ? points.length - 1 : next];
    const y = x1 > x0 ? y0 + ((at - x0) / (x1 - x0)) * (y1 - y0) : y0;
    target.scrollTop = y - line;
  }
};
for (const pane of panes) {
  const text = textOf(pane);
  for (const type of ["pointerenter", "focusin", "wheel", "touchstart"]) text.addEventListener(type, () => { driver = pane; if (type === "wheel") levelled = false; }, { passive: true });
  text.addEventListener("scroll", () => { if (driver === pane) follow(pane); draw(); }, { passive: true });
}

/* Click or Enter brings the best partners level in every column. */
let current;
const select = (sentence) => {
  current?.classList.remove("at");
  for (const hit of all(".s.hit")) hit.classList.remove("hit");
  current = sentence;
  current?.classList.add("at");
  if (current) for (const partner of partnersOf(current)) partner.sentence.classList.add("hit");
  draw();
};
const level = (sentence) => {
  select(sentence);
  if (!wide.matches) return;
  levelled = true;
  const own = textOf(paneOf(sentence));
  const top = sentence.offsetTop - own.scrollTop;
  for (const pane of shown()) {
    const partner = pane !== paneOf(sentence) && bestIn(sentence, pane);
    if (partner) textOf(pane).scrollTop = partner.offsetTop - top;
  }
};
panesBox?.addEventListener("click", (event) => {
  const sentence = event.target.closest(".s");
  if (sentence && !event.target.closest("a")) level(sentence);
});
panesBox?.addEventListener("keydown", (event) => {
  const pane = event.target.closest(".pane");
  if (!pane || event.target.closest("a, summary")) return;
  const list = sentencesOf(pane);
  const at = list.indexOf(current);
  const go = (sentence) => {
    if (!sentence) return;
    event.preventDefault();
    textOf(paneOf(sentence)).focus({ preventScroll: true });
    select(sentence);
    sentence.scrollIntoView({ block: "nearest" });
  };
  const beside = (step) => {
    const columns = shown();
    const other = columns[columns.indexOf(pane) + step];
    return current && other && bestIn(current, other);
  };
  if (event.key === "ArrowDown") go(list[at + 1]);
  else if (event.key === "ArrowUp") go(list[Math.max(0, at - 1)]);
  else if (event.key === "ArrowLeft") go(beside(-1));
  else if (event.key === "ArrowRight") go(beside(1));
  else if (event.key === "Enter" && current) { event.preventDefault(); level(current); }
  else if (event.key === "Escape") { levelled = false; select(undefined); }
});
`;
