import { describe, expect, it } from "vitest";
import { readFile, readOne } from "./read-one.ts";

const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>All News</title><link>https://all.example</link><language>en-gb</language>${item}</channel></rss>`;

describe("RSS", () => {
  it("with its full text", async () => {
    const item = `<item><title>Bridge &amp; ramp shut</title><link>https://argus.example/1</link><description>Short</description><content:encoded><![CDATA[<p>It closed.</p><p>Nobody was hurt.</p>]]></content:encoded><dc:creator>Ann Lee</dc:creator><pubDate>Mon, 04 Mar 2024 09:30:00 +0100</pubDate></item>`;
    expect(await readOne("x.xml", rss(item))).toMatchObject({
      title: "Bridge & ramp shut",
      body: "It closed.\n\nNobody was hurt.",
      byline: "Ann Lee",
      published: "2024-03-04T09:30:00+01:00",
      url: "https://argus.example/1",
      outlet: "All News",
      language: "en-gb",
      notes: [],
    });
  });
  it("keeps who really wrote it", async () => {
    const item = `<item><title>x</title><source url="https://argus.example/feed">The Argus</source><description>It closed.</description></item>`;
    expect((await readOne("x.rss", rss(item))).outlet).toBe("The Argus");
  });
  it("says that a summary is no article", async () => {
    const item = "<item><title>x</title><description>It closed.</description></item>";
    expect((await readOne("x.xml", rss(item))).notes).toEqual([
      "x.xml: its feed gives no full text, so this is the summary",
    ]);
  });
  it("refuses one without entries", () =>
    expect(readFile("x.xml", rss(""))).rejects.toThrow(
      "/x.xml: expected a feed whose entries have their text, found a feed without entries",
    ));
  it("refuses one with too many", () =>
    expect(readFile("x.xml", rss("<item><title>x</title></item>".repeat(1001)))).rejects.toThrow(
      "/x.xml: expected a feed of at most 1000 entries, found 1001",
    ));
});

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>All News</title><id>urn:f</id><updated>2024-03-04T10:00:00Z</updated>
<entry><title type="html">Bridge &lt;b&gt;shut&lt;/b&gt;</title><id>urn:1</id><link rel="alternate" href="https://argus.example/1"/><author><name>Ann Lee</name></author><published>2024-03-04T09:30:00+01:00</published><updated>2024-03-04T10:00:00Z</updated><content type="html">&lt;p&gt;It closed.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content><source><id>https://argus.example</id><title>The Argus</title></source></entry>
<entry><title>Two</title><id>urn:2</id><updated>2024-03-04T10:00:00Z</updated><summary>It is shut.</summary></entry></feed>`;

it("reads Atom", async () => {
  const { articles } = await readFile("x.atom", atom);
  expect(articles.map(({ article }) => article)).toMatchObject([
    {
      id: "the-argus",
      outlet: "The Argus",
      title: "Bridge shut",
      byline: "Ann Lee",
      published: "2024-03-04T09:30:00+01:00",
      url: "https://argus.example/1",
      body: "It closed.\n\nNobody was hurt.",
    },
    { id: "all-news", outlet: "All News", body: "It is shut." },
  ]);
});
