import type { Answer } from "./answer.ts";
import type { Ask, EndpointOptions } from "./endpoint.ts";
import type { Judge, Judged } from "./judge.ts";
import { firstWording, secondWording } from "./wording.ts";

/** Pairs to a call: enough to spare the instructions, few enough for a small model to keep apart. */
const perCall = 8;

/** A judge behind an endpoint that speaks the chat protocol of OpenAI. */
export function endpointJudge(options: EndpointOptions): Judge {
  let opened: Promise<Ask> | undefined;
  // The client loads with the first question: a run whose answers are all in the cache does without.
  const open = async (): Promise<Ask> => (await import("./endpoint.ts")).openEndpoint(options);
  return {
    name: options.model,
    perCall,
    ask: async (pairs, wording): Promise<Judged> => {
      const { instructions, put, schema, read } =
        wording === "first" ? firstWording : secondWording;
      opened ??= open();
      const ask = await opened;
      const reply = await ask(instructions, put(pairs), schema);
      if (reply.kind !== "text") return reply;
      const parsed = findJson(reply.text);
      if (parsed === undefined) {
        return { kind: "failed", reason: "a reply that is no JSON", gone: false };
      }
      const found = read(parsed);
      return { kind: "answers", answers: pairs.map((_, at): Answer | undefined => found.get(at)) };
    },
  };
}

/** Where a model that thinks aloud or writes Markdown has put its JSON; undefined where there is none. */
export function findJson(text: string): unknown {
  const spoken = text.replace(/^[\s\S]*<\/think>/, "");
  const candidates = [spoken, between(spoken, "{", "}"), between(spoken, "[", "]")];
  for (const candidate of candidates) {
    const parsed = parse(candidate);
    if (typeof parsed === "object" && parsed !== null) return parsed;
  }
  return undefined;
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  return start < 0 ? "" : text.slice(start, text.lastIndexOf(close) + 1);
}

/** Undefined is an answer here: a model that writes no JSON is counted, not hidden. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
