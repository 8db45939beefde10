import type { Planned } from "../build.ts";
import { bookletPhrase, type Booklet } from "../imposition/booklet.ts";
import { papers } from "../imposition/paper.ts";
import type { Cell, SheetSide } from "../imposition/sheets.ts";
import { inMm } from "../typography/units.ts";
import { numberSheets, type NumberedSheet } from "./sheet-numbers.ts";
import { wrapped, type Colors } from "./terminal.ts";

/** Columns: of a page, without its borders; before a sheet, for its number; between its sides. */
const pageWidth = 10;
const labelWidth = 11;
const gap = "    ";

/** Returns a plan for a person to follow, no wider than 80 columns: what to do, and a drawing of each sheet. */
export function drawPlan({ path, pages, booklet }: Planned, colors: Colors): string {
  const { signatures } = booklet;
  const hasTurned = signatures.flat().some(({ front, back }) => [...front, ...back].some(({ turned }) => turned));
  const drawings = numberSheets(booklet).flatMap((sheets, index) => [
    ...(signatures.length === 1 ? [] : [colors.bold(signatureLine(index + 1, signatures)), ""]),
    ...sheets.flatMap((sheet) => [...drawSheet(sheet, hasTurned, colors), ""]),
  ]);
  return [
    `${colors.bold(path)}: ${pages} pages; ${bookletPhrase(booklet)}`,
    "",
    ...instructionsFor(booklet, hasTurned),
    "",
    ...drawings,
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}

function signatureLine(number: number, { length, [number - 1]: sheets }: Booklet["signatures"]): string {
  return `Signature ${number} of ${length}: ${sheets!.length} ${sheets!.length === 1 ? "sheet" : "sheets"}`;
}

/** What is to be done, a line a step. */
function instructionsFor({ layout, signatures, order, creep }: Booklet, hasTurned: boolean): string[] {
  const { paper, rows } = layout;
  const several = signatures.some(({ length }) => length > 1);
  const steps = [
    `Print on ${papers[paper].name} at actual size, on both sides, flipped on the ${order.duplex} edge.`,
    rows === 1
      ? "Fold each sheet, front outside: the left half behind the right."
      : "Fold each sheet, front outside: the upper half behind the lower, then the left half behind the right.",
    ...(several
      ? [`Lay the sheets ${signatures.length > 1 ? "of a signature " : ""}into one another, the first outside.`]
      : []),
    ...(signatures.length > 1 ? ["Lay the signatures on one another in their order."] : []),
    ...(rows === 2 ? ["Staple or sew through the fold, then cut the pages open at the head."] : []),
  ];
  return [
    ...steps.map((step, index) => wrapped(`${index + 1}. ${step}`).replace(/\n/g, "\n   ")),
    ...(creep > 0 ? [`Pages are moved towards the fold by ${inMm(creep)} mm at the most, for creep.`] : []),
    ...(hasTurned ? ["↑ and ↓ show where the head of a page lies."] : []),
  ];
}

/** Draws the two sides of a sheet beside each other, after its number. */
function drawSheet({ number, front, back }: NumberedSheet, hasTurned: boolean, colors: Colors): string[] {
  const sides = [front, back].map((side) => drawSide(side, hasTurned, colors));
  const width = 2 * pageWidth + 3;
  const names = `${colors.bold(`Sheet ${number}`.padEnd(labelWidth))}${"front".padEnd(width)}${gap}back`;
  return [names, ...sides[0]!.map((row, index) => `${" ".repeat(labelWidth)}${row}${gap}${sides[1]![index]}`)];
}

function drawSide(side: SheetSide, hasTurned: boolean, colors: Colors): string[] {
  const bar = "─".repeat(pageWidth);
  const fold = "┈".repeat(pageWidth);
  const rows = Array.from({ length: side.length / 2 }, (_, row) => {
    const [left, right] = side.slice(2 * row, 2 * row + 2).map((cell) => drawCell(cell, hasTurned, colors));
    return left!.map((line, index) => `│${line}┊${right![index]}│`);
  });
  const between = rows.slice(1).flatMap((row) => [`├${fold}┼${fold}┤`, ...row]);
  return [`┌${bar}┬${bar}┐`, ...rows[0]!, ...between, `└${bar}┴${bar}┘`];
}

/** Two lines of a page: its number at the head, and what it is under it where it is no page of text. */
function drawCell({ page, turned }: Cell, hasTurned: boolean, colors: Colors): string[] {
  const arrow = !hasTurned ? "" : turned ? " ↓" : " ↑";
  const kind = page === undefined || page.kind === "text" ? "" : page.kind;
  const lines =
    page === undefined
      ? [colors.dim(centred("blank")), centred("")]
      : [centred(`${page.number}${arrow}`), colors.dim(centred(kind))];
  return turned ? lines.reverse() : lines;
}

function centred(text: string): string {
  return text.padStart(Math.ceil((pageWidth + text.length) / 2)).padEnd(pageWidth);
}
