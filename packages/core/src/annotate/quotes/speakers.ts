import type { Span } from "../../model.ts";
import { isWordy } from "../../text.ts";
import type { Report } from "../reports.ts";
import { describeSource, type Source } from "../sources.ts";
import {
  lastBody,
  lastSpeaker,
  lastVoice,
  makerOf,
  onlyBodyBefore,
  pairBefore,
  someoneBefore,
  speakerBefore,
  subjectBefore,
  suits,
  takenUp,
} from "./last-speakers.ts";
import type { Page, Scene, Voice } from "./scenes.ts";

/** The report that a quotation belongs to, among those of the sentences that it touches. */
export function reportFor(text: string, quote: Span, scenes: readonly Scene[]): Report | undefined {
  const first = scenes[0];
  const last = scenes.at(-1);
  if (!first || !last) return undefined;
  const before = first.reports.filter((report) => endOf(report) <= quote.start);
  const nearest = nearestBefore(text, before);
  const after = last.reports.filter(
    (report) => startOf(report) >= quote.end && !isDescription(text, report),
  );
  const adjacent = after.findIndex((report) => isGap(text.slice(quote.end, startOf(report))));
  const leads = !isWordy(text.slice(first.sentence.start, quote.start));
  if (adjacent >= 0 && (leads || !nearest || isFar(nearest, quote)))
    return relayed(after, adjacent);
  if (leads && !nearest) return after.find((report) => !report.borrowed);
  const all = after.filter(
    (report) =>
      report.takes !== "words" &&
      trails(text, report) &&
      !isAnother(text.slice(quote.end, startOf(report))),
  );
  const trailing = all.find(({ takes }) => takes === "clause") ?? all[0];
  // Lee “could” go, visitors can expect “delays”, the mayor said: the clause at the end speaks.
  if (nearest?.takes === "thought" && trailing?.takes === "clause") return trailing;
  return nearest ?? trailing;
}

/**
 * The report before a quotation that it belongs to: one of speech rather than one of thought, unless
 * another quotation has been closed since: Lee said “no,” and the court found there was “no case”.
 */
