import { setFlagsFromString } from "node:v8";

/**
 * Has V8 compile WebAssembly once and plainly in this process. PGlite is a few functions of enormous size:
 * to optimise them took 500 MB for some seconds, three times what all else takes, and saved no CPU in runs
 * of some thousand articles. To be called before the first module is compiled.
 */
export function compilePlainly(): void {
  // At run time V8 no longer draws the last two from the first.
  for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]) {
    setFlagsFromString(flag);
  }
}
