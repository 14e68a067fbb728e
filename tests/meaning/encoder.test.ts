import { hash } from "node:crypto";
import { type Article, clean, compareArticles, segment } from "@crossread/core";
import { type Encoder, findSimilarities, openEncoder } from "@crossread/meaning";
import { describe, expect, it } from "vitest";
import { memoryFiles, type Tree } from "../reader/memory-files.ts";
import { argus, bugle, command, story } from "./ask.ts";
import { encoderFolder } from "./tiny-encoder.ts";

const words = [
  ...new Set(`${argus} ${bugle} boat vessel ferry`.toLowerCase().match(/[a-z]+|[0-9]+|[.,']/g)),
];
const like = { vessel: "boat", hired: "hire", another: "second" };
const folder = (more: Partial<Parameters<typeof encoderFolder>[0]> = {}, pooling = {}) =>
  encoderFolder({ words, width: 16, layers: 0, like, ...more }, { ...mean, ...pooling });
const mean = { pooling_mode_mean_tokens: true, pooling_mode_cls_token: false };

function tree(files: Record<string, string | Uint8Array>, at = "/model"): Tree {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${at}/${name}`, text]));
}

const open = (files = folder()): Promise<Encoder> =>
  openEncoder("/model", memoryFiles(tree(files)));

function cosine([a, b]: readonly Float32Array[]): number {
  return a!.reduce((sum, value, at) => sum + value * b![at]!, 0);
}

describe("a sentence encoder in a folder", () => {
  it("gives vectors of length 1", async () => {
    const [vector] = await (await open()).encode(["The ferry stopped."]);
    expect(vector).toHaveLength(16);
    expect(cosine([vector!, vector!])).toBeCloseTo(1, 5);
  });
  it("finds alike what means the same in other words", async () => {
    const encoder = await open();
    const alike = cosine(await encoder.encode(["second boat", "another vessel"]));
    const other = cosine(await encoder.encode(["second boat", "island school"]));
    expect(alike).toBeCloseTo(1, 5);
    expect(other).toBeLessThan(0.7);
  });
  it.each([0, 2])("is not moved by its neighbours in a batch, with %i layers", async (layers) => {
    const encoder = await open(folder({ layers }));
    const [alone] = await encoder.encode(["The ferry stopped."]);
    const [among] = await encoder.encode([
      "The ferry stopped.",
      "A fire in the engine room put the ferry Astrid out of service on Tuesday.",
    ]);
    expect(cosine([alone!, among!])).toBeCloseTo(1, 5);
  });
  it("pools as the folder says", async () => {
    const text = ["ferry boat fire"];
    const [byMean] = await (await open(folder({ layers: 1 }))).encode(text);
    const cls = { pooling_mode_mean_tokens: false, pooling_mode_cls_token: true };
    const [byFirst] = await (await open(folder({ layers: 1 }, cls))).encode(text);
    const [byMost] = await (
      await open(folder({ layers: 1 }, { pooling_mode_mean_tokens: false, pooling_mode: "max" }))
    ).encode(text);
    expect(cosine([byMean!, byFirst!])).toBeLessThan(0.99);
    expect(cosine([byMean!, byMost!])).toBeLessThan(0.99);
  });
  it("takes a text longer than the model, and one of nothing it knows", async () => {
    const vectors = await (await open()).encode(["ferry ".repeat(5000), "§§§", ""]);
    expect(vectors.map(({ length }) => length)).toEqual([16, 16, 16]);
    expect(vectors.flatMap((vector) => [...vector]).every(Number.isFinite)).toBe(true);
  });
  it("prefers quantised weights", async () => {
    const files = folder();
    const { "onnx/model.onnx": weights, ...rest } = files;
    const quantised = { ...rest, "onnx/model_quantized.onnx": weights! };
    const broken = { ...quantised, "onnx/model.onnx": new Uint8Array([1, 2, 3]) };
    expect(await (await open(broken)).encode(["ferry"])).toHaveLength(1);
  });
  it.each<[string, Record<string, string | Uint8Array | undefined>, string]>([
    [
      "no config",
      { "config.json": undefined },
      "/model/config.json: expected a file, found nothing",
    ],
    [
      "no tokenizer",
      { "tokenizer.json": undefined },
      "/model/tokenizer.json: expected a file, found nothing",
    ],
    [
      "a broken config",
      { "config.json": "{" },
      "/model/config.json: expected JSON, found text that is none",
    ],
    [
      "no weights",
      { "onnx/model.onnx": undefined },
      "/model/onnx: expected weights as onnx/model_quantized.onnx or onnx/model.onnx or model_quantized.onnx or model.onnx, found none",
    ],
    [
      "an unknown pooling",
      { "1_Pooling/config.json": '{"pooling_mode":"weightedmean"}' },
      "/model/1_Pooling/config.json: expected one pooling: mean, cls, max or last token, found weightedmean",
    ],
    [
      "a layer behind the pooling",
      { "modules.json": '[{"type":"sentence_transformers.models.Dense"}]' },
      "/model/modules.json: expected Transformer, Pooling and Normalize alone, found sentence_transformers.models.Dense",
    ],
  ])("says what is wrong with %s", async (_, more, message) => {
    const files = Object.entries({ ...folder(), ...more }).filter((file) => file[1] !== undefined);
    await expect(open(Object.fromEntries(files) as ReturnType<typeof folder>)).rejects.toThrow(
      message,
    );
  });
  it("says that weights are none", async () => {
    const files = { ...folder(), "onnx/model.onnx": new Uint8Array([1, 2, 3]) };
    await expect(open(files)).rejects.toThrow(
      "/model/onnx/model.onnx: expected a model that ONNX Runtime can load",
    );
  });
});

const articles: readonly Article[] = [
  { id: "a", outlet: "Argus", title: "", body: argus },
  { id: "b", outlet: "Bugle", title: "", body: bugle },
];

describe("similarities", () => {
  it("pair every sentence of one article with every one of another", async () => {
    const found = await findSimilarities(articles, await open(), { cache: new Map() });
    const [left, right] = articles.map((article) => segment(clean(article)).sentences.length);
    expect(found).toHaveLength(left! * right!);
    expect(found.every(({ similarity }) => similarity >= 0 && similarity <= 1)).toBe(true);
  });
  it("are the same in whatever order the articles come", async () => {
    const encoder = await open();
    const turned = await findSimilarities(articles.toReversed(), encoder, { cache: new Map() });
    expect(turned).toEqual(await findSimilarities(articles, encoder, { cache: new Map() }));
  });
  it("encode no text twice", async () => {
    const cache = new Map();
    let encoded = 0;
    const progress = (done: number) => {
      encoded = done;
    };
    const encoder = await open();
    await findSimilarities(articles, encoder, { cache, progress });
    const first = encoded;
    encoded = 0;
    await findSimilarities(articles, encoder, { cache, progress });
    expect([first > 10, encoded]).toEqual([true, 0]);
  });
  it("re-rank, and alone make nothing sure", async () => {
    const similarities = (await findSimilarities(articles, await open(), { cache: new Map() })).map(
      (pair) => ({ ...pair, similarity: 1 }),
    );
    const [plain, moved] = [{}, { similarities }].map((options) =>
      compareArticles(articles, { ...options, minProbability: 0 }),
    );
    const bandOf = (links: NonNullable<typeof plain>["links"]) =>
      new Map(links.map(({ left, right, band }) => [`${left} ${right}`, band]));
    const before = bandOf(plain!.links);
    const sure = [...bandOf(moved!.links)].filter(([, band]) => band === "sure");
    expect(sure.map(([key]) => before.get(key))).toEqual(sure.map(() => "sure"));
    const higher = moved!.links.filter(({ probability }, at) => {
      return probability > plain!.links[at]!.probability;
    });
    expect(higher.length).toBeGreaterThan(5);
  });
});

describe("crossread compare --encoder", () => {
  const files = { ...story, ...tree(folder()) };
  const args = ["compare", "/s", "--encoder", "/model", "--out", "/out"];

  it("says how far it is, and writes who it was into the manifest", async () => {
    const run = await command(files, args);
    expect([run.code, run.err]).toEqual([
      0,
      expect.stringMatching(/crossread: encoder: (\d+) of \1 sentences\n$/),
    ]);
    const { manifest } = JSON.parse(run.files["/out/comparison.json"] as string);
    expect(manifest.models.encoder).toMatch(/^[0-9a-f]{16}$/);
  });
  it("keeps the vectors, and gives the same from them", async () => {
    const first = await command(files, args);
    const kept = Object.keys(first.files).filter((path) => path.startsWith("/cache/vectors-"));
    expect(kept).toHaveLength(1);
    const second = await command(first.files, args);
    expect(second.err).toBe("");
    expect(hash("sha256", second.files["/out/comparison.json"] as string)).toBe(
      hash("sha256", first.files["/out/comparison.json"] as string),
    );
  });
  it("refuses a folder that is none", async () => {
    expect((await command(story, [...args.slice(0, 3), "/none"])).err).toBe(
      "crossread: /none: expected a folder with a model, found none\n",
    );
  });
});
