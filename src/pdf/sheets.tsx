import { Document as Pdf, Page as PdfPage, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Colophon } from "../../templates/pdf/colophon.tsx";
import { Cover } from "../../templates/pdf/cover.tsx";
import type { Booklet } from "../imposition/booklet.ts";
import { marksOn } from "../imposition/marks.ts";
import type { SheetSide } from "../imposition/sheets.ts";
import type { Page } from "../makeup/page.ts";
import type { Specification } from "../typography/specification.ts";
import { measureOf } from "../typography/specification.ts";
import type { Display } from "./display.ts";
import { DeskContext, MadeUpPage, Rule, usePrinting } from "./elements.tsx";
import { pressPen } from "./pen.ts";

/** What pages are drawn from. */
export interface Drawing {
  readonly pages: readonly Page[];
  readonly specification: Specification;
  readonly display: Display;
  /** How far the print goes beyond the trim, in points; none without this. */
  readonly bleed?: number;
  /** Called when a page has been drawn, while it is the current one. */
  readonly onDrawn?: (page: Page) => void;
}

/** The pages one by one, each on a page of the PDF. */
export function SinglePages(drawing: Drawing): ReactElement {
  const { width, height } = drawing.specification.trim;
  return (
    <Pdf>
      {drawing.pages.map((page) => (
        <PdfPage key={page.number} size={[width, height]}>
          <Face page={page} drawing={drawing} />
        </PdfPage>
      ))}
    </Pdf>
  );
}

/** Sheets of paper, front after back, to be printed on both sides and folded. */
export function FoldedSheets({ booklet, ...drawing }: Drawing & { booklet: Booklet }): ReactElement {
  const { width, height } = booklet.layout;
  const sides = booklet.signatures.flat().flatMap(({ front, back }) => [front, back]);
  return (
    <Pdf>
      {sides.map((side, index) => (
        <PdfPage key={index} size={[width, height]}>
          <Side side={side} booklet={booklet} drawing={drawing} />
        </PdfPage>
      ))}
    </Pdf>
  );
}

function Side({ side, booklet, drawing }: { side: SheetSide; booklet: Booklet; drawing: Drawing }): ReactElement {
  const { layout, order } = booklet;
  return (
    <>
      {side.map(({ page, left, top, turned }, index) => {
        const place = { position: "absolute", left, top, ...layout.trim } as const;
        return (
          <View key={index} style={turned ? { ...place, transform: "rotate(180deg)" } : place}>
            {page && <Face page={page} drawing={drawing} />}
          </View>
        );
      })}
      {marksOn(side, layout, order.marks).map(({ x, y, width, height }, index) => (
        <View key={index} style={{ position: "absolute", left: x, top: y }}>
          <Rule width={width} weight={height} />
        </View>
      ))}
    </>
  );
}

/** What is printed on a page, whatever it lies on. */
export function Face({ page, drawing }: { page: Page; drawing: Drawing }): ReactElement {
  const { specification, display, bleed = 0, onDrawn } = drawing;
  const printing = usePrinting();
  const { trim, margins, firstBaseline, leading, depth } = specification;
  const area = {
    left: page.side === "recto" ? margins.inner : margins.outer,
    top: firstBaseline - leading,
    measure: measureOf(specification),
    height: depth * leading,
  };
  return (
    <>
      <MadeUpPage page={page} width={trim.width} height={trim.height} onDrawn={onDrawn && (() => onDrawn(page))} />
      {page.kind === "title" && (
        <DeskContext value={{ printing, pen: pressPen(printing, printing.tagging?.front) }}>
          <Cover {...display} {...area} trim={trim} bleed={bleed} />
        </DeskContext>
      )}
      {page.kind === "colophon" && (
        <DeskContext value={{ printing, pen: pressPen(printing, printing.tagging?.back) }}>
          <Colophon {...display} {...area} />
        </DeskContext>
      )}
    </>
  );
}
