import type { Change, Elsewhere, VersionChanges } from "@crossread/core";
import { csvTable } from "./csv/table.ts";
import { document, heading, list, paragraph } from "./markdown/render.ts";
import { escapeSteering, neutralise } from "./neutralise.ts";

/** The forms in which changes between versions are written. */
export const changeFormats = ["terminal", "markdown", "csv", "json"] as const;

export type ChangeFormat = (typeof changeFormats)[number];

/**
 * What changed from one version of an article to a later one, and what other articles have of each change:
 * the wire desk's table of old, new, rewritten and absent.
 */
export function renderChanges(changes: VersionChanges, format: ChangeFormat): string {
  switch (format) {
    case "terminal":
      return terminal(neutralise(changes));
    case "markdown":
      return markdown(neutralise(changes));
    case "csv":
      return csv(neutralise(changes));
    case "json":
      return json(changes);
  }
}

const order = ["corrected", "added", "removed", "rewritten"] as const;

function titleOf({ outlet, old, new: newer }: VersionChanges): string {
  return `${outlet}: what changed from version “${nameOf(old)}” to “${nameOf(newer)}”`;
}

function nameOf({ version, modified, published, id }: VersionChanges["old"]): string {
  return version ?? modified ?? published ?? id;
}

function tally(changes: readonly Change[]): string {
  if (changes.length === 0) return "No statement changed.";
  return `${order
    .map((kind) => ({ kind, number: changes.filter((change) => change.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => `${number} ${kind}`)
    .join(", ")}.`;
}

function terminal(told: VersionChanges): string {
  const blocks = inOrder(told.changes).map((change) =>
    [
      `${change.kind.toUpperCase()}${change.note ? `  ${change.note}` : ""}`,
      ...(change.old ? [`  - ${change.old.text}`] : []),
      ...(change.new ? [`  + ${change.new.text}`] : []),
      ...byStatus(change.elsewhere).map((line) => `    ${line}`),
    ].join("\n"),
  );
  return `${[titleOf(told), tally(told.changes), ...blocks].join("\n\n")}\n`;
}

function markdown(told: VersionChanges): string {
  return document([
    heading(1, titleOf(told)),
    paragraph(tally(told.changes)),
    ...order.flatMap((kind) => {
      const of = told.changes.filter((change) => change.kind === kind);
      if (of.length === 0) return [];
      return [
        heading(
          2,
          kind.replace(/^./, (first) => first.toUpperCase()),
        ),
        list(of.map(entry)),
      ];
    }),
  ]);
}

function entry(change: Change) {
  const lines = [
    ...(change.old ? [`Before: ${change.old.text}`] : []),
    ...(change.new ? [`After: ${change.new.text}`] : []),
    ...byStatus(change.elsewhere),
  ];
  return [paragraph(change.note ?? change.kind), list(lines.map((line) => [line]))];
}

function csv(told: VersionChanges): string {
  const rows = inOrder(told.changes).flatMap((change) => {
    const shared = {
      change: change.kind,
      note: change.note ?? "",
      old_sentence: change.old?.sentence ?? "",
      old_text: change.old?.text ?? "",
      new_sentence: change.new?.sentence ?? "",
      new_text: change.new?.text ?? "",
    };
    if (change.elsewhere.length === 0) return [shared];
    return change.elsewhere.map(({ article, outlet, status, passage }) => ({
      ...shared,
      article,
      outlet,
      status,
      sentence: passage?.sentence ?? "",
      text: passage?.text ?? "",
    }));
  });
  return csvTable(columns, rows);
}

const columns = [
  "change",
  "note",
  "old_sentence",
  "old_text",
  "new_sentence",
  "new_text",
  "article",
  "outlet",
  "status",
  "sentence",
  "text",
] as const;

function json({ outlet, old, new: newer, changes }: VersionChanges): string {
  const about = ({ body: _, ...rest }: VersionChanges["old"]) => rest;
  const value = {
    schema: "crossread/changes@1",
    outlet,
    old: about(old),
    new: about(newer),
    changes: inOrder(changes),
  };
  return `${escapeSteering(JSON.stringify(value, null, 2))}\n`;
}

/** Corrections first, as they are what a desk must act on. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return order.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

/** `old in Argus; new in Bugle, Echo`, what needs action first. */
function byStatus(elsewhere: readonly Elsewhere[]): readonly string[] {
  return (["old", "rewritten", "absent", "new"] as const).flatMap((status) => {
    const names = elsewhere.filter((each) => each.status === status).map(({ outlet }) => outlet);
    return names.length === 0 ? [] : [`${statusNames[status]}: ${names.join(", ")}`];
  });
}

const statusNames = {
  old: "old wording in",
  rewritten: "in other words in",
  absent: "no match found in",
  new: "new wording in",
} as const;
