import type { Token } from "../model.ts";

/**
 * Whether a reporting clause leaves open that its source says something: "declined to say", "did not
 * say", "stopped short of saying", "nobody said", "asked whether".
 */
export function isUnsaid(
  tokens: readonly Token[],
  position: number,
  end: number,
  lemma: string,
): boolean {
  for (let at = position - 1; at >= 0 && position - at < 4; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.key === "to")
      return !leadingOn.test(tokens[at - 1]?.key ?? "") && !isCaused(tokens, at);
    if (/^(?:not|n't|never|nor|neither|cannot)$/.test(token.key) || /n't$/.test(token.key))
      return true;
    if (!/^(?:AUX|ADV|PART)$/.test(token.pos)) break;
  }
  if (/^(?:nothing|little)$/.test(tokens[end]?.key ?? "")) return true;
  const participle = tokens[position]?.key.endsWith("ing") ?? false;
  const [before = "", second = ""] = [tokens[position - 1]?.key, tokens[position - 2]?.key];
  if (participle && (/^(?:without|against|than)$/.test(before) || avoiding.test(before)))
    return true;
  if (participle && /^(?:of|from)$/.test(before) && refraining.test(second)) return true;
  return asksWhether(tokens, end, lemma);
}

/** The storm prompted the mayor to say: it is said. */
function isCaused(tokens: readonly Token[], to: number): boolean {
  return tokens.slice(Math.max(0, to - 8), to).some(({ key }) => causing.test(key));
}

const causing = /^(?:prompt|lead|force|cause|compel|push|drive|spur)(?:s|ed|ing)?$|^(?:led|drove)$/;

/** Whether the cue denies its statement, or the outlet doubts it: denied that, falsely claimed that. */
export function isDoubted(
  tokens: readonly Token[],
  position: number,
  end: number,
  lemma: string,
): boolean {
  if (denials.has(lemma)) return true;
  const near = tokens.slice(Math.max(0, position - 2), end + 2);
  if (near.some(({ key }) => falseWords.test(key))) return true;
  const after = tokens.slice(end, end + 4).map(({ key }) => key);
  const without = after.indexOf("without");
  return without >= 0 && without < 3 && /^(?:evidence|proof|basis)$/.test(after[without + 1] ?? "");
}

/** Went on to say, seemed to suggest: it is said all the same. */
const leadingOn =
  /^(?:on|continued|continues|continuing|proceeded|seemed|seems|appeared|appears|reported|said|alleged|believed|understood|rumored|rumoured|quoted)$/;
const avoiding = /^(?:avoid(?:s|ed|ing)?|denie[sd]|deny|denying)$/;
/** Stopped short of, instead of, refrained from. */
const refraining =
  /^(?:short|instead|refrain(?:s|ed|ing)?|abstain(?:s|ed|ing)?|held|back|away|barred|banned)$/;
const denials = new Set(["deny", "refute", "reject", "dispute", "doubt", "rebut", "debunk"]);
const falseWords =
  /^(?:falsely|wrongly|erroneously|incorrectly|mistakenly|inaccurately|baselessly|misleadingly)$/;

function asksWhether(tokens: readonly Token[], end: number, lemma: string): boolean {
  const asks = /^(?:ask|wonder|question)$/.test(lemma);
  return tokens
    .slice(end, end + (asks ? 4 : 2))
    .some(({ key }) => key === "whether" || (asks && key === "if"));
}
