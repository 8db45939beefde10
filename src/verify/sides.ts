import { readEach, readItems } from "./pdf-pages.ts";

/** A piece of what is printed, where it begins, and whether it stands on its head; points from the lower left. */
export interface PdfPrint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/** What is printed on one side of a sheet, and the size of it; points. */
export interface PdfSide {
  readonly width: number;
  readonly height: number;
  readonly print: readonly PdfPrint[];
}

/** Returns the sides of the sheets of a PDF, in the order of its pages; throws where the bytes are no PDF. */
export function readSides(bytes: Uint8Array): Promise<PdfSide[]> {
  return readEach(bytes, async (_, page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    const items = await readItems(page);
    const print = items.flatMap((item): PdfPrint[] => {
      if (!("str" in item) || item.str === "") return [];
      const [a, , , , x, y] = item.transform as number[];
      return [{ text: item.str, x: x!, y: y!, turned: a! < 0 }];
    });
    return { width, height, print };
  });
}
