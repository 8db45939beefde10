import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { typesetterFor } from "../galley/display.ts";
import { setLabel, widthOfLine } from "../galley/label.ts";
import type { Line } from "../galley/line.ts";
import type { Faces } from "../typography/faces.ts";
import { measureOf, type Specification } from "../typography/specification.ts";
import type { Page, PlacedLine, Side } from "./page.ts";

/** What stands over the text: the running heads, and the title over the opening of the text. */
export interface Heads {
  /** A head that is too long for the measure is left out. */
  readonly running: Readonly<Record<Side, Line | undefined>>;
  readonly drop: readonly Line[];
}

/** Returns the heads of a document; T005 where one is too long for its place. */
export function setHeads({ metadata, source }: Document, specification: Specification, faces: Faces): Checked<Heads> {
  const { head, dropHead } = specification;
  const measure = measureOf(specification);
  const title = metadata.shortTitle ?? metadata.title;
  const fitting = (text: string): Line | undefined => {
    const line = setLabel(text, head, faces);
    return widthOfLine(line) <= measure ? line : undefined;
  };
  const running = { verso: fitting(metadata.author), recto: fitting(title) };
  const place = { source, span: { start: 0, end: 0 } };
  const tooLong = (text: string, hint: string): Diagnostic => ({
    code: "T005",
    place,
    message: `the running head “${text}” is too long for the measure and is left out`,
    hint,
  });
  return {
    value: {
      running,
      drop: typesetterFor(metadata, specification, faces).balance(metadata.title, dropHead.paragraph, measure),
    },
    diagnostics: [
      ...(running.recto === undefined ? [tooLong(title, "give a `shortTitle:` in the front matter")] : []),
      ...(running.verso === undefined
        ? [tooLong(metadata.author, "name the author more shortly, and all of them in the text")]
        : []),
    ],
  };
}

/** Returns what stands around the text of a page: running head and folio; where the text opens, its title and a folio. */
export function furnish(
  page: Page,
  heads: Heads,
  specification: Specification,
  faces: Faces,
  openingPage: number,
): PlacedLine[] {
  if (page.kind !== "text") return [];
  const { folio, headBaseline, folioBaseline, margins } = specification;
  const left = page.side === "recto" ? margins.inner : margins.outer;
  const middle = left + measureOf(specification) / 2;
  const placed = (line: Line, y: number): PlacedLine => ({ x: middle - widthOfLine(line) / 2, y, line });
  const number = placed(setLabel(String(page.number), folio, faces), folioBaseline);
  if (page.number === openingPage) return [...dropHead(heads.drop, left, specification), number];
  const running = heads.running[page.side];
  return running === undefined ? [number] : [placed(running, headBaseline), number];
}

/** Several lines stand around the place of one. */
function dropHead(
  lines: readonly Line[],
  x: number,
  { dropHead: { paragraph, baseline } }: Specification,
): PlacedLine[] {
  const leading = 1.25 * paragraph.text.size;
  return lines.map((line, index) => ({ x, y: baseline + (index - (lines.length - 1) / 2) * leading, line }));
}
