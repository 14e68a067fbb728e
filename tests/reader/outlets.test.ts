import { readArticles, readOutletNames, streamArticles } from "@crossread/reader";
import { describe, expect, it } from "vitest";
import { first, memoryFiles, second, type Tree } from "./memory-files.ts";

const names = JSON.stringify({ "argus.example": "The Argus", "bugle online": "The Bugle" });
const text = (front: string) => `---\n${front}\n---\n${first}`;

const tree: Tree = {
  "/s/a.txt": text("url: https://news.argus.example/1"),
  "/s/b.txt": text("outlet: Bugle  Online"),
  "/s/c.txt": text("outlet: www.bbc.co.uk"),
  "/s/d.txt": text("outlet: Crier"),
};

async function outlets(files: Tree): Promise<readonly string[]> {
  const { articles } = await readArticles(["/s"], memoryFiles(files));
  return articles.map(({ article }) => article.outlet);
}

describe("outlets", () => {
  it("go by the name they print, where their host is known", async () => {
    expect(await outlets(tree)).toEqual(["A", "Bugle Online", "BBC News", "Crier"]);
  });
  it("go by the names in the folder, by host and by another name", async () => {
    const named = ["The Argus", "The Bugle", "BBC News", "Crier"];
    const files = { ...tree, "/s/outlets.json": names };
    expect(await outlets(files)).toEqual(named);
    const streamed: string[] = [];
    for await (const item of streamArticles(["/s"], memoryFiles(files))) {
      streamed.push(item.kind === "article" ? item.article.outlet : item.kind);
    }
    expect(streamed).toEqual(named);
  });
  it("go by the names that are given", async () => {
    const files = memoryFiles({ ...tree, "/names.json": names });
    const given = await readOutletNames("/names.json", files);
    const { articles } = await readArticles(["/s/a.txt"], files, { outlets: given });
    expect(articles[0]).toMatchObject({
      article: { outlet: "The Argus" },
      from: { outlet: "names of outlets" },
    });
  });
  it("keep the names of story.json", async () => {
    const articles = [
      { id: "a", outlet: "Mine", file: "a.txt" },
      { id: "b", outlet: "Yours", file: "b.txt" },
    ];
    const listed = {
      ...tree,
      "/s/outlets.json": names,
      "/s/story.json": JSON.stringify({ articles }),
    };
    expect(await outlets(listed)).toEqual(["Mine", "Yours"]);
  });
  it.each([
    ["[]", "/s/outlets.json: expected an object with names of outlets by host or by another name"],
    ['{"argus.example":3}', "/s/outlets.json: argus.example: expected a name"],
    ["{", "/s/outlets.json: expected JSON, found a syntax error"],
  ])("refuse %s", async (json, message) => {
    const files = memoryFiles({ "/s/a.txt": first, "/s/b.txt": second, "/s/outlets.json": json });
    await expect(readArticles(["/s"], files)).rejects.toThrow(message);
  });
});
