import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Image } from "../../src/document/image.ts";
import { readProfile } from "../../src/files/profiles.ts";
import { drawPressEdition, drawReadingEdition } from "../../src/pdf/editions.tsx";
import { checkPressImages } from "../../src/pdf/press-images.ts";
import { presetOf } from "../../src/pdf/presets.ts";
import { letterFor } from "../../src/typography/letter.ts";
import { trims } from "../../src/typography/trim.ts";
import { mm } from "../../src/typography/units.ts";
import { verifyPdf } from "../../src/verify/pdf.ts";
import { png } from "../files/pictures.ts";
import { paintedImages } from "./painted.ts";
import { faultsOfPress } from "./press.ts";
import { makeUpManuscript, modified, type Printed } from "./print.ts";
import { nodesIn, readStructure } from "./structure.ts";

const art: Image = { src: "art.png", bytes: png(40, 30), mediaType: "image/png", width: 40, height: 30 };

/** A pamphlet with a picture on its cover. */
function pamphlet(fields = "cover: art.png\ncoverAlt: A printer at work", title = "A Title", trim = trims.a5): Printed {
  const text = `---\ntitle: ${title}\nauthor: A. Writer\npublisher: A Press\ndate: 2004-03-23\nlanguage: en-GB\n${fields}\n---\n\nText.\n`;
  return makeUpManuscript(text, new Map([[art.src, art]]), letterFor(trim));
}

const read = ({ document, apparatus, madeUp }: Printed): Promise<Uint8Array> =>
  drawReadingEdition(document, apparatus, madeUp, modified);

async function press({ document, apparatus, madeUp }: Printed, marks = false): Promise<Uint8Array> {
  const order = { preset: "x4", marks, profile: await readProfile("uncoated") } as const;
  return drawPressEdition(document, apparatus, madeUp, modified, order);
}

const firstPage = async (bytes: Uint8Array) => (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(0);

describe("a picture on the cover", () => {
  let printed: Printed;
  beforeAll(() => void (printed = pamphlet()));

  test("covers the head of the reading edition from side to side", async () => {
    const { width, height } = trims.a5;
    const [box, ...others] = paintedImages(await firstPage(await read(printed)));
    expect(others).toEqual([]);
    expect(box!.map((side) => Math.round(side))).toEqual(
      [0, height / 2, width, height].map((side) => Math.round(side)),
    );
  });

  test.each([false, true])(
    "bleeds in the press edition at the head and at both sides, crop marks: %s",
    async (marks) => {
      const bytes = await press(printed, marks);
      expect(await faultsOfPress(bytes, "x4", trims.a5)).toEqual([]);
      const page = await firstPage(bytes);
      const [box] = paintedImages(page);
      const { x, y, width, height } = page.getBleedBox();
      expect(box![0]).toBeCloseTo(x, 2);
      expect(box![2]).toBeCloseTo(x + width, 2);
      expect(box![3]).toBeCloseTo(y + height, 2);
      expect(page.getTrimBox().x - x).toBeCloseTo(mm(3), 2);
    },
  );

  test("is a figure before the title to those who do not see it, and decoration without a text", async () => {
    const tagged = await readStructure(await read(printed));
    const types = nodesIn(tagged.root).map(({ type }) => type);
    expect(types.slice(0, 4)).toEqual(["Document", "Sect", "Figure", "Title"]);
    expect(nodesIn(tagged.root).find(({ type }) => type === "Figure")!.alt).toBe("A printer at work");
    const plain = await readStructure(await read(pamphlet("cover: art.png")));
    expect(nodesIn(plain.root).some(({ type }) => type === "Figure")).toBe(false);
  });

  test("is looked at as figures are before it goes to a printer", () => {
    const { document, madeUp } = printed;
    const [found] = checkPressImages(document, madeUp, presetOf.x4);
    expect(found).toMatchObject({ code: "P009", place: { span: document.cover!.span } });
    // 154 mm of paper by 40 pixels: the picture is as wide as the bleed.
    expect(found!.message).toBe("image `art.png` has 6.5 pixels to the inch at its printed size");
  });

  test.each(Object.keys(trims) as (keyof typeof trims)[])("leaves room for a long title on %s", async (trim) => {
    const long = `${"A title of many words ".repeat(9).trim()}\nsubtitle: ${"that says it all again ".repeat(12).trim()}`;
    const crowded = pamphlet("cover: art.png", long, trims[trim]);
    const bytes = await read(crowded);
    expect(await verifyPdf(bytes, crowded.document, crowded.apparatus, "crowded.pdf")).toEqual([]);
  });
});
