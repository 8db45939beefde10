import { plan, type Planned } from "../build.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { recordFindings, renderReport } from "../diagnostics/report.ts";
import { pagesPerSheet } from "../imposition/layout.ts";
import { papers } from "../imposition/paper.ts";
import type { Cell } from "../imposition/sheets.ts";
import { schemaVersion } from "../record/report.ts";
import { readPrint, type PrintOptions } from "./page.ts";
import { drawPlan } from "./plan-drawing.ts";
import type { Format } from "./format.ts";
import { withProgress } from "./progress.ts";
import { toldTo } from "./programs.ts";
import { numberSheets } from "./sheet-numbers.ts";
import { colorsFor, type Refuse } from "./terminal.ts";

export interface PlanOptions extends PrintOptions {
  readonly format: Format;
}

/** Prints which page lies where on the sheets of booklets, writes nothing, and returns the exit status. */
export async function runPlan(manuscripts: readonly string[], options: PlanOptions, refuse: Refuse): Promise<number> {
  const order = readPrint(options, refuse);
  const { value, diagnostics } = await withProgress((tell) => plan(manuscripts, order, tell));
  if (options.format !== "text") {
    const record = (): unknown => ({
      schemaVersion,
      findings: recordFindings(diagnostics),
      booklets: value.map(recordPlan),
    });
    process.stdout.write(toldTo(options.format, diagnostics, record));
  } else {
    const report = renderReport(diagnostics, { colour: colorsFor(process.stderr).isColorSupported });
    if (report !== "") process.stderr.write(`${report}\n`);
    process.stdout.write(value.map((planned) => drawPlan(planned, colorsFor(process.stdout))).join("\n"));
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Returns a plan as data; lengths in millimetres. */
export function recordPlan({ path, pages, booklet }: Planned): unknown {
  const { layout, order, creep } = booklet;
  return {
    path,
    pages,
    paper: papers[layout.paper].name,
    width: inHundredths(layout.width),
    height: inHundredths(layout.height),
    pagesPerSheet: pagesPerSheet(layout),
    duplex: order.duplex,
    creep: inHundredths(creep),
    signatures: numberSheets(booklet).map((sheets, index) => ({
      signature: index + 1,
      sheets: sheets.map(({ number, front, back }) => ({
        sheet: number,
        front: front.map(recordCell),
        back: back.map(recordCell),
      })),
    })),
  };
}

/** A blank of the booklet has no number. */
function recordCell({ page, left, top, turned }: Cell): unknown {
  return {
    page: page?.number ?? null,
    kind: page?.kind ?? "blank",
    upsideDown: turned,
    left: inHundredths(left),
    top: inHundredths(top),
  };
}

const inHundredths = (points: number): number => Math.round((points * 2540) / 72) / 100;
