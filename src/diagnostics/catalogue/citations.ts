import type { Entry } from "./entry.ts";

/** Citations and quotations. */
export const citationFindings = {
  C001: {
    severity: "warning",
    title: "an ibid. without a source before it",
    explanation: `“Ibid.” means the source of the note before. There is no note before, or it names no source, or several, so that a reader cannot tell which is meant; that happens when a note is put in between. Name the source in short: “Lenin, Works, vol. 32, p. 57”. The notes that it may mean are named.`,
  },
  C002: {
    severity: "warning",
    title: "an op. cit. without the work that it means",
    explanation: `“Op. cit.” and “loc. cit.” mean a work that an earlier note names, by the author who stands before them: “Trotsky: op. cit., p. 33”. No earlier note names a work of this author, or no author is named and there are several works. Name the work in short. The notes that it may mean are named.`,
  },
  C003: {
    severity: "warning",
    title: "a note that sends the reader to a note that is not there",
    explanation: `“See note 3” names a note by its number. There is no note of that number, it is this one itself, or it stands on the other side of it than “above” or “below” says. Notes are numbered by their first call, so that a number typed into the text goes out of date when a note is put in or taken out before it.`,
  },
  C004: {
    severity: "advice",
    title: "a quotation that does not say where it is from",
    explanation: `A block quotation, or a sentence of more than a line between marks of quotation, has no note call in it or after it. Readers who want to look it up cannot. Where no source is to be had, or it was named before, acknowledge it with a comment on a line before the paragraph:

    <!-- acknowledge C004 -->`,
  },
  C005: {
    severity: "warning",
    title: "a quotation that is never closed",
    explanation: `A mark of quotation opens, and its paragraph, or the quotation that it stands in, ends before another closes it. A quotation of several paragraphs is opened again at each, and closed at the end of the last. Where the source itself lacks the mark and nothing is to be changed, acknowledge it, with a comment on a line before the paragraph or with a line of the front matter, which names the words that it opens:

    <!-- acknowledge C005 -->
    acknowledge: ["C005 ‘Dialectics is the theory"]`,
  },
  C006: {
    severity: "warning",
    title: "a bracket that is never closed",
    explanation: `A bracket opens, and its paragraph ends before another closes it. Where the source itself lacks it and nothing is to be changed, acknowledge it with a comment on a line before the paragraph:

    <!-- acknowledge C006 -->`,
  },
  C009: {
    severity: "warning",
    title: "an acknowledgement of nothing",
    explanation: `An acknowledgement silences one finding: a comment the next of its code after it, a line of the front matter the one that stands at its words. There is no such finding any more, so that the acknowledgement can be taken out; or it is of an error, and errors are to be mended.`,
  },
} as const satisfies Record<string, Entry>;
