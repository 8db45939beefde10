import type { Metadata } from "../document/document.ts";
import { setLabel, widthOfLine } from "../galley/label.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification, type TextStyle } from "../typography/specification.ts";
import type { Page, PlacedLine } from "./page.ts";

/** Returns what stands around the text of a page: running head and folio; where the text opens, its title and a folio. */
export function furnish(page: Page, metadata: Metadata, specification: Specification, faces: Faces, openingPage: number): PlacedLine[] {
  if (page.kind !== "text") return [];
  const { head, folio, headBaseline, folioBaseline, dropHead, margins } = specification;
  const left = page.side === "recto" ? margins.inner : margins.outer;
  const centred = (text: string, style: TextStyle, y: number): PlacedLine => {
    const line = setLabel(text, style, faces);
    return { x: left + (measureOf(specification) - widthOfLine(line)) / 2, y, line };
  };
  const running = page.side === "verso" ? metadata.author : (metadata.shortTitle ?? metadata.title);
  const above = page.number === openingPage ? centred(metadata.title, dropHead.style, dropHead.baseline) : centred(running, head, headBaseline);
  return [above, centred(String(page.number), folio, folioBaseline)];
}
