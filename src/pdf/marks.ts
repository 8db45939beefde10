import type { Line, Piece } from "../galley/line.ts";
import type { Press } from "./press.ts";
import { openContent, type Element, type Structure } from "./structure.ts";
import { drawLine } from "./type.ts";

/** What a stretch of a page is, whatever the structure says of its parts: ISO 32000-1, 14.6. */
export type Tag = "Artifact" | "Note" | "Div";

/** Draws something as marked content. */
export function drawMarked(press: Press, tag: Tag, draw: () => void): void {
  press.addContent(`/${tag} BMC`);
  draw();
  press.addContent("EMC");
}

/** Draws something as content of an element. */
export function drawOwned(press: Press, structure: Structure, owner: Element, draw: () => void): void {
  press.addContent(openContent(press, structure, owner));
  draw();
  press.addContent("EMC");
}

/** Draws a line piece by piece as content of the elements that the pieces belong to. */
export function drawOwnedLine(
  press: Press,
  structure: Structure,
  { line, x, y }: { readonly line: Line; readonly x: number; readonly y: number },
  ownerOf: (piece: Piece) => Element,
): void {
  let current: Element | undefined;
  drawLine(press, line, x, y, (piece) => {
    const owner = ownerOf(piece);
    if (owner === current) return undefined;
    current = owner;
    return openContent(press, structure, owner);
  });
}
