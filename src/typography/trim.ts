import { inch, inMm, mm } from "./units.ts";

/** The size of a page after it is cut, in points. */
export interface Trim {
  readonly width: number;
  readonly height: number;
}

const named = (width: number, height: number): Trim => ({ width, height });

/** Sizes by the names that printers know them by: ISO 216, and the trade's of North America. */
export const trims = {
  a6: named(mm(105), mm(148)),
  a5: named(mm(148), mm(210)),
  b6: named(mm(125), mm(176)),
  "half-letter": named(inch(5.5), inch(8.5)),
  digest: named(inch(5.5), inch(8.25)),
  pocket: named(mm(110), mm(178)),
} as const satisfies Record<string, Trim>;

/** Narrower than this no text can be set, and longer no press prints. */
const least = mm(70);
const most = mm(500);

/** Returns a size by its name, or as `WIDTHxHEIGHT` in millimetres (`120x180`, `120x180mm`) or inches (`5x8in`); undefined where it is neither, or no size for a page. */
export function readTrim(text: string): Trim | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(trims, name)) return trims[name as keyof typeof trims];
  const match = /^(\d{1,4}(?:\.\d{1,3})?)\s*[x×]\s*(\d{1,4}(?:\.\d{1,3})?)\s*(mm|in)?$/.exec(name);
  if (match === null) return undefined;
  const unit = match[3] === "in" ? inch : mm;
  const trim = { width: unit(Number(match[1])), height: unit(Number(match[2])) };
  return [trim.width, trim.height].every((length) => length >= least && length <= most) ? trim : undefined;
}

/** Returns what a size is called: by its name, as `A5`, or by its measures in millimetres. */
export function nameOfTrim({ width, height }: Trim): string {
  const known = Object.entries(trims).find(([, trim]) => trim.width === width && trim.height === height)?.[0];
  if (known === undefined) return `${inMm(width)} × ${inMm(height)} mm`;
  return /^[a-z]\d$/.test(known) ? known.toUpperCase() : known;
}
