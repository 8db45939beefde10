import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { test } from "../files/folder.ts";
import { png } from "../files/pictures.ts";
import { manuscript } from "../command/manuscripts.ts";
import { bytesIn, pamphlet } from "../command/pamphlet.ts";
import { faultsOf } from "./schema.ts";

const letter = fileURLToPath(new URL("../../manuscript/open-letter.md", import.meta.url));

/** What these tests read of a report. */
interface Report {
  readonly schemaVersion: number;
  readonly manuscript: { readonly path: string; readonly sha256: string };
  readonly notes: readonly {
    readonly number: number;
    readonly line: number;
    readonly calls: readonly { readonly line: number; readonly page?: number }[];
  }[];
  readonly findings: readonly { readonly code: string; readonly path: string }[];
  readonly editions: readonly {
    readonly edition: string;
    readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
    readonly checked: readonly string[];
  }[];
}

const readReport = async (folder: string, name: string): Promise<Report> =>
  JSON.parse(await readFile(join(folder, name), "utf8"));
const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe.concurrent("the report on the letter", () => {
  test("is as the schema says, and says what is on the disk", async ({ expect, folderWith }) => {
    const folder = await folderWith();
    const ended = await pamphlet(folder, ["build", letter, "--out", "out", "--format", "json"]);
    expect(ended).toMatchObject({ status: 0, stderr: "" });
    const run = JSON.parse(ended.stdout);
    expect(faultsOf(run, "run")).toEqual([]);
    const report = await readReport(folder, "out/open-letter.report.json");
    expect(faultsOf(report)).toEqual([]);

    const text = await readFile(letter, "utf8");
    expect(report.manuscript).toMatchObject({ path: "open-letter.md", sha256: digestOf(Buffer.from(text)) });
    for (const { number, line, calls } of report.notes) {
      const lines = text.split("\n");
      const label = /^\[\^([^\]]+)\]:/.exec(lines[line - 1]!)![1]!;
      expect([number, calls.map((call) => lines[call.line - 1]!.includes(`[^${label}]`))]).toEqual([number, [true]]);
    }
    const files = await bytesIn(join(folder, "out"));
    const told = report.editions.flatMap((edition) => edition.files);
    expect(told.map(({ path }) => path).sort()).toEqual(
      Object.keys(files).filter((path) => path !== "open-letter.report.json" && !path.endsWith("/.pamphlet")),
    );
    for (const { path, bytes, sha256 } of told) {
      const content = Buffer.from(files[path]!, "base64");
      expect({ path, bytes, sha256 }).toEqual({ path, bytes: content.length, sha256: digestOf(content) });
    }
    expect(run.reports).toMatchObject([{ path: "out/open-letter.report.json" }]);
    expect(run.reports[0].sha256).toBe(digestOf(Buffer.from(files["open-letter.report.json"]!, "base64")));

    // Each note begins on the page of its first call: read from the finished PDF.
    const pages = await readPdf(Buffer.from(files["open-letter.pdf"]!, "base64"));
    const begun = pages.flatMap(({ notes }, index) => notes.filter(({ mark }) => mark !== "").map(() => index + 1));
    expect(report.notes.map(({ calls }) => calls[0]!.page)).toEqual(begun);
  });
});

