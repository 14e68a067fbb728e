import type { ContestedSet } from "../model.ts";
import { identitySets } from "./contested-terms/identity.ts";
import { natureSets } from "./contested-terms/nature.ts";
import { societySets } from "./contested-terms/society.ts";
import { stateSets } from "./contested-terms/state.ts";
import { worldSets } from "./contested-terms/world.ts";

/**
 * Things that people on different sides of a question call by different words, our own list. To stand
 * here a set needs words that name one thing and that style guides of newsrooms discuss; which of them
 * is right is not said, and every comment has to be one that all sides could sign.
 *
 * One entry a choice of word; its variants follow after `=`, parted by commas, and count as the same
 * choice: `undocumented immigrant = undocumented migrant`. Lemmas in lower case, hyphens open to blanks.
 * `*` stands before a word that one side chose for what it says about the thing, or that newsrooms
 * keep to quotations: in one article alone it tells something even if no other names the thing.
 */
export const contestedSets: readonly ContestedSet[] = [
  ...societySets,
  ...stateSets,
  ...natureSets,
  ...worldSets,
  ...identitySets,
];
