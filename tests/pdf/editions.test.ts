import type { PDFPageProxy } from "pdfjs-dist";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { drawBooklet, drawReadingEdition } from "../../src/pdf/editions.tsx";
import { readPdf } from "../../src/verify/pdf-pages.ts";
import { imposedOf, makeUpBody, makeUpFile, modified, type Printed } from "./print.ts";

const draw = ({ document, apparatus, madeUp }: Printed): Promise<Uint8Array> =>
  drawReadingEdition(document, apparatus, madeUp, modified);
const open = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: 0 }).promise;

const fold = (): Promise<Uint8Array> => drawBooklet(letter.document, letter.madeUp, imposedOf(letter.madeUp), modified);

let letter: Printed;
let reading: Uint8Array;
let booklet: Uint8Array;
beforeAll(async () => {
  letter = await makeUpFile("manuscript/open-letter.md");
  reading = await draw(letter);
  booklet = await fold();
});

describe("the reading edition of the letter", () => {
  test("is the same to the byte when it is drawn again", async () => {
    expect(Buffer.from(await draw(letter)).equals(Buffer.from(reading))).toBe(true);
  });

  test("has A5 pages, every font embedded", async () => {
    const pages = await readPdf(reading);
    expect(new Set(pages.map(({ width, height }) => `${width.toFixed(2)} × ${height.toFixed(2)}`))).toEqual(
      new Set(["419.53 × 595.28"]),
    );
    expect(pages.flatMap(({ missingFonts }) => missingFonts)).toEqual([]);
  });

  test("opens with its bookmarks shown, and they lead to title page, text and colophon", async () => {
    const pdf = await open(reading);
    expect(await pdf.getPageMode()).toBe("UseOutlines");
    const outline = await pdf.getOutline();
    const leadTo = await Promise.all(
      outline.map(async ({ title, dest }) => [
        title,
        (await pdf.getPageIndex((await pdf.getDestination(dest as string))![0])) + 1,
      ]),
    );
    expect(leadTo).toEqual([
      ["An Open Letter To Trotskyists", 1],
      ["Text", 3],
      ["Colophon", pdf.numPages],
    ]);
  });

  test("links each of the ten calls to its note, and each note back", async () => {
    const names = (await readPdf(reading)).flatMap(({ links }) => links.map(({ name }) => name)).sort();
    const ten = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(names).toEqual(
      [...ten.map((number) => `note-${number}`), ...ten.map((number) => `call-${number}-1`)].sort(),
    );
  });

  test("has a folio on every page of text and on no other", async () => {
    const folios = await foliosOf(reading);
    const text = letter.madeUp.pages.filter(({ kind }) => kind === "text").map(({ number }) => number);
    expect(folios.flatMap((found) => found.map(({ number }) => number))).toEqual(text);
  });

  test("says in its metadata whose it is", async () => {
    const { info } = await (await open(reading)).getMetadata();
    expect(info).toMatchObject({
      Title: "An Open Letter To Trotskyists",
      Author: "Tony Clark",
      Language: "en-GB",
      CreationDate: "D:20260102000000Z",
    });
  });
});

describe("the booklet of the letter", () => {
  test("is printed on both sides of sheets of A4 that fold into the pages in order", async () => {
    const sides = await foliosOf(booklet);
    const pdf = await open(booklet);
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect([width, height].map((length) => length.toFixed(1))).toEqual(["841.9", "595.3"]);
    expect(sides).toHaveLength(2 * Math.ceil(letter.madeUp.pages.length / 4));
    expect(unfold(sides, width / 2)).toEqual(
      letter.madeUp.pages.map(({ number, kind }) => (kind === "text" ? number : undefined)),
    );
  });

  test("is the same to the byte when it is drawn again", async () => {
    expect(Buffer.from(await fold()).equals(Buffer.from(booklet))).toBe(true);
  });
});

