import { afterEach, describe, expect, it } from "vitest";
import { command, decisionsOf, type Run, story } from "./ask.ts";
import {
  type AskedPair,
  answering,
  type Behaviour,
  type ChatServer,
  chatServer,
  completion,
  reply,
  type Said,
  send,
} from "./chat-server.ts";

let server: ChatServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function judged(behave: Behaviour, ...more: readonly string[]): Promise<Run> {
  server = await chatServer(behave);
  return command(story, [...compare(server.url), ...more]);
}

function compare(url: string): string[] {
  return ["compare", "/s", "--judge", url, "--model", "table", "--out", "/out"];
}

const crack = "Engineers found a cracked fuel line near the generator.";
const leak = "A leak in a pipe that feeds the generator started it, engineers believe.";
const twelve = "Twelve passengers were treated for smoke, the harbour office said.";
const fifteen = "Fifteen passengers were treated for smoke, the harbour office said.";

/** The truth of the story. */
function truth({ left, right }: AskedPair): Said {
  if (left === crack && right === leak) {
    return { relation: "same", left: "cracked fuel line", right: "A leak in a pipe" };
  }
  if (left === twelve && right === fifteen) return { relation: "same", conflict: true };
  const fire = /fire|Blaze/;
  if (fire.test(left) && fire.test(right)) return { relation: "partial" };
  return { relation: "neither" };
}

const linked = (run: Run, left: string, right: string) =>
  decisionsOf(run).find(
    ({ on, anchors }) => on === "link" && anchors[0]?.text === left && anchors[1]?.text === right,
  );

describe("a judge that knows", () => {
  it("links what words alone did not, and says by whose word and on which words", async () => {
    const run = await judged(answering(truth));
    expect(run.code).toBe(0);
    expect(linked(run, crack, leak)).toEqual({
      on: "link",
      verdict: "relabel",
      label: "same",
      anchors: [
        { article: "the-argus", text: crack },
        { article: "the-bugle", text: leak },
      ],
      author: "judge:table",
      reason: "same: “cracked fuel line” and “A leak in a pipe” (As the table has it.)",
    });
    const { links } = JSON.parse(run.files["/out/comparison.json"] as string);
    expect(links.map(({ decision }: { decision?: string }) => decision)).toContain(
      "judge:table: relabel as same",
    );
  });
  it("accepts a conflict before it is shown", async () => {
    const run = await judged(answering(truth));
    const conflict = decisionsOf(run).find(({ on }) => on === "divergence");
    expect([conflict?.verdict, conflict?.type]).toEqual(["accept", "number"]);
  });
  it("takes a conflict back as a mere difference, never out of the report", async () => {
    const run = await judged(answering((pair) => ({ ...truth(pair), conflict: false })));
    const { divergences } = JSON.parse(run.files["/out/comparison.json"] as string);
    expect(divergences.find(({ type }: { type: string }) => type === "number").severity).toBe(
      "differs",
    );
  });
  it("reviews no conflict for a person: --ours still exits with 2", async () => {
    expect((await judged(answering(truth), "--ours", "The Argus")).code).toBe(2);
  });
  it("repeats offline, byte for byte, from the decisions it left", async () => {
    const { files } = await judged(answering(truth));
    await server?.close();
    const again = await command({ ...story, "/d.json": files["/out/decisions.json"]! }, [
      "compare",
      "/s",
      "--out",
      "/out",
      "--decisions",
      "/d.json",
    ]);
    for (const name of ["comparison.json", "report.html", "agreement.md", "findings.csv"]) {
      expect(again.files[`/out/${name}`]).toBe(files[`/out/${name}`]);
    }
  });
  it("is never asked twice about the same two texts", async () => {
    const first = await judged(answering(truth));
    const calls = server!.asked.length;
    const second = await command(first.files, compare(server!.url));
    expect(server!.asked).toHaveLength(calls);
    expect(decisionsOf(second)).toEqual(decisionsOf(first));
    expect(second.err).toContain("nothing is sent to table");
  });
  it("is asked about no more pairs than the budget", async () => {
    await judged(
      answering(() => ({ relation: "neither" })),
      "--judge-budget",
      "3",
    );
    const first = server!.asked.filter(({ wording }) => wording === "first");
    expect(first.flatMap(({ pairs }) => pairs)).toHaveLength(3);
  });
  it("is asked about several pairs to a call, with the sentence before each", async () => {
    await judged(answering(truth));
    const [first] = server!.asked;
    expect(first!.pairs.length).toBeGreaterThan(3);
    const pair = first!.pairs.find(({ left }) => left === crack);
    expect(pair?.before[0]).toBe("The company will hire a second boat from Thursday.");
  });
  it("is sent a key from the environment, and no header but what the protocol needs", async () => {
    server = await chatServer(answering(truth));
    await command(story, compare(server.url), { CROSSREAD_JUDGE_KEY: "k-1" });
    const { headers } = server.asked[0]!;
    expect(headers.authorization).toBe("Bearer k-1");
    expect(Object.keys(headers).filter((name) => /stainless|openai/.test(name))).toEqual([]);
  });
  it("is asked nothing that a person decided", async () => {
    const decision = {
      on: "link",
      verdict: "reject",
      anchors: [
        { article: "the-argus", text: crack },
        { article: "the-bugle", text: leak },
      ],
      author: "Jo",
    };
    server = await chatServer(answering(truth));
    const file = JSON.stringify({ schema: "crossread/decisions@1", decisions: [decision] });
    const run = await command({ ...story, "/jo.json": file }, [
      ...compare(server.url),
      "--decisions",
      "/jo.json",
    ]);
    expect(
      server.asked.some(({ pairs }) =>
        pairs.some(({ left, right }) => left === crack && right === leak),
      ),
    ).toBe(false);
    expect(decisionsOf(run).at(-1)).toEqual(decision);
  });
  it("has its errors counted where a person decided as well", async () => {
    const first = await judged(answering(truth));
    const jo = {
      schema: "crossread/decisions@1",
      decisions: [{ ...linked(first, crack, leak), verdict: "reject", author: "Jo" }],
    };
    const run = await command({ ...first.files, "/jo.json": JSON.stringify(jo) }, [
      ...["compare", "/s", "--explain-judge", "--decisions", "/out/decisions.json", "/jo.json"],
    ]);
    expect(run.out).toContain(
      "judge:table: of 1 link that people decided on too, 1 wrong (100%): 1 of 1 it calls links, 0 of 0 it rejects",
    );
    expect(run.out).toContain("partial: “");
  });
});

