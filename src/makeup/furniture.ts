import type { Metadata } from "../document/document.ts";
import { setLabel, widthOfLine } from "../galley/label.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import type { Page, PlacedLine } from "./page.ts";

/** Returns the running head and folio of a page: none on title page, blank pages and colophon, a folio at the foot where the text opens. */
export function furnish(page: Page, metadata: Metadata, specification: Specification, faces: Faces, openingPage: number): PlacedLine[] {
  if (page.kind !== "text") return [];
  const { head, folio, headBaseline, dropFolioBaseline, margins } = specification;
  const measure = measureOf(specification);
  const left = page.side === "recto" ? margins.inner : margins.outer;
  const number = setLabel(String(page.number), folio, faces);
  const centred = (width: number): number => left + (measure - width) / 2;
  if (page.number === openingPage) return [{ x: centred(widthOfLine(number)), y: dropFolioBaseline, line: number }];
  const title = setLabel(page.side === "verso" ? metadata.author : (metadata.shortTitle ?? metadata.title), head, faces);
  const outer = page.side === "verso" ? left : left + measure - widthOfLine(number);
  return [
    { x: centred(widthOfLine(title)), y: headBaseline, line: title },
    { x: outer, y: headBaseline, line: number },
  ];
}
