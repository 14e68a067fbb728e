import { describe, expect, it } from "vitest";
import { readFile, readOne } from "./read-one.ts";

const text = "The bridge over the river was closed on Monday.";

describe("ninjs", () => {
  const item = {
    uri: "https://wire.example/items/1",
    type: "text",
    headline: "Bridge closed",
    byline: "By Ann Lee",
    versioncreated: "2024-03-04T09:30:00+01:00",
    version: "3",
    language: "en-GB",
    located: "Marlow",
    body_text: text,
    infosource: [{ name: "Wire One" }],
    creditline: "Wire One/Local Desk",
  };
  const read = (value: object) => readOne("x.json", JSON.stringify(value));

  it("1 with plain text", async () => {
    expect(await read(item)).toMatchObject({
      title: "Bridge closed",
      byline: "Ann Lee",
      outlet: "Wire One",
      agency: "Wire One/Local Desk",
      dateline: "Marlow",
      published: "2024-03-04T09:30:00+01:00",
      version: "3",
      language: "en-GB",
      url: "https://wire.example/items/1",
      body: text,
      format: "ninjs",
      notes: [],
    });
  });
  it("1 with XHTML", async () => {
    const { body_text: _, ...rest } = item;
    expect((await read({ ...rest, body_xhtml: `<p>${text}</p><p>It &amp; more.</p>` })).body).toBe(
      `${text}\n\nIt & more.`,
    );
  });
  it("2 with lists of headlines and bodies, in small letters", async () => {
    const value = {
      uri: "urn:x",
      standard: { name: "ninjs", version: "2.1" },
      headlines: [
        { role: "short", value: "Shut" },
        { role: "main", value: "Bridge closed" },
      ],
      bodies: [{ role: "main", contenttype: "text/html", value: `<p>${text}</p>` }],
      infosources: [{ name: "Wire One" }],
      versioncreated: "2024-03-04T09:30:00Z",
    };
    expect(await read(value)).toMatchObject({
      title: "Bridge closed",
      body: text,
      outlet: "Wire One",
    });
  });
  it("3 with capitals in its keys", async () => {
    const value = {
      uri: "urn:x",
      headlines: [{ value: "Bridge closed" }],
      bodies: [{ contentType: "text/plain", value: text }],
      infoSources: [{ name: "Wire One" }],
      versionCreated: "2024-03-04T09:30:00Z",
      pubStatus: "usable",
      edNote: "Adds a quotation",
    };
    expect(await read(value)).toMatchObject({
      published: "2024-03-04T09:30:00Z",
      notes: ["x.json: editor's note: Adds a quotation"],
    });
  });
  it("several in one file", async () => {
    const both = JSON.stringify([item, { ...item, uri: "urn:2", headline: "Two" }]);
    const { articles } = await readFile("x.json", both);
    expect(articles.map(({ article }) => article.id)).toEqual(["wire-one", "wire-one-2"]);
  });
  it("says loudly what is withheld, canceled, embargoed", async () => {
    const notes = async (more: object) => (await read({ ...item, ...more })).notes[0];
    expect(await notes({ pubstatus: "withheld" })).toContain("WITHHELD by its provider");
    expect(await notes({ pubstatus: "canceled" })).toContain("CANCELED by its provider");
    expect(await notes({ embargoed: "2024-03-05T00:00:00Z" })).toContain(
      "EMBARGOED until 2024-03-05",
    );
    expect(await notes({ usageterms: "Not in Wexholm" })).toContain("usage: Not in Wexholm");
  });
  it("refuses a picture", () =>
    expect(read({ ...item, type: "picture" })).rejects.toThrow(
      "/x.json: type: expected “text”, found an item of type “picture”",
    ));
});

