import type { Entry } from "./entry.ts";

/** The finished XHTML edition and EPUB. */
export const epubFindings = {
  E001: {
    severity: "error",
    title: "a file of the edition is not well-formed XML",
    explanation: `The finished file was read back and cannot be parsed: a browser would show an error page, a reader nothing at all. The manuscript is not at fault, the toolchain is: please report it with the manuscript. Nothing was written.`,
  },
  E002: {
    severity: "error",
    title: "an id is used twice in a file of the edition",
    explanation: `A link to the id would lead to the first of the two places only, so that a note or a section could not be reached. The manuscript is not at fault, the toolchain or a template is. Nothing was written.`,
  },
  E003: {
    severity: "error",
    title: "a link of the edition leads nowhere",
    explanation: `The finished files were read back, and a link, an image, a style sheet or a font that one of them names is not among them, or has no such id in it. The toolchain or a template is at fault. Nothing was written.`,
  },
  E004: {
    severity: "error",
    title: "a call of the edition does not lead to its note",
    explanation: `Each call, followed in the finished files, has to lead to the note that bears its number. This one leads to another note or to none. The toolchain or a template is at fault. Nothing was written.`,
  },
  E005: {
    severity: "error",
    title: "a note of the edition has no way back",
    explanation: `Whoever follows a call to its note has to find the way back to the same place: a note that is called three times has three ways back. The toolchain or a template is at fault. Nothing was written.`,
  },
  E006: {
    severity: "error",
    title: "a note of the edition leads back to the wrong place",
    explanation: `A way back leads to a call of another note, or to none: the reader would go on reading somewhere else in the text. The toolchain or a template is at fault. Nothing was written.`,
  },
  E007: {
    severity: "error",
    title: "no call leads to a note of the edition",
    explanation: `A note stands in the finished files that no call leads to, so that nobody can tell what it belongs to. The toolchain or a template is at fault. Nothing was written.`,
  },
  E008: {
    severity: "error",
    title: "the text of the edition departs from the manuscript",
    explanation: `The finished files were read back and compared with the manuscript word by word: the text with the numbers of its calls in their places, each note, and the names on the title page. Something is missing, doubled, changed or out of order. The toolchain or a template is at fault. Nothing was written.`,
  },
  E009: {
    severity: "error",
    title: "the manifest of the edition names a file that is not there",
    explanation: `The package document lists every file of the publication (EPUB 3.3, section 5.6.2). One that it lists is missing, or is listed twice, or the reading order names something that is not listed. Nothing was written.`,
  },
  E010: {
    severity: "error",
    title: "a file of the edition is not in its manifest",
    explanation: `A file that the package document does not list is no part of the publication (EPUB 3.3, section 5.6.2): readers may not show it, and shops refuse the book. Nothing was written.`,
  },
  E011: {
    severity: "error",
    title: "the mimetype of the EPUB is not as it must be",
    explanation: `An EPUB is known by its first bytes: the file mimetype comes first in the archive, is not compressed, has no extra field and holds application/epub+zip and nothing else (EPUB 3.3, section 4.2.6.3). Some readers and shops refuse a book in which it is otherwise. Nothing was written.`,
  },
  E012: {
    severity: "error",
    title: "the edition cannot be opened",
    explanation: `The archive cannot be read, its META-INF/container.xml does not lead to a package document, or there is no package document (EPUB 3.3, section 4.2.6.3.1): a reader would not find the book in it. Nothing was written.`,
  },
  E013: {
    severity: "error",
    title: "the EPUB does not hold the files of the edition as they are",
    explanation: `The EPUB packages the folder of the XHTML edition unchanged. A file in it is missing, different or one too many. Nothing was written.`,
  },
  E014: {
    severity: "error",
    title: "EPUBCheck finds fault with the EPUB",
    explanation: `Shops and libraries run EPUBCheck, the conformance checker of the W3C, over each book that they are given, and many refuse one that has an error or a warning. The finished EPUB was held against the same rules; the message names EPUBCheck's own id, under which its documentation says more, and the line of the file. The toolchain or a template is at fault. Nothing was written.`,
  },
  E015: {
    severity: "error",
    title: "a passage in another language is not marked as such",
    explanation: `A reading voice says words in the language that lang and xml:lang give them, and readers divide them by it. The finished files were read back: the passages of the manuscript in another language, in their order, are not those that are marked so. The toolchain or a template is at fault. Nothing was written.`,
  },
  E016: {
    severity: "error",
    title: "the pages of the print edition are not marked as they should be",
    explanation: `The edition marks where each page of the print edition begins, and its navigation lists these pages, so that a reader can open the page that another reader of the print edition names (EPUB Accessibility 1.1, section 4.1). A mark is missing, doubled or out of order, or a list does not lead to it. The toolchain or a template is at fault. Nothing was written.`,
  },
  E017: {
    severity: "error",
    title: "the edition claims more than the front matter does",
    explanation: `That an edition conforms to EPUB Accessibility 1.1 is for the one to say who has certified it: the field certifiedBy of the front matter. The claim stands in the package without that name, the name without the claim, or one of them is not worded as it must be (EPUB Accessibility 1.1, section 3.5). The toolchain is at fault. Nothing was written.`,
  },
  E018: {
    severity: "warning",
    title: "the cover of the EPUB is made without its picture",
    explanation: `The picture of the cover is a JPEG in CMYK, the four inks of a printer, which most screens and e-readers show wrongly or not at all. The printed editions have it; the cover that an e-reader shows on its shelf is drawn without it. A picture in greys serves both.`,
  },
} as const satisfies Record<string, Entry>;
