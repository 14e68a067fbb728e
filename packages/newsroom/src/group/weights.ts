import type { FeatureName } from "./likeness.ts";
import fitted from "./weights.json" with { type: "json" };

/** What grouping learned from judged stories. */
export interface GroupWeights {
  /** The command that made them. */
  readonly madeBy: string;
  readonly intercept: number;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** Mean log-odds from which two groups are one story. */
  readonly threshold: number;
}

/** The weights that come with the package; `benchmark stories --fit` makes them. */
export const fittedGroupWeights: GroupWeights = fitted;
