import { isAbsolute, posix } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { recordFindings } from "../diagnostics/report.ts";
import { reportOf, stemOf } from "../editions.ts";
import type { OutputFile } from "../files/write.ts";
import type { Made, Proved } from "../make.ts";
import { callPagesOf } from "../makeup/call-pages.ts";
import { recordEdition } from "./editions.ts";
import { figuresOf } from "./figures.ts";
import { recordNotes } from "./notes.ts";
import { recordSetting } from "./setting.ts";

/** The version of docs/report.schema.json, which says what a report holds. */
export const schemaVersion = 1;

/**
 * Returns the proof of a manuscript as a file to be written beside its editions: what it is, what was found, and which
 * editions were made of it. The same manuscript gives the same bytes, wherever it lies and is built.
 */
export function reportFile(proved: Proved, { products, madeUp }: Made, findings: readonly Diagnostic[]): OutputFile {
  const { document, apparatus } = proved;
  const record = {
    schemaVersion,
    manuscript: figuresOf(proved),
    notes: recordNotes(document, apparatus, callPagesOf(madeUp?.pages ?? [])),
    findings: recordFindings(findings),
    editions: products.map((product) => recordEdition(product, (path) => path)),
    ...(madeUp !== undefined && { pages: { count: madeUp.pages.length, ...recordSetting(madeUp.report) } }),
  };
  const text = `${JSON.stringify(record, withoutFolders, 2)}\n`;
  return { path: reportOf(stemOf(document.source.path)), bytes: Buffer.from(text) };
}

/** A path from the root of a disk is of one machine: its last part is kept. */
function withoutFolders(key: string, value: unknown): unknown {
  return key === "path" && typeof value === "string" && isAbsolute(value) ? posix.basename(value) : value;
}
