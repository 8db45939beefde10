import { readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { kindOf, nearby, shown } from "./paths.ts";
import { isSystemError, lookAtDisk, reasonFor } from "./system-error.ts";

/** Bytes. Above these a file is taken for a mistake, before it fills the memory. */
const largest = 128 * 2 ** 20;

/** Why a file cannot be read. */
export type Refusal = Pick<Diagnostic, "message" | "hint">;

/**
 * Reads a file that a manuscript names by its path from the manuscript's folder, and that has to lie in there; `what` it
 * is stands in what is said of it. The bytes are undefined where they are more than 128 MiB.
 */
export async function readBeside(
  path: string,
  folder: string,
  what: string,
): Promise<{ readonly bytes: Uint8Array | undefined } | Refusal> {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
    const hint = `nothing is fetched: save the ${what} beside the manuscript and write its file name`;
    return { message: `${what} \`${abridged(path)}\` is an address, not a file`, hint };
  }
  if (path.includes("\0")) return { message: `the path of the ${what} holds a null character`, hint: "mend the path" };
  const place = join(folder, path);
  if ((await kindOf(place)) === undefined) {
    const hint =
      (await nearby(place, folder)) ??
      `mend the path, which starts from the manuscript's folder, or put the ${what} there`;
    return { message: `there is no ${what} \`${path}\``, hint };
  }
  try {
    const [file, home] = [await realpath(place), await realpath(folder)];
    if (!file.startsWith(home.endsWith(sep) ? home : home + sep))
      return {
        message: `${what} \`${path}\` lies outside the manuscript's folder`,
        hint: `copy it into \`${shown(folder)}/\``,
      };
    const status = await stat(file);
    if (!status.isFile()) return { message: `${what} \`${path}\` is a folder, not a file`, hint: "name a file in it" };
    return { bytes: status.size > largest ? undefined : new Uint8Array(await readFile(file)) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { message: `cannot read ${what} \`${path}\`: ${reasonFor(error)}`, hint: lookAtDisk };
  }
}

function abridged(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
