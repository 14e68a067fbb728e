import type { Comparison } from "@crossread/core";
import { escapeSteering } from "./neutralise.ts";

/**
 * The comparison document itself, indented, in full. Nothing is replaced; characters that could steer a
 * screen are written as escapes, which every reader of JSON turns back.
 */
export function renderJson(comparison: Comparison): string {
  return jsonText(comparison);
}

/** Any value as indented JSON that is safe to print. */
export function jsonText(value: unknown): string {
  return `${escapeSteering(JSON.stringify(value, null, 2))}\n`;
}
