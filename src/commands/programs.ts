import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { workflowCommands } from "../diagnostics/github.ts";
import { sarifLog } from "../diagnostics/sarif.ts";
import type { Format } from "./format.ts";
import { version } from "./version.ts";

/** Returns what a program is told of a run: its findings, and in JSON all that is known of it. */
export function toldTo(
  format: Exclude<Format, "text">,
  diagnostics: readonly Diagnostic[],
  record: () => unknown,
): string {
  switch (format) {
    case "json":
      return jsonOf(record());
    case "github":
      return workflowCommands(diagnostics);
    case "sarif":
      return jsonOf(sarifLog(diagnostics, version));
  }
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