describe("type on the page", () => {
  test("a word space before a change of font is a space of the font in hand", async () => {
    const pdf = await draw(makeUpBody("Roman *italic* roman **bold** *italic again* roman."));
    const page = await (await open(pdf)).getPage(3);
    expect(await spacesOf(page)).toEqual({ "EBGaramond-Regular": 1, "EBGaramond-Italic": 1, "EBGaramond-SemiBold": 1 });
  });

  test("text reads as it was written, whatever its glyphs: ligatures, small capitals, figures", async () => {
    const pages = await readPdf(
      await draw(makeUpBody("NATO’s office in 1949 was “efficient”.\n\nA first, baffling flight: fifth 1234567890.")),
    );
    expect(
      pages
        .map(({ text }) => text)
        .join("")
        .toLowerCase(),
    ).toBe("nato’s office in 1949 was “efficient”.a first, baffling flight: fifth 1234567890.");
  });

  test("a link to a heading leads to it, and one to a page of the web there", async () => {
    const pages = await readPdf(
      await draw(makeUpBody("# One\n\nTo [Two](#two) and [out](https://example.org/).\n\n# Two\n\nText.")),
    );
    expect(pages.flatMap(({ links }) => links.map(({ target }) => target?.page))).toEqual([2]);
  });

  test("metadata with signs that XML knows is still XML", async () => {
    const pdf = Buffer.from(await draw(makeUpBody("Text.", `Q & A: <"X">`))).toString("utf8");
    const packet = pdf.slice(pdf.indexOf("<x:xmpmeta"), pdf.indexOf("</x:xmpmeta>") + "</x:xmpmeta>".length);
    expect(JSON.stringify(fromXml(packet))).toContain(JSON.stringify(`Q & A: <"X">`).slice(1, -1));
  });

  test("every element of a manuscript comes out", async () => {
    const printed = await makeUpFile("tests/pdf/sample/manuscript.md");
    const pages = await readPdf(await draw(printed));
    const text = pages.map((page) => page.text).join(" ");
    for (const words of [
      "The first part",
      "A quotation4",
      "And one within it.",
      "with two paragraphs",
      "from three",
      'print("&");',
      "The mouse at work6",
      "Mouse Trade7 AgeAlba types & paper 28Bruno a | b",
      "A. N. Author, at the press",
    ]) {
      expect(text).toContain(words);
    }
    expect(pages.flatMap(({ notes }) => notes.map(({ mark }) => mark))).toEqual([..."12345678"]);
  });
});

/** Returns, for each font of a page, how many of its glyphs stand for a space. */
async function spacesOf(page: PDFPageProxy): Promise<Record<string, number>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs = new Map<string, Set<number>>();
  let font = "";
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.setFont)
      font = (page.commonObjs.get(args[0] as string) as { name: string }).name.replace(/^.*\+/, "");
    if (operator !== OPS.showText) return;
    for (const glyph of args[0] as ({ unicode: string; originalCharCode: number } | number)[]) {
      if (typeof glyph === "number" || glyph.unicode !== " ") continue;
      glyphs.set(font, (glyphs.get(font) ?? new Set()).add(glyph.originalCharCode));
    }
  });
  return Object.fromEntries([...glyphs].map(([name, codes]) => [name, codes.size]));
}

interface Folio {
  readonly number: number;
  readonly x: number;
}

/** Returns the folios that each page of a PDF shows: artifacts that are a number. */
async function foliosOf(bytes: Uint8Array): Promise<Folio[][]> {
  const pdf = await open(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: string[] = [];
      return items.flatMap((item): Folio[] => {
        if ("type" in item) {
          if (item.type === "endMarkedContent") open.pop();
          else open.push((item as unknown as { tag: string }).tag);
          return [];
        }
        return open.includes("Artifact") && /^\d+$/.test(item.str)
          ? [{ number: Number(item.str), x: item.transform[4] as number }]
          : [];
      });
    }),
  );
}

/** Lays sheets (front, back, front, back …) into one another, folds them, and reads the folios from the first page on. */
function unfold(sides: readonly Folio[][], fold: number): (number | undefined)[] {
  const left = (side: number): number | undefined => sides[side]!.find(({ x }) => x < fold)?.number;
  const right = (side: number): number | undefined => sides[side]!.find(({ x }) => x >= fold)?.number;
  const sheets = Array.from({ length: sides.length / 2 }, (_, index) => ({ front: 2 * index, back: 2 * index + 1 }));
  const firstHalf = sheets.flatMap(({ front, back }) => [right(front), left(back)]);
  const secondHalf = sheets.reverse().flatMap(({ front, back }) => [right(back), left(front)]);
  return [...firstHalf, ...secondHalf];
}
