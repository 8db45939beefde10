import { blanksModes, edges, markKinds, plainOrder, type BookletOrder } from "../imposition/order.ts";
import { paperNames } from "../imposition/paper.ts";
import { mm } from "../typography/units.ts";
import { readName, readNames } from "./choice.ts";
import type { Refuse } from "./terminal.ts";

/** What the command line says of the booklet; what it does not say is as in the plain booklet. */
export interface BookletOptions {
  readonly paper?: string;
  readonly signature?: string;
  readonly blanks?: string;
  readonly paperThickness?: string;
  /** Names parted by commas. */
  readonly marks?: string;
  readonly duplex?: string;
}

/** Returns how the booklet is wanted. */
export function readBooklet(options: BookletOptions, refuse: Refuse): BookletOrder {
  const { paper, signature, blanks, paperThickness, marks, duplex } = options;
  const places = { one: "place for blanks", many: "places for blanks" };
  return {
    ...(paper !== undefined && { paper: readName(paper, paperNames, { one: "paper", many: "papers" }, refuse) }),
    ...(signature !== undefined && { signature: readSignature(signature, refuse) }),
    blanks: blanks === undefined ? plainOrder.blanks : readName(blanks, blanksModes, places, refuse),
    thickness: paperThickness === undefined ? plainOrder.thickness : readThickness(paperThickness, refuse),
    marks: marks === undefined ? plainOrder.marks : readNames(marks, markKinds, { one: "mark", many: "marks" }, refuse),
    duplex: duplex === undefined ? plainOrder.duplex : readName(duplex, edges, { one: "edge", many: "edges" }, refuse),
  };
}

/** Returns the first option that is about the booklet, as it is written on the command line. */
export function firstBookletOption(options: BookletOptions): string | undefined {
  const names: readonly (readonly [keyof BookletOptions, string])[] = [
    ["paper", "--paper"],
    ["signature", "--signature"],
    ["blanks", "--blanks"],
    ["paperThickness", "--paper-thickness"],
    ["marks", "--marks"],
    ["duplex", "--duplex"],
  ];
  return names.find(([key]) => options[key] !== undefined)?.[1];
}

function readSignature(text: string, refuse: Refuse): number {
  const pages = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  if (pages > 0 && pages % 4 === 0) return pages;
  return refuse(
    `\`--signature ${text}\` is no number of pages that sheets can have`,
    "a signature has a multiple of four, such as 8, 16 or 32",
  );
}

/** Thicker than this is no paper; millimetres. */
const thickest = 1;

function readThickness(text: string, refuse: Refuse): number {
  const thickness = /^\d*\.?\d+$/.test(text.trim()) ? Number(text) : Infinity;
  if (thickness <= thickest) return mm(thickness);
  return refuse(
    `\`--paper-thickness ${text}\` is no thickness of paper`,
    `give that of one leaf in millimetres, no more than ${thickest}: 0.1 for copy paper of 80 g/m²`,
  );
}
