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
  const [fact, left, right, same, band, decided] = one;
  return { on: "link", at: [addressOf(left), addressOf(right)], label: same ? "same" : "partial", band: reviewData.bands[band], fact: reviewData.facts[fact], decided };
});
const verbatim = (at) => reviewData.verbatim[at] ?? byId(at)?.querySelector(".o")?.textContent ?? "";
const anchorsOf = kept((finding) => finding.at.map((at) => ({
  article: reviewData.articles[byId(at)?.closest(".pane")?.dataset.column], text: verbatim(at),
})));
const signed = (on, type, anchors) => JSON.stringify([on, type ?? "", ...anchors.map(({ article, text }) => article + "\n" + text).sort()]);
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
const isReviewed = (finding) => Boolean(finding.decided || entryOf(finding)?.verdict);

const writeEntry = (finding, { verdict, label, author, reason }) => {
  const { on, type } = finding;
  if (verdict || reason) entries.set(signatureOf(finding), { on, verdict, label, type, anchors: anchorsOf(finding), author, reason: reason || undefined });
  else entries.delete(signatureOf(finding));
  return saveEntries();
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
