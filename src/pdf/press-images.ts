import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import type { Galley, SetFigure } from "../galley/galley.ts";
import { inksOf } from "./inks.ts";
import type { Preset } from "./presets.ts";

/** Pixels to the inch below which an image is seen to be coarse in print. */
const finest = 300;

/** Returns what a printer would not take of the images of a galley: P008 where the press edition cannot be made, P009 where it can. */
export function checkPressImages({ strips }: Galley, source: Source, preset: Preset): Diagnostic[] {
  return strips.flatMap(({ variants: [best] }) =>
    best!.slugs.flatMap(({ matter, span }) =>
      matter.kind === "figure"
        ? [...unprintable(matter.figure, source, span, preset), ...coarse(matter.figure, source, span)]
        : [],
    ),
  );
}

function unprintable({ image }: SetFigure, source: Source, span: Span, { transparency }: Preset): Diagnostic[] {
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

function coarse({ image, width }: SetFigure, source: Source, span: Span): Diagnostic[] {
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
