import { mm } from "../typography/units.ts";

/** A sheet of paper as it comes in a packet; points, the shorter side first. */
export interface Paper {
  readonly name: string;
  readonly sides: readonly [number, number];
}

/**
 * Papers by what they are called on the command line, in the order in which one is chosen for a trim: ISO 216 (A and
 * B), ISO 217 (SRA), and the North American sizes.
 */
export const papers = {
  a4: paper("A4", 210, 297),
  letter: paper("letter", 215.9, 279.4),
  a3: paper("A3", 297, 420),
  tabloid: paper("tabloid", 279.4, 431.8),
  sra3: paper("SRA3", 320, 450),
  legal: paper("legal", 215.9, 355.6),
  sra4: paper("SRA4", 225, 320),
  b4: paper("B4", 250, 353),
  a5: paper("A5", 148, 210),
  b5: paper("B5", 176, 250),
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as readonly PaperName[];

/** Millimetres to points. */
function paper(name: string, shorter: number, longer: number): Paper {
  return { name, sides: [mm(shorter), mm(longer)] };
}
