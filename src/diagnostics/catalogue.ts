export type Severity = "error" | "warning" | "advice";

/** What is known of a code: a code is never reused. */
export interface Entry {
  readonly severity: Severity;
  /** The finding in a few words, as a heading of the explanation. */
  readonly title: string;
  /** What it means, why it matters and how to mend it: plain text, for `pamphlet explain`. */
  readonly explanation: string;
}

const entries = {
  N001: {
    severity: "error",
    title: "a note call has no note",
    explanation: "TODO",
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof entries;
export const catalogue: Readonly<Record<Code, Entry>> = entries;
