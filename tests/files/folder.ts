import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test as plain } from "vitest";

/** Returns a new folder with some files in it, by their relative paths. */
type FolderWith = (files?: Readonly<Record<string, string | Uint8Array>>) => Promise<string>;

/** A test that can ask for folders; they go when it is done. */
export const test = plain.extend<{ folderWith: FolderWith }>({
  folderWith: async ({}, use) => {
    const folders: string[] = [];
    await use(async (files = {}) => {
      const folder = await realpath(await mkdtemp(join(tmpdir(), "pamphlet-test-")));
      folders.push(folder);
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      return folder;
    });
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  },
});
