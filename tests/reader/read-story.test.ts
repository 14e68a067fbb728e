import { readStory, type Story } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { first, memoryFiles, second, type Tree } from "./memory-files.ts";

const entries = [
  { id: "a", outlet: "The Argus", file: "a.txt" },
  { id: "b", outlet: "The Bugle", file: "b.txt" },
];

/** A folder with two articles; `change` is put into the second entry of its `story.json`. */
function listed(change: object, more: Tree = {}): Tree {
  const articles = [entries[0], { ...entries[1], ...change }];
  return {
    "/s/story.json": JSON.stringify({ title: "A bridge", articles }),
    "/s/a.txt": first,
    "/s/b.txt": second,
    ...more,
  };
}

function storyJson(value: unknown): Tree {
  return { ...listed({}), "/s/story.json": JSON.stringify(value) };
}

function read(tree: Tree, ...places: readonly string[]): Promise<Story> {
  return readStory(places.length > 0 ? places : ["/s"], memoryFiles(tree));
}

async function refuses(tree: Tree, message: string, ...places: readonly string[]): Promise<void> {
  await expect(read(tree, ...places)).rejects.toMatchObject({ name: "InputError", message });
}

describe("a folder with story.json", () => {
  it("gives its articles in its order", async () => {
    expect(await read(listed({ title: "Bridge shut", published: "2024-03-04" }))).toEqual({
      title: "A bridge",
      articles: [
        { id: "a", outlet: "The Argus", title: "", body: first },
        {
          id: "b",
          outlet: "The Bugle",
          title: "Bridge shut",
          body: second,
          published: "2024-03-04",
        },
      ],
      histories: [],
      leftOut: [],
      notes: [],
    });
  });
  it("is found by its story.json as well", async () => {
    expect((await read(listed({}), "/s/story.json")).title).toBe("A bridge");
  });
  it("may keep articles in folders of its own", async () => {
    const tree = listed({ file: "x/../x/c.txt" }, { "/s/x/../x/c.txt": second });
    expect((await read(tree)).articles[1]?.body).toBe(second);
  });
  it("may be a link itself", async () => {
    expect((await read(listed({}, { "/link": { link: "/s" } }), "/link")).articles).toHaveLength(2);
  });
  it("takes a date and time with its offset", async () => {
    await read(listed({ published: "2024-03-04T09:30:00+01:00" }));
  });
  it("reads a text in another encoding and says so", async () => {
    const bytes = Uint8Array.from([...second, ..." Café"].map((c) => c.charCodeAt(0)));
    const story = await read(listed({}, { "/s/b.txt": bytes }));
    expect(story.notes).toEqual(["b.txt: not UTF-8, so read as windows-1252"]);
  });
});

