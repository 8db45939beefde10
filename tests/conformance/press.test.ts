import { beforeAll, describe, expect, test } from "vitest";
import { readProfile } from "../../src/files/profiles.ts";
import { drawPressEdition } from "../../src/pdf/editions.tsx";
import { presets } from "../../src/pdf/presets.ts";
import { tampered } from "../pdf/press.ts";
import { makeUpFile, modified } from "../pdf/print.ts";
import { PDFName } from "../pdf/structure.ts";
import { isThere, isVeraThere, run, validate, withFiles } from "./tools.ts";

const vera = await isVeraThere();
const qpdf = await isThere("qpdf", ["--version"], "that qpdf finds no fault in the press edition");
const ghostscript = await isThere("gs", ["--version"], "that the press edition is printed in black ink alone");

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  const { document, apparatus, madeUp } = await makeUpFile("manuscript/open-letter.md");
  const profile = await readProfile("uncoated");
  const drawn = presets.map(async (preset) => {
    const bytes = await drawPressEdition(document, apparatus, madeUp, modified, { preset, marks: true, profile });
    return [`${preset}.pdf`, bytes] as const;
  });
  files = Object.fromEntries(await Promise.all(drawn));
});

test.runIf(vera)("veraPDF takes PDF/X-4 for PDF/A-2a and PDF/UA-1 as well", async () => {
  expect(await validate("2a,ua1", { "x4.pdf": files["x4.pdf"]! })).toEqual(["pass 2a x4.pdf", "pass ua1 x4.pdf"]);
});

test.runIf(qpdf)("qpdf finds no fault in any", async () => {
  await withFiles(files, async (paths) => {
    for (const path of paths)
      expect((await run("qpdf", ["--check", path])).output).toMatch(/No syntax or stream encoding errors/);
  });
});

describe.runIf(ghostscript)("Ghostscript", () => {
  /** The share of each page that is printed in cyan, magenta, yellow and black. */
  const inks = (pdf: Uint8Array): Promise<number[][]> =>
    withFiles({ "a.pdf": pdf }, async ([path]) => {
      const { output } = await run("gs", [
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-o",
        "-",
        "-sDEVICE=inkcov",
        path!,
      ]);
      return output
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
    });

  test("prints every page of each in black ink alone", async () => {
    for (const [name, bytes] of Object.entries(files)) {
      const pages = await inks(bytes);
      expect(pages.length, name).toBeGreaterThan(20);
      for (const [cyan, magenta, yellow] of pages) expect([cyan, magenta, yellow], name).toEqual([0, 0, 0]);
      expect(Math.max(...pages.map(([, , , black]) => black!)), name).toBeGreaterThan(0);
    }
  });

  test("sees a line in red", async () => {
    const red = await tampered(files["kdp.pdf"]!, (pdf) => {
      const [page] = pdf.getPages();
      const stream = pdf.context.register(pdf.context.stream("1 0 0 rg 0 0 100 100 re f"));
      page!.node.set(PDFName.of("Contents"), pdf.context.obj([stream]));
    });
    const [[, magenta]] = (await inks(red)) as [number[]];
    expect(magenta).toBeGreaterThan(0);
  });
});
