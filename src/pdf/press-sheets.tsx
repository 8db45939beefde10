import { Canvas, Document as Pdf, Page as PdfPage, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { mm } from "../typography/units.ts";
import { usePrinting } from "./elements.tsx";
import { drawMarked } from "./marks.ts";
import type { Press } from "./press.ts";
import { Face, type Drawing } from "./sheets.tsx";

/** The paper of a press edition, in points: the trim, how far the print goes beyond it, and the room for marks beyond that. */
export interface PressFormat {
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed: number;
  readonly slug: number;
}

/** Crop marks: how long they are, how far from the bleed, and how heavy; points. */
const mark = { length: mm(5), gap: mm(1), weight: 0.25 };

/** The room that crop marks need beyond the bleed. */
export const slugForMarks = mark.length + 2 * mark.gap;

/** Returns the paper of a press edition as it comes from the press. */
export function mediaOf({ trim, bleed, slug }: PressFormat): { width: number; height: number } {
  const margin = 2 * (bleed + slug);
  return { width: trim.width + margin, height: trim.height + margin };
}

/** Gives the current page its boxes, one within the other, and sets black in black ink alone: ISO 32000-1, 14.11.2 and 8.6.8. */
export function preparePage(press: Press, { bleed, slug }: PressFormat): void {
  const { width, height, dictionary } = press.page;
  const inset = (by: number): number[] => [by, by, width - by, height - by];
  dictionary.data.BleedBox = inset(slug);
  dictionary.data.TrimBox = inset(slug + bleed);
  // pdfkit says that a unit is a point, which PDF/X-4 bars as it bars any other.
  delete dictionary.data.UserUnit;
  press.addContent("0 0 0 1 k 0 0 0 1 K");
}

/** The pages one by one, each on paper larger than its trim. */
export function PressPages({ format, ...drawing }: Drawing & { format: PressFormat }): ReactElement {
  const { width, height } = mediaOf(format);
  const { trim, bleed, slug } = format;
  const at = bleed + slug;
  return (
    <Pdf>
      {drawing.pages.map((page) => (
        <PdfPage key={page.number} size={[width, height]}>
          {slug > 0 && <CropMarks format={format} />}
          <View style={{ position: "absolute", left: at, top: at, width: trim.width, height: trim.height }}>
            <Face page={page} drawing={drawing} />
          </View>
        </PdfPage>
      ))}
    </Pdf>
  );
}

/** Lines that say where the paper is to be cut, outside of what is printed beyond the trim. */
function CropMarks({ format }: { format: PressFormat }): ReactElement {
  const { press } = usePrinting();
  const { width, height } = mediaOf(format);
  const at = format.bleed + format.slug;
  const [from, to] = [format.slug - mark.gap - mark.length, format.slug - mark.gap];
  const paint = (): null => {
    drawMarked(press, "Artifact", () => {
      press.lineWidth(mark.weight);
      for (const x of [at, width - at])
        for (const [a, b] of [
          [from, to],
          [height - to, height - from],
        ] as const)
          press.moveTo(x, a).lineTo(x, b).stroke();
      for (const y of [at, height - at])
        for (const [a, b] of [
          [from, to],
          [width - to, width - from],
        ] as const)
          press.moveTo(a, y).lineTo(b, y).stroke();
    });
    return null;
  };
  return (
    <View style={{ position: "absolute", left: 0, top: 0, width, height }}>
      <Canvas style={{ width, height }} paint={paint} />
    </View>
  );
}
