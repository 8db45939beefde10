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
    severity: "error",
    title: "a page has more on it than it has room for",
    explanation: `A note begins on the page of its call, and only the last note of a page may run on to the next. Where one line calls more notes than a page can hold, or a figure is taller than the page, there is no page to be made. Call some of the notes further on in the text, or join them into one; make the figure smaller.`,
  },
  T004: {
    severity: "warning",
    title: "a widow or an orphan",
    explanation: `The first line of a paragraph stands alone at the foot of a page, or its last line alone at the head of the next. The pages are chosen so that this does not happen; here nothing else was possible, or everything else was worse. A few words more or less in the paragraphs before it mend it.`,
  },
  T005: {
    severity: "warning",
    title: "a running head is too long",
    explanation: `The title stands over every right-hand page and the author over every left-hand one. What is wider than the text is left out there; the title page has it all the same. Give a short form of the title as \`shortTitle:\` in the front matter.`,
  },
} as const satisfies Record<string, Entry>;
