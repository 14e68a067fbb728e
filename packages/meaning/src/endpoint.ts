import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from "openai";

/** A server that speaks the chat protocol of OpenAI: most local and most hosted ones do. */
export interface EndpointOptions {
  /** Up to and including the version: `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; a local server mostly needs none. */
  readonly key?: string;
  /** For one try, in milliseconds. Default: a minute. */
  readonly timeout?: number;
  /** Tries after the first, for time-outs, lost connections, 408, 409, 429 and 5xx. Default: 2. */
  readonly retries?: number;
}

/** What came back: text, or why there is none. `gone` where no later call has a chance either. */
export type Reply =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly reason: string; readonly gone: boolean };

export type Ask = (
  instructions: string,
  message: string,
  schema: Record<string, unknown>,
) => Promise<Reply>;

const minute = 60_000;

/** No server may ask to be waited for longer than this, in milliseconds; the client keeps to it too. */
const longestWait = minute;

/**
 * A function that asks the endpoint. Never throws for what a server does: whatever fails is told in the
 * reply, after bounded retries that heed `Retry-After`.
 */
export function openEndpoint(options: EndpointOptions): Ask {
  const { model, timeout = minute, retries = 2 } = options;
  const client = openClient(options, timeout, retries);
  let shape = 0;
  return async (instructions, message, schema) => {
    for (;;) {
      const tried = shape;
      try {
        const completion = await client.chat.completions.create(
          {
            model,
            messages: [
              { role: "system", content: instructions },
              { role: "user", content: message },
            ],
            ...shapes[tried]!(schema),
            stream: false,
          },
          // Covers a body that trickles in as well, and all tries with the waits between them.
          { signal: AbortSignal.timeout((retries + 1) * timeout + retries * longestWait) },
        );
        return readChoice(completion);
      } catch (error) {
        const plainer = Math.max(shape, tried + 1);
        if (!isComplaint(error) || plainer >= shapes.length) return describe(error);
        shape = plainer;
      }
    }
  };
}

type Shape = (
  schema: Record<string, unknown>,
) => Pick<OpenAI.ChatCompletionCreateParamsNonStreaming, "temperature" | "response_format">;

/** Ways to ask, the strictest first: a server that complains of one (400, 422) is asked the next way. */
const shapes: readonly Shape[] = [
  (schema) => ({ temperature: 0, response_format: jsonSchema(schema) }),
  (schema) => ({ response_format: jsonSchema(schema) }),
  () => ({ temperature: 0, response_format: { type: "json_object" } }),
  () => ({}),
];

function jsonSchema({ $schema: _, ...schema }: Record<string, unknown>) {
  return {
    type: "json_schema" as const,
    json_schema: { name: "answers", strict: true, schema },
  };
}

/**
 * The client reads half a dozen environment variables of its own, meant for another server; all are
 * overruled, and of the headers only those that the protocol needs are sent.
 */
function openClient(options: EndpointOptions, timeout: number, retries: number): OpenAI {
  return new OpenAI({
    baseURL: options.url,
    apiKey: options.key ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    timeout,
    maxRetries: retries,
    // A server on this machine must not be able to send the text on to another one.
    fetchOptions: { redirect: "error" },
    fetch: (url, init) => {
      const headers = new Headers({
        accept: "application/json",
        "content-type": "application/json",
      });
      if (options.key !== undefined) headers.set("authorization", `Bearer ${options.key}`);
      return fetch(url, { ...init, headers });
    },
  });
}

function readChoice(completion: OpenAI.ChatCompletion): Reply {
  const choice = completion?.choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === "content_filter") {
    return { kind: "refused" };
  }
  const text = choice?.message?.content;
  if (typeof text === "string") return { kind: "text", text };
  return { kind: "failed", reason: "a reply without text", gone: false };
}

function isComplaint(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 422);
}

/** Statuses after which a further call is pointless: key, rights, address, model. */
const hopeless = new Set([401, 403, 404, 405, 410]);

function describe(error: unknown): Reply {
  if (error instanceof APIUserAbortError) {
    return { kind: "failed", reason: "no answer in time", gone: false };
  }
  if (error instanceof APIConnectionError) {
    const slow = error.name === "APIConnectionTimeoutError" || /timed out/i.test(error.message);
    return { kind: "failed", reason: slow ? "no answer in time" : reasonOf(error), gone: false };
  }
  if (error instanceof APIError && error.status !== undefined) {
    const status = `status ${error.status}`;
    return { kind: "failed", reason: status, gone: hopeless.has(error.status) };
  }
  if (error instanceof SyntaxError) {
    return { kind: "failed", reason: "a reply that is no JSON", gone: false };
  }
  if (error instanceof Error && error.name === "TimeoutError") {
    return { kind: "failed", reason: "no answer in time", gone: false };
  }
  if (error instanceof TypeError || error instanceof APIError) {
    return { kind: "failed", reason: "a broken reply", gone: false };
  }
  throw error;
}

/** What lies below “Connection error.”: refused, reset, redirected. */
function reasonOf(error: Error): string {
  let cause: unknown = error.cause;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth += 1) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === "ECONNREFUSED") return "nothing listens there";
    if (code === "ENOTFOUND") return "no such host";
    if (/redirect/i.test(cause.message)) return "a redirect, which is not followed";
    cause = cause.cause;
  }
  return "the connection broke";
}
