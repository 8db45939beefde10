import type { Page, PlacedFigure, PlacedLine } from "../makeup/page.ts";
import { drawMarked, drawOwned, drawOwnedLine } from "./marks.ts";
import type { Press } from "./press.ts";
import { append, type Element } from "./structure.ts";
import type { Tagging } from "./tagging.ts";
import { drawLine } from "./type.ts";

/** What type is drawn with. */
interface Means {
  readonly press: Press;
  readonly tagging?: Tagging;
}

/** Draws lines of display matter as an element of their own. */
export function drawDisplay(
  { press, tagging, section }: Means & { readonly section?: Element },
  lines: readonly PlacedLine[],
  as: "P" | "Title",
): void {
  if (tagging === undefined || section === undefined)
    return lines.forEach(({ line, x, y }) => drawLine(press, line, x, y));
  const owner = append(section, as);
  drawMarked(press, "Div", () => lines.forEach((line) => drawOwnedLine(press, tagging.structure, line, () => owner)));
}

/** Draws what is around the text, the text, and the notes. */
export function drawPage({ press, tagging }: Means, page: Page): void {
  for (const { x, y, line } of page.furniture) drawMarked(press, "Artifact", () => drawLine(press, line, x, y));
  for (const placed of page.body) {
    if (placed.kind === "line") drawText(press, tagging, placed, placed.of);
    else drawFigure(press, tagging, placed);
  }
  for (const { x, y, width, weight } of [...page.rules, ...(page.rule === undefined ? [] : [page.rule])])
    drawMarked(press, "Artifact", () => press.rect(x, y, width, weight).fill());
  for (const run of runsOf(page.notes)) {
    drawMarked(press, "Note", () => run.forEach((placed) => drawText(press, tagging, placed, placed.of)));
  }
}

/** Draws a line of the text or of a note; one that no element owns is an ornament. */
function drawText(
  press: Press,
  tagging: Tagging | undefined,
  placed: PlacedLine,
  node: Page["notes"][number]["of"],
): void {
  const { line, x, y } = placed;
  if (tagging === undefined) return drawLine(press, line, x, y);
  if (!tagging.has(node)) return drawMarked(press, "Artifact", () => drawLine(press, line, x, y));
  drawOwnedLine(press, tagging.structure, placed, (piece) => tagging.ownerOf(node, piece));
}

function drawFigure(press: Press, tagging: Tagging | undefined, { figure, x, y, of }: PlacedFigure): void {
  const { image, width, height } = figure;
  const draw = (): void => void press.image(Buffer.from(image.bytes), x, y, { width, height });
  const owner = tagging?.figureOf(of);
  if (tagging === undefined || owner === undefined) return draw();
  const [, , , , left, head] = press._ctm;
  const box = [left + x, head - y - height, left + x + width, head - y];
  owner.attributes = { O: "Layout", Placement: "Block", BBox: box };
  drawOwned(press, tagging.structure, owner, draw);
}

/** Returns the lines of a page's notes, note by note. */
function runsOf(notes: Page["notes"]): Page["notes"][number][][] {
  const runs: Page["notes"][number][][] = [];
  for (const line of notes) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]!.note === line.note) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
