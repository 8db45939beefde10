import { Document as Pdf, Page } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Cover } from "../../templates/pdf/cover.tsx";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import { displayOf } from "../pdf/display.ts";
import { DeskContext } from "../pdf/elements.tsx";
import { layOut } from "../pdf/lay-out.ts";
import { inksOf } from "../pdf/inks.ts";
import { measureOf } from "../typography/specification.ts";
import { pngOf } from "./png.ts";
import { svgOf, svgPen, type Drawing } from "./svg.ts";

/**
 * Returns the front of a pamphlet as a picture for the shelf of an e-reader (PNG), drawn from the template of the print
 * edition; E018 where it has to do without the picture that the print edition has.
 */
export async function drawCover(document: Document, madeUp: MadeUp): Promise<Checked<Uint8Array>> {
  const { cover } = madeUp.galley;
  const forPrint = cover !== undefined && inksOf(cover).colour === "cmyk";
  return {
    value: await pngOf(await coverSvg(document, madeUp, !forPrint)),
    diagnostics: forPrint ? [withoutPicture(document)] : [],
  };
}

function withoutPicture({ source, cover }: Document): Diagnostic {
  return {
    code: "E018",
    place: { source, span: cover!.span },
    message: `the cover of the EPUB is made without its picture: \`${cover!.src}\` is in CMYK, which is for print alone`,
    hint: "a picture in greys serves both the printer and the screen",
  };
}

/** Returns the front of a pamphlet as SVG, its type as outlines. */
export async function coverSvg(document: Document, madeUp: MadeUp, withPicture = true): Promise<string> {
  const { specification } = madeUp;
  const { trim, firstBaseline, leading } = specification;
  const measure = measureOf(specification);
  // Nothing is bound at one side, and no foot margin is wanted without a text.
  const top = firstBaseline - leading;
  const area = { left: (trim.width - measure) / 2, top, measure, height: trim.height - 2 * top };
  const drawing: Drawing = { parts: [], left: 0, top: 0 };
  const { art, ...display } = displayOf(document, madeUp);
  const picture = withPicture ? art : undefined;
  const cover = <Cover {...display} {...area} art={picture} trim={trim} bleed={0} shelf />;
  await draw(
    <DeskContext value={{ pen: svgPen(drawing) }}>
      <Pdf>
        <Page size={[trim.width, trim.height]}>{cover}</Page>
      </Pdf>
    </DeskContext>,
    drawing,
  );
  return svgOf(drawing, trim);
}

/** A node as react-pdf lays it out: its box is seen from its parent. */
interface Node {
  readonly box?: { readonly left: number; readonly top: number };
  readonly props?: { readonly paint?: () => null };
  readonly children?: readonly Node[];
}

async function draw(element: ReactElement, drawing: Drawing): Promise<void> {
  paint((await layOut(element)) as Node, { left: 0, top: 0 }, drawing);
}

function paint({ box, props, children = [] }: Node, from: { left: number; top: number }, drawing: Drawing): void {
  const at = { left: from.left + (box?.left ?? 0), top: from.top + (box?.top ?? 0) };
  if (props?.paint !== undefined) {
    Object.assign(drawing, at);
    props.paint();
  }
  for (const child of children) paint(child, at, drawing);
}
