import { check } from "../build.ts";
import type { Format } from "./format.ts";
import { printRun } from "./print.ts";

export interface CheckOptions {
  readonly strict?: boolean;
  readonly format: Format;
}

/** Proves manuscripts, prints what was found, and returns the exit status. */
export async function runCheck(
  manuscripts: readonly string[],
  { strict = false, format }: CheckOptions,
): Promise<number> {
  const { value, diagnostics } = await check(manuscripts);
  return printRun({ outcome: { manuscripts: value, products: [], reports: [] }, diagnostics, strict }, format);
}
