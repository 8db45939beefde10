import { check } from "../build.ts";
import type { Format } from "./format.ts";
import { printRun } from "./print.ts";
import { withProgress } from "./progress.ts";

export interface CheckOptions {
  readonly strict?: boolean;
  readonly format: Format;
}

/** Proves manuscripts, prints what was found, and returns the exit status. */
export async function runCheck(
  manuscripts: readonly string[],
  { strict = false, format }: CheckOptions,
): Promise<number> {
  const { value, diagnostics } = await withProgress((tell) => check(manuscripts, tell));
  return printRun({ outcome: { manuscripts: value, products: [], reports: [] }, diagnostics, strict }, format);
}