function nearestBefore(text: string, before: readonly Report[]): Report | undefined {
  const last = before.at(-1);
  const speech = before.findLast((report) => report.takes !== "thought");
  if (!speech || !last || last === speech || last.borrowed) return speech ?? last;
  const from = Math.max(0, startOf(speech) - 2);
  return /[”"]/.test(text.slice(from, startOf(last))) ? last : speech;
}

/** Characters between a report and a quotation beyond which a report right behind it is the nearer one. */
const farAway = 60;

function isFar(report: Report, quote: Span): boolean {
  const distance = quote.start - endOf(report);
  return distance > farAway || (report.takes === "words" && distance > 3);
}

/** “…,” the Herald reported Smith saying: Smith speaks. */
function relayed(reports: readonly Report[], index: number): Report | undefined {
  const report = reports[index];
  const next = reports[index + 1];
  const direct = report && next && !next.borrowed && !next.inverted && !report.inverted;
  return direct && next.source.start - report.cue.end === 1 && next.cueText.endsWith("ing")
    ? next
    : report;
}

/**
 * Whom a report names. A pronoun or a bare description (the company, the judge) that the mentions
 * leave open, and "he said" after a quotation, stand for whoever spoke or acted last.
 */
export function sourceOf(
  page: Page,
  index: number,
  report: Report,
  voices: readonly Voice[],
): Source {
  let at = index;
  while (at + 1 < page.scenes.length && (page.scenes[at]?.sentence.end ?? 0) <= report.cue.start)
    at += 1;
  const scene = page.scenes[at];
  const source = describeSource(page.text, report, scene?.mentions ?? [], page.known);
  const printed = page.text.slice(report.source.start, report.source.end).toLowerCase();
  if (!scene) return source;
  if (/^(?:he|she)$/.test(printed)) {
    const gender = printed === "he" ? "he" : "she";
    const subject =
      subjectBefore(page, scene, report, gender) ?? speakerBefore(page, scene, report, gender);
    if (subject) return subject;
    const named = scene.outside.some(
      (mention) => mention.kind === "name" && mention.start < report.source.start,
    );
    const goesOn = /^(?:add|continue)$/.test(report.cueLemma);
    if (source.entity && named && !goesOn) return source;
    return lastSpeaker(page, at, voices, "person", printed === "he" ? "he" : "she") ?? source;
  }
  if (source.entity && (printed !== "they" || suits(page, source, printed, report))) return source;
  const taken = takenUp(page, at, source, voices);
  if (taken) return taken;
  if (printed === "they") {
    const one = someoneBefore(page, scene, report);
    if (one) return one;
  }
  if (printed === "it") return lastBody(page, at, report, voices) ?? source;
  if (printed === "they")
    return lastVoice(page, at, voices, (voice) => suits(page, voice, printed, report)) ?? source;
  if (heldWords.test(printed))
    return makerOf(page, at, printed, voices) ?? lastVoice(page, at, voices) ?? source;
  if (bothOf.test(printed)) return pairBefore(page, at) ?? source;
  if (organizations.test(printed))
    return (
      [onlyBodyBefore(page, scene, report), lastSpeaker(page, at, voices, "organization")].find(
        (body) => body && (!papers.test(body.name) || outlets.test(printed)),
      ) ?? source
    );
  if (roles.test(printed)) return lastSpeaker(page, at, voices, "person") ?? source;
  return source;
}

/** The two, both: whoever was named together last. */
const bothOf =
  /^(?:the (?:two|pair|duo|couple)|both|the two (?:\w+ )?(?:men|women|senators|leaders|lawmakers|officials))$/;

/** Names of outlets, which “the company” and “the group” never mean in their own reports. */
const papers =
  /\b(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Chronicle|Courier|Star|Sun|Mail|Register|Observer|Guardian|Telegraph|Independent|Reuters|Associated Press|AP|AFP|CNN|NPR|BBC|CNBC|CBS|NBC|ABC|Bloomberg|Politico|Axios|Magazine|Daily)\b/;
const outlets = /(?:newspaper|paper|outlet|broadcaster|network|agency)$/;

const heldWords =
  /^(?:the|this|his|her|their) (?:statement|letter|tweet|post|message|email|e-mail|video|note|ad)$/;
const organizations =
  /^(?:the|this) (?:[\w-]+ ){0,2}(?:company|group|agency|network|union|department|firm|organi[sz]ation|giant|party|ministry|commission|bank|retailer|maker|automaker|carrier|airline|university|school|hospital|bureau|club|team|league|charity|chain|newspaper|paper|outlet|broadcaster|startup|utility|manufacturer)$/;
const roles =
  /^(?:the|this) (?:[\w’'-]+ ){0,3}(?:judge|justice|senator|governor|mayor|president|vice-president|minister|premier|chancellor|chairman|chairwoman|chair|chief|secretary|congressman|congresswoman|representative|commissioner|director|executive|founder|actor|actress|singer|host|comedian|author|attorney general|professor|pope|king|queen|prince|candidate|front-runner|lawmaker|republican|democrat|leader|ambassador|coach|player|star)$/;

/** Only punctuation and quotation marks, or a word such as "as", between a quotation and its report. */
function isGap(between: string): boolean {
  return /^[\s\p{P}]*(?:(?:as|but|and)\s+)?$/u.test(between);
}

/** “Ferry Tom,” two accounts that mocked the mayor: what somebody does besides is no report. */
function isDescription(text: string, report: Report): boolean {
  const between = text.slice(report.source.end, report.cue.start);
  return report.takes === "words" && /^,? ?(?:that|who|which)\b/.test(between);
}

/** It is no “law”—“if the mayor worries,” Lee said: between them another speech begins. */
function isAnother(between: string): boolean {
  return /[—–:-]\s?[“"]\p{Lu}/u.test(between);
}

/** A report set off by a comma, which vouches for the whole sentence before it. */
function trails(text: string, report: Report): boolean {
  if (report.borrowed) return false;
  if (report.cueLemma === "according to") return true;
  return /,[”’"'\s]*$/.test(text.slice(Math.max(0, startOf(report) - 4), startOf(report)));
}

function startOf(report: Report): number {
  return report.borrowed ? report.cue.start : Math.min(report.cue.start, report.source.start);
}

function endOf(report: Report): number {
  return report.inverted ? report.source.end : report.cue.end;
}
