import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { writeFiles } from "../../src/files/write.ts";
import { test } from "./folder.ts";

const file = (path: string, content: string) => ({ path, bytes: Buffer.from(content) });
const textAt = (...path: string[]) => readFile(join(...path), "utf8");
const told = (diagnostics: Awaited<ReturnType<typeof writeFiles>>, folder: string) =>
  diagnostics.map(({ code, message }) => `${code} ${message.replaceAll(folder, "…")}`);

describe("the editions are written", () => {
  test("in a new folder, and over what stood in an old one; nothing else there is touched", async ({ folderWith }) => {
    const folder = await folderWith({ "dist/a.pdf": "old", "dist/other.txt": "mine" });
    expect(
      await writeFiles(join(folder, "dist"), [
        file("a.pdf", "new"),
        file("a/text.xhtml", "text"),
        file("a/fonts/f.woff2", "font"),
      ]),
    ).toEqual([]);
    expect(await writeFiles(join(folder, "x/y/z"), [file("a.pdf", "new")])).toEqual([]);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      "dist",
      "dist/a",
      "dist/a.pdf",
      "dist/a/.pamphlet",
      "dist/a/fonts",
      "dist/a/fonts/f.woff2",
      "dist/a/text.xhtml",
      "dist/other.txt",
      "x",
      "x/y",
      "x/y/z",
      "x/y/z/a.pdf",
    ]);
    expect(await textAt(folder, "dist/a.pdf")).toBe("new");
    expect(await textAt(folder, "dist/other.txt")).toBe("mine");
  });

  test("and what a killed build left is cleared away, but not the work of one that runs", async ({ folderWith }) => {
    const [dead, running] = [`.pamphlet-${2 ** 22 + 1}`, `.pamphlet-${process.ppid}`];
    const folder = await folderWith({
      [`${dead}/a/b.css`]: "half",
      [`${running}/a.pdf`]: "at work",
      ".pamphlet-notes/x": "mine",
    });
    expect(await writeFiles(folder, [file("a.pdf", "new")])).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([running, ".pamphlet-notes", "a.pdf"].sort());
  });
});

describe("what an earlier build wrote in the folder of an edition", () => {
  const [page, image] = [file("a/index.xhtml", "page"), file("a/images/figure-1.png", "image")];

  test("goes where the edition has it no more, with its empty folder; nothing of anyone else's does", async ({
    folderWith,
  }) => {
    const folder = await folderWith({ "a/notes.txt": "mine", "b/figure.png": "mine" });
    expect(await writeFiles(folder, [page, image])).toEqual([]);
    expect(await writeFiles(folder, [page])).toEqual([]);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      "a",
      "a/.pamphlet",
      "a/index.xhtml",
      "a/notes.txt",
      "b",
      "b/figure.png",
    ]);
  });

  test("stays where a person has changed it, and where the list of files leads elsewhere", async ({ folderWith }) => {
    const folder = await folderWith({ "mine.txt": "image" });
    expect(await writeFiles(folder, [page, image])).toEqual([]);
    const list = await textAt(folder, "a/.pamphlet");
    await writeFile(join(folder, "a/.pamphlet"), list + list.replaceAll("images/figure-1.png", "../mine.txt"));
    await writeFile(join(folder, "a/images/figure-1.png"), "changed");
    expect(await writeFiles(folder, [page])).toEqual([]);
    expect(await textAt(folder, "a/images/figure-1.png")).toBe("changed");
    expect(await textAt(folder, "mine.txt")).toBe("image");
  });
});

