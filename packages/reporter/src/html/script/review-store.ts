/**
 * Decisions as the browser keeps them: a list of the same shape as in decisions.json, where a note may stand
 * without a verdict. They are found again by the words of their sentences, never by number or place, so that
 * they can't settle on another finding when the report was made anew.
 */
export const reviewStoreScript = String.raw`
const reviewData = JSON.parse(byId("review-data").textContent);
const addressOf = (code) => { const [column, number] = code.split("."); return panes[column].dataset.at + "." + number; };
const findingsToReview = reviewData.findings.map((one) => {
  if (!Array.isArray(one)) return one;
  const [fact, left, right, same, band, decided, judged] = one;
  return { on: "link", at: [addressOf(left), addressOf(right)], label: same ? "same" : "partial", band: reviewData.bands[band], fact: reviewData.facts[fact], decided, judged };
});
const verbatim = (at) => reviewData.verbatim[at] ?? byId(at)?.querySelector(".o")?.textContent ?? "";
const anchorsOf = kept((finding) => finding.at.map((at, n) => ({
  article: reviewData.articles[byId(at)?.closest(".pane")?.dataset.column], text: verbatim(at), reading: finding.readings?.[n],
})));
const signed = (on, type, anchors) => JSON.stringify([on, type ?? "", ...anchors.map(({ article, text, reading }) => [article, text, ...(reading ? [reading] : [])].join("\n")).sort()]);
const signatureOf = kept((finding) => signed(finding.on, finding.type, anchorsOf(finding)));

/* Storage may be switched off or full: the decisions then live as long as the page. */
const keepIn = (key, text) => { try { localStorage.setItem(key, text); return true; } catch { return false; } };

const entries = new Map();
const isEntry = (one) => typeof one?.on === "string" && typeof one.author === "string" && Array.isArray(one.anchors);
const loadEntries = () => {
  entries.clear();
  let list;
  try { list = JSON.parse(keptIn(reviewData.key) || "[]"); } catch { list = []; }
  for (const one of Array.isArray(list) ? list.filter(isEntry) : []) entries.set(signed(one.on, one.type, one.anchors), one);
};
const saveEntries = () => keepIn(reviewData.key, JSON.stringify([...entries.values()]));
const entryOf = (finding) => (entries.size > 0 ? entries.get(signatureOf(finding)) : undefined);
/* What a program decided waits for a person all the same. */
const isReviewed = (finding) => Boolean((finding.decided && !finding.judged) || entryOf(finding)?.verdict);

const writeEntry = (finding, { verdict, label, author, reason }) => {
  const { on, type } = finding;
  if (verdict || reason) entries.set(signatureOf(finding), { on, verdict, label, type, anchors: anchorsOf(finding), author, reason: reason || undefined });
  else entries.delete(signatureOf(finding));
  return saveEntries();
};

/*
 * Decisions of a file, where somebody else stopped. What was decided here stays; a decision on words that are not
 * in this report is kept for the download and told, and never attached to a finding that looks like it.
 */
const takeIn = (text) => {
  let file;
  try { file = JSON.parse(text); } catch { return { trouble: "This file is no JSON." }; }
  if (file?.schema !== "crossread/decisions@1" || !Array.isArray(file.decisions)) return { trouble: "Expected a file of decisions with the schema crossread/decisions@1, found " + JSON.stringify(file?.schema ?? "none") + "." };
  const bad = file.decisions.findIndex((one) => !isEntry(one) || !stateWords[one.verdict] || !one.anchors.every((anchor) => typeof anchor?.article === "string" && typeof anchor.text === "string"));
  if (bad >= 0) return { trouble: "Decision " + (bad + 1) + " of this file is no decision: it needs on, verdict, anchors and author." };
  const known = new Map(findingsToReview.flatMap((finding) => [[signatureOf(finding), finding], [signed(finding.on, "", anchorsOf(finding)), finding]]));
  const found = { taken: 0, kept: 0, orphans: [], stored: true };
  for (const one of file.decisions) {
    const finding = known.get(signed(one.on, one.type, one.anchors));
    const signature = finding ? signatureOf(finding) : signed(one.on, one.type, one.anchors);
    if (entries.get(signature)?.verdict) { found.kept += 1; continue; }
    const { on, verdict, label, anchors, author, reason } = one;
    entries.set(signature, { on, verdict, label, type: finding?.type ?? one.type, anchors, author, reason });
    if (finding) found.taken += 1; else found.orphans.push(one);
  }
  found.stored = saveEntries();
  return found;
};

const decisionsJson = () => JSON.stringify({ schema: "crossread/decisions@1", decisions: [...entries.values()].filter((one) => one.verdict) }, null, 2) + "\n";

/* One row a decision and sentence; text that a spreadsheet would run as a formula gets an apostrophe. */
const csvField = (value) => {
  const text = String(value ?? "").replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
};
const decisionsCsv = () => [
  ["decision", "on", "type", "verdict", "label", "author", "reason", "article", "sentence"],
  ...[...entries.values()].flatMap((one, n) => one.anchors.map((anchor) => [n + 1, one.on, one.type, one.verdict, one.label, one.author, one.reason, anchor.article, anchor.text])),
].map((row) => row.map(csvField).join(",") + "\r\n").join("");

const download = (name, type, text) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { download: name, href }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};
`;
