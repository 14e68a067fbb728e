import { type Files, type Streamed, streamArticles } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { first, memoryFiles, second, type Tree } from "./memory-files.ts";
import { gzip } from "./read-one.ts";

/** Files in memory that are read in pieces of so many bytes. */
function inPieces(tree: Tree, size: number): Files {
  const files = memoryFiles(tree);
  return {
    ...files,
    async *stream(path) {
      const bytes = await files.read(path, Number.MAX_SAFE_INTEGER);
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function stream(tree: Tree, places = ["/s"], size = 7): Promise<readonly Streamed[]> {
  const items: Streamed[] = [];
  for await (const item of streamArticles(places, inPieces(tree, size))) items.push(item);
  return items;
}

/** One line an item: `id: body`, or what is wrong with it. */
async function told(tree: Tree, ...rest: [places?: string[], size?: number]): Promise<string[]> {
  return (await stream(tree, ...rest)).map((item) => {
    if (item.kind === "problem") return item.error.message;
    if (item.kind === "skipped") return `${item.file}: ${item.reason}`;
    return `${item.article.id}: ${item.article.body}`;
  });
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe("JSON Lines", () => {
  it("give an article a line, in whatever pieces they come", async () => {
    const tree = { "/s/x.jsonl": line({ text: "One é." }) + line({ id: "b", text: "Two." }) };
    for (const size of [1, 2, 3, 16, 1000]) {
      expect(await told(tree, ["/s/x.jsonl"], size)).toEqual(["x-1: One é.", "b: Two."]);
    }
  });
  it("tell the file, the line and where each field stood", async () => {
    const [item] = await stream({ "/s/x.jsonl": `\n${line({ text: "One.", source: "Argus" })}` });
    expect(item).toEqual({
      kind: "article",
      article: { id: "x-2", outlet: "Argus", title: "", body: "One." },
      file: "/s/x.jsonl",
      format: "JSON Lines",
      line: 2,
      from: { id: "file name", outlet: "key source", body: "key text" },
      notes: [],
    });
  });
  it("name a line that is wrong, and go on", async () => {
    const lines = ['{"text":', "[1]", '{"title":"A"}', '{"text":5}', '{"text":"Good."}'];
    expect(await told({ "/s/x.jsonl": lines.join("\n") })).toEqual([
      expect.stringMatching(/^\/s\/x\.jsonl: line 1: expected JSON, found a syntax error/),
      "/s/x.jsonl: line 2: expected an object, found another value",
      "/s/x.jsonl: line 3: body: expected the text of an article, found none; there is title",
      "/s/x.jsonl: line 4: body: expected the text of an article, found none; there is text",
      "x-5: Good.",
    ]);
  });
  it("pass over a line that is longer than any article", async () => {
    const tree = { "/s/x.jsonl": line({ text: "x".repeat(5_000_000) }) + line({ text: "Good." }) };
    expect(await told(tree, ["/s"], 100_000)).toEqual([
      expect.stringMatching(/^\/s\/x\.jsonl: line 1: expected at most 4 MB/),
      "x-2: Good.",
    ]);
  });
  it("say what date was left out", async () => {
    const [item] = await stream({ "/s/x.jsonl": line({ text: "One.", date: "3/4/2024" }) });
    expect(item).toMatchObject({
      notes: ["the date “3/4/2024” (key date) is left out: it can't be read, or means two days"],
    });
  });
  it("may change their encoding in a line", async () => {
    const bytes = Uint8Array.from([...'{"text":"Caf\u00e9."}\n'].map((sign) => sign.charCodeAt(0)));
    const utf8 = new TextEncoder().encode(line({ text: "Café." }));
    const tree = { "/s/x.jsonl": new Uint8Array([...utf8, ...bytes]) };
    expect(await told(tree)).toEqual(["x-1: Café.", "x-2: Café."]);
  });
  it("may be in UTF-16", async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${line({ text: "Café." })}`, "utf16le"));
    expect(await told({ "/s/x.jsonl": bytes })).toEqual(["x-1: Café."]);
  });
  it("take no key for more than a name", async () => {
    const tree = { "/s/x.jsonl": '{"__proto__":{"text":"No."},"constructor":1,"text":"Yes."}' };
    expect(await told(tree)).toEqual(["x-1: Yes."]);
    expect(Object.hasOwn(Object.prototype, "text")).toBe(false);
  });
});

describe("CSV", () => {
  it("gives an article a row, in whatever pieces it comes", async () => {
    const csv = '\uFEFF"text, all",source\r\n"One, ""two""\r\nthree",A\r\n\r\nfour,B';
    for (const size of [1, 2, 3, 5, 1000]) {
      const files = inPieces({ "/s/x.csv": csv }, size);
      const items: Streamed[] = [];
      const map = { body: "text, all" };
      for await (const item of streamArticles(["/s"], files, { map })) items.push(item);
      expect(items).toMatchObject([
        { line: 2, article: { body: 'One, "two"\r\nthree', outlet: "A" } },
        { line: 5, article: { body: "four", outlet: "B" } },
      ]);
    }
  });
  it("names a row that is wrong, and goes on", async () => {
    expect(await told({ "/s/x.csv": 'text,b\n"One\nmore",2\na,b,c\n,only\nTwo,2\n' })).toEqual([
      "x-2: One\nmore",
      "/s/x.csv: row 3 (line 4): expected 2 cells, found 3",
      "/s/x.csv: row 4 (line 5): body: expected the text of an article, found none; there is text, b",
      "x-6: Two",
    ]);
  });
  it("goes on after a quotation mark that is never closed", async () => {
    const csv = `text,b\n"open,1\n${"x\n".repeat(2_100_000)}Two,2\n`;
    const items = await told({ "/s/x.csv": csv }, ["/s"], 100_000);
    expect([items[0], items.at(-1)]).toEqual([
      "/s/x.csv: row 2: expected at most 4 MB (a quotation mark may never be closed), found more",
      expect.stringMatching(/: Two$/),
    ]);
  });
  it("without texts is one problem", async () =>
    expect(await told({ "/s/x.csv": "a,b\n1,2\n3,4\n" })).toEqual([
      "/s/x.csv: expected a column with the text of the articles (--map body=COLUMN names it), found columns a, b",
    ]));
});

describe("places", () => {
  it("may be gzip of several parts", async () => {
    const parts = [gzip(line({ text: "One." })), gzip(line({ text: "Two." }))];
    const tree = { "/s/x.jsonl.gz": new Uint8Array(parts.flatMap((part) => [...part])) };
    expect(await told(tree)).toEqual(["x-1: One.", "x-2: Two."]);
  });
  it("that break off in gzip give what came before", async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => line({ text: `${at} ${Math.sin(at)}` }));
    const whole = gzip(lines.join(""));
    const items = await told({ "/s/x.jsonl.gz": whole.subarray(0, whole.length - 2000) });
    expect(items[0]).toBe("x-1: 0 0");
    expect(items.at(-1)).toBe(
      "/s/x.jsonl.gz: expected whole gzip data, found data that is cut off or broken",
    );
  });
  it("may be folders in folders, with stories in them", async () => {
    const entry = (id: string) => ({ id, outlet: id, file: `${id}.txt` });
    const tree = {
      "/s/b/x.txt": first,
      "/s/a/x.txt": second,
      "/s/a/.git/x.txt": first,
      "/s/photo.png": "x",
      "/s/c/story.json": JSON.stringify({ articles: [entry("m"), entry("n")] }),
      "/s/c/m.txt": first,
      "/s/c/n.txt": second,
    };
    expect(await told(tree)).toEqual([
      "/s/a/.git: hidden",
      `x: ${second}`,
      `x-2: ${first}`,
      `m: ${first}`,
      `n: ${second}`,
      "/s/photo.png: of no kind that is read",
    ]);
  });
  it("are not left by links, nor gone round in", async () => {
    const tree = {
      "/s/a/x.txt": first,
      "/s/a/up": { link: "/s/a" },
      "/s/out": { link: "/secret" },
      "/secret/x.txt": second,
    };
    const files = memoryFiles(tree);
    const list = async (path: string) =>
      path === "/s" ? ["a", "out"] : path === "/s/a" ? ["up", "x.txt"] : files.list(path);
    const items: string[] = [];
    for await (const item of streamArticles(["/s"], { ...files, list })) {
      items.push(item.kind === "skipped" ? `${item.file}: ${item.reason}` : item.kind);
    }
    expect(items).toEqual([
      "/s/a/up: a link to a folder that is read already",
      "article",
      "/s/out: a link that leaves the folder",
    ]);
  });
  it("may be standard input", async () => {
    const tree = { "-": line({ text: "One." }) + line({ text: "Two." }) };
    const files = { ...inPieces(tree, 9), kind: async () => undefined };
    const items: Streamed[] = [];
    for await (const item of streamArticles(["-"], files)) items.push(item);
    expect(items).toMatchObject([{ article: { body: "One." } }, { article: { body: "Two." } }]);
  });
  it("that can't be read are problems, and the others are read", async () => {
    const tree = { "/s/a.pdf.txt": "%PDF-1.7", "/s/b.txt": first };
    expect(await told(tree, ["/s", "/none"])).toEqual([
      "/s/a.pdf.txt: expected text, found a PDF document (save its text as .txt)",
      `b: ${first}`,
      "/none: expected a folder, a file or -, found nothing at this path",
    ]);
  });
});

it("reads no further than it is asked", async () => {
  let pieces = 0;
  const files: Files = {
    ...memoryFiles({ "/x.jsonl": "" }),
    async *stream() {
      for (;;) {
        pieces += 1;
        yield new TextEncoder().encode(line({ text: "x".repeat(1000) }));
      }
    },
  };
  let articles = 0;
  for await (const _ of streamArticles(["/x.jsonl"], files)) {
    articles += 1;
    if (articles === 1000) break;
  }
  expect(pieces).toBeLessThan(1100);
});
