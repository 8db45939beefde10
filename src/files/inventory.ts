import { createHash } from "node:crypto";
import { readFile, realpath, rm, rmdir } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { OutputFile } from "./output-file.ts";
import { isSystemError } from "./system-error.ts";

/** The file that lists what was written in the folder of an edition, in the form of `sha256sum`. */
export const inventoryName = ".pamphlet";

/** By the folder of an edition: the list of its files, and what an earlier list has that the new one has not. */
export interface Inventory {
  readonly folder: string;
  readonly lines: readonly string[];
  readonly stale: readonly string[];
}

/** Returns the inventory of each folder of an edition among some files. */
export async function takeInventories(out: string, files: readonly OutputFile[]): Promise<Inventory[]> {
  const folders = new Set(
    files.filter(({ path }) => path.includes("/")).map(({ path }) => path.slice(0, path.indexOf("/"))),
  );
  const inventories: Inventory[] = [];
  for (const folder of folders) {
    const within = files.filter(({ path }) => path.startsWith(`${folder}/`));
    const paths = new Set(within.map(({ path }) => path.slice(folder.length + 1)));
    const old = (await contentOf(join(out, folder, inventoryName)))?.toString().split("\n") ?? [];
    inventories.push({
      folder,
      lines: within.map(({ path, bytes }) => `${digestOf(bytes)}  ${path.slice(folder.length + 1)}`),
      stale: old.filter((line) => isEntryBeyond(paths, line)),
    });
  }
  return inventories;
}

/** Removes files that we wrote and nobody has changed since, and the folders that this leaves empty. */
export async function removeStale(out: string, { folder, stale }: Inventory): Promise<void> {
  const home = join(out, folder);
  for (const { digest, path } of stale.map((line) => entryIn(line)!)) {
    const file = join(home, path);
    const content = await contentOf(file);
    if (
      content === undefined ||
      digestOf(content) !== digest ||
      !(await realpath(file)).startsWith((await realpath(home)) + sep)
    )
      continue;
    await rm(file);
    if (dirname(file) !== home) await rmdir(dirname(file)).catch(() => undefined);
  }
}

/** Returns whether a line lists a file that is not among some paths. */
function isEntryBeyond(paths: ReadonlySet<string>, line: string): boolean {
  const entry = entryIn(line);
  return entry !== undefined && !paths.has(entry.path);
}

function entryIn(line: string): { digest: string; path: string } | undefined {
  const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
  return digest === undefined || path === undefined || path.split("/").includes("..") ? undefined : { digest, path };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