describe("nothing is written", () => {
  test("outside the output folder, neither by a path nor through a link", async ({ folderWith }) => {
    const folder = await folderWith({ "out/a.pdf": "old" });
    await mkdir(join(folder, "elsewhere"));
    await symlink("../elsewhere", join(folder, "out/a"));
    const out = join(folder, "out");
    const paths = ["../a.pdf", "/a.pdf", "a/../../a.pdf", ".", ".."];
    for (const path of paths)
      expect(
        (await writeFiles(out, [file("a.pdf", "new"), file(path, "x")])).map(({ code }) => code),
        path,
      ).toEqual(["F004"]);
    expect(told(await writeFiles(out, [file("a.pdf", "new"), file("a/text.xhtml", "x")]), folder)).toEqual([
      "F004 cannot write `…/out/a/text.xhtml`: a link leads it out of the output folder",
    ]);
    expect(await readdir(join(folder, "elsewhere"))).toEqual([]);
    expect(await textAt(out, "a.pdf")).toBe("old");
  });

  test("where anything stands in the way, all of which is told", async ({ folderWith }) => {
    const folder = await folderWith({ "a.pdf": "old", a: "a file", "b.epub/x": "in a folder" });
    expect(
      told(await writeFiles(folder, [file("a.pdf", "new"), file("a/text.xhtml", "x"), file("b.epub", "x")]), folder),
    ).toEqual([
      "F004 cannot write `…/a/text.xhtml`: something of that name is in the way",
      "F004 cannot write `…/b.epub`: a folder of that name is in the way",
    ]);
    expect((await readdir(folder)).sort()).toEqual(["a", "a.pdf", "b.epub"]);
    expect(await textAt(folder, "a.pdf")).toBe("old");
  });

  test("where the folder itself cannot be made", async ({ folderWith }) => {
    const folder = await folderWith({ file: "" });
    expect(told(await writeFiles(join(folder, "file/out"), [file("a.pdf", "x")]), folder)).toEqual([
      "F004 cannot write `…/file/out`: a part of its path is a file, not a folder",
    ]);
  });
});

describe("a build that is stopped while it writes", () => {
  const size = 2 ** 24;

  /** Lets the writer finish once, stops it at one of the next times that it touches a file, and returns what the system says of its end. */
  async function stopAt(touched: RegExp, folder: string, signal: NodeJS.Signals, time = 1): Promise<unknown> {
    const script = fileURLToPath(new URL("write-on-and-on.ts", import.meta.url));
    const writer = spawn(process.execPath, ["--import", "tsx", script, folder, String(size)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(writer, "close");
    await once(writer.stdout, "data");
    let times = 0;
    const watcher = watch(folder, { recursive: true }, (_event, name) => {
      if (name !== null && touched.test(name) && (times += 1) === time) writer.kill(signal);
    });
    const [, end] = await ended;
    watcher.close();
    return end;
  }

  async function expectWhole(folder: string): Promise<void> {
    for (const path of ["a.pdf", "b.pdf", "c/d.css"]) {
      const bytes = await readFile(join(folder, path));
      expect(bytes.length, path).toBe(size);
      expect(bytes.equals(Buffer.alloc(size, bytes[0])), `${path} is of one round`).toBe(true);
    }
  }

  test.for([
    ["at work beside them", /^\.pamphlet/, "SIGKILL"],
    ["when the first is moved", /^a/, "SIGKILL"],
    ["when the second is moved", /^b/, "SIGKILL"],
    ["by Ctrl-C", /^\.pamphlet/, "SIGINT"],
  ] as const)("leaves whole files, %s", async ([, touched, signal], { folderWith }) => {
    const folder = await folderWith();
    expect(await stopAt(touched, folder, signal)).toBe(signal);
    await expectWhole(folder);
    const whole = ["a.pdf", "b.pdf", "c"];
    if (signal === "SIGINT") expect((await readdir(folder)).sort(), "it clears up itself").toEqual(whole);
    expect(await writeFiles(folder, [file("next.pdf", "x")])).toEqual([]);
    expect((await readdir(folder)).sort(), "the next build clears up").toEqual([...whole, "next.pdf"]);
  });

  test.for([2, 3, 5, 8, 13, 21, 34])(
    "leaves whole files, at thing %i that it touches",
    async (time, { folderWith }) => {
      const folder = await folderWith();
      expect(await stopAt(/./, folder, "SIGKILL", time)).toBe("SIGKILL");
      await expectWhole(folder);
      expect(await writeFiles(folder, [file("next.pdf", "x")])).toEqual([]);
      expect((await readdir(folder)).sort()).toEqual(["a.pdf", "b.pdf", "c", "next.pdf"]);
    },
  );
});
