import { posix, sep } from "node:path";
import type { Product, Proved } from "../make.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import { figuresOf, type Figures } from "../record/figures.ts";
import type { Colors } from "./terminal.ts";

/** The column in which the verbs end. */
const verbWidth = 10;
const numbers = new Intl.NumberFormat("en-GB");

/** Returns a line for each manuscript that was read. */
export function manuscriptLines(manuscripts: readonly Proved[], faulty: ReadonlySet<string>, colors: Colors): string[] {
  const figures = manuscripts.map(figuresOf);
  const width = Math.max(...figures.map(({ path }) => path.length));
  return figures.map(({ path, words, notes }) => {
    const verb = faulty.has(path) ? colors.red(verbed("Faulty")) : colors.green(verbed("Proved"));
    return `${colors.bold(verb)} ${path.padEnd(width)}  ${colors.dim(`${numbers.format(words)} ${words === 1 ? "word" : "words"}, ${notesPhrase(notes)}`)}\n`;
  });
}

/** Returns the last line of a run that ended well; the time counts from the start of the process. */
export function finishedLine(seconds: number, colors: Colors): string {
  return `${colors.bold(colors.green(verbed("Finished")))} in ${seconds.toFixed(2)} s\n`;
}

/** Returns the last line of a build whose findings forbade the output. */
export function stoppedLine(out: string, colors: Colors): string {
  return `${colors.bold(colors.red(verbed("Stopped")))} nothing was written: ${shownPath(out, "/")} is as it was\n`;
}

/** Returns a line that says where more is told of a finding. */
export function explainLine(code: Code, colors: Colors): string {
  return `${colors.bold(colors.cyan(verbed("More")))} \`pamphlet explain ${code}\` says what it means and how to mend it\n`;
}

/** Returns a line for each edition or other thing that was written. */
export function productLines(
  products: readonly Pick<Product, "path" | "files" | "remark">[],
  out: string,
  colors: Colors,
): string[] {
  const rows = products.map(({ path, files, remark }) => ({
    path: shownPath(out, path),
    size: sizePhrase(files.reduce((sum, { bytes }) => sum + bytes.length, 0)),
    remark: remark ?? "",
  }));
  const pathWidth = Math.max(...rows.map(({ path }) => path.length));
  const sizeWidth = Math.max(...rows.map(({ size }) => size.length));
  return rows.map(({ path, size, remark }, index) => {
    const verb = colors.bold(colors.green(verbed(index === 0 ? "Wrote" : "")));
    return `${verb} ${path.padEnd(pathWidth)}  ${size.padStart(sizeWidth)}${remark && colors.dim(`  ${remark}`)}\n`;
  });
}

/** Returns a path below the output folder as a person would type it. */
export function shownPath(out: string, path: string): string {
  return posix.join(out.split(sep).join("/"), path);
}

function notesPhrase(notes: Figures["notes"]): string {
  return notes.total === 0
    ? "no notes"
    : `${notes.resolved} of ${notes.total} ${notes.total === 1 ? "note" : "notes"} resolved`;
}

function sizePhrase(bytes: number): string {
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Returns a verb, set to the column in which verbs end. */
export function verbed(verb: string): string {
  return verb.padStart(verbWidth);
}
