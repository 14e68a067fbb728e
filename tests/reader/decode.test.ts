import { decode } from "@crossread/reader";
import { describe, expect, it } from "vitest";

const words = "“Café” — the mayor’s words, £5";

function bytes(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values);
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text)].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

function latin(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function reads(input: Uint8Array, text: string, encoding: string): void {
  const decoded = decode(input, "a.txt");
  expect([decoded.text, decoded.encoding]).toEqual([text, encoding]);
}

function refuses(input: Uint8Array, message: string): void {
  expect(() => decode(input, "a.txt")).toThrow(message);
}

describe("text", () => {
  it("reads UTF-8", () => reads(utf8(words), words, "utf-8"));
  it("takes a UTF-8 mark off", () => reads(utf8(`\uFEFF${words}`), words, "utf-8"));
  it("keeps line ends as they are", () => reads(utf8("a\r\nb\rc\n"), "a\r\nb\rc\n", "utf-8"));
  it("reads nothing as empty text", () => reads(bytes(), "", "utf-8"));
  it("reads UTF-16LE with a mark", () => reads(utf16(words, "le", true), words, "utf-16le"));
  it("reads UTF-16BE with a mark", () => reads(utf16(words, "be", true), words, "utf-16be"));
  it("reads UTF-16LE without", () => reads(utf16(words, "le", false), words, "utf-16le"));
  it("reads UTF-16BE without", () => reads(utf16(words, "be", false), words, "utf-16be"));
  it("reads ISO 8859-1", () => reads(latin("Café, £5"), "Café, £5", "windows-1252"));
  it("reads windows-1252 quotes", () => reads(bytes(0x93, 0x41, 0x94), "“A”", "windows-1252"));
  it("reads a long text in windows-1252", () => {
    const long = "The mayor’s ".repeat(20_000);
    reads(latin(long.replaceAll("’", "\x92")), long, "windows-1252");
  });
  it("says that it took windows-1252", () => {
    expect(decode(latin("Café"), "a.txt").note).toBe("not UTF-8, so read as windows-1252");
  });
  it("keeps UTF-8 that is cut off in a character", () => {
    const cut = decode(utf8(`${words}é`).subarray(0, -1), "a.txt");
    expect(cut.text).toBe(`${words}\uFFFD`);
    expect(cut.note).toBe("UTF-8 with 1 broken character, shown as \uFFFD");
  });
  it("bears one stray control character", () => {
    const text = `${"The mayor spoke. ".repeat(20)}\x07`;
    reads(utf8(text), text, "utf-8");
  });
});

describe("what is no text", () => {
  it("names PDF", () =>
    refuses(latin("%PDF-1.7\n…"), "a.txt: expected text, found a PDF document"));
  it("names ZIP and Word", () => refuses(latin("PK\x03\x04…"), "office document such as .docx"));
  it("names PNG", () => refuses(latin("\x89PNG\r\n\x1a\n"), "found a PNG picture"));
  it("names RTF", () => refuses(latin("{\\rtf1\\ansi Hello}"), "found an RTF document"));
  it("names UTF-32", () => refuses(bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), "found text in UTF-32"));
  it("refuses zeros", () => refuses(latin("abc\0def and more text"), "found binary data"));
  it("refuses control characters", () => refuses(latin("ab\x01cd\x02ef\x03"), "found binary data"));
  it("refuses half a UTF-16 character", () =>
    refuses(bytes(0xff, 0xfe, 65, 0, 66), "a.txt: expected whole UTF-16 text, found a character"));
});
