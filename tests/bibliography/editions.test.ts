import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesIn, pamphlet } from "../command/pamphlet.ts";
import { folder } from "./works.ts";

describe("the editions of a manuscript with a bibliography", () => {
  let out = "";
  beforeAll(async () => void (out = await mkdtemp(join(tmpdir(), "pamphlet-"))));
  afterAll(() => rm(out, { recursive: true }));

  test("are held against its words, and the same each time", async () => {
    const build = (name: string) => pamphlet(folder, ["build", "cited.md", "--out", join(out, name)]);
    const [first, second] = [await build("a"), await build("b")];
    expect([first.status, second.status]).toEqual([0, 0]);
    const files = await bytesIn(join(out, "a"));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["cited.pdf", "cited-booklet.pdf", "cited-press.pdf", "cited.epub"]),
    );
    expect(await bytesIn(join(out, "b"))).toEqual(files);
  }, 60_000);

  test("say what the notes say", async () => {
    const text = await readFile(join(out, "a/cited/index.xhtml"), "utf8");
    expect(text).toContain(
      "V. I. Lenin, <em>Collected Works</em>, vol. 32 (Moscow: Progress Publishers, 1965), pp. 56–57.",
    );
    expect(text).toMatch(/Ibid\., p. 60, and ibid\., p\. 61\./);
    expect(text).not.toContain("[@");
  });
});
