import { View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Picture, Rule } from "../../src/pdf/elements.tsx";
import type { Art } from "../../src/pdf/pen.ts";
import type { DisplayProps } from "./display.ts";
import { TitlePage } from "./title-page.tsx";

/** What the front of the pamphlet is drawn from; points. */
export interface CoverProps extends DisplayProps {
  readonly art?: Art;
  readonly trim: { readonly width: number; readonly height: number };
  /** How far the print goes beyond the trim. */
  readonly bleed: number;
  /** Whether it is drawn for the shelf of an e-reader, where it is small and has no paper under it. */
  readonly shelf?: boolean;
}

/** Returns how far down from the head of the trim the picture of a cover goes; points. */
export const depthOfArt = (height: number): number => height / 2;

/** The front of the pamphlet: a title page, under a picture that bleeds at the head and at both sides where there is one. */
export function Cover({ art, trim, bleed, shelf = false, ...display }: CoverProps): ReactElement {
  if (art === undefined)
    return (
      <>
        {shelf && <Frame trim={trim} />}
        <TitlePage {...display} enlarged={shelf} />
      </>
    );
  const depth = depthOfArt(trim.height);
  const white = display.top * 0.75;
  const [top, height] = [depth + white, trim.height - depth - 2 * white];
  return (
    <>
      <View style={{ position: "absolute", left: -bleed, top: -bleed }}>
        <Picture art={art} width={trim.width + 2 * bleed} height={depth + bleed} />
      </View>
      <TitlePage {...display} top={top} height={height} underArt />
    </>
  );
}

/** A hairline around the cover, where no paper ends it. */
function Frame({ trim: { width, height } }: Pick<CoverProps, "trim">): ReactElement {
  const inset = width / 18;
  const weight = 0.75;
  const sides = [
    [inset, inset, width - 2 * inset, weight],
    [inset, height - inset, width - 2 * inset, weight],
    [inset, inset, weight, height - 2 * inset],
    [width - inset, inset, weight, height - 2 * inset + weight],
  ] as const;
  return (
    <>
      {sides.map(([left, top, across, down], index) => (
        <View key={index} style={{ position: "absolute", left, top }}>
          <Rule width={across} weight={down} />
        </View>
      ))}
    </>
  );
}
