import { Canvas, View } from "@react-pdf/renderer";
import { createContext, useContext, type ReactElement } from "react";
import type { Line } from "../galley/line.ts";
import type { Page } from "../makeup/page.ts";
import type { Press } from "./press.ts";
import { drawLine } from "./type.ts";

/** The PDF that elements are drawn into. */
export const PressContext = createContext<Press | undefined>(undefined);

function usePress(): Press {
  const press = useContext(PressContext);
  if (press === undefined) throw new Error("an element of type stands outside of an edition");
  return press;
}

/** Lines of type, one below the other, as wide as the column that they were set to; points. */
export function Setting({ lines, leading, measure }: { lines: readonly Line[]; leading: number; measure: number }): ReactElement {
  const press = usePress();
  const paint = (): null => {
    lines.forEach((line, index) => drawLine(press, line, 0, leading * (index + 0.75)));
    return null;
  };
  return <Canvas style={{ width: measure, height: Math.max(1, lines.length * leading) }} paint={paint} />;
}

/** A rule of a weight and a width in points. */
export function Rule({ width, weight }: { width: number; weight: number }): ReactElement {
  const press = usePress();
  const paint = (): null => {
    press.rect(0, 0, width, weight).fill();
    return null;
  };
  return <Canvas style={{ width, height: weight }} paint={paint} />;
}

/** The type of a made-up page, in its place; `onDrawn` is called while its page of the PDF is the current one. */
export function MadeUpPage({ page, width, height, onDrawn }: { page: Page; width: number; height: number; onDrawn?: () => void }): ReactElement {
  const press = usePress();
  const paint = (): null => {
    drawPage(press, page);
    onDrawn?.();
    return null;
  };
  return (
    <View style={{ position: "absolute", left: 0, top: 0, width, height }}>
      <Canvas style={{ width, height }} paint={paint} />
    </View>
  );
}

function drawPage(press: Press, page: Page): void {
  for (const { x, y, line } of page.furniture) drawLine(press, line, x, y);
  for (const placed of page.body) {
    if (placed.kind === "line") drawLine(press, placed.line, placed.x, placed.y);
    else press.image(Buffer.from(placed.figure.image.bytes), placed.x, placed.y, { width: placed.figure.width, height: placed.figure.height });
  }
  if (page.rule !== undefined) press.rect(page.rule.x, page.rule.y, page.rule.width, page.rule.weight).fill();
  for (const { x, y, line } of page.notes) drawLine(press, line, x, y);
}
