import type { Framing } from "@crossread/core";
import type { ArticleView, Lookup } from "../lookup.ts";
import { counted } from "../wording.ts";
import { type OutletRow, outletTable } from "./outlet-table.ts";
import { fold, placeLink } from "./parts.ts";
import { type Html, html } from "./template.ts";

/** Voices in view; the rest is a fold away. */
const inView = 10;

/** Longest bar, in pixels: the most words any outlet quotes of one voice. */
const longestBar = 120;

type Source = Framing["sources"][number];
type Voice = Source["voices"][number];

/** Bars of quoted words by speaker, on one scale for all outlets, and what share of the text they are. */
export function voices(lookup: Lookup, sources: readonly Source[]): Html | undefined {
  const speakers = bySpeaker(sources);
  if (speakers.length === 0) return undefined;
  const most = Math.max(
    1,
    ...sources.flatMap((source) => source.voices.map((voice) => voice.quotedWords)),
  );
  const rows = speakers.map((speaker) => speakerRow(lookup, speaker, most));
  const rest = rows.slice(inView);
  return html`<p class="lead">Words inside quotation marks, by speaker; beside them, words reported without marks.</p>
${outletTable(lookup, "Quoted words", [...rows.slice(0, inView), ...totals(sources)])}
${fold(`${counted(rest.length, "more voice")}`, rest.length, outletTable(lookup, "More voices", rest))}`;
}

interface Speaker {
  readonly name: string;
  readonly kind: Voice["kind"];
  readonly voices: ReadonlyMap<string, Voice>;
}

function bySpeaker(sources: readonly Source[]): Speaker[] {
  const speakers = new Map<
    string,
    { name: string; kind: Voice["kind"]; voices: Map<string, Voice> }
  >();
  for (const source of sources) {
    for (const voice of source.voices) {
      const key = voice.entity ?? `${voice.kind} ${voice.speaker}`;
      const speaker = speakers.get(key) ?? {
        name: voice.speaker,
        kind: voice.kind,
        voices: new Map(),
      };
      speaker.voices.set(source.article, voice);
      speakers.set(key, speaker);
    }
  }
  const weight = (speaker: Speaker): number =>
    [...speaker.voices.values()].reduce(
      (sum, voice) => sum + voice.quotedWords + voice.reportedWords / 1e4,
      0,
    );
  return [...speakers.values()].sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
}

function speakerRow(lookup: Lookup, speaker: Speaker, most: number): OutletRow {
  const unnamed = speaker.kind === "unnamed" && html`<span class="src">unnamed source</span>`;
  return {
    label: html`<span dir="auto">${speaker.kind === "unknown" ? "Speaker not given" : speaker.name}</span>${unnamed}`,
    cell: (view) => {
      const voice = speaker.voices.get(view.article.id);
      return voice && html`${amount(voice, most)} ${placeLink(lookup, voice.first)}`;
    },
  };
}

/** Words quoted as a bar, words reported as a number beside it. */
function amount({ quotedWords, reportedWords }: Voice, most: number): Html {
  const reported = html`<span class="mu">${reportedWords} reported</span>`;
  if (quotedWords === 0) return reported;
  return html`${bar(quotedWords, most)} ${quotedWords}${reportedWords > 0 && html` <span class="mu">+</span> ${reported}`}`;
}

function bar(words: number, most: number): Html {
  const width = Math.max(1, (words / most) * longestBar).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 ${longestBar} 8" width="${width}" height="8" preserveAspectRatio="xMinYMid slice" aria-hidden="true"><rect class="ink" width="${longestBar}" height="8"/></svg>`;
}

function totals(sources: readonly Source[]): OutletRow[] {
  const of = (view: ArticleView) => sources.find((source) => source.article === view.article.id);
  const quoted: OutletRow[] = [
    {
      label: "All words quoted",
      cell: (view) => {
        const source = of(view);
        const quoted = source?.voices.reduce((sum, voice) => sum + voice.quotedWords, 0);
        return source && html`<b>${quoted}</b> of ${source.words}`;
      },
    },
  ];
  const anyUnnamed = sources.some((source) =>
    source.voices.some((voice) => voice.kind === "unnamed"),
  );
  return anyUnnamed ? [...quoted, unnamedRow(of)] : quoted;
}

function unnamedRow(of: (view: ArticleView) => Source | undefined): OutletRow {
  return {
    label: "Unnamed sources",
    cell: (view) => {
      const unnamed = of(view)?.voices.filter((voice) => voice.kind === "unnamed") ?? [];
      const names = unnamed.map((voice) => voice.speaker).join("; ");
      return unnamed.length > 0
        ? html`${unnamed.length}: <span class="o">${names}</span>`
        : undefined;
    },
  };
}
