import { stopsOutput, type Outcome } from "../build.ts";
import type { Severity } from "../diagnostics/catalogue.ts";
import { severityOf, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { recordFindings, renderReport } from "../diagnostics/report.ts";
import { recordEdition, recordFile } from "../record/editions.ts";
import { figuresOf } from "../record/figures.ts";
import { schemaVersion } from "../record/report.ts";
import { recordSetting } from "../record/setting.ts";
import type { Format } from "./format.ts";
import { toldTo } from "./programs.ts";
import { explainLine, finishedLine, manuscriptLines, productLines, shownPath, stoppedLine } from "./summary.ts";
import { settingLines } from "./setting.ts";
import { colorsFor } from "./terminal.ts";

/** What a command did and found. */
export interface Run {
  readonly outcome: Outcome;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether warnings count as faults. */
  readonly strict: boolean;
  /** Where a build writes; a check has none. */
  readonly out?: string;
}

/** Prints a run and returns the exit status: 1 where faults were found. */
export function printRun(run: Run, format: Format): number {
  if (format === "text") printText(run);
  else process.stdout.write(toldTo(format, run.diagnostics, () => recordRun(run)));
  return stopsOutput(run.diagnostics, run.strict) ? 1 : 0;
}

/** Findings go to the error stream, what was made to the output. */
function printText({ outcome, diagnostics, strict, out }: Run): void {
  const colors = colorsFor(process.stdout);
  const errorColors = colorsFor(process.stderr);
  const report = renderReport(diagnostics, { colour: errorColors.isColorSupported });
  if (report !== "") process.stderr.write(`${report}\n`);
  const manuscripts = manuscriptLines(outcome.manuscripts, pathsWithErrors(diagnostics), colors);
  const reports = outcome.reports.map((file) => ({
    path: file.path,
    files: [file],
    remark: "the proof, for programs",
  }));
  const products = productLines([...outcome.products, ...reports], out ?? "", colors);
  process.stdout.write([...manuscripts, ...products, ...settingLines(outcome.products, colors)].join(""));
  if (!stopsOutput(diagnostics, strict)) {
    process.stdout.write(finishedLine(performance.now() / 1000, colors));
    return;
  }
  if (out !== undefined) process.stderr.write(stoppedLine(out, errorColors));
  process.stderr.write(explainLine(gravestOf(diagnostics).code, errorColors));
}

/** Returns a run as data: what docs/report.schema.json calls a run. */
function recordRun({ outcome, diagnostics, out = "" }: Run): unknown {
  const at = (path: string): string => shownPath(out, path);
  return {
    schemaVersion,
    manuscripts: outcome.manuscripts.map(figuresOf),
    findings: recordFindings(diagnostics),
    editions: outcome.products.map((product) => ({
      ...recordEdition(product, at),
      ...(product.setting !== undefined && { setting: recordSetting(product.setting) }),
    })),
    reports: outcome.reports.map((file) => recordFile(file, at)),
  };
}

/** Returns the first error, or the first warning where only warnings stop the output. */
function gravestOf(diagnostics: readonly Diagnostic[]): Diagnostic {
  const firstOf = (severity: Severity): Diagnostic | undefined =>
    diagnostics.find((diagnostic) => severityOf(diagnostic) === severity);
  return firstOf("error") ?? firstOf("warning") ?? diagnostics[0]!;
}

function pathsWithErrors(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  const errors = diagnostics.filter((diagnostic) => severityOf(diagnostic) === "error");
  return new Set(errors.map(({ place }) => ("path" in place ? place.path : place.source.path)));
}
