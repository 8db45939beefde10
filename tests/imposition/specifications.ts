import { letter } from "../../src/typography/letter.ts";
import type { Specification } from "../../src/typography/specification.ts";
import { mm } from "../../src/typography/units.ts";

/** The letter's pages on half a sheet of letter paper. */
export const halfLetter: Specification = {
  ...letter,
  trim: { width: mm(139.7), height: mm(215.9) },
  margins: { inner: 50, outer: mm(139.7) - 50 - 294 },
};

/** A pocket edition, A6. */
export const pocket: Specification = {
  ...letter,
  trim: { width: mm(105), height: mm(148) },
  margins: { inner: 32, outer: 36 },
  firstBaseline: 50,
  headBaseline: 30,
  folioBaseline: 398,
  depth: 23,
  sink: 6,
  dropHead: { ...letter.dropHead, baseline: 50 + 2 * 14 - 7 },
};
