/** An error stops the output, a warning does under `--strict`, advice never does. */
export type Severity = "error" | "warning" | "advice";

/** What is known of a code: a code is never reused. */
export interface Entry {
  readonly severity: Severity;
  /** The finding in a few words, as a heading of the explanation. */
  readonly title: string;
  /** What it means, why it matters and how to mend it: plain text, for `pamphlet explain`. */
  readonly explanation: string;
}
