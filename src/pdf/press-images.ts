import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import { depthOfArt } from "../../templates/pdf/cover.tsx";
import type { Document } from "../document/document.ts";
import type { Image } from "../document/image.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import { coverArea } from "./pen.ts";
import { inksOf } from "./inks.ts";
import type { Preset } from "./presets.ts";

/** Pixels to the inch below which an image is seen to be coarse in print. */
const finest = 300;

/** An image as it is printed: its width in points, and what names it in the manuscript. */
interface Printed {
  readonly image: Image;
  readonly width: number;
  readonly span: Span;
}

/** Returns what a printer would not take of the images of an edition: P008 where the press edition cannot be made, P009 where it can. */
export function checkPressImages(document: Document, madeUp: MadeUp, preset: Preset): Diagnostic[] {
  return printedImages(document, madeUp, preset).flatMap((printed) => [
    ...unprintable(printed, document.source, preset),
    ...coarse(printed, document.source),
  ]);
}

function printedImages({ cover }: Document, { galley, specification }: MadeUp, { bleed }: Preset): Printed[] {
  const { width, height } = specification.trim;
  const area = { width: width + 2 * bleed, height: depthOfArt(height) + bleed };
  const image = galley.cover;
  const figures = galley.strips.flatMap(({ variants: [best] }) =>
    best!.slugs.flatMap(({ matter, span }) => (matter.kind === "figure" ? [{ ...matter.figure, span }] : [])),
  );
  if (cover === undefined || image === undefined) return figures;
  return [{ image, width: coverArea(image, area).width, span: cover.span }, ...figures];
}

function unprintable({ image, span }: Printed, source: Source, { transparency }: Preset): Diagnostic[] {
  const { colour, transparent } = inksOf(image);
  const name = `image \`${image.src}\``;
  const found: Diagnostic[] = [];
  const tell = (message: string, hint: string): void =>
    void found.push({
      code: "P008",
      place: { source, span },
      message: `no press edition is made: ${message}`,
      hint: `${hint}; an earlier one stays as it is`,
    });
  if (colour === "rgb")
    tell(
      `${name} is in RGB colour`,
      "save it in greys, or as a JPEG in CMYK, or make only the other editions with `--edition`",
    );
  if (transparent && !transparency)
    tell(`${name} is transparent`, "save it without an alpha channel, or choose `--preset x4`");
  return found;
}

function coarse({ image, width, span }: Printed, source: Source): Diagnostic[] {
  const resolution = Math.floor((10 * image.width) / (width / 72)) / 10;
  if (resolution >= finest) return [];
  const needed = Math.ceil((width / 72) * finest);
  return [
    {
      code: "P009",
      place: { source, span },
      message: `image \`${image.src}\` has ${resolution} pixels to the inch at its printed size`,
      hint: `printers ask for ${finest}: ${needed} pixels across where it has ${image.width}`,
    },
  ];
}
