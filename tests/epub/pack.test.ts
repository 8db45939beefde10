import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { sample, type Sample } from "./sample/sample.ts";

let made: Sample;
beforeAll(async () => {
  made = await sample();
});

const digest = (files: Sample["files"]): string => createHash("sha256").update(packEpub(files)).digest("hex");

/** Returns the digest of a small archive packed by a process of its own, which lives in a time zone from its start. */
async function digestIn(zone: string): Promise<string> {
  const script = fileURLToPath(new URL("pack-digest.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, TZ: zone },
  });
  return stdout.trim();
}

describe("the EPUB", () => {
  test("packages the files of the edition unchanged, the mimetype first and the others in order", () => {
    const entries = unzipSync(packEpub(made.files));
    expect(Object.keys(entries)).toEqual([
      "mimetype",
      "META-INF/container.xml",
      ...made.files.map(({ path }) => `EPUB/${path}`),
    ]);
    for (const { path, bytes } of made.files)
      expect(Buffer.from(entries[`EPUB/${path}`]!).equals(bytes), path).toBe(true);
  });

  test("is the same for files in another order", () => {
    expect(digest([...made.files].reverse())).toBe(digest(made.files));
  });

  // Apia left out 30 December 2011, São Paulo midnights when summer time began; Kiritimati is furthest ahead of UTC.
  test("is the same in every time zone", async () => {
    const zones = ["UTC", "Pacific/Apia", "America/Sao_Paulo", "Pacific/Kiritimati"];
    const digests = await Promise.all(zones.map(digestIn));
    expect(Object.fromEntries(zones.map((zone, index) => [zone, digests[index]]))).toEqual(
      Object.fromEntries(zones.map((zone) => [zone, digests[0]])),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
