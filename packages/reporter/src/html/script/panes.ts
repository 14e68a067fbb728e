/** Columns that scroll together, sentences that bring their partners level, keys, and a choice of columns. */
export const paneScript = String.raw`
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
const sentencesOf = kept((pane) => { buildIn(pane); return all(".s", pane); });
/*
 * Partners of a sentence, likeliest first: from its links, or, where many outlets would make a list longer than
 * the text, from a code a partner: column, full stop, number of the sentence, then s for the same statement,
 * ? for possible, and c, d or u for what differs. The partner's own element is found, or built, when it is needed.
 */
const severities = { c: "conflict", d: "differs", u: "updated" };
const fromCode = (code) => {
  const [, column, number, marks] = /^(\d+)\.(\d+)(.*)$/.exec(code);
  const pane = panes[column];
  const severity = severities[marks.at(-1)] ?? "";
  return { at: pane.dataset.at + "." + number, pane, kind: marks.startsWith("s") ? "same" : "partial", severity, possible: marks.includes("?") };
};
const fromLink = (link) => {
  const at = link.hash.slice(1);
  const pane = byId(at)?.closest(".pane");
  return { at, pane, kind: link.classList.contains("same") ? "same" : "partial", severity: Object.values(severities).find((one) => link.classList.contains(one)) ?? "", possible: link.classList.contains("possible") };
};
const linkedTo = kept((sentence) => (sentence.dataset.p ? sentence.dataset.p.split(" ").map(fromCode) : all(".rf", sentence).map(fromLink)).filter((one) => one.pane));
const partnersOf = kept((sentence) => linkedTo(sentence).filter((one) => !one.possible));
const bestIn = (sentence, pane) => { const best = partnersOf(sentence).find((partner) => partner.pane === pane); return best && byId(best.at); };

/* Where partners are coded, the list of them is written out for the sentence that was chosen. */
const writeOut = (sentence) => {
  if (!sentence?.dataset.p || sentence.querySelector(".pt.full")) return;
  const list = Object.assign(document.createElement("span"), { className: "pt full" });
  const byPane = new Map(panes.map((pane) => [pane, linkedTo(sentence).filter((one) => one.pane === pane)]));
  for (const [pane, found] of byPane) {
    if (found.length === 0) continue;
    list.append((list.childNodes.length > 0 ? "· " : "") + pane.dataset.name + " ");
    for (const one of found) {
      const link = Object.assign(document.createElement("a"), { className: ["rf", one.kind, one.severity, one.possible ? "possible" : ""].join(" "), href: "#" + one.at, textContent: (byId(one.at)?.dataset.w ?? "") + (one.possible ? "?" : "") });
      list.append(link, " ");
    }
  }
  sentence.append(" ", list);
  wroteOut(sentence);
};

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
    .filter((partner) => partner.pane === to)
    .map((partner) => { const other = byId(partner.at); return { from: one, to: other, at: order.get(other), weight: partner.kind === "same" ? 2 : 1 }; }));
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
  writeOut(current);
  if (current) for (const partner of partnersOf(current)) if (!partner.pane.hidden) byId(partner.at)?.classList.add("hit");
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