describe("a story.json that is wrong", () => {
  it("wrong type", () =>
    refuses(
      listed({ file: 3 }),
      "/s/story.json: articles[1].file: expected a string, found the number 3",
    ));
  it("missing field", () =>
    refuses(
      listed({ outlet: undefined }),
      "/s/story.json: articles[1].outlet: expected a string, found nothing",
    ));
  it("unknown field", () =>
    refuses(
      listed({ pubished: "2024-03-04" }),
      "/s/story.json: articles[1].pubished: expected one of id, outlet, file, title, published, modified, url, " +
        "byline, agency, version, found an unknown field",
    ));
  it("unknown field at the top", () =>
    refuses(
      storyJson({ articles: entries, name: "x" }),
      "/s/story.json: name: expected one of title, articles, found an unknown field",
    ));
  it("no object", () =>
    refuses(
      storyJson([]),
      "/s/story.json: expected an object with a list of articles, found an empty list",
    ));
  it("no list", () =>
    refuses(
      storyJson({ articles: "a.txt" }),
      "/s/story.json: articles: expected a list of articles, found “a.txt”",
    ));
  it("one article", () =>
    refuses(
      storyJson({ articles: entries.slice(1) }),
      "/s/story.json: articles: expected at least 2 articles, found a list of 1",
    ));
  it("no article", () =>
    refuses(
      storyJson({ articles: [] }),
      "/s/story.json: articles: expected at least 2 articles, found an empty list",
    ));
  it("an entry that is none", () =>
    refuses(
      storyJson({ articles: [entries[0], null] }),
      "/s/story.json: articles[1]: expected an object that describes an article, found null",
    ));
  it("empty outlet", () =>
    refuses(
      listed({ outlet: "  " }),
      "/s/story.json: articles[1].outlet: expected a string that is not empty, found an empty string",
    ));
  it("id with a space", () =>
    refuses(
      listed({ id: "the bugle" }),
      "/s/story.json: articles[1].id: expected an id of letters, digits, “.”, “_” and “-”, " +
        "found “the bugle”",
    ));
  it("same id twice", () =>
    refuses(
      listed({ id: "a" }),
      "/s/story.json: articles[1].id: expected an id of its own, found “a”, which articles[0] has too",
    ));
  it("same file twice", () =>
    refuses(
      listed({ file: "./a.txt" }),
      "/s/story.json: articles[1].file: expected a file of its own, found “./a.txt”, " +
        "which articles[0] has too",
    ));
  it.each(["yesterday", "2024-02-30", "2024-3-4", "2024-03-04T09:30", "04/03/2024"])(
    "date %s",
    (published) =>
      refuses(
        listed({ published }),
        "/s/story.json: articles[1].published: expected an ISO 8601 date such as 2019-02-28 or " +
          `2019-02-28T09:30:00Z, found “${published}”`,
      ),
  );
  it.each(["javascript:alert(1)", "www.argus.example", "http://"])("address %s", (url) =>
    refuses(
      listed({ url }),
      "/s/story.json: articles[1].url: expected a web address that begins with http:// or https://, " +
        `found “${url}”`,
    ),
  );
  it("no JSON", async () => {
    const tree = { ...listed({}), "/s/story.json": '{ "articles": [ }' };
    await expect(read(tree)).rejects.toThrow(
      /^\/s\/story\.json: expected JSON, found a syntax error \(/,
    );
  });
  it("empty", () =>
    refuses({ ...listed({}), "/s/story.json": "" }, "/s/story.json: expected JSON, found nothing"));
});

describe("a file of story.json", () => {
  const field = "/s/story.json: articles[1].file: expected";
  it.each([
    "../b.txt",
    "x/../../b.txt",
    "/etc/passwd",
    "C:\\b.txt",
    "..\\b.txt",
    "\\\\host\\b.txt",
  ])("leaves the folder: %s", (file) =>
    refuses(
      listed({ file }, { "/b.txt": second }),
      `${field} a file inside the story's folder, found “${file}”, which leaves it`,
    ),
  );
  it("leaves the folder by a link", () =>
    refuses(
      listed({ file: "c.txt" }, { "/s/c.txt": { link: "/secret.txt" }, "/secret.txt": second }),
      `${field} a file inside the story's folder, found “c.txt”, a link that leaves it`,
    ));
  it("leaves for a folder whose name begins alike", () =>
    refuses(
      listed({ file: "c.txt" }, { "/s/c.txt": { link: "/s2/c.txt" }, "/s2/c.txt": second }),
      `${field} a file inside the story's folder, found “c.txt”, a link that leaves it`,
    ));
  it("does not exist", () =>
    refuses(
      listed({ file: "c.txt" }),
      `${field} the name of a file, found “c.txt”, which does not exist`,
    ));
  it("is a folder", () =>
    refuses(
      listed({ file: "x" }, { "/s/x/y.txt": second }),
      `${field} the name of a file, found “x”, which is no plain file`,
    ));
});

describe("a folder without story.json", () => {
  it("takes ids and outlets from file names, in their order", async () => {
    const story = await read({
      "/s/the-diplomat.txt": first,
      "/s/BBC News.md": second,
      "/s/times_of_malta.TXT": `${second} Again.`,
      "/s/afp.txt": `${second} And again.`,
    });
    expect(story.articles.map(({ id, outlet }) => [id, outlet])).toEqual([
      ["bbc-news", "BBC News"],
      ["afp", "AFP"],
      ["the-diplomat", "The Diplomat"],
      ["times-of-malta", "Times of Malta"],
    ]);
  });
  it("says what it leaves aside", async () => {
    const story = await read({
      "/s/a.txt": first,
      "/s/b.txt": second,
      "/s/.hidden.txt": "x",
      "/s/README.md": "x",
      "/s/photo.png": "x",
      "/s/old/c.txt": "x",
      "/s/out.txt": { link: "/secret.txt" },
      "/secret.txt": "x",
    });
    expect(story.notes).toEqual([
      "/s/.hidden.txt: not read, because it is hidden",
      "/s/README.md: not read, because it is a description, not an article",
      "/s/old: not read, because it is a folder",
      "/s/out.txt: not read, because it is a link that leaves the folder",
      "/s/photo.png: not read, because it is of no kind that is read",
    ]);
  });
  it("gives alike names numbers", async () => {
    const story = await read({ "/s/x.txt": first, "/s/x.md": second });
    expect(story.articles.map(({ id, outlet }) => [id, outlet])).toEqual([
      ["x", "X"],
      ["x-2", "X (2)"],
    ]);
  });
  it("needs an article", () =>
    refuses(
      { "/s/a.pdf": first },
      "/s: expected story.json or at least two files with articles, found none",
    ));
  it("needs two", () =>
    refuses({ "/s/a.txt": first }, "/s: expected at least two articles to compare, found one"));
});

describe("several files", () => {
  const tree: Tree = { "/s/a.txt": first, "/t/b.txt": second, "/s/c.json": "[]" };
  it("are an article each, in the order given", async () => {
    const story = await read(tree, "/t/b.txt", "/s/a.txt");
    expect(story.articles.map(({ id }) => id)).toEqual(["b", "a"]);
  });
  it("one is too few", () =>
    refuses(tree, "/s/a.txt: expected at least two articles to compare, found one", "/s/a.txt"));
  it("no such path", () =>
    refuses(tree, "/s/z.txt: expected a file, found nothing at this path", "/s/a.txt", "/s/z.txt"));
  it("nothing at a single path", () =>
    refuses(tree, "/z: expected a folder, a file or -, found nothing at this path", "/z"));
  it("a folder among them", () =>
    refuses(
      tree,
      "/t: expected files with articles where there are several arguments, found a folder",
      "/s/a.txt",
      "/t",
    ));
});

describe("articles as JSON", () => {
  const given = [
    { id: "a", outlet: "The Argus", title: "Bridge shut", body: first },
    { id: "b", outlet: "The Bugle", body: second },
  ];
  it("a list on standard input", async () => {
    const story = await read({ "-": JSON.stringify(given) }, "-");
    expect(story).toEqual({
      articles: [given[0], { ...given[1], title: "" }],
      histories: [],
      leftOut: [],
      notes: [],
    });
  });
  it("a story in a file", async () => {
    const story = await read(
      { "/x.json": JSON.stringify({ title: "T", articles: given }) },
      "/x.json",
    );
    expect([story.title, story.articles.length]).toEqual(["T", 2]);
  });
  it("names the article in a list", () =>
    refuses(
      { "-": JSON.stringify([given[0], { ...given[1], body: 1 }]) },
      "standard input: [1].body: expected a string, found the number 1",
      "-",
    ));
  it("same id twice", () =>
    refuses(
      { "-": JSON.stringify([given[0], given[0]]) },
      "standard input: [1].id: expected an id of its own, found “a”, which [0] has too",
      "-",
    ));
  it("half a surrogate pair", () =>
    refuses(
      { "-": JSON.stringify([given[0], { ...given[1], body: "a \ud800 b" }]) },
      "standard input: [1].body: expected text without broken characters, found “a \ud800 b”",
      "-",
    ));
  it("plain text", () =>
    expect(read({ "-": first }, "-")).rejects.toThrow(
      /^standard input: expected JSON, found a syntax/,
    ));
  it("in another language", () =>
    refuses(
      { "-": JSON.stringify([given[0], { ...given[1], language: "de-AT" }]) },
      "standard input: article “b”: expected an article in English, found one marked as “de-AT”",
      "-",
    ));
});

describe("a text that can't be compared", () => {
  function refusesText(text: string | Uint8Array, message: string): Promise<void> {
    return refuses(listed({}, { "/s/b.txt": text }), `/s/b.txt: expected ${message}`);
  }
  it("empty", () => refusesText("", "the text of an article, found an empty file"));
  it("white space", () =>
    refusesText(" \n\t", "the text of an article, found nothing but white space"));
  it("a byte order mark alone", () =>
    refusesText("\uFEFF", "the text of an article, found an empty file"));
  it("digits alone", () =>
    refusesText("1 2 3", "the text of an article, found a text without one letter"));
  it("a page without an article", () =>
    refusesText("\n<!DOCTYPE html><html>", "a page with an article, found a page without one"));
  it("XML of another kind", () =>
    refusesText(
      '<?xml version="1.0"?><svg/>',
      "a web page, NewsML-G2, NITF, RSS or Atom, found XML with the root <svg>",
    ));
  it("another language", () =>
    refusesText(
      "El puente de la ciudad que no se ha reparado está cerrado. ".repeat(20),
      "an article in English, found a text in Spanish",
    ));
  it("a language that is not known", () =>
    refusesText(
      "Ang tulay ng bayan ay isinara kahapon matapos siyasatin. ".repeat(20),
      "an article in English, found a text with hardly an English word (another language or encoding?)",
    ));
  it("5 MB without a space", () =>
    refusesText(
      "x".repeat(5_000_000),
      "an article of at most 250,000 characters, found 5,000,000",
    ));
  it("200 kB without a space", () =>
    refusesText(
      "x".repeat(200_000),
      "an article in English words, found a text almost without spaces",
    ));
  it("more than 20 MB", () =>
    refusesText(new Uint8Array(20_000_001), "text of at most 20 MB, found more"));
  it("too many articles", () =>
    refuses(
      Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`/s/${n}.txt`, `${first} ${n}`])),
      "/s: expected at most 300 articles, found 301",
    ));
  it("too much in all", () =>
    refuses(
      Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/s/${n}.txt`, first.repeat(3500)])),
      "/s: expected at most 2,000,000 characters in all, found 2,142,000",
    ));
});

it("compares identical texts, and says so", async () => {
  const story = await read(listed({}, { "/s/b.txt": `${first}\n` }));
  expect(story.notes).toEqual([
    "/s/b.txt: the same text as /s/a.txt, so the two agree in everything",
  ]);
});
