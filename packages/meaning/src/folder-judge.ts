import { hash } from "node:crypto";
import { InputError } from "@crossread/core";
import type { Answer, Discarded } from "./answer.ts";
import { type Encoded, encodeText, makeTables } from "./encode-batch.ts";
import type { Judge } from "./judge.ts";
import { type FolderFiles, readModelFolder } from "./model-folder.ts";
import type { Candidate } from "./questions.ts";
import { findRuntime } from "./runtime.ts";

/** A judge in a local folder, and how to let go of it. */
export interface FolderJudge extends Judge {
  close(): Promise<void>;
}

/** Pairs to a call: read in both directions they make a batch of 32. */
const perCall = 16;

/**
 * From where on a model is believed. Cautious, and fitted to none: between the limits it gives no answer.
 */
export const limits = {
  /** One sentence follows from the other. */
  entails: 0.8,
  /** Neither sentence follows from the other, nor contradicts it: both less probable than this. */
  unrelated: 0.1,
  /** A score of likeness that makes them the same, that makes them share something, that makes them apart. */
  same: 0.9,
  partial: 0.7,
  apart: 0.1,
} as const;

/**
 * Opens a model that reads two sentences at once, in a folder of this machine: one for inference in natural
 * language (labels entailment, neutral, contradiction), or one that scores likeness (one output, or two of
 * which the second is yes). It quotes nothing but whole sentences, and is asked in both directions.
 * @throws InputError where the folder holds no such model.
 */
export async function openFolderJudge(path: string, files: FolderFiles): Promise<FolderJudge> {
  const folder = await readModelFolder(path, files);
  const runtime = await findRuntime();
  const file = `${path}/${folder.weightsFile}`;
  const session = await runtime.open(folder.weights, file);
  const read = readerOf(folder.labels, `${path}/config.json`);
  const digest = hash("sha256", folder.weights, "hex").slice(0, 8);

  /** What the model puts out for each text with its partner. */
  const rate = async (texts: readonly Encoded[]): Promise<number[][]> => {
    const outputs = await session.run(makeTables(texts, folder.padding, session.inputs));
    const logits = outputs.get("logits") ?? [...outputs.values()][0];
    const width = Math.max(1, folder.labels.length);
    if (logits?.shape.length !== 2 || logits.shape[1] !== width) {
      const expected = `an output of ${width} numbers a pair, as config.json has labels`;
      throw new InputError({ file, expected, received: `shape ${logits?.shape.join(" by ")}` });
    }
    return texts.map((_, row) => [...logits.values.slice(row * width, (row + 1) * width)]);
  };

  return {
    name: `${path.replace(/\/+$/, "").replace(/^.*\//, "")}@${digest}`,
    perCall,
    async ask(pairs) {
      const there = pairs.map(({ left, right }) => encodeText(folder, left.text, right.text));
      const back = pairs.map(({ left, right }) => encodeText(folder, right.text, left.text));
      const rated = await rate([...there, ...back]);
      const answers = pairs.map((pair, at) => read(rated[at]!, rated[at + pairs.length]!, pair));
      return { kind: "answers", answers };
    },
    close: () => session.close(),
  };
}

type Read = (
  there: readonly number[],
  back: readonly number[],
  pair: Candidate,
) => Answer | Discarded;

function readerOf(labels: readonly string[], file: string): Read {
  const at = (name: RegExp) => labels.findIndex((label) => name.test(label));
  const entails = at(/^entail/i);
  const contradicts = at(/^contra/i);
  if (entails >= 0) {
    return (there, back, pair) => {
      const [l, r] = [softmax(there), softmax(back)];
      const both = [l[entails]!, r[entails]!] as const;
      const against = contradicts < 0 ? 0 : Math.max(l[contradicts]!, r[contradicts]!);
      return readInference(both, against, pair);
    };
  }
  if (labels.length <= 2) {
    return (there, back, pair) => readLikeness((likeness(there) + likeness(back)) / 2, pair);
  }
  throw new InputError({
    file,
    field: "id2label",
    expected: "entailment and others, or one or two labels",
    received: labels.join(", "),
  });
}

function readInference(
  [there, back]: readonly [number, number],
  against: number,
  pair: Candidate,
): Answer | Discarded {
  const why = `entails ${there.toFixed(2)} and back ${back.toFixed(2)}, contradicts ${against.toFixed(2)}`;
  const follows = [there, back].filter((one) => one >= limits.entails).length;
  if (follows === 2) return answer("same", why, pair);
  if (follows === 1) return answer("partial", why, pair);
  // A contradiction may be one of two unrelated sentences too: of links it says nothing.
  const apart = Math.max(there, back, against) < limits.unrelated;
  return apart ? answer("neither", why, pair) : { discarded: "unsure" };
}

function readLikeness(score: number, pair: Candidate): Answer | Discarded {
  const why = `likeness ${score.toFixed(2)}`;
  if (score >= limits.same) return answer("same", why, pair);
  if (score >= limits.partial) return answer("partial", why, pair);
  return score <= limits.apart ? answer("neither", why, pair) : { discarded: "unsure" };
}

/** It can't tell a conflict: what the report shows as one stays as it is. */
function answer(relation: Answer["relation"], why: string, { left, right }: Candidate): Answer {
  return { relation, left: left.text, right: right.text, why };
}

function likeness(logits: readonly number[]): number {
  return logits.length === 1 ? 1 / (1 + Math.exp(-logits[0]!)) : softmax(logits)[1]!;
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, value) => total + value, 0);
  return powers.map((value) => value / sum);
}
