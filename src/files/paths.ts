import { readdir, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { didYouMean } from "../diagnostics/suggest.ts";
import { isSystemError } from "./system-error.ts";

/** Returns what a path leads to, or undefined where there is nothing. */
export async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" || error.code === "ENOTDIR" ? undefined : "file";
  }
}

/** Returns a hint that names the file most like a missing one in its folder, or the folder that is missing itself; as seen from a folder, if one is given. */
export async function nearby(path: string, from?: string): Promise<string | undefined> {
  const folder = dirname(path);
  const named = (found: string): string => shown(from === undefined ? found : relative(from, found));
  try {
    const name = didYouMean(path.slice(path.lastIndexOf("/") + 1), (await readdir(folder)).sort(byCodePoint));
    return name === undefined ? undefined : `did you mean \`${named(join(folder, name))}\`?`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" ? `there is no folder \`${shown(folder)}\` either` : undefined;
  }
}

/** Paths are shown, and compared, with forward slashes on every system. */
export function shown(path: string): string {
  return path.split(sep).join("/");
}

/** Orders names by their bytes in UTF-8, which is the order of code points. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