describe("an answer is thrown away and counted", () => {
  it("where a quotation is not in the text", async () => {
    const run = await judged(
      answering((pair) => ({ ...truth(pair), right: "words that nobody wrote" })),
    );
    expect(decisionsOf(run)).toEqual([]);
    expect(run.err).toMatch(/\d+ thrown away: words that are not in the text/);
  });
  it("where its quotation is from the context", async () => {
    const run = await judged(
      answering((pair) => ({
        relation: "same",
        left: pair.before[0] || "none",
        right: pair.right,
      })),
    );
    expect(decisionsOf(run).filter(({ verdict }) => verdict !== "reject")).toEqual([]);
  });
  it("where the second question, put otherwise, is answered otherwise", async () => {
    const run = await judged((asked, response) =>
      send(
        response,
        200,
        reply(asked, () => ({ relation: asked.wording === "first" ? "same" : "neither" })),
      ),
    );
    expect(run.err).toMatch(/\d+ thrown away: asked again, it said otherwise/);
    expect(linked(run, crack, leak)).toBeUndefined();
  });
  it("where it guesses, and says something else the second time", async () => {
    let seed = 2;
    const guess = (): Said["relation"] => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return (["same", "partial", "neither"] as const)[(seed >>> 16) % 3]!;
    };
    const run = await judged(answering(() => ({ relation: guess() })));
    expect(run.err).toMatch(/\d+ thrown away: asked again, it said otherwise/);
  });
  it("asks the second time about one pair alone, with the sentences swapped", async () => {
    await judged(answering(truth));
    const second = server!.asked.filter(({ wording }) => wording === "second");
    expect(second.length).toBeGreaterThan(0);
    expect(second.map(({ pairs }) => pairs.length)).toEqual(second.map(() => 1));
    const put = (second[0]!.body.messages as { content: string }[])[1]!.content;
    expect(put.indexOf(second[0]!.pairs[0]!.right)).toBeLessThan(
      put.indexOf(second[0]!.pairs[0]!.left),
    );
  });
});

