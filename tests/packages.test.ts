import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The ten lines of a program that uses the library, with one mistake that its types must find. */
const program = `
import { type Article, compareArticles } from "@crossread/core";
import { orderQuestions } from "@crossread/meaning";
import { groupArticles, type Grouped, openDatabase, sketchArticle } from "@crossread/newsroom";
import { readStory } from "@crossread/reader";
import { render } from "@crossread/reporter";

const articles: readonly Article[] = [
  { id: "a", outlet: "The Argus", title: "Bridge closed", body: "The bridge was closed on Monday." },
  { id: "b", outlet: "The Bugle", title: "Bridge shut", body: "The bridge was shut on Monday." },
];
const comparison = compareArticles(articles, { title: "A bridge" });
// @ts-expect-error A comparison has no such field.
comparison.verdict satisfies undefined;
const stories: readonly Grouped[] = groupArticles(articles.map(sketchArticle));
// @ts-expect-error A store is named by a folder or an address.
openDatabase satisfies (place: number) => unknown;
console.log(comparison.schema, typeof readStory, typeof render, orderQuestions([], 1).length);
console.log(stories.length > 0, typeof openDatabase);
`;

const publicNames = {
  "@crossread/core": `InputError align annotate clean compare compareArticles compareVersions
    contains contentId cover describePairs features findCopies findUnique firstPassNames
    fittedWeights frame group length overlaps scorePairs secondPassNames segment sha256 slice
    withCollective`,
  "@crossread/meaning": `admit answerKey askJudge checkQuotations endpointJudge findCandidates
    findQuotation findSimilarities givesOrders isByJudge judgeErrors judgePrefix leastAsked
    makeDecisions mostSimilarities openEncoder openFolderJudge orderQuestions planQuestions
    questionsToAsk readAnswers readVectors writeAnswers writeVectors`,
  "@crossread/newsroom": `compareDue defaultWindow dueStories explainPair featureNames findArticle
    findPairs findStory fittedGroupWeights groupArticles groupNews hasStore headlineOf isServer
    listStories openDatabase openJobs prepareTables readComparison readCorpus readMembers regroup
    saveDecision sketchArticle storyId walkRefused walkStories withdrawArticle workOnStore`,
  "@crossread/reader": `decode findOtherStories guessLanguage mappedFields nameForStory
    readArticles readOutletNames readStory readVersions readsAsEnglish sameStoryFeatureNames
    sameStoryFeatures sameStoryScore streamArticles versionName`,
  "@crossread/reporter": `briefLines changeFormats countFindings formats lookUp plain render
    renderAgreement renderBrief renderChanges renderClaimReview renderCsv renderDivergence
    renderFraming renderHtml renderJson renderLabels renderLinks renderMatrix renderQuotes
    renderReviewSheet renderShare renderStoryIndex renderTerminal renderUnique renderWebAnnotation
    writeReports`,
};

describe("public names", () => {
  it.each(Object.entries(publicNames))("%s", async (name, names) => {
    expect(Object.keys(await import(name)).sort()).toEqual(names.split(/\s+/));
  });
});

/** Built, packed, and installed where nothing of the workspace is near. */
describe("packed packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "crossread-packages-"));
  const installed = join(folder, "installed");

  beforeAll(() => {
    run(process.execPath, ["scripts/build.ts"], ".");
    for (const name of ["core", "reader", "reporter", "meaning", "newsroom", "cli"]) {
      run("npx", ["-y", "pnpm@12", "pack", "--pack-destination", folder], join("packages", name));
    }
    const tarballs = readdirSync(folder).map((name) => join(folder, name));
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), '{ "private": true, "type": "module" }');
    writeFileSync(join(installed, "program.ts"), program);
    run("npm", ["install", "--no-audit", "--no-fund", "--no-save", ...tarballs], installed);
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("give a command that compares a story", () => {
    const story = resolve("seeds/kim-letter");
    const args = ["node_modules/.bin/crossread", "compare", story, "--format", "json"];
    expect(JSON.parse(run(process.execPath, args, installed)).schema).toBe(
      "crossread/comparison@1",
    );
  });
  it("give a command that knows a judge", () => {
    const story = resolve("seeds/kim-letter");
    const judge = ["--judge", "http://127.0.0.1:9/v1", "--model", "m", "--dry-run"];
    const args = ["node_modules/.bin/crossread", "compare", story, ...judge];
    expect(run(process.execPath, args, installed)).toContain("pairs of sentences");
  });
  it("give a command that groups a corpus in a store", () => {
    const corpus = join(folder, "corpus.jsonl");
    const article = { outlet: "The Argus", title: "Bridge shut", body: "The bridge was shut." };
    writeFileSync(corpus, JSON.stringify(article));
    const args = ["stories", corpus, "--store", join(folder, "store")];
    const command = ["node_modules/.bin/crossread", ...args];
    expect(run(process.execPath, command, installed)).toContain("1 article read, 1 new");
  });
  it("give a library with types", () => {
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const options = "--strict --skipLibCheck --target es2024 --module nodenext --types".split(" ");
    run(process.execPath, [tsc, ...options, "", "--outDir", "out", "program.ts"], installed);
    expect(run(process.execPath, ["out/program.js"], installed)).toBe(
      "crossread/comparison@1 function function 0\ntrue function\n",
    );
  });
  it("hold what is published and nothing else", () => {
    for (const name of [
      "@crossread/core",
      "@crossread/meaning",
      "@crossread/newsroom",
      "@crossread/reader",
      "@crossread/reporter",
      "crossread",
    ]) {
      const files = readdirSync(join(installed, "node_modules", name)).sort();
      const schema = name === "@crossread/core" ? ["comparison.schema.json"] : [];
      expect(files).toEqual(["LICENSE", "README.md", ...schema, "dist", "package.json"]);
    }
  });
});

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
