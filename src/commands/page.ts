import { canons, type Canon } from "../typography/canon.ts";
import { readTrim, trims, type Trim } from "../typography/trim.ts";
import { papers, type Paper } from "../files/profiles.ts";
import type { PrintOrder } from "../make.ts";
import { presets } from "../pdf/presets.ts";
import { readBooklet, type BookletOptions } from "./booklet.ts";
import { readName } from "./choice.ts";
import type { Refuse } from "./terminal.ts";

/** What the command line says of the pages, and of the press that they are printed on. */
export interface PrintOptions extends BookletOptions {
  readonly edition?: string;
  readonly trim?: string;
  readonly margins?: string;
  readonly preset?: string;
  readonly profile?: string;
}

/** Returns how the printed editions are wanted. */
export function readPrint(options: PrintOptions, refuse: Refuse): PrintOrder {
  const { trim = "a5", margins = "twelfths", preset = "x4", profile = "uncoated" } = options;
  return {
    trim: readSize(trim, refuse),
    canon: readName(margins, Object.keys(canons) as Canon[], { one: "canon of margins", many: "canons" }, refuse),
    booklet: readBooklet(options, refuse),
    press: {
      preset: readName(preset, presets, { one: "preset", many: "presets" }, refuse),
      paper: readName<Paper>(profile, papers, { one: "profile", many: "profiles" }, refuse),
      asked: options.edition !== undefined,
    },
  };
}

function readSize(text: string, refuse: Refuse): Trim {
  return (
    readTrim(text) ??
    refuse(
      `\`--trim ${text}\` is no size for a page`,
      `name one of ${Object.keys(trims).join(", ")}, or give it as WIDTHxHEIGHT, such as 120x180mm or 5x8in, from 70 to 500 mm a side`,
    )
  );
}

/** Returns the first option that is about the press edition, as it is written on the command line. */
export function firstPressOption({ preset, profile }: PrintOptions): string | undefined {
  return preset !== undefined ? "--preset" : profile !== undefined ? "--profile" : undefined;
}
