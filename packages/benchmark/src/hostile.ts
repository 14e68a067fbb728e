import { type Files, streamArticles } from "@crossread/reader";

/** A file that was made to be slow, large or misleading. */
export interface HostileFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** What the reader made of one. */
export interface HostileResult {
  readonly name: string;
  readonly megabytes: number;
  /** Of a processor. */
  readonly seconds: number;
  readonly articles: number;
  readonly problems: number;
}

const words = "The bridge over the river was closed on Monday after an inspection. ";

/** Files of about so many characters, in every format that has a parser. */
export function hostileFiles(size: number): readonly HostileFile[] {
  const fill = (unit: string) => unit.repeat(Math.max(1, Math.floor(size / unit.length)));
  const count = (each: number) => Math.max(1, Math.floor(size / each));
  const list = (length: number, entry: (at: number) => string, joint = "") =>
    Array.from({ length }, (_, at) => entry(at)).join(joint);
  const page = (body: string, head = "") => `<html><head>${head}</head><body>${body}`;
  const nest = (tag: string, depth: number) =>
    `<${tag}>`.repeat(depth) + words.repeat(9) + `</${tag}>`.repeat(depth);
  const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
  const text = `<p>${words.repeat(9)}</p>`;
  const pages = {
    "attributes on one tag": page(`<p ${list(count(10), (at) => `a${at}=1`, " ")}>${words}</p>`),
    "attributes on every tag": page(fill("<p a b c d e f g h i j k l m n o p q r s t u v>x")),
    "elements nested": page(nest("div", count(11))),
    "elements never closed": page(fill("<div>")),
    "paragraphs of one letter": page(fill("<p>x")),
    "tables in tables": page(fill("<table><tr><td>x")),
    "line breaks": page(fill("<br><br>")),
    "angle brackets": page(fill("< ")),
    "entities in text": page(fill("&amp;")),
    "comments never closed": page(fill("<!--")),
    "scripts never closed": page(fill("<script>")),
    "pictures between paragraphs": page(fill(`<img src=a><p>${words}`)),
    "a hundred levels again and again": page(fill(nest("div", 100))),
    "one class of many words": page(`<div class="${fill("comment ")}">${text}`),
    "data for machines, many times": page(
      fill(data('{"@type":"NewsArticle","headline":"x"}')) + text,
    ),
    "data that points in a circle": page(
      text,
      data(
        `{"@graph":[${list(count(90), (at) => `{"@type":"NewsArticle","@id":"#${at}","author":{"@id":"#${(at + 1) % count(90)}"}}`, ",")}]}`,
      ),
    ),
    "data nested": page(text, data('{"@graph":['.repeat(count(11)))),
    "keys that are no names": page(
      text,
      data('{"@type":"NewsArticle","__proto__":{"headline":"no"},"constructor":{"name":"no"}}'),
    ),
  };
  const nitf = (body: string, before = "", attributes = "") =>
    `${before}<nitf ${attributes}><body><body.content>${body}</body.content></body></nitf>`;
  const wires = {
    "attributes in XML": nitf(
      `<p>${words}</p>`,
      "",
      list(count(12), (at) => `a${at}="1"`, " "),
    ),
    "entities that multiply": nitf(
      `<p>${"&a29;".repeat(1000)}</p>`,
      `<!DOCTYPE nitf [<!ENTITY a0 "aaaa">${list(29, (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}]>`,
    ),
    "many paragraphs in XML": nitf(fill("<p>a</p>")),
    "XML nested": nitf(nest("p", count(7))),
    "many entries": `<rss version="2.0"><channel>${fill("<item><title>a</title><description>b</description></item>")}</channel></rss>`,
  };
  const others: Readonly<Record<string, readonly [file: string, text: string]>> = {
    "links never closed": ["x.md", fill("[a](")],
    "emphasis never closed": ["x.md", fill("**a")],
    "front matter without end": ["x.txt", `---\n${fill("a: b\n")}`],
    "quotation marks never closed": ["x.csv", `text\n${fill('"a""')}`],
    "short rows": ["x.csv", `text,b\n${fill("a,b\n")}`],
    "many columns": ["x.csv", `text,${fill("a,")}\n1`],
    "short lines": ["x.jsonl", fill('{"text":"a"}\n')],
    "lists in lists": ["x.jsonl", fill("[")],
    "many keys": ["x.jsonl", `{${list(count(12), (at) => `"k${at}":1`, ",")}}`],
  };
  const named = (file: string, of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([name, body]): HostileFile => ({ name, file, text: body }));
  return [
    ...named("x.html", pages),
    ...named("x.xml", wires),
    ...Object.entries(others).map(([name, [file, body]]) => ({ name, file, text: body })),
  ];
}

/** Reads one, and counts what came of it; whatever is thrown is a bug. */
export async function readHostile({ name, file, text }: HostileFile): Promise<HostileResult> {
  const bytes = new TextEncoder().encode(text);
  const files: Files = {
    kind: async () => "file",
    list: async () => [],
    read: async () => bytes,
    realPath: async (path) => path,
  };
  const before = process.cpuUsage().user;
  let articles = 0;
  let problems = 0;
  for await (const item of streamArticles([`/${file}`], files)) {
    if (item.kind === "article") articles += 1;
    else problems += 1;
  }
  const seconds = (process.cpuUsage().user - before) / 1e6;
  return { name, megabytes: bytes.length / 1e6, seconds, articles, problems };
}

/** A line a file, and the slowest a megabyte. */
export async function hostileText(size: number): Promise<string> {
  const lines: string[] = [];
  let slowest = 0;
  for (const file of hostileFiles(size)) {
    const { name, megabytes, seconds, articles, problems } = await readHostile(file);
    slowest = Math.max(slowest, seconds / Math.max(megabytes, 1));
    const outcome = `${articles} read, ${problems} refused`;
    lines.push(`${name.padEnd(34)}${megabytes.toFixed(2)} MB  ${seconds.toFixed(2)} s  ${outcome}`);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${lines.join("\n")}\n\nslowest ${slowest.toFixed(2)} s of a processor a MB; ${megabytes} MB of memory at most`;
}
