import type { Entry } from "./entry.ts";

/** The elements of a manuscript. */
export const structureFindings = {
  S001: {
    severity: "error",
    title: "an image is missing",
    explanation: `The manuscript shows an image, but there is no such file. The path is taken from the manuscript's own folder.`,
  },
  S002: {
    severity: "warning",
    title: "an element that no edition shows",
    explanation: `The manuscript holds raw HTML. Editions are made of the elements of Markdown, so that all of them can show the same: the tag is left out and the text inside it is kept. Comments, <!-- … -->, are left out without remark.`,
  },
  S003: {
    severity: "error",
    title: "an image is of a kind that is not supported",
    explanation: `Every edition can show PNG and JPEG. Convert the image to one of the two; what counts is the content of the file and not its name.`,
  },
  S004: {
    severity: "error",
    title: "an image stands inside a line of text",
    explanation: `An image is set as a figure, between paragraphs. Put it in a paragraph of its own, with a blank line before and after it.`,
  },
  S005: {
    severity: "warning",
    title: "an image has no alternative text",
    explanation: `Readers who do not see the image are told its alternative text, and publishers' and libraries' accessibility checks refuse an edition without it. Say between the brackets what the image shows: ![The title page of the first edition](title-page.png).`,
  },
  S006: {
    severity: "error",
    title: "elements are nested too deeply",
    explanation: `Quotations, lists or emphasis are nested in one another more than a hundred deep. No page has room for that, and what lies deeper would be lost. It is mostly a slip: a row of > or * that was meant as an ornament, which is written as a line of three asterisks.`,
  },
  S007: {
    severity: "error",
    title: "an image stands in a note",
    explanation: `Notes are set small at the foot of a page, where there is no room for an image. Move it into the text, in a paragraph of its own, and refer to it from the note.`,
  },
  S008: {
    severity: "warning",
    title: "a link that no edition keeps",
    explanation: `An edition is read on paper, in a browser and in an e-reader, and goes about on its own: a link to a file beside the manuscript, to a telephone or to a script would lead nowhere. Kept are addresses that begin with https://, http:// or mailto:, and those of a heading of the text: the heading Part One is linked to as #part-one. Of any other link the text is kept and the address left out.`,
  },
  S009: {
    severity: "error",
    title: "a table stands in a note",
    explanation: `Notes are set small at the foot of a page, and run on to the next where they must; a table there would be neither read nor found. Move it into the text, and refer to it from the note.`,
  },
  S010: {
    severity: "error",
    title: "a row has more cells than the head of its table",
    explanation: `A table has as many columns as its head has cells, and what stands in a row beyond them would be in no edition. Give the head a cell for each column; it may be an empty one. Where a | is meant as text, put a backslash before it: \\|, in code as well.`,
  },
  S011: {
    severity: "warning",
    title: "an attribute that is not known",
    explanation: `Words in brackets with braces right after them are a passage with attributes. There is one attribute, the language of the words: [Aufhebung]{lang=de}, or {lang="de"}. Any other is left aside, and the words are kept. Braces that hold no attribute, and a language in braces that do not follow words in brackets, stand in every edition as they were typed; where they are meant as text, put a backslash before the first: \\{.`,
  },
  S012: {
    severity: "error",
    title: "the language of a passage is not a language tag",
    explanation: `The words of a passage are divided by the patterns of its language, and screen readers say them in it, so its tag has to be one of BCP 47: the short code of the language, and where it matters that of a script or a country after hyphens. German is de, that of Austria de-AT, Latin la, Russian in Latin letters ru-Latn.`,
  },
  S013: {
    severity: "warning",
    title: "a mark of another kind of Markdown",
    explanation: `Other programs strike out words between two tildes, ~~so~~, and make a box of [ ] or [x] at the start of an item. No edition shows either: the marks stand in it as they were typed. Take them out; where they are meant as text, put a backslash before them.`,
  },
  S014: {
    severity: "warning",
    title: "a character that belongs in no text",
    explanation: `The manuscript holds a character that is not seen and says nothing: a control character, half of a surrogate pair, a code that Unicode keeps free, a byte order mark in the midst of the text, the place of an object that is not there, or a line separator. They come in from word processors, from PDFs and from damaged files. The separator is read as a space; the others are left out of every edition. What stood in its place may be missing: look at the words around it.`,
  },
  S015: {
    severity: "warning",
    title: "a mark that turns the direction of text",
    explanation: `The manuscript holds a mark that is not seen and tells a reading system to show what follows from right to left or from left to right. Words can so be shown in another order than they were typed, and than they are set on the page, where the mark has no effect. Text in scripts that run from right to left needs it seldom, other text never.`,
  },
  S016: {
    severity: "error",
    title: "a manuscript has more of something than an edition can hold",
    explanation: `Editions are made in the memory of one machine, and checked as a whole. A block may have 200,000 characters, which are about a hundred pages; a table 100 columns and 50,000 cells; a manuscript 10,000 notes, 5,000 headings, and 500,000 line ends and signs of Markdown. More is mostly a slip: blank lines that were lost, or data that was taken for text. Divide what is too long.`,
  },
} as const satisfies Record<string, Entry>;
