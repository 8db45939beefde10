import { Canvas, View } from "@react-pdf/renderer";
import { createContext, useContext, type ReactElement } from "react";
import type { Line } from "../galley/line.ts";
import type { Page } from "../makeup/page.ts";
import { drawPage } from "./draw.ts";
import type { Art, Pen, Printing } from "./pen.ts";

/** What elements are drawn with. */
export interface Desk {
  /** Draws display matter. */
  readonly pen: Pen;
  /** Undefined where a picture is drawn and no PDF. */
  readonly printing?: Printing;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("an element of type stands outside of an edition");
  return desk;
}

/** Returns the PDF that is drawn. */
export function usePrinting(): Printing {
  const { printing } = useDesk();
  if (printing === undefined) throw new Error("an element of a printed page stands in a picture");
  return printing;
}

/** A height that a layout short of room does not take from; react-pdf does not heed a `flexShrink` of 0. */
const fixed = (height: number) => ({ height, minHeight: height });

export interface SettingProps {
  readonly lines: readonly Line[];
  readonly leading: number;
  readonly measure: number;
  /** What it is to those who do not see it. */
  readonly as?: "P" | "Title";
}

/** Lines of type, one below the other, as wide as the column that they were set to; points. */
export function Setting({ lines, leading, measure, as = "P" }: SettingProps): ReactElement {
  const { pen } = useDesk();
  const paint = (): null => {
    pen.lines(
      lines.map((line, index) => ({ line, x: 0, y: leading * (index + 0.75) })),
      as,
    );
    return null;
  };
  return <Canvas style={{ width: measure, ...fixed(Math.max(1, lines.length * leading)) }} paint={paint} />;
}

/** Empty space of a height in points, which stays as it is. */
export function Space({ height }: { height: number }): ReactElement {
  return <View style={fixed(height)} />;
}

/** A rule of a weight and a width in points. */
export function Rule({ width, weight }: { width: number; weight: number }): ReactElement {
  const { pen } = useDesk();
  const paint = (): null => {
    pen.rule(width, weight);
    return null;
  };
  return <Canvas style={{ width, ...fixed(weight) }} paint={paint} />;
}

/** A picture that covers an area of some points, cut where it stands out of it. */
export function Picture({ art, width, height }: { art: Art; width: number; height: number }): ReactElement {
  const { pen } = useDesk();
  const paint = (): null => {
    pen.art(art, width, height);
    return null;
  };
  return <Canvas style={{ width, ...fixed(height) }} paint={paint} />;
}

export interface MadeUpPageProps {
  readonly page: Page;
  readonly width: number;
  readonly height: number;
  readonly onDrawn?: () => void;
}

/** The type of a made-up page, in its place; `onDrawn` is called while its page of the PDF is the current one. */
export function MadeUpPage({ page, width, height, onDrawn }: MadeUpPageProps): ReactElement {
  const printing = usePrinting();
  const paint = (): null => {
    drawPage(printing, page);
    onDrawn?.();
    return null;
  };
  return (
    <View style={{ position: "absolute", left: 0, top: 0, width, height }}>
      <Canvas style={{ width, height }} paint={paint} />
    </View>
  );
}
