import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { foldSheet, type Face, type Numbered, type SheetFolding } from "./fold.ts";
import { letters } from "./letters.ts";
import { readSides, type PdfSide } from "./sides.ts";

/** How a booklet is to be folded, and what is to come of it. */
export interface Folding extends SheetFolding {
  /** Pages in a signature; all in one, where it is not said. */
  readonly signature?: number;
  readonly blanks: "end" | "around";
  /** Of a leaf, for which pages may be moved towards the fold; points. */
  readonly thickness: number;
}

/**
 * Returns what a finished booklet does not do (P006): its sheets, folded, laid into one another by signatures, and the
 * signatures one after the other, must show the pages of the reading edition, upright and in order.
 */
export async function verifyBooklet(
  booklet: Uint8Array,
  reading: Uint8Array,
  folding: Folding,
  shown: string,
): Promise<Diagnostic[]> {
  const [sides, pages] = await Promise.all([readSides(booklet), readSides(reading)]);
  return misplaced(sides, pages, folding).map((message) => ({ code: "P006", place: { path: shown }, message }));
}

function misplaced(sides: readonly PdfSide[], pages: readonly PdfSide[], folding: Folding): string[] {
  const numbers = numbersDue(pages.length, folding);
  if (sides.length !== numbers.length / (2 * folding.rows))
    return [`${pages.length} pages are imposed on ${sides.length} sides of paper`];
  return fold(sides, folding, pages[0]?.height ?? 0).flatMap(({ face, depth }, index) => {
    const number = numbers[index]!;
    return faultOf(face, number, pages[number - 1], depth * folding.thickness) ?? [];
  });
}

/** Returns the pages that the booklet must show, by their numbers in the reading edition; 0 is a blank. */
function numbersDue(count: number, { rows, blanks }: Folding): number[] {
  const full = (least: number): number => Math.ceil(least / (4 * rows)) * 4 * rows;
  if (blanks === "around")
    return Array.from({ length: full(count + 4) }, (_, index) => (index - 1 <= count ? Math.max(0, index - 1) : 0));
  const last = full(count) - 1;
  return Array.from({ length: full(count) }, (_, index) =>
    index === last ? count : index + 1 < count ? index + 1 : 0,
  );
}

/** A page of the folded booklet, and how many leaves of its signature lie outside of its own. */
interface Folded {
  readonly face: Face;
  readonly depth: number;
}

/** Folds the sheets and lays them into one another, the first of each signature outside. */
function fold(sides: readonly PdfSide[], folding: Folding, pageHeight: number): Folded[] {
  const numbered = sides.map((side, index) => ({ side, number: index + 1 }));
  const inSignature = folding.signature === undefined ? sides.length : folding.signature / (2 * folding.rows);
  const signatures = partsOf(numbered, inSignature);
  return signatures.flatMap((signature) => {
    const sheets = partsOf(signature, 2).map(([front, back]) => foldSheet(front!, back!, folding, pageHeight));
    const laid = sheets.reduceRight<Face[]>((inside, sheet) => {
      const middle = sheet.length / 2;
      return [...sheet.slice(0, middle), ...inside, ...sheet.slice(middle)];
    }, []);
    return laid.map((face, place) => ({ face, depth: Math.floor(Math.min(place, laid.length - 1 - place) / 2) }));
  });
}

function partsOf(sides: readonly Numbered[], length: number): Numbered[][] {
  return Array.from({ length: Math.ceil(sides.length / length) }, (_, index) =>
    sides.slice(index * length, (index + 1) * length),
  );
}

/** What rounding may move, in points. */
const tolerance = 0.05;

/** Says what is wrong with a page: another, on its head, or not where it folds to; `creep` is what it may be moved by. */
function faultOf(face: Face, number: number, page: PdfSide | undefined, creep: number): string | undefined {
  const { name, print } = face;
  if (lettersOf(print) !== lettersOf(page?.print ?? []))
    return `${name} does not show ${number === 0 ? "a blank" : `page ${number}`}`;
  const [printed, due] = [print[0], page?.print[0]];
  if (printed === undefined || due === undefined) return undefined;
  if (print.some(({ turned }) => turned !== face.turned)) return `${name} shows page ${number} upside down`;
  const { x, y } = placeOn(face, printed, page!);
  // A recto has its fold at the left.
  const towardsFold = number % 2 === 1 ? due.x - x : x - due.x;
  const stands = Math.abs(y - due.y) < tolerance && towardsFold > -tolerance && towardsFold < creep + tolerance;
  return stands ? undefined : `${name} shows page ${number} in the wrong place`;
}

const lettersOf = (print: PdfSide["print"]): string => letters(print.map(({ text }) => text).join(""));

/** Returns where a print is on its page, from the lower left corner of the trim as it is read. */
function placeOn(
  { corner, isLeft, turned }: Face,
  { x, y }: { x: number; y: number },
  page: PdfSide,
): { x: number; y: number } {
  const left = isLeft ? corner.x - page.width : corner.x;
  return turned ? { x: left + page.width - x, y: corner.y + page.height - y } : { x: x - left, y: y - corner.y };
}