describe("an endpoint that misbehaves", () => {
  const failing = async (behave: Behaviour, ...more: readonly string[]): Promise<Run> => {
    const run = await judged(behave, "--judge-budget", "4", ...more);
    expect(run.code).toBe(0);
    expect(run.files["/out/report.html"]).toBeDefined();
    return run;
  };
  /** Does this with the first calls, then answers as it should. */
  const atFirst = (times: number, behave: Behaviour): Behaviour => {
    let calls = 0;
    return (asked, response) => {
      calls += 1;
      return calls <= times ? behave(asked, response) : answering(truth)(asked, response);
    };
  };

  it("waits as long as Retry-After says, and asks again", async () => {
    const run = await failing(
      atFirst(1, (_, response) => send(response, 429, {}, { "retry-after": "0.05" })),
    );
    expect(decisionsOf(run).length).toBeGreaterThan(0);
    expect(run.err).not.toContain("failed");
  });
  it("gives up on one that always says 429", async () => {
    const run = await failing((_, response) => send(response, 429, {}, { "retry-after-ms": "1" }));
    expect(run.err).toContain("4 not answered");
    expect(run.err).toContain("calls failed: status 429");
    expect(decisionsOf(run)).toEqual([]);
  });
  it("gives up at once where the key is wrong", async () => {
    const run = await failing((_, response) => send(response, 401, {}));
    expect(server!.asked).toHaveLength(1);
    expect(run.err).toContain("1 call failed: status 401; it was given up on");
  });
  it("asks a second time where the reply is no JSON, and then no more", async () => {
    const run = await failing((_, response) => send(response, 200, completion("I'd rather talk.")));
    expect(run.err).toContain("2 calls failed: a reply that is no JSON");
    expect(server!.asked).toHaveLength(2);
  });
  it("reads JSON that stands in Markdown, behind thoughts", async () => {
    const run = await failing((asked, response) => {
      const body = reply(asked, truth) as ReturnType<typeof completion>;
      const text = body.choices[0]!.message.content;
      const content = `<think>{"no": 1}</think>Here:\n\`\`\`json\n${text}\n\`\`\``;
      send(response, 200, completion(content));
    });
    expect(decisionsOf(run).length).toBeGreaterThan(0);
  });
  it("takes the half of an answer that came, and asks for the rest", async () => {
    const run = await failing(
      atFirst(1, (asked, response) =>
        send(
          response,
          200,
          reply(asked, (pair) => (pair.number < 2 ? truth(pair) : undefined)),
        ),
      ),
    );
    expect(server!.asked[1]!.pairs).toHaveLength(server!.asked[0]!.pairs.length - 1);
    expect(run.err).not.toContain("not answered");
  });
  it("counts refusals and does not repeat them", async () => {
    const run = await failing((_, response) =>
      send(response, 200, completion(null, { refusal: "I can't help with that." })),
    );
    expect(run.err).toContain("4 refused");
    expect(server!.asked).toHaveLength(1);
  });
  it("stops waiting for one that is too slow", async () => {
    const run = await failing(
      (_, response) => void setTimeout(() => response.end(), 20_000).unref(),
      "--judge-timeout",
      "1",
    );
    expect(run.err).toContain("failed: no answer in time");
  });
  it("writes the report without the answers of one that dies", async () => {
    let calls = 0;
    const run = await judged((asked, response) => {
      calls += 1;
      if (calls > 2) return void response.destroy();
      answering(truth)(asked, response);
    });
    expect(run.code).toBe(0);
    expect(run.err).toContain("the connection broke");
    expect(run.err).toContain("not answered, and the report is made without those answers");
  });
  it("says so where nothing listens", async () => {
    const run = await command(story, compare("http://127.0.0.1:9/v1"));
    expect([run.code, run.files["/out/report.html"] !== undefined]).toEqual([0, true]);
    expect(run.err).toContain("failed: ");
  });
  it("follows no redirect to elsewhere", async () => {
    const other = await chatServer(answering(truth));
    await failing((_, response) => {
      response.writeHead(307, { location: `${other.url}/chat/completions` });
      response.end();
    });
    expect(other.asked).toEqual([]);
    await other.close();
  });
  it("asks more plainly where the server knows no schema, and remembers", async () => {
    const run = await failing((asked, response) => {
      const format = asked.body.response_format as { type: string } | undefined;
      if (format?.type === "json_schema") return send(response, 400, { error: { message: "no" } });
      answering(truth)(asked, response);
    });
    const strict = server!.asked.filter(
      ({ body }) => (body.response_format as { type: string }).type === "json_schema",
    );
    expect(strict).toHaveLength(2);
    expect(decisionsOf(run).length).toBeGreaterThan(0);
  });
  it("throws away entries of another shape", async () => {
    const run = await failing((_, response) =>
      send(response, 200, completion('{"answers":[{"pair":1,"relation":"maybe"},7,null]}')),
    );
    expect(run.err).toContain("4 not answered");
  });
});

