import type { Press } from "./press.ts";

/** What a stretch of a page is: ISO 32000-1, 14.6 and 14.8.4. */
export type Tag =
  "Artifact" | "P" | "H" | "BlockQuote" | "L" | "Code" | "Caption" | "Figure" | "Table" | "Note" | "Div";

/** Draws something as marked content. */
export function drawMarked(press: Press, tag: Tag, draw: () => void): void {
  press.addContent(`/${tag} BMC`);
  draw();
  press.addContent("EMC");
}
