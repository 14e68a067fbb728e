import type { Lookup } from "../lookup.ts";
import { type BriefLine, line, say } from "./line.ts";

/** A caution on each article of the story that is not compared, so that nobody takes it for silent. */
export function leftOutLines({ comparison }: Lookup): BriefLine[] {
  return (comparison.manifest.leftOut ?? []).map(({ outlet, reason }) =>
    line({ sign: "”", label: "Left out" }, [say(`${outlet}: ${reason}`)]),
  );
}
