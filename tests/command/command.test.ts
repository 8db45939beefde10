import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { reportBug, wantsColour, type Colors } from "../../src/commands/terminal.ts";
import { test } from "../files/folder.ts";
import { png } from "../files/pictures.ts";
import { faulty, manuscript, sound } from "./manuscripts.ts";
import { bytesIn, command, pamphlet, type Ended } from "./pamphlet.ts";

/** What holds of every end: nothing is coloured in a pipe, and nobody is shown the inside of the program. */
function expectCivil({ stdout, stderr }: Ended): void {
  expect(stdout + stderr).not.toMatch(/\n\s+at |node:internal|file:\/\/|\.ts\b|undefined|\[object/);
  expect(stdout + stderr).not.toContain("\u001b");
}

describe.concurrent("a sound manuscript", () => {
  // Wide enough for 300 pixels to the inch across the measure.
  const picture = png(1400, 8);

  test("becomes the same bytes wherever it is built; the command says what it made", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "manuscript/on-custom.md": sound, "manuscript/square.png": picture });
    const [here, there] = await Promise.all([
      pamphlet(folder, ["build"], { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }),
      pamphlet(folder, ["build", "--out", "there"], { TZ: "America/Los_Angeles", LANG: "C", CI: "true" }),
    ]);
    expectCivil(here);
    expect([here.status, there.status, here.stderr, there.stderr]).toEqual([0, 0, "", ""]);
    expect(here.stdout).toMatch(/Proved manuscript\/on-custom\.md +13 words, 2 of 2 notes resolved\n/);
    expect(here.stdout).toMatch(/dist\/on-custom\.epub +\d+\.\d kB/);
    expect(here.stdout).toMatch(/Finished in \d+\.\d\d s\n$/);
    const files = await bytesIn(join(folder, "dist"));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["on-custom.pdf", "on-custom-booklet.pdf", "on-custom/index.xhtml", "on-custom.epub"]),
    );
    expect(await bytesIn(join(folder, "there"))).toEqual(files);
  });

  test("is proved without a file being written", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": sound, "square.png": picture });
    const ended = await pamphlet(folder, ["check", "a.md", "--format", "json"]);
    expectCivil(ended);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    const sha256 = createHash("sha256").update(sound).digest("hex");
    expect(JSON.parse(ended.stdout)).toEqual({
      schemaVersion: 1,
      manuscripts: [{ path: "a.md", sha256, words: 13, notes: { total: 2, resolved: 2 }, calls: 2 }],
      findings: [],
      editions: [],
      reports: [],
    });
    expect(Object.keys(await bytesIn(folder))).toEqual(["a.md", "square.png"]);
  });

  test("becomes only the edition that is asked for; a warning stops it only under --strict", async ({
    expect,
    folderWith,
  }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.\n", "titel: On Custom\n") });
    const [mild, strict] = await Promise.all([
      pamphlet(folder, ["build", "a.md", "--edition", "epub"]),
      pamphlet(folder, ["build", "a.md", "--strict", "--out", "strict"]),
    ]);
    expectCivil(mild);
    expect([mild.status, strict.status]).toEqual([0, 1]);
    for (const { stderr } of [mild, strict]) expect(stderr).toContain("warning[M005]");
    expect(strict.stderr).toContain("nothing was written: strict/ is as it was");
    expect(Object.keys(await bytesIn(folder))).toEqual(["a.md", "dist/a.epub", "dist/a.report.json"]);
  });
});

