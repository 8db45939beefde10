import type { Entry } from "./entry.ts";

/** The sources of a work, and how they are cited. */
export const bibliographyFindings = {
  C010: {
    severity: "error",
    title: "a citation of a source that is not in the bibliography",
    explanation: `A citation names its source by a key, [@hume, p. 3], and the bibliography of the front matter has no source of that key. Keys are compared letter by letter: @Hume and @hume are two. In BibTeX the key stands right after the opening brace, in CSL-JSON it is the id.`,
  },
  C011: {
    severity: "error",
    title: "a bibliography that cannot be read",
    explanation: `The front matter names a bibliography, but there is no such file in the manuscript's folder, or it is not what its name says: CSL-JSON in a file that ends in .json, BibTeX or BibLaTeX in one that ends in .bib, both in UTF-8. Programs that keep references write both. Where the fault lies within the file, its place is shown.`,
  },
  C012: {
    severity: "warning",
    title: "a key that two sources share",
    explanation: `The bibliography has two sources of one key. A citation by that key means the first; the other can never be cited. Give one of the two another key.`,
  },
  C013: {
    severity: "warning",
    title: "a citation without a bibliography",
    explanation: `Brackets that hold a key, such as [@hume, p. 3], cite a source of the bibliography, but the front matter names none, so they stand in every edition as they were typed. Add a line bibliography: sources.json, or sources.bib; where the brackets are meant as text, put a backslash before the first: \\[@hume].`,
  },
  C014: {
    severity: "error",
    title: "a citation style that cannot be used",
    explanation: `The front matter names a style for its citations, but there is no such file in the manuscript's folder, or it is not an independent style in CSL 1.0, the Citation Style Language: an XML file that ends in .csl. A dependent style only names another; take that one.`,
  },
  C015: {
    severity: "error",
    title: "a source of which a citation says nothing",
    explanation: `The citation style shows nothing of this source, since its entry in the bibliography lacks all the fields that the style would show: mostly it has neither an author nor a title. Add them to the entry.`,
  },
} as const satisfies Record<string, Entry>;
