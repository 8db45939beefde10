import { beforeAll, describe, expect, test } from "vitest";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { doctored, makeUpBody, makeUpFile, modified, type Printed } from "../pdf/print.ts";
import { isThere, isVeraThere, run, validate, withFiles } from "./tools.ts";

const draw = ({ document, apparatus, madeUp }: Printed): Promise<Uint8Array> =>
  drawReadingEdition(document, apparatus, madeUp, modified);

const vera = await isVeraThere();
const qpdf = await isThere("qpdf", ["--version"], "that qpdf finds no fault in the reading edition");

/** Each as what is put for another text of the same length. */
const faults = [
  ["no-language", "/Lang (en-GB)", "/Lxng (en-GB)"],
  ["passage-in-no-language", "/Lang (fr)", "/Lang (??)"],
  ["not-said-to-be-tagged", "/Marked true", "/Morked true"],
  ["link-without-description", "/Contents (Note 1)", "/Kontents (Note 1)"],
  ["note-without-identifier", "/ID (note-1)", "/IX (note-1)"],
  ["title-not-shown", "/DisplayDocTitle true", "/DisplayDocTitel true"],
  ["tabs-in-another-order", "/Tabs /S", "/Tabs /R"],
  ["not-said-to-be-accessible", "<pdfuaid:part>1<", "<pdfuaid:part>9<"],
] as const;

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  files = {
    "letter.pdf": await draw(await makeUpFile("manuscript/open-letter.md")),
    "every-block.pdf": await draw(await makeUpFile("tests/pdf/sample/manuscript.md")),
    "signs.pdf": await draw(makeUpBody("A [mot]{lang=fr}.[^a]\n\n[^a]: A note.\n", `Q & A: <"X">`)),
  };
});

describe.runIf(vera)("veraPDF", () => {
  test("takes the reading edition for PDF/A-2a and PDF/UA-1", async () => {
    const names = Object.keys(files);
    expect(await validate("2a,ua1", files)).toEqual(names.flatMap((name) => [`pass 2a ${name}`, `pass ua1 ${name}`]));
  });

  test("sees each fault that is planted", async () => {
    const sound = files["signs.pdf"]!;
    const faulty = Object.fromEntries(faults.map(([fault, from, to]) => [fault, doctored(sound, from, to)]));
    const verdicts = (await validate("ua1", faulty)).filter((line) => /^(?:pass|FAIL)/.test(line));
    expect(verdicts).toEqual(faults.map(([fault]) => `FAIL ua1 ${fault}`));
  });
});

describe.runIf(qpdf)("qpdf", () => {
  test("finds no fault in the reading edition", async () => {
    await withFiles(files, async (paths) => {
      for (const path of paths)
        expect((await run("qpdf", ["--check", path])).output).toMatch(/No syntax or stream encoding errors/);
    });
  });
});
