import { mm } from "../typography/units.ts";

/** What a printer asks for. */
export const presets = ["x4", "x1a", "kdp"] as const;
export type PresetName = (typeof presets)[number];

/** How a press edition is made. */
export interface Preset {
  /** The version of PDF that the file is of. */
  readonly version: "1.3" | "1.6";
  /** What it declares itself to be: PDF/X-4 (ISO 15930-7), PDF/X-1a:2001 (ISO 15930-1), or nothing. */
  readonly standard: "PDF/X-4" | "PDF/X-1a" | undefined;
  /** How far the paper goes beyond the trim on each side, in points. */
  readonly bleed: number;
  /** Whether it may have crop marks, bookmarks and metadata. */
  readonly marks: boolean;
  readonly bookmarks: boolean;
  readonly metadata: boolean;
  /** Whether images may let what is under them show through. */
  readonly transparency: boolean;
}

/** What printers ask for; docs/printing.md names the sources. */
export const presetOf: Readonly<Record<PresetName, Preset>> = {
  x4: {
    version: "1.6",
    standard: "PDF/X-4",
    bleed: mm(3),
    marks: true,
    bookmarks: true,
    metadata: true,
    transparency: true,
  },
  x1a: {
    version: "1.3",
    standard: "PDF/X-1a",
    bleed: mm(3),
    marks: true,
    bookmarks: false,
    metadata: false,
    transparency: false,
  },
  kdp: {
    version: "1.6",
    standard: undefined,
    bleed: 0,
    marks: false,
    bookmarks: false,
    metadata: false,
    transparency: false,
  },
};