describe.concurrent("bad input", () => {
  test("is all told in one run, with its place and a hint, and dist stays as it was", async ({
    expect,
    folderWith,
  }) => {
    const files = Object.fromEntries(
      Object.entries(faulty).map(([name, { content }]) => [`manuscript/${name}`, content]),
    );
    const old = { "dist/notes.epub": "old", "dist/sound.epub": "old", "dist/notes/index.xhtml": "old" };
    const folder = await folderWith({
      ...files,
      ...old,
      "manuscript/sound.md": sound,
      "manuscript/square.png": png(1, 1),
    });
    await mkdir(join(folder, "folder.md"));
    const before = await bytesIn(join(folder, "dist"));
    const args = ["manuscript", "manuscript/notse.md", "folder.md"];
    const [build, check] = await Promise.all([
      pamphlet(folder, ["build", ...args]),
      pamphlet(folder, ["check", ...args, "--format", "json"]),
    ]);

    expectCivil(build);
    expect([build.status, check.status]).toEqual([1, 1]);
    expect(await bytesIn(join(folder, "dist"))).toEqual(before);
    expect(build.stderr).toMatch(
      /Stopped nothing was written: dist\/ is as it was\n +More `pamphlet explain [A-Z]\d{3}` says .*\n$/,
    );
    const { findings } = JSON.parse(check.stdout) as {
      findings: { code: string; path: string; hint?: string; caption?: string }[];
    };
    const told = (path: string) =>
      findings
        .filter((finding) => finding.path === path)
        .map(({ code }) => code)
        .sort();
    for (const [name, { findings: expected }] of Object.entries(faulty))
      expect(told(`manuscript/${name}`), name).toEqual(expected);
    expect(told("manuscript/notse.md")).toEqual(["F001"]);
    expect(told("folder.md")).toEqual(["F001"]);
    expect(told("manuscript/sound.md")).toEqual([]);
    for (const { code, path } of findings) expect(build.stderr, path).toContain(`error[${code}]`);
    expect(findings.filter(({ hint, caption }) => hint === undefined && caption === undefined)).toEqual([]);
    expect(build.stderr).toContain("--> manuscript/notes.md:9:16");
    expect(build.stderr).toContain("did you mean `manuscript/notes.md`?");
    expect(build.stderr).toContain(`${findings.length} errors\n`);
  });

  test.skipIf(process.platform === "win32")(
    "of three hundred manuscripts and images opens few files at once",
    async ({ expect, folderWith }) => {
      const names = Array.from({ length: 300 }, (_, index) => String(index));
      const images = Object.fromEntries(names.map((name) => [`${name}.png`, png(1, 1)]));
      const texts = Object.fromEntries(names.map((name) => [`many/${name}.md`, manuscript("Text.\n")]));
      const folder = await folderWith({
        ...images,
        ...texts,
        "one.md": manuscript(names.map((name) => `![A dot](${name}.png)`).join("\n\n")),
      });
      const script = `ulimit -n 128; exec "${process.execPath}" "${command}" check one.md many --format json`;
      const { stdout } = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
      expect(JSON.parse(stdout).findings).toEqual([]);
    },
  );

  test("where there is no manuscript at all", async ({ expect, folderWith }) => {
    const ended = await pamphlet(await folderWith(), ["build"]);
    expectCivil(ended);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain("error[F001]: there is no folder `manuscript/` to take manuscripts from");
  });

  test("where a call has its note in another manuscript, which is named", async ({ expect, folderWith }) => {
    const folder = await folderWith({
      "a.md": manuscript("Text.[^there] And more.[^here]\n\n[^here]: A note.\n"),
      "b.md": manuscript("Text.[^there]\n\n[^there]: A note.\n"),
    });
    const ended = await pamphlet(folder, ["check", "a.md", "b.md"]);
    expectCivil(ended);
    expect(ended.status).toBe(1);
    expect(ended.stderr.match(/error\[/g)).toHaveLength(1);
    expect(ended.stderr).toMatch(
      /hint: it is defined in another manuscript, at b\.md:\d+; a label is known in its own alone/,
    );
  });

  test("where two manuscripts would write the same files", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a/letter.md": manuscript("Text.\n"), "b/Letter.md": manuscript("Text.\n") });
    const ended = await pamphlet(folder, ["build", "a", "b"]);
    expectCivil(ended);
    expect(ended.status).toBe(1);
    expect(ended.stderr.match(/error\[F005\]/g)).toHaveLength(1);
    expect(Object.keys(await bytesIn(folder))).toEqual(["a/letter.md", "b/Letter.md"]);
  });

  test("where a file stands in the way of an edition", async ({ expect, folderWith }) => {
    const folder = await folderWith({
      "letter.md": manuscript("Text.\n"),
      "dist/letter": "in the way",
      "dist/letter.epub": "old",
    });
    const before = await bytesIn(folder);
    const ended = await pamphlet(folder, ["build", "letter.md", "--edition", "html,epub"]);
    expectCivil(ended);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain("error[F004]: cannot write `dist/letter/");
    expect(await bytesIn(folder)).toEqual(before);
  });
});

