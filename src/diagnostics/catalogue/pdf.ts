import type { Entry } from "./entry.ts";

/** The finished PDFs. */
export const pdfFindings = {
  P001: {
    severity: "error",
    title: "a finished PDF cannot be read back",
    explanation: `After a PDF is made it is read back from its bytes, as a reader would read it, and this one is no PDF. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P002: {
    severity: "error",
    title: "a finished PDF does not say what the manuscript says",
    explanation: `After a PDF is made, its text is read back from its bytes and held against the manuscript, letter by letter, notes, title page and colophon included. Here they differ. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P003: {
    severity: "error",
    title: "a note does not begin on the page of its call",
    explanation: `The foot of a page holds the notes that are called on it; only the tail of a long note may run on to the next page. Read back from the finished PDF, a note begins elsewhere. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P004: {
    severity: "error",
    title: "a link of a finished PDF leads astray",
    explanation: `Each call in the reading edition is a link to its note, and each note’s number a link back to the call. Read back from the finished PDF, one of them is missing or lands in another place. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P005: {
    severity: "error",
    title: "a font is not embedded",
    explanation: `A PDF that lacks a font looks different on each machine, and printers refuse it. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P006: {
    severity: "error",
    title: "a booklet does not fold into the pamphlet",
    explanation: `The booklet’s sheets, folded and laid into one another, must show the pages of the reading edition, upright, in order and in their places. Read back from the finished PDF, they do not. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P007: {
    severity: "error",
    title: "a press edition does not say what the reading edition says",
    explanation: `The press edition has the pages of the reading edition, in black ink alone and on larger paper. Read back from the finished PDF, a page of it says something else. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P008: {
    severity: "warning",
    title: "no press edition can be made with an image",
    explanation: `A press prints in black or in four inks, and a file for it may not leave to the printer how colours of a screen are to be printed. An image in RGB has to be turned into greys or into CMYK, by an eye that judges the result; the presets x1a and kdp take no image that is transparent. Save the image anew, or ask for the other editions with \`--edition\`, or for another preset. The other editions are made as they would be; a press edition of an earlier build stays in its place, and is not of this text.`,
  },
  P009: {
    severity: "warning",
    title: "an image is too coarse for print",
    explanation: `Printers ask for 300 pixels to the inch at the size at which an image is printed: with fewer, edges look soft or stepped. The message says how many it has. Take a larger original; enlarging a small one in an image editor does not help.`,
  },
  P010: {
    severity: "error",
    title: "the pages do not lie on the paper so",
    explanation: `A booklet is printed two pages beside each other, or four on a sheet that takes so many, at their actual size. Here the paper is too small for two, or a signature would not be made of whole sheets: a sheet has four pages, two on each side, or eight where it takes four on a side. Name another paper with --paper, or another number of pages with --signature; \`pamphlet plan\` shows what comes of it.`,
  },
  P011: {
    severity: "warning",
    title: "a sheet has no room for marks",
    explanation: `Fold and crop marks lie outside of the pages, so that they are cut away: a sheet must be larger than what is printed on it. The marks that there is room for were made, the others left out. Print on larger paper, as with --paper sra4, which printers make for this, or leave --marks out.`,
  },
  P012: {
    severity: "warning",
    title: "a booklet is too thick to make good for its creep",
    explanation: `Sheets that are folded into one another push the inner ones outwards, so that their pages are moved towards the fold, by the thickness of the paper for each sheet outside of them. Here that would take more than half of the inner margin, and is left at that: the text would come too near to the fold. Fold fewer sheets into one another, with --signature, or look whether --paper-thickness is in millimetres and of one leaf.`,
  },
  P013: {
    severity: "error",
    title: "the press edition that was asked for cannot be made",
    explanation: `This is P008 where the press edition was asked for by its name, with \`--edition\`: an image is in RGB, or lets what is under it show through where the preset takes no such image. Save the image in greys or in CMYK, without an alpha channel, or ask for the other editions. Nothing was written.`,
  },
  P014: {
    severity: "advice",
    title: "a signature is larger than the booklet",
    explanation: `--signature divides a thick booklet into signatures of so many pages, which are folded each for itself. This booklet has fewer pages than one of them: it is folded as one, as it would be without the option.`,
  },
} as const satisfies Record<string, Entry>;