const nitf = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>Slug</title><docdata><date.issue norm="20240304T093000+0100"/><ed-msg info="Corrects day"/><du-key version="2"/></docdata><pubdata name="Wire One"/></head>
<body><body.head><hedline><hl1>Bridge <em>closed</em></hl1><hl2>Nobody hurt</hl2></hedline><byline>By <person>Ann Lee</person><byttl>Staff</byttl></byline><distributor>WIRE</distributor><dateline><location>MARLOW</location></dateline></body.head>
<body.content><p>The bridge &amp; its ramp closed.</p><media media-type="image"><media-reference source="a.jpg"/><media-caption>The ramp.</media-caption></media><hl2>Later</hl2><p>Nobody was <em>hurt</em>.</p></body.content><body.end><tagline>x</tagline></body.end></body></nitf>`;

const nitfFields = {
  title: "Bridge closed",
  byline: "Ann Lee",
  outlet: "Wire One",
  agency: "WIRE",
  dateline: "MARLOW",
  published: "2024-03-04T09:30:00+01:00",
  version: "2",
  body: "Nobody hurt\n\nThe bridge & its ramp closed.\n\nThe ramp.\n\nLater\n\nNobody was hurt.",
};

describe("NITF", () => {
  it("by itself", async () => {
    expect(await readOne("x.xml", nitf)).toMatchObject({
      ...nitfFields,
      format: "NITF",
      notes: ["x.xml: editor's note: Corrects day"],
    });
  });
  it("expands no entity of its own", async () => {
    const bomb = `<!DOCTYPE nitf [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "&a;&a;">]>${nitf.replace("hurt<", "&b;<")}`;
    expect((await readOne("x.xml", bomb)).body).toContain("&b;");
  });
  it("names the line where it is broken", () =>
    expect(readFile("x.xml", nitf.replace("</p>", ""))).rejects.toThrow(
      /^\/x\.xml: expected well-formed XML, found an error in line 3 /,
    ));
  it("refuses what nests without end", () =>
    expect(
      readFile("x.xml", `<nitf>${"<p>".repeat(100_000)}${"</p>".repeat(100_000)}</nitf>`),
    ).rejects.toThrow("/x.xml: expected XML nested at most 100 deep"));
});

function newsItem(content: string, more = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="7" xml:lang="en-US"><rightsInfo><copyrightHolder literal="Wire Two"/><usageTerms>Online only</usageTerms></rightsInfo><itemMeta><provider><name>Wire One</name></provider><versionCreated>2024-03-04T09:30:00Z</versionCreated>${more}</itemMeta><contentMeta><located><name>Marlow</name></located><by>Ann Lee</by><creditline>W1</creditline><headline>Bridge closed</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
}

describe("NewsML-G2", () => {
  const xhtml = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${text}</p><p>More.</p></body></html></inlineXML>`;
  it("with XHTML", async () => {
    expect(await readOne("x.xml", newsItem(xhtml))).toMatchObject({
      title: "Bridge closed",
      outlet: "Wire One",
      byline: "Ann Lee",
      agency: "W1",
      dateline: "Marlow",
      published: "2024-03-04T09:30:00Z",
      version: "7",
      language: "en-US",
      body: `${text}\n\nMore.`,
      notes: ["x.xml: usage: Online only"],
    });
  });
  it("with NITF, which fills what the item leaves open", async () => {
    const read = await readOne("x.xml", newsItem(`<inlineXML>${nitf}</inlineXML>`));
    expect([read.body, read.dateline, read.outlet]).toEqual([
      nitfFields.body,
      "MARLOW",
      "Wire One",
    ]);
  });
  it("with text in CDATA", async () => {
    const data = `<inlineData contenttype="text/html"><![CDATA[<p>${text}</p>]]></inlineData>`;
    expect((await readOne("x.xml", newsItem(data))).body).toBe(text);
  });
  it("several in a message", async () => {
    const message = `<newsMessage><itemSet>${newsItem(xhtml)
      .replace(/<\?.*?\?>/, "")
      .repeat(2)}</itemSet></newsMessage>`;
    expect((await readFile("x.xml", message)).articles).toHaveLength(2);
  });
  it("says loudly what is canceled", async () => {
    const status = '<pubStatus qcode="stat:canceled"/><edNote>Kill it</edNote>';
    expect((await readOne("x.xml", newsItem(xhtml, status))).notes).toEqual([
      "x.xml: CANCELED by its provider: don't rely on anything in it",
      "x.xml: editor's note: Kill it",
      "x.xml: usage: Online only",
    ]);
  });
  it("refuses an item without text", () =>
    expect(readFile("x.xml", newsItem('<remoteContent href="a.jpg"/>'))).rejects.toThrow(
      "/x.xml: expected a newsItem with its text inside (inlineXML or inlineData), found none with text",
    ));
});
