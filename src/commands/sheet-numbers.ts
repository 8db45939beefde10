import type { Booklet } from "../imposition/booklet.ts";
import type { Sheet } from "../imposition/sheets.ts";

/** A sheet and its number in the booklet, from 1: as they come out of the printer. */
export interface NumberedSheet extends Sheet {
  readonly number: number;
}

/** Returns the sheets of a booklet by signatures, numbered through all of them. */
export function numberSheets({ signatures }: Pick<Booklet, "signatures">): NumberedSheet[][] {
  return signatures.map((sheets, index) => {
    const before = signatures.slice(0, index).flat().length;
    return sheets.map((sheet, at) => ({ number: before + at + 1, ...sheet }));
  });
}
