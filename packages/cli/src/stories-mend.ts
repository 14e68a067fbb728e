import type * as Newsroom from "@crossread/newsroom";
import { counted } from "./counted.ts";
import { exitCodes } from "./exit-codes.ts";
import {
  loadNewsroom,
  noteWindow,
  refuse,
  refuseId,
  type StoreOptions,
  withOldStore,
} from "./stories-store.ts";
import type { System } from "./system.ts";

/** Records that two stories are one. */
export async function mergeStories(
  story: string,
  other: string,
  options: StoreOptions,
  system: System,
): Promise<number> {
  return decide(options, system, async (articlesOf) => {
    const [left, right] = [await articlesOf(story), await articlesOf(other)];
    if (left.some((id) => right.includes(id))) {
      refuse(other, "another story than the first", "the same one");
    }
    return { kind: "merge", left, right };
  });
}

/** Records that articles don't belong to the story they are in. */
export async function splitStory(
  ids: readonly string[],
  options: StoreOptions,
  system: System,
): Promise<number> {
  return decide(options, system, async (articlesOf) => {
    const [first = ""] = ids;
    const members = await articlesOf(first);
    for (const id of ids) if (!members.includes(id)) refuse(id, "an article of that story", "none");
    return { kind: "split", left: ids, right: members.filter((id) => !ids.includes(id)) };
  });
}

async function decide(
  options: StoreOptions,
  system: System,
  make: (articlesOf: (id: string) => Promise<readonly string[]>) => Promise<Newsroom.GroupDecision>,
): Promise<number> {
  const { findArticle, findStory, readMembers, saveDecision } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    const decision = await make(async (id) => {
      const story = await findStory(database, id);
      // An article that no other joined is no story, and may be named all the same.
      if (story === undefined) return (await findArticle(database, id)) ? [id] : refuseId(id);
      return (await readMembers(database, story)).map((article) => article.id);
    });
    await saveDecision(database, decision);
    return groupAgain(database, options, system);
  });
}

/** Takes an article out of the findings. */
export async function withdraw(
  id: string,
  options: StoreOptions & { readonly reason: string },
  system: System,
): Promise<number> {
  const { withdrawArticle } = await loadNewsroom();
  return withOldStore(options, system, async (database) => {
    if (!(await withdrawArticle(database, id, options.reason))) refuseId(id);
    return groupAgain(database, options, system);
  });
}

async function groupAgain(
  database: Newsroom.Database,
  { window }: StoreOptions,
  system: System,
): Promise<number> {
  const { regroup } = await loadNewsroom();
  const { changed, gone } = await regroup(database, {
    ...(window !== undefined && { window }),
    onWindow: noteWindow(system),
  });
  system.out(
    `${counted(changed, "story", "stories")} changed, ${gone} gone; crossread stories compares them\n`,
  );
  return exitCodes.done;
}
