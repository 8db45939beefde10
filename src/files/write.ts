import { rmSync } from "node:fs";
import { lstat, mkdir, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { inventoryName, removeStale, takeInventories, type Inventory } from "./inventory.ts";
import type { OutputFile } from "./output-file.ts";
import { isSystemError, reasonFor } from "./system-error.ts";

export type { OutputFile } from "./output-file.ts";

/** A hidden folder that holds what a process of that id is writing. */
const stagingFolder = /^\.pamphlet-(\d+)$/;

/**
 * Writes files beside their places and then moves each into its own, so that whoever stops it finds whole files, old
 * or new. Returns F004 for what cannot be written; then nothing has been moved, unless the disk failed in the midst.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<Diagnostic[]> {
  const astray = files.filter(({ path }) => !staysWithin(path));
  if (astray.length > 0)
    return astray.map(({ path }) => refusal(join(folder, path), "it would lie outside the output folder"));
  const staging = join(folder, `.pamphlet-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await clearLeftovers(folder);
    return await withStaging(staging, async () => {
      await stage(staging, files);
      const obstacles = await prepare(folder, files);
      if (obstacles.length === 0) await moveAll(staging, folder, files);
      return obstacles;
    });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [refusal(error.path?.replace(`${staging}${sep}`, folder + sep) ?? folder, reasonFor(error))];
  }
}

/**
 * Moves staged files into their places, and removes what an earlier build wrote in the folders of the same editions and
 * this one did not. Until that is done their inventories list both, so that a build which is killed forgets nothing.
 */
async function moveAll(staging: string, folder: string, files: readonly OutputFile[]): Promise<void> {
  const inventories = await takeInventories(folder, files);
  const list = async (inventory: Inventory, lines: readonly string[]): Promise<void> => {
    const path = `${inventory.folder}/${inventoryName}`;
    await stage(staging, [{ path, bytes: Buffer.from(lines.map((line) => `${line}\n`).join("")) }]);
    await rename(join(staging, path), join(folder, path));
  };
  for (const inventory of inventories) await list(inventory, [...inventory.lines, ...inventory.stale]);
  for (const { path } of files) await rename(join(staging, path), join(folder, path));
  for (const inventory of inventories.filter(({ stale }) => stale.length > 0)) {
    await removeStale(folder, inventory);
    await list(inventory, inventory.lines);
  }
}

async function stage(staging: string, files: readonly OutputFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(staging, path)), { recursive: true });
    await writeFile(join(staging, path), bytes);
  }
}

/** Makes the folders that the files go to; returns what stands in the way, so that none is moved before all can be. */
async function prepare(folder: string, files: readonly OutputFile[]): Promise<Diagnostic[]> {
  const home = await realpath(folder);
  const obstacles: Diagnostic[] = [];
  for (const { path } of files) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      const parent = await realpath(dirname(target));
      if (parent !== home && !parent.startsWith(home + sep))
        obstacles.push(refusal(target, "a link leads it out of the output folder"));
      else if (await isFolder(target)) obstacles.push(refusal(target, "a folder of that name is in the way"));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      obstacles.push(refusal(target, reasonFor(error)));
    }
  }
  return obstacles;
}

/** Clears the staging folder whatever becomes of the work, a signal to stop included; the signal then takes its course. */
async function withStaging<T>(staging: string, work: () => Promise<T>): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(staging, { recursive: true, force: true });
    process.kill(process.pid, signal);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    return await work();
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await rm(staging, { recursive: true, force: true });
  }
}

/** Clears the staging folders of builds that were killed; that of a build which still runs is let be. */
async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = Number(stagingFolder.exec(name)?.[1] ?? NaN);
    if (Number.isNaN(id)) continue;
    if (id === process.pid || !isRunning(id)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return isSystemError(error) && error.code === "EPERM";
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Returns whether a path leads to something below the folder that it is relative to. */
function staysWithin(path: string): boolean {
  const normal = normalize(path);
  return !isAbsolute(normal) && normal !== "." && normal.split(sep)[0] !== "..";
}

function refusal(path: string, reason: string): Diagnostic {
  const shown = path.split(sep).join("/");
  const hint = "mend that, or name another folder with `--out`";
  return { code: "F004", place: { path: shown }, message: `cannot write \`${shown}\`: ${reason}`, hint };
}

/** Returns whether a path is a folder, or nothing yet, so that output may go there. */
export async function isFolderOrFree(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? true;
}
