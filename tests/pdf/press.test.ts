import { PDFArray, PDFName, PDFRawStream, type PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { readProfile } from "../../src/files/profiles.ts";
import { drawPressEdition, drawReadingEdition } from "../../src/pdf/editions.tsx";
import { presets, type PresetName } from "../../src/pdf/presets.ts";
import { letter } from "../../src/typography/letter.ts";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { verifyPress } from "../../src/verify/pdf.ts";
import { faultsOfPress, tampered } from "./press.ts";
import { makeUpBody, makeUpFile, modified, type Printed } from "./print.ts";
import { nodesIn, readingOf, readStructure } from "./structure.ts";

const { trim } = letter;

async function draw({ document, apparatus, madeUp }: Printed, preset: PresetName, marks = false): Promise<Uint8Array> {
  const profile = await readProfile("uncoated");
  return drawPressEdition(document, apparatus, madeUp, modified, { preset, marks, profile });
}

let printed: Printed;
let reading: Uint8Array;
beforeAll(async () => {
  printed = await makeUpFile("manuscript/open-letter.md");
  reading = await drawReadingEdition(printed.document, printed.apparatus, printed.madeUp, modified);
});

describe.each(presets)("the press edition of the letter, preset %s", (preset) => {
  let press: Uint8Array;
  beforeAll(async () => void (press = await draw(printed, preset)));

  test("is what a printer asks for", async () => {
    expect(await faultsOfPress(press, preset, trim)).toEqual([]);
  });

  test("says page by page what the reading edition says", async () => {
    expect(await verifyPress(press, reading, "press.pdf")).toEqual([]);
  });

  test("is the same to the byte when it is drawn again", async () => {
    expect(Buffer.from(await draw(printed, preset)).equals(Buffer.from(press))).toBe(true);
  });
});

test("crop marks stand outside of the bleed, and the boxes keep their size", async () => {
  const marked = await draw(printed, "x4", true);
  expect(await faultsOfPress(marked, "x4", trim)).toEqual([]);
  const [plain, wider] = [await readPdf(await draw(printed, "x4")), await readPdf(marked)];
  expect(wider[0]!.width - plain[0]!.width).toBeGreaterThan(20);
  expect(wider.map(({ print }) => print)).toEqual(plain.map(({ print }) => print));
});

test("marks are not for the preset that bars them", async () => {
  const [first] = await readPdf(await draw(printed, "kdp", true));
  expect(first!.width).toBeCloseTo(trim.width, 3);
  expect(first!.height).toBeCloseTo(trim.height, 3);
});

test("another paper has another profile", async () => {
  const { document, apparatus, madeUp } = printed;
  const coated = await drawPressEdition(document, apparatus, madeUp, modified, {
    preset: "x4",
    marks: false,
    profile: await readProfile("coated"),
  });
  expect(await faultsOfPress(coated, "x4", trim)).toEqual([]);
  expect(Buffer.from(coated).toString("latin1")).toContain("(FOGRA39)");
});

test("PDF/X-4 is tagged as the reading edition is, its calls and notes without links", async () => {
  const [pressed, read] = [await readStructure(await draw(printed, "x4")), await readStructure(reading)];
  expect(pressed.faults).toEqual([]);
  expect(readingOf(pressed.root)).toBe(readingOf(read.root));
  expect(nodesIn(pressed.root).filter(({ type }) => type === "Link")).toEqual([]);
  expect(
    nodesIn(pressed.root)
      .filter(({ type }) => type === "Note")
      .map(({ id }) => id),
  ).toHaveLength(10);
});

describe("planted faults are seen", () => {
  const paint = (operators: string) => (pdf: PDFDocument) => {
    const page = pdf.getPages()[2]!;
    const stream = pdf.context.register(pdf.context.stream(operators));
    page.node.set(PDFName.of("Contents"), pdf.context.obj([...contentsOf(pdf), stream]));
  };
  const contentsOf = (pdf: PDFDocument) => {
    const contents = pdf.getPages()[2]!.node.get(PDFName.of("Contents"))!;
    return contents instanceof PDFArray ? contents.asArray() : [contents];
  };

  test.each<[string, (pdf: PDFDocument) => void, string]>([
    ["RGB text", paint("1 0 0 rg"), "page 3: the colour is set by “1 0 0 rg”"],
    ["black of four inks", paint("1 1 1 1 k"), "page 3: the colour is set by “1 1 1 1 k”"],
    [
      "a trim outside of the bleed",
      (pdf) => pdf.getPages()[0]!.node.set(PDFName.of("TrimBox"), pdf.context.obj([-20, 8.5, 399.53, 603.78])),
      "page 1: the boxes do not lie within one another",
    ],
    [
      "a link",
      (pdf) => {
        const link = pdf.context.register(pdf.context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9] }));
        pdf.getPages()[1]!.node.set(PDFName.of("Annots"), pdf.context.obj([link]));
      },
      "page 2: there is an annotation",
    ],
    ["no output intent", (pdf) => pdf.catalog.delete(PDFName.of("OutputIntents")), "the output intents are none"],
    [
      "a profile of a screen",
      (pdf) => {
        for (const [reference, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFRawStream && object.dict.has(PDFName.of("N")))
            pdf.context.assign(reference, pdf.context.stream("0123456789abmntrRGB ", { N: 3 }));
      },
      "a profile is not that of a press",
    ],
  ])("%s", async (_, plant, fault) => {
    expect(await faultsOfPress(await tampered(await draw(printed, "x4"), plant), "x4", trim)).toContain(fault);
  });

  test("P007: a page says something else", async () => {
    const other = makeUpBody("Text.");
    const others = await drawReadingEdition(other.document, other.apparatus, other.madeUp, modified);
    const same = makeUpBody("Next.");
    expect(await verifyPress(await draw(same, "x4"), others, "a-press.pdf")).toMatchObject([
      { code: "P007", message: "page 3 does not say what it should" },
    ]);
  });
});
