import type { Entry } from "./entry.ts";

/** Reading and writing files. */
export const fileFindings = {
  F001: {
    severity: "error",
    title: "no manuscript was found",
    explanation: `A manuscript is a file that ends in .md. Name one on the command line, name a folder that holds some, or put one into the folder manuscript/, where pamphlet looks when nothing is named.`,
  },
  F002: {
    severity: "error",
    title: "a file cannot be read",
    explanation: `The file is there, but the system would not let it be read, or it is a folder. Look at its permissions and at the disk.`,
  },
  F003: {
    severity: "error",
    title: "a manuscript is not UTF-8",
    explanation: `Manuscripts are read as UTF-8 and as nothing else: guessing at another encoding would turn quotation marks and accents into other characters without a word. Save the file as UTF-8; every editor can. With or without a byte order mark is the same.`,
  },
  F004: {
    severity: "error",
    title: "an edition cannot be written",
    explanation: `The folder for the editions could not be made, or a file in it could not be replaced. What stood there before is left as it was. Look at the permissions and the free space, and close a program that holds the file open, or choose another folder with --out.`,
  },
  F005: {
    severity: "error",
    title: "two manuscripts would write the same files",
    explanation: `The editions are named after the manuscript, so two manuscripts of one name in different folders would overwrite each other. Rename one, or build them one after the other with different --out folders.`,
  },
} as const satisfies Record<string, Entry>;