describe.concurrent("wrong use", () => {
  const cases: readonly (readonly [args: readonly string[], message: string, hint: string])[] = [
    [["build", "--edtion", "epub"], "error: unknown option `--edtion`", "did you mean `--edition`?"],
    [["plan", "--preset", "x4"], "error: unknown option `--preset`", "`pamphlet plan --help` shows how"],
    [["check", "--out", "x"], "error: unknown option `--out`", "`pamphlet check --help` shows how"],
    [["explain", "N001", "N002"], "error: too many arguments", "`pamphlet explain --help` shows how"],
    [["--strict"], "error: unknown option `--strict`", "`pamphlet --help` shows how"],
    [["biuld"], "error: unknown command `biuld`", "did you mean `build`?"],
    [["build", "--edition", "epub,epbu"], "error: there is no edition `epbu`", "did you mean `epub`?"],
    [["build", "--out", "letter.md"], "error: `--out letter.md` is a file", "the editions need a folder"],
    [["build", "--out", ""], "error: `--out` names no folder", "name one"],
    [["explain", "N01"], "error: there is no code `N01`", "did you mean `N001`?"],
  ];
  test.for(cases)("%j ends with status 2", async ([args, message, hint], { expect, folderWith }) => {
    const ended = await pamphlet(await folderWith({ "letter.md": sound }), args);
    expectCivil(ended);
    expect(ended).toMatchObject({ status: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toContain(hint);
  });
});

describe.concurrent("wrong use of SOURCE_DATE_EPOCH", () => {
  test.for(["yesterday", "-1", "1.5", "999999999999"])(
    "%s ends with status 2",
    async (SOURCE_DATE_EPOCH, { expect, folderWith }) => {
      const folder = await folderWith({ "letter.md": manuscript("Text.\n") });
      const ended = await pamphlet(folder, ["build", "letter.md", "--edition", "epub"], { SOURCE_DATE_EPOCH });
      expectCivil(ended);
      expect(ended).toMatchObject({ status: 2, stdout: "" });
      expect(ended.stderr).toContain(`error: \`SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH}\` is no time`);
      expect(Object.keys(await bytesIn(folder))).toEqual(["letter.md"]);
    },
  );
});

describe.concurrent("help", () => {
  test("has examples, and colour where it is asked for", async ({ expect, folderWith }) => {
    const folder = await folderWith();
    const [plain, coloured] = await Promise.all([
      pamphlet(folder, ["build", "--help"]),
      pamphlet(folder, ["explain", "N001"], { FORCE_COLOR: "1" }),
    ]);
    expectCivil(plain);
    expect(plain).toMatchObject({ status: 0, stderr: "" });
    expect(plain.stdout).toContain("Examples:\n  $ pamphlet build");
    expect(coloured.stdout).toContain("\u001b[1merror[N001]");
  });
});

describe("what needs no process", () => {
  test("colour is for terminals, NO_COLOR forbids and FORCE_COLOR asks for it", () => {
    const [terminal, pipe] = [{ isTTY: true }, {}];
    expect([wantsColour(terminal, {}), wantsColour(pipe, {}), wantsColour(pipe, { CI: "true" })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      wantsColour(terminal, { NO_COLOR: "1" }),
      wantsColour(terminal, { NO_COLOR: "" }),
      wantsColour(terminal, { TERM: "dumb" }),
    ]).toEqual([false, true, false]);
    expect([wantsColour(pipe, { FORCE_COLOR: "1" }), wantsColour(terminal, { FORCE_COLOR: "0" })]).toEqual([
      true,
      false,
    ]);
  });

  test("a bug of ours asks to be reported, and shows its stack only on request", () => {
    const plain = { bold: String, red: String, blue: String } as unknown as Colors;
    const bug = new Error("no such page");
    expect(reportBug(bug, {}, plain)).toMatch(
      /^bug: no such page\n = this is a fault of Pamphleteer[^]*PAMPHLET_DEBUG=1/,
    );
    expect(reportBug(bug, {}, plain)).not.toContain("\n    at ");
    expect(reportBug(bug, { PAMPHLET_DEBUG: "1" }, plain)).toContain("\n    at ");
  });
});