describe("what leaves the machine", () => {
  it("is told before: how much, in how many calls, to whom", async () => {
    const run = await judged(answering(truth), "--judge-budget", "9");
    expect(run.err).toMatch(
      /^crossread: judge: up to \d pairs of sentences, with the sentence before each, about \d+ kB, in 1 to \d calls to table at http:\/\/127.0.0.1:\d+\/v1 \(this machine\)\n/,
    );
  });
  it("is nothing in a dry run, which lists the questions", async () => {
    const run = await judged(answering(truth), "--dry-run");
    expect(server!.asked).toEqual([]);
    expect(run.out).toContain(`1. conflict: number`);
    expect(run.out).toContain(`   the-argus: ${crack}\n   the-bugle: ${leak}\n`);
    expect(run.files["/out/report.html"]).toBeUndefined();
  });
  it("is nothing to another machine without --send", async () => {
    const run = await command(story, compare("https://models.example/v1"));
    expect([run.code, run.err.split("\n").at(-2)]).toEqual([
      1,
      "crossread: --judge: expected --send with models.example, which is not this machine, found none",
    ]);
  });
  it.each([
    [
      "ftp://127.0.0.1",
      "expected an address such as http://127.0.0.1:8080/v1, or a folder with a model, found “ftp://127.0.0.1”",
    ],
    [
      "models",
      "expected an address such as http://127.0.0.1:8080/v1, or a folder with a model, found “models”",
    ],
    [
      "http://me:secret@127.0.0.1/v1",
      "expected an address without name, password, ? and #, found one with them",
    ],
  ])("refuses %s", async (url, message) => {
    const run = await command(story, compare(url));
    expect([run.code, run.err]).toEqual([1, `crossread: --judge: ${message}\n`]);
  });
  it("needs the name of the model", async () => {
    const run = await command(story, ["compare", "/s", "--judge", "http://127.0.0.1:1/v1"]);
    expect(run.err).toBe(
      "crossread: --judge: expected --model with the name of the model, found none\n",
    );
  });
  it("never overwrites what people decided", async () => {
    const jo = {
      on: "link",
      verdict: "reject",
      anchors: [
        { article: "the-argus", text: crack },
        { article: "the-bugle", text: leak },
      ],
      author: "Jo",
    };
    const file = JSON.stringify({ schema: "crossread/decisions@1", decisions: [jo] });
    const files = { ...story, "/out/decisions.json": file };
    const run = await command(files, compare("http://127.0.0.1:9/v1"));
    expect(run.code).toBe(1);
    expect(run.files["/out/decisions.json"]).toBe(file);
  });
  it("names an option that means nothing without a judge", async () => {
    const run = await command(story, ["compare", "/s", "--send"]);
    expect(run.err).toBe("crossread: --send: expected --judge with it, found none\n");
  });
});
