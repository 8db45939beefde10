import { createHash } from "node:crypto";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { modified, sample, type Sample } from "./sample/sample.ts";

let made: Sample;
beforeAll(async () => {
  made = await sample();
});

function digest(files: Sample["files"], day: Date): string {
  return createHash("sha256").update(packEpub(made.document, files, day)).digest("hex");
}

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("the EPUB", () => {
  test("packages the files of the edition unchanged, the mimetype first and the others in order", () => {
    const entries = unzipSync(packEpub(made.document, made.files, modified));
    expect(Object.keys(entries)).toEqual(["mimetype", "META-INF/container.xml", ...made.files.map(({ path }) => `EPUB/${path}`)]);
    for (const { path, bytes } of made.files) expect(Buffer.from(entries[`EPUB/${path}`]!).equals(bytes), path).toBe(true);
  });

  test("is the same for files in another order", () => {
    expect(digest([...made.files].reverse(), modified)).toBe(digest(made.files, modified));
  });

  // São Paulo had no midnight on the day in 2004 on which summer time began.
  test.each([
    ["UTC", 0],
    ["America/Sao_Paulo", 180],
    ["Pacific/Kiritimati", -840],
    ["America/Los_Angeles", 480],
  ])("is the same in %s", (name, offset) => {
    for (const day of ["1848-02-21", "2004-11-02", "2004-06-30", "2150-01-01"]) {
      const date = new Date(`${day}T00:00:00Z`);
      process.env["TZ"] = "Europe/Berlin";
      const there = digest(made.files, date);
      process.env["TZ"] = name;
      expect(digest(made.files, date)).toBe(there);
    }
    expect(new Date("2024-01-01T00:00:00Z").getTimezoneOffset()).toBe(offset);
  });

  test("passes EPUBCheck without an error or a warning", async () => {
    const { messages } = await EpubCheck.validate(packEpub(made.document, made.files, modified));
    expect(messages).toEqual([]);
  });
});
