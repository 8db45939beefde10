import { Canvas, View } from "@react-pdf/renderer";
import { createContext, useContext, type ReactElement } from "react";
import type { GalleyBlock } from "../galley/galley.ts";
import type { Line } from "../galley/line.ts";
import type { Page } from "../makeup/page.ts";
import { drawMarked, type Tag } from "./marks.ts";
import type { Press } from "./press.ts";
import { drawLine } from "./type.ts";

/** The PDF that elements are drawn into. */
export const PressContext = createContext<Press | undefined>(undefined);

function usePress(): Press {
  const press = useContext(PressContext);
  if (press === undefined) throw new Error("an element of type stands outside of an edition");
  return press;
}

/** A height that a layout short of room does not take from; react-pdf does not heed a `flexShrink` of 0. */
const fixed = (height: number) => ({ height, minHeight: height });

export interface SettingProps {
  readonly lines: readonly Line[];
  readonly leading: number;
  readonly measure: number;
  readonly tag?: Tag;
}

/** Lines of type, one below the other, as wide as the column that they were set to; points. */
export function Setting({ lines, leading, measure, tag = "Div" }: SettingProps): ReactElement {
  const press = usePress();
  const paint = (): null => {
    drawMarked(press, tag, () => lines.forEach((line, index) => drawLine(press, line, 0, leading * (index + 0.75))));
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
  const press = usePress();
  const paint = (): null => {
    drawMarked(press, "Artifact", () => press.rect(0, 0, width, weight).fill());
    return null;
  };
  return <Canvas style={{ width, ...fixed(weight) }} paint={paint} />;
}

export interface MadeUpPageProps {
  readonly page: Page;
  /** What a block of the galley is. */
  readonly roleOf: (block: number) => GalleyBlock["role"];
  readonly width: number;
  readonly height: number;
  readonly onDrawn?: () => void;
}

/** The type of a made-up page, in its place; `onDrawn` is called while its page of the PDF is the current one. */
export function MadeUpPage({ page, roleOf, width, height, onDrawn }: MadeUpPageProps): ReactElement {
  const press = usePress();
  const paint = (): null => {
    drawPage(press, page, roleOf);
    onDrawn?.();
    return null;
  };
  return (
    <View style={{ position: "absolute", left: 0, top: 0, width, height }}>
      <Canvas style={{ width, height }} paint={paint} />
    </View>
  );
}

/** Draws what is around the text, the text, and the notes, each marked as what it is. */
function drawPage(press: Press, page: Page, roleOf: (block: number) => GalleyBlock["role"]): void {
  for (const { x, y, line } of page.furniture) drawMarked(press, "Artifact", () => drawLine(press, line, x, y));
  for (const run of runsOf(page.body, ({ block }) => block)) {
    drawMarked(press, tags[roleOf(run[0]!.block)], () => run.forEach((placed) => drawPlaced(press, placed)));
  }
  for (const { x, y, width, weight } of [...page.rules, ...(page.rule === undefined ? [] : [page.rule])])
    drawMarked(press, "Artifact", () => press.rect(x, y, width, weight).fill());
  for (const run of runsOf(page.notes, ({ note }) => note)) {
    drawMarked(press, "Note", () => run.forEach(({ x, y, line }) => drawLine(press, line, x, y)));
  }
}

const tags: Record<GalleyBlock["role"], Tag> = {
  paragraph: "P",
  heading: "H",
  quotation: "BlockQuote",
  item: "L",
  code: "Code",
  caption: "Caption",
  figure: "Figure",
  table: "Table",
  signature: "P",
  ornament: "Artifact",
};

function drawPlaced(press: Press, placed: Page["body"][number]): void {
  if (placed.kind === "line") return drawLine(press, placed.line, placed.x, placed.y);
  const { image, width, height } = placed.figure;
  press.image(Buffer.from(image.bytes), placed.x, placed.y, { width, height });
}

/** Returns neighbours that belong together. */
function runsOf<T>(items: readonly T[], key: (item: T) => number): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && key(run[0]!) === key(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
