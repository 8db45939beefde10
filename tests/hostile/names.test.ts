import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { findManuscripts } from "../../src/files/read.ts";
import { writeFiles } from "../../src/files/write.ts";
import { destinationOf, editions, stemOf } from "../../src/editions.ts";
import { manuscript } from "../command/manuscripts.ts";
import { pamphlet } from "../command/pamphlet.ts";
import { test } from "../files/folder.ts";

const body = manuscript("Custom is king.\n");

describe("a manuscript after which no edition can be named is told of", () => {
  test.for([
    ["..md", "is nothing but dots"],
    ["...md", "is nothing but dots"],
    [".....markdown", "is nothing but dots"],
    ["a\nb.md", "holds a control character"],
    ["a\u001b[2J.md", "holds a control character"],
    ["CON.md", "is one that Windows keeps for a device"],
    ["lpt1.notes.md", "is one that Windows keeps for a device"],
  ] as const)("%j", async ([name, fault], { folderWith }) => {
    const folder = await folderWith({ [name]: body });
    const { value, diagnostics } = await findManuscripts([join(folder, name)]);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(new RegExp(`^F001 no edition can be named after [^]*: its name ${fault}$`)),
    ]);
  });

  test("and so is one in a folder, the others being taken", async ({ folderWith }) => {
    const folder = await folderWith({ "nul.md": body, "letter.md": body });
    const { value, diagnostics } = await findManuscripts([folder]);
    expect(value).toEqual([join(folder, "letter.md")]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["F001"]);
  });
});

test("whatever the path of a manuscript, its editions stay below the output folder", () => {
  for (const path of ["a/../../b.md", "../b.md", "/etc/b.md", "b.md.md", "-b.md", "b '\"`$(x).md", "ü😀.md"])
    for (const edition of editions) expect(destinationOf(edition, stemOf(path))).toMatch(/^(?!\.\.?\/)[^/]+\/?$/);
});

test("odd names are built, and one that is too long is told of", async ({ folderWith }) => {
  const names = ['it\'s "so" $(x) `y`; & <z>', "-b", "ü 😀", "b.md"];
  const long = "l".repeat(250);
  const folder = await folderWith(Object.fromEntries([...names, long].map((name) => [`in/${name}.md`, body])));
  const all = names.map((name) => `./in/${name}.md`);
  const built = await pamphlet(folder, ["build", "--edition", "html", "--out", "out", ...all]);
  expect(built.stderr).toBe("");
  expect(built.status).toBe(0);
  expect((await readdir(join(folder, "out"))).sort()).toEqual(
    names.flatMap((name) => [name, `${name}.report.json`]).sort(),
  );
  const { status, stderr, stdout } = await pamphlet(folder, ["build", "--edition", "booklet", `./in/${long}.md`]);
  expect(status).toBe(1);
  expect(stderr + stdout).toContain("its name is too long");
});

describe("links in the output folder", () => {
  const file = (path: string) => ({ path, bytes: Buffer.from("new") });

  test("a link in the place of a file is replaced, and what it leads to stays", async ({ folderWith }) => {
    const folder = await folderWith({ "mine.txt": "mine", "out/x": "" });
    await symlink("../mine.txt", join(folder, "out/a.pdf"));
    expect(await writeFiles(join(folder, "out"), [file("a.pdf")])).toEqual([]);
    expect(await readFile(join(folder, "mine.txt"), "utf8")).toBe("mine");
    expect(await readFile(join(folder, "out/a.pdf"), "utf8")).toBe("new");
  });

  test("a link in the place of the folder in which files are prepared is not followed", async ({ folderWith }) => {
    const folder = await folderWith({ "mine/a.pdf": "mine", "out/x": "" });
    await symlink("../mine", join(folder, `out/.pamphlet-${process.pid}`));
    expect(await writeFiles(join(folder, "out"), [file("a.pdf")])).toEqual([]);
    expect(await readdir(join(folder, "mine"))).toEqual(["a.pdf"]);
    expect(await readFile(join(folder, "mine/a.pdf"), "utf8")).toBe("mine");
  });

  test("a link deep in the folder of an edition leads nowhere", async ({ folderWith }) => {
    const folder = await folderWith({ "mine/a.png": "mine", "out/a/x": "" });
    await symlink("../../mine", join(folder, "out/a/images"));
    const found = await writeFiles(join(folder, "out"), [file("a/index.xhtml"), file("a/images/a.png")]);
    expect(found.map(({ code }) => code)).toEqual(["F004"]);
    expect(await readFile(join(folder, "mine/a.png"), "utf8")).toBe("mine");
    expect(await readdir(join(folder, "out/a"))).toEqual(["images", "x"]);
  });

  test("an output folder that is a link itself is the folder that it leads to", async ({ folderWith }) => {
    const folder = await folderWith({ "letter.md": body });
    await mkdir(join(folder, "elsewhere"));
    await symlink("elsewhere", join(folder, "dist"));
    await writeFile(join(folder, "elsewhere/mine.txt"), "mine");
    expect(await writeFiles(join(folder, "dist"), [file("a/b.xhtml"), file("a.pdf")])).toEqual([]);
    expect((await readdir(join(folder, "elsewhere"))).sort()).toEqual(["a", "a.pdf", "mine.txt"]);
  });
});
