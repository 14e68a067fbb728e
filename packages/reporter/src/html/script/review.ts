/** The review panel: which finding is under review, its keys and buttons, and the marks on the page. */
export const reviewScript = `
const panel = byId("review");
const part = (name) => panel.querySelector('[data-part="' + name + '"]');
const reviewer = panel.querySelector("[name=reviewer]");
const relabel = panel.querySelector("[name=relabel]");
const note = panel.querySelector("[name=note]");
const stateWords = { accept: "Accepted", reject: "Rejected", relabel: "Relabelled" };
const stateSigns = { accept: "✓", reject: "✗", relabel: "✎", note: "…" };
const stateOf = (finding) => { const entry = entryOf(finding); return entry?.verdict ?? (entry ? "note" : undefined); };
const wordsFor = (entry) => (stateWords[entry.verdict] ?? "Noted") + (entry.label ? " as " + entry.label : "");
const kinds = { link: "Link", divergence: "Divergence", unique: "Only here", "set-aside": "Set aside" };
let underReview;
const say = (text) => { part("say").textContent = text; };

/* Groups of links, by the address of their fact, and single findings, by their own. */
const byFact = new Map();
const byAddress = new Map();
for (const finding of findingsToReview) {
  if (finding.fact) byFact.set(finding.fact, [...(byFact.get(finding.fact) ?? []), finding]);
  if (finding.on !== "link" || finding.id) byAddress.set(finding.id ?? finding.at[0], finding);
}

/* Each finding has a button in its entry, each fact one for its links; what has no entry says where it is reviewed. */
const placeOf = (id) => { const entry = byId(id); return entry?.querySelector(":scope > th, .tools, :scope > p") ?? document.querySelector('[data-review="' + id + '"]'); };
const addButton = ([id, text]) => {
  const place = placeOf(id);
  if (!place) return [];
  const button = Object.assign(document.createElement("button"), { className: "rv", type: "button", textContent: text });
  button.dataset.review = id;
  place.append(" ", button);
  return [[id, button]];
};
const numberOf = (links) => (links.length === 1 ? "1 link" : links.length + " links");
const facts = [...byFact].map(([id, links]) => [id, "Review " + numberOf(links)]);
const entriesToReview = [...byAddress.keys()].map((id) => [id, "Review"]);
const buttons = new Map([...facts, ...entriesToReview].flatMap(addButton));

/* Where a finding shows on the page: a link at both its ends, all others at their button. */
const buttonsOf = (id) => (buttons.has(id) ? [buttons.get(id)] : []);
const showsAt = (finding) => {
  if (finding.on !== "link") return buttonsOf(finding.id ?? finding.at[0]);
  const [left, right] = finding.at;
  return [...buttonsOf(finding.id), ...showsAtEnds(left, right)];
};
const showsAtEnds = (left, right) => [[left, right], [right, left]].flatMap(([from, to]) => all(".rf", byId(from)).filter((link) => link.hash === "#" + to));
const homeOf = (finding) => (finding.on === "link" ? byId(finding.at[0]) : (byId(finding.id) ?? showsAt(finding)[0]?.closest("tr")));

const linksOf = kept((at) => findingsToReview.filter((finding) => finding.on === "link" && finding.at.includes(at)));
const firstOpen = (list) => list.find((finding) => !isReviewed(finding)) ?? list[0];

const markFinding = (finding) => {
  const state = stateOf(finding);
  for (const element of showsAt(finding)) {
    if (element.tagName === "A") {
      element.dataset.title ??= element.title;
      element.title = element.dataset.title + (state ? ", " + wordsFor(entryOf(finding)).toLowerCase() : "");
      if (state) element.dataset.rv = stateSigns[state]; else delete element.dataset.rv;
    } else element.textContent = state ? stateSigns[state] + " " + wordsFor(entryOf(finding)) : "Review";
  }
  if (finding.fact) markFact(finding.fact);
};
const markFact = (id) => {
  const links = byFact.get(id);
  const done = links.filter(isReviewed).length;
  for (const button of buttonsOf(id)) button.textContent = done > 0 ? done + " of " + numberOf(links) + " reviewed" : "Review " + numberOf(links);
};
const paintCount = () => {
  const done = findingsToReview.filter(isReviewed);
  const text = done.length + " of " + findingsToReview.length;
  opener.querySelector(".mu").textContent = text;
  part("count").textContent = text + " reviewed: " + Object.entries(kinds).map(([on, name]) =>
    name.toLowerCase() + " " + done.filter((one) => one.on === on).length + "/" + findingsToReview.filter((one) => one.on === on).length).join(", ");
};
const paintAll = () => {
  if (entries.size > 0 || findingsToReview.some((one) => one.decided)) for (const finding of findingsToReview) markFinding(finding);
  paintCount();
};

const paintPanel = () => {
  const finding = underReview;
  for (const one of all(".rv-at")) one.classList.remove("rv-at");
  if (!finding) return;
  for (const one of [homeOf(finding), ...showsAt(finding)]) one?.classList.add("rv-at");
  const entry = entryOf(finding);
  part("what").textContent = [kinds[finding.on] + " (" + (findingsToReview.indexOf(finding) + 1) + " of " + findingsToReview.length + ")", finding.type, finding.label, finding.band, finding.on === "divergence" && homeOf(finding)?.querySelector("h3")?.textContent.trim().replace(/^\\S /, "")].filter(Boolean).join(" · ");
  part("sentences").replaceChildren(...finding.at.map((at) => {
    const line = document.createElement("p");
    const outlet = Object.assign(document.createElement("b"), { textContent: byId(at)?.closest(".pane")?.dataset.name ?? "" });
    line.append(outlet, " ", Object.assign(document.createElement("span"), { className: "o", textContent: byId(at)?.querySelector(".o")?.textContent ?? "" }));
    return line;
  }));
  part("state").textContent = [finding.decided, entry && wordsFor(entry) + (entry.author ? " by " + entry.author : "")].filter(Boolean).join(" · ") || "Not reviewed yet";
  note.value = entry?.reason ?? "";
  for (const option of all("option[data-on]", relabel)) {
    option.hidden = option.disabled = option.dataset.on !== finding.on || option.value === finding.label;
    option.selected = !option.disabled && option.value === entry?.label;
  }
  if (!entry?.label) relabel.value = "";
  relabel.disabled = all("option[data-on]", relabel).every((option) => option.disabled);
};
const takeUp = (finding, scroll = false) => {
  if (!finding) return;
  if (finding !== underReview) say("");
  underReview = finding;
  paintPanel();
  const home = scroll && homeOf(finding);
  if (!home) return;
  for (let at = home; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  const pane = home.closest(".pane");
  if (pane?.hidden) showColumn(pane.dataset.column);
  home.scrollIntoView({ block: "center" });
  if (home.classList.contains("s")) level(home);
};

/* What is decided. A decision needs a name; a note alone waits for its verdict. */
const write = (change) => {
  if (!underReview) return;
  const author = reviewer.value.trim();
  if (change.verdict && !author) {
    reviewer.focus();
    return say("First your name: every decision carries it.");
  }
  const stored = writeEntry(underReview, { ...entryOf(underReview), author, ...change });
  for (const finding of findingsToReview) if (finding.on === underReview.on && signatureOf(finding) === signatureOf(underReview)) markFinding(finding);
  paintCount();
  paintPanel();
  const entry = entryOf(underReview);
  say((entry ? wordsFor(entry) : "Open again") + (stored ? "." : ". This browser keeps nothing: download before you leave."));
};
const nextLabel = () => {
  const labels = all("option[data-on]", relabel).filter((option) => !option.disabled).map((option) => option.value);
  if (labels.length === 0) return say("Only links and divergences can be relabelled.");
  write({ verdict: "relabel", label: labels[(labels.indexOf(relabel.value) + 1) % labels.length] });
};
const step = (by) => {
  const count = findingsToReview.length;
  let at = findingsToReview.indexOf(underReview);
  for (let n = 0; n < count; n += 1) {
    at = (at + by + count) % count;
    if (by < 0 || !isReviewed(findingsToReview[at])) return takeUp(findingsToReview[at], true);
  }
  say("Everything is reviewed.");
};
const openReview = (on) => {
  root.classList.toggle("reviewing", on);
  opener.setAttribute("aria-expanded", String(on));
  if (!on) return opener.focus();
  paintAll();
  takeUp(underReview ?? firstOpen(findingsToReview));
  (reviewer.value ? panel : reviewer).focus({ preventScroll: true });
};

/* A file of decisions is taken in, and what became of it is told. */
const loadFile = async (file) => {
  if (!file) return;
  const { trouble, taken, kept, orphans = [], stored } = takeIn(await file.text());
  part("orphans").replaceChildren(...orphans.map((one) => Object.assign(document.createElement("li"), {
    textContent: "Orphaned, " + one.on + ", " + wordsFor(one).toLowerCase() + " by " + one.author + ": its words are not in this report: “" + one.anchors.map((anchor) => anchor.text).join("” / “") + "”",
  })));
  if (trouble) return say(trouble);
  paintAll();
  paintPanel();
  say([taken + (taken === 1 ? " decision" : " decisions") + " taken in",
    kept > 0 && kept + " not: you decided on the same here",
    orphans.length > 0 && orphans.length + " orphaned: listed below, attached to nothing, kept for the download",
    !stored && "this browser keeps nothing: download before you leave"].filter(Boolean).join("; ") + ".");
};

const actions = {
  accept: () => write({ verdict: "accept", label: undefined }),
  reject: () => write({ verdict: "reject", label: undefined }),
  relabel: nextLabel,
  note: () => note.focus(),
  clear: () => write({ verdict: undefined, label: undefined, reason: undefined }),
  next: () => step(1),
  back: () => step(-1),
  json: () => download("decisions.json", "application/json", decisionsJson()),
  csv: () => download("decisions.csv", "text/csv", decisionsCsv()),
  close: () => openReview(false),
};
const reviewKeys = { a: "accept", r: "reject", l: "relabel", n: "note", x: "clear", j: "next", k: "back" };

/* The finding at an element: at its button, in its entry, at a link, or in a place of the matrix. */
const findingAt = (target) => {
  const own = target.closest?.("button.rv")?.dataset.review;
  if (own) return byAddress.get(own) ?? firstOpen(byFact.get(own) ?? []);
  const link = target.closest?.(".rf");
  if (link) return linksOf(link.closest(".s").id).find((finding) => finding.at.includes(link.hash.slice(1)));
  const place = target.closest?.(".row a.st");
  if (place) return firstOpen((byFact.get(place.closest(".row").id) ?? []).filter((finding) => finding.at.includes(place.hash.slice(1))));
  const entry = target.closest?.(".dv, .uniques > li");
  return entry && byAddress.get(entry.id);
};
wroteOut = (sentence) => { for (const finding of linksOf(sentence.id)) if (isReviewed(finding)) markFinding(finding); };
for (const type of ["focusin", "click"]) document.addEventListener(type, (event) => {
  if (root.classList.contains("reviewing") && !panel.contains(event.target)) takeUp(findingAt(event.target));
});
panel.addEventListener("click", (event) => actions[event.target.closest("[data-do]")?.dataset.do]?.());
relabel.addEventListener("change", () => write(relabel.value ? { verdict: "relabel", label: relabel.value } : { verdict: undefined, label: undefined }));
panel.querySelector("[name=load]").addEventListener("change", (event) => { loadFile(event.target.files[0]); event.target.value = ""; });
note.addEventListener("change", () => write({ reason: note.value.trim() }));
reviewer.addEventListener("change", () => keepIn("crossread:reviewer", reviewer.value.trim()));
addEventListener("keydown", (event) => {
  if (!root.classList.contains("reviewing") || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "Escape" && panel.contains(event.target)) { if (typing) panel.focus(); else openReview(false); }
  else if (event.key === "Enter" && typing && panel.contains(typing)) panel.focus();
  else if (!typing && reviewKeys[event.key]) { event.preventDefault(); actions[reviewKeys[event.key]](); }
});
addEventListener("storage", (event) => { if (event.key === reviewData.key) { loadEntries(); paintAll(); paintPanel(); } });

reviewer.value = keptIn("crossread:reviewer");
loadEntries();
if (entries.size > 0) paintAll(); else if (findingsToReview.some((one) => one.decided)) paintCount();
return { toggle: () => openReview(!root.classList.contains("reviewing")) };
`;