describe.concurrent("a report", () => {
  const noted =
    '![A square](square.png "A square.[^c]")\n\nText.[^a]\n\n| Head |\n|---|\n| Cell[^b] |\n\n[^a]: One.[^d]\n\n[^b]: Two.\n\n[^c]: Three.\n\n[^d]: Four.\n';

  test("has the page of every call, in captions, cells and notes too, whatever edition is made", async ({
    expect,
    folderWith,
  }) => {
    const folder = await folderWith({ "a.md": manuscript(noted), "square.png": png(1400, 8) });
    expect(await pamphlet(folder, ["build", "a.md", "--edition", "html"])).toMatchObject({ status: 0 });
    const report = await readReport(folder, "dist/a.report.json");
    expect(faultsOf(report)).toEqual([]);
    expect(report.notes.flatMap(({ calls }) => calls.map(({ page }) => page))).toEqual([3, 3, 3, 3]);
    expect(report.editions).toMatchObject([{ edition: "html" }]);
  });

  test("has the findings of its own manuscript alone", async ({ expect, folderWith }) => {
    const folder = await folderWith({
      "a.md": manuscript("Text.\n", "titel: On Custom\n"),
      "b.md": manuscript("Text.\n", "autor: A. Writer\n"),
      "c.md": manuscript("Text.\n"),
    });
    const args = ["build", "a.md", "b.md", "c.md", "--edition", "booklet", "--signature", "64"];
    expect(await pamphlet(folder, args)).toMatchObject({ status: 0 });
    const told = async (name: string): Promise<string[]> =>
      (await readReport(folder, `dist/${name}.report.json`)).findings.map(({ code, path }) => `${code} ${path}`);
    expect(await told("a")).toEqual(["P014 a-booklet.pdf", "M005 a.md"]);
    expect(await told("b")).toEqual(["P014 b-booklet.pdf", "M005 b.md"]);
    expect(await told("c")).toEqual(["P014 c-booklet.pdf"]);
  });

  test("is the same wherever the manuscript is named from and the editions go", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.\n", "titel: On Custom\n") });
    await pamphlet(folder, ["build", "a.md", "--edition", "epub"]);
    await pamphlet(folder, ["build", join(folder, "a.md"), "--edition", "epub", "--out", join(folder, "there")]);
    const files = await bytesIn(folder);
    expect(files["there/a.report.json"]).toBe(files["dist/a.report.json"]);
  });

  test("is written with the editions or not at all", async ({ expect, folderWith }) => {
    const old = { "dist/a.report.json": "old" };
    const faulty = await folderWith({ "a.md": manuscript("Text.[^x]\n"), ...old });
    const obstructed = await folderWith({ "a.md": manuscript("Text.\n"), "dist/a.report.json/mine": "mine" });
    const late = await folderWith({ "a.md": manuscript("Text.\n"), ...old });
    const before = await Promise.all([faulty, obstructed, late].map(bytesIn));
    const args = ["build", "a.md", "--edition", "booklet"];
    const ended = await Promise.all([
      pamphlet(faulty, args),
      pamphlet(obstructed, args),
      pamphlet(late, [...args, "--marks", "fold", "--strict"]),
    ]);
    expect(ended.map(({ status }) => status)).toEqual([1, 1, 1]);
    expect(ended[0]!.stderr).toContain("error[N001]");
    expect(ended[1]!.stderr).toContain("error[F004]: cannot write `dist/a.report.json`: a folder of that name");
    expect(ended[2]!.stderr).toContain("warning[P011]");
    expect(await Promise.all([faulty, obstructed, late].map(bytesIn))).toEqual(before);
  });
});

describe.concurrent("what other commands tell programs", () => {
  test("is as the schema says", async ({ expect, folderWith }) => {
    const folder = await folderWith({
      "a.md": manuscript("Text.[^x]\n\n[^n]: A.\n\n[^n]: B.\n"),
      "b.md": manuscript("Text.\n"),
    });
    const [check, plan] = await Promise.all([
      pamphlet(folder, ["check", "a.md", "gone.md", "--format", "json"]),
      pamphlet(folder, ["plan", "b.md", "--signature", "8", "--format", "json"]),
    ]);
    expect(JSON.parse(check.stdout).findings).toHaveLength(4);
    expect(faultsOf(JSON.parse(check.stdout), "run")).toEqual([]);
    expect(faultsOf(JSON.parse(plan.stdout), "plan")).toEqual([]);
  });
});

describe.concurrent("the schema", () => {
  test("finds what is planted in a report", async ({ expect, folderWith }) => {
    const folder = await folderWith({ "a.md": manuscript("Text.[^n]\n\n[^n]: A.\n", "titel: On Custom\n") });
    await pamphlet(folder, ["build", "a.md", "--edition", "epub"]);
    const report = await readReport(folder, "dist/a.report.json");
    expect(faultsOf(report)).toEqual([]);
    const { sha256: _, ...unsealed } = report.manuscript;
    const [note] = report.notes;
    const [edition] = report.editions;
    const [finding] = report.findings;
    const planted: readonly object[] = [
      { ...report, schemaVersion: 2 },
      { ...report, time: "2004-03-23T00:00:00Z" },
      { ...report, manuscript: unsealed },
      { ...report, manuscript: { ...report.manuscript, sha256: "0" } },
      { ...report, notes: [{ ...note, number: 0 }] },
      { ...report, notes: [{ ...note, calls: [] }] },
      { ...report, findings: [{ ...finding, code: "M5" }] },
      { ...report, findings: [{ ...finding, severity: "note" }] },
      { ...report, editions: [{ ...edition, edition: "mobi" }] },
      { ...report, editions: [{ ...edition, checked: [...edition!.checked, "E001"] }] },
      { ...report, editions: [{ ...edition, files: [] }] },
    ];
    expect(planted.map((wrong) => faultsOf(wrong).length)).toEqual(planted.map(() => 1));
  });
});
