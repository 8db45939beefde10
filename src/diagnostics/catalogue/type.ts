import type { Entry } from "./entry.ts";

/** Lines and pages. */
export const typeFindings = {
  T001: {
    severity: "warning",
    title: "a line is too long for the measure",
    explanation: `No way was found to break a paragraph so that every line fits: a word, an address or a formula is wider than the measure and may not be divided. The line stands out into the margin. Show where the word may be divided, with soft hyphens (&shy;) or in the list \`hyphenation:\` of the front matter, or put the sentence another way.`,
  },
  T002: {
    severity: "error",
    title: "the face has no glyph for a character",
    explanation: `The manuscript has a character that the typeface cannot show: the PDF would have an empty box in its place. Write it another way, or leave it out. It may also have come in by accident, from a web page or a word processor.`,
  },
  T003: {
    severity: "warning",
    title: "a page has more on it than it has room for",
    explanation: `A line, a figure or the notes that one line calls are taller than a page allows, so that type stands below the type area. Divide what stands there: call some of the notes further on, or make the figure smaller.`,
  },
  T004: {
    severity: "warning",
    title: "a widow or an orphan",
    explanation: `The first line of a paragraph stands alone at the foot of a page, or its last line alone at the head of the next. The pages are chosen so that this does not happen; here nothing else was possible, or everything else was worse. A few words more or less in the paragraphs before it mend it.`,
  },
} as const satisfies Record<string, Entry>;
