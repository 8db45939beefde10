import { catalogue, type Code, type Severity } from "./catalogue.ts";
import type { Source, Span } from "./source.ts";

/** Where a finding is: a span of a manuscript, or a file as a whole. */
export type Place = { readonly source: Source; readonly span: Span } | { readonly path: string };

/** A second place of the same source that explains the finding. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** One finding. The message says what is wrong, the hint how to mend it: lower case, no full stop. */
export interface Diagnostic {
  readonly code: Code;
  readonly place: Place;
  readonly message: string;
  /** What stands under the caret of `place`. */
  readonly caption?: string;
  readonly labels?: readonly Label[];
  readonly hint?: string;
}

/** What a stage returns: its value and what it found on the way. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the severity that the catalogue gives the finding's code. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return catalogue[diagnostic.code].severity;
}

/** Returns the path of the file that a finding is in. */
export function pathOf({ place }: Diagnostic): string {
  return "span" in place ? place.source.path : place.path;
}

/** Returns whether any finding is an error, so that nothing may be written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => severityOf(diagnostic) === "error");
}
