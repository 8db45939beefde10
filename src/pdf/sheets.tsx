import { Document as Pdf, Page as PdfPage, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Colophon } from "../../templates/pdf/colophon.tsx";
import type { DisplayProps } from "../../templates/pdf/display.ts";
import { TitlePage } from "../../templates/pdf/title-page.tsx";
import type { Sheet, SheetSide } from "../imposition/saddle.ts";
import type { Page } from "../makeup/page.ts";
import type { Specification } from "../typography/specification.ts";
import { measureOf } from "../typography/specification.ts";
import { DeskContext, MadeUpPage, useDesk } from "./elements.tsx";

/** What pages are drawn from. */
export interface Drawing {
  readonly pages: readonly Page[];
  readonly specification: Specification;
  readonly display: Pick<DisplayProps, "metadata" | "date" | "colophon" | "typesetter">;
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

/** Sheets of two pages a side, front after back, to be printed on both sides and folded. */
export function FoldedSheets({ sheets, ...drawing }: Drawing & { sheets: readonly Sheet[] }): ReactElement {
  const { width, height } = drawing.specification.sheet;
  const sides = sheets.flatMap(({ front, back }) => [front, back]);
  return (
    <Pdf>
      {sides.map((side, index) => (
        <PdfPage key={index} size={[width, height]}>
          <Side side={side} drawing={drawing} />
        </PdfPage>
      ))}
    </Pdf>
  );
}

function Side({ side, drawing }: { side: SheetSide; drawing: Drawing }): ReactElement {
  const { sheet, trim } = drawing.specification;
  const fold = sheet.width / 2;
  const top = (sheet.height - trim.height) / 2;
  const half = (page: Page | undefined, left: number): ReactElement => (
    <View style={{ position: "absolute", left, top, width: trim.width, height: trim.height }}>
      {page && <Face page={page} drawing={drawing} />}
    </View>
  );
  return (
    <>
      {half(side.left, fold - trim.width)}
      {half(side.right, fold)}
    </>
  );
}

/** What is printed on a page, whatever it lies on. */
export function Face({ page, drawing }: { page: Page; drawing: Drawing }): ReactElement {
  const { specification, display, onDrawn } = drawing;
  const desk = useDesk();
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
        <DeskContext value={{ ...desk, section: desk.tagging?.front }}>
          <TitlePage {...display} {...area} />
        </DeskContext>
      )}
      {page.kind === "colophon" && (
        <DeskContext value={{ ...desk, section: desk.tagging?.back }}>
          <Colophon {...display} {...area} />
        </DeskContext>
      )}
    </>
  );
}
