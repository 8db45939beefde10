import { describe } from "vitest";
import { test } from "../files/folder.ts";
import { pngOf } from "../files/pictures.ts";
import { manuscript } from "./manuscripts.ts";
import { bytesIn, pamphlet } from "./pamphlet.ts";
import { expectRefusal, type Refusal } from "./refusal.ts";
import { deflateSync } from "node:zlib";

describe.concurrent("the press edition", () => {
  test("is made for a trim, a preset and a paper, and says what it is", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.\n") });
    const options = "--edition press --trim 120x180mm --preset x1a --profile coated --marks crop";
    const ended = await pamphlet(folder, ["build", "a.md", ...options.split(" ")]);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    expect(ended.stdout).toMatch(/dist\/a-press\.pdf .* PDF\/X-1a\n/);
    expect(Object.keys(await bytesIn(folder))).toEqual(["a.md", "dist/a-press.pdf", "dist/a.report.json"]);
  });

  test("is left out for an image in RGB, which a warning says, unless it was asked for by name", async ({
    expect,
    folderWith,
  }) => {
    const pixels = deflateSync(Buffer.alloc(4 * (1 + 12)));
    const folder = await folderWith({
      "a.md": manuscript("![Red](red.png)\n"),
      "red.png": pngOf(2, [["IDAT", pixels]]),
    });
    const asked = await pamphlet(folder, ["build", "a.md", "--edition", "pdf,press"]);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain("error[P013]: no press edition is made: image `red.png` is in RGB colour");
    expect(Object.keys(await bytesIn(folder))).toEqual(["a.md", "red.png"]);
    const ended = await pamphlet(folder, ["build", "a.md"]);
    expect(ended.status).toBe(0);
    expect(ended.stderr).toContain("warning[P008]: no press edition is made: image `red.png` is in RGB colour");
    expect(Object.keys(await bytesIn(folder))).toEqual(expect.arrayContaining(["dist/a.pdf", "dist/a.epub"]));
    expect(Object.keys(await bytesIn(folder))).not.toContain("dist/a-press.pdf");
  });

  test.for<Refusal>([
    [["build", "--trim", "a7"], "`--trim a7` is no size for a page", "name one of a6, a5, b6"],
    [["plan", "--margins", "thirds"], "there is no canon of margins `thirds`", "the canons are ninths, twelfths"],
    [["build", "--preset", "x2"], "there is no preset `x2`", "the presets are x4, x1a, kdp"],
    [
      ["build", "--preset", "kdp", "--profile", "coated"],
      "the preset `kdp` has no `--profile`",
      "choose another preset",
    ],
    [
      ["build", "--edition", "press", "--preset", "kdp", "--marks", "crop"],
      "the preset `kdp` takes no `--marks`",
      "leave `--marks` out",
    ],
    [
      ["build", "--edition", "press", "--marks", "fold,crop"],
      "`--marks fold` is about the edition `booklet`, which `--edition press` leaves out",
      "add `booklet` to the editions, or leave `--marks fold` out",
    ],
    [["build", "--profile", "coted"], "there is no profile `coted`", "did you mean `coated`?"],
    [
      ["build", "--edition", "pdf", "--preset", "kdp"],
      "`--preset` is about the edition `press`, which `--edition pdf` leaves out",
      "add `press` to the editions",
    ],
  ])("%j ends with status 2", (refusal, { expect, folderWith }) => expectRefusal(refusal, expect, folderWith));
});
