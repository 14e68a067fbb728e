import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A pair as a question puts it, whichever wording. */
export interface AskedPair {
  readonly number: number;
  readonly left: string;
  readonly right: string;
  readonly before: readonly string[];
}

/** What the server was sent. */
export interface Asked {
  readonly wording: "first" | "second";
  readonly pairs: readonly AskedPair[];
  readonly body: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
}

export interface Said {
  readonly relation: "same" | "partial" | "neither";
  readonly conflict?: boolean;
  readonly left?: string;
  readonly right?: string;
}

/** What the server does with a call: says something, or misbehaves by itself. */
export type Behaviour = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export interface ChatServer {
  readonly url: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** A server on this machine that speaks the chat protocol, over real sockets. */
export async function chatServer(behave: Behaviour): Promise<ChatServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
    const one = readQuestion(body, request.headers);
    asked.push(one);
    await behave(one, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function readQuestion(body: Record<string, unknown>, headers: IncomingHttpHeaders): Asked {
  const messages = body.messages as { readonly content: string }[];
  const put = JSON.parse(messages[1]!.content) as {
    pairs?: { pair: number; left: Put; right: Put }[];
    items?: { item: number; A: Put; B: Put }[];
  };
  if (put.pairs) {
    const pairs = put.pairs.map(({ pair, left, right }) => asPair(pair, left, right));
    return { wording: "first", pairs, body, headers };
  }
  const pairs = put.items!.map(({ item, A, B }) => asPair(item, B, A));
  return { wording: "second", pairs, body, headers };
}

interface Put {
  readonly sentence: string;
  readonly before?: string;
  readonly context?: string;
}

function asPair(number: number, left: Put, right: Put): AskedPair {
  const before = [left, right].map((side) => side.before ?? side.context ?? "");
  return { number, left: left.sentence, right: right.sentence, before };
}

const shared = { same: "all", partial: "some", neither: "none" } as const;

/** The body of a reply that says one thing a pair; without a quotation the whole sentence is quoted. */
export function reply(
  { wording, pairs }: Asked,
  say: (pair: AskedPair) => Said | undefined,
): Record<string, unknown> {
  const entries = pairs.flatMap((pair) => {
    const said = say(pair);
    if (!said) return [];
    const { relation, conflict = false, left = pair.left, right = pair.right } = said;
    const why = "As the table has it.";
    return wording === "first"
      ? { pair: pair.number, relation, conflict, left, right, why }
      : {
          item: pair.number,
          shared: shared[relation],
          incompatible: conflict,
          words_of_a: right,
          words_of_b: left,
          reason: why,
        };
  });
  return completion(
    JSON.stringify(wording === "first" ? { answers: entries } : { items: entries }),
  );
}

/** A completion with this text. */
export function completion(content: string | null, more: Record<string, unknown> = {}) {
  const message = { role: "assistant", content, ...more };
  return { id: "1", object: "chat.completion", choices: [{ index: 0, message }] };
}

export function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

/** A judge that answers from a function, at once and always. */
export function answering(say: (pair: AskedPair) => Said | undefined): Behaviour {
  return (asked, response) => send(response, 200, reply(asked, say));
}
