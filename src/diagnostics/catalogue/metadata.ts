import type { Entry } from "./entry.ts";

/** The front matter. */
export const metadataFindings = {
  M001: {
    severity: "error",
    title: "the manuscript has no front matter",
    explanation: `A manuscript opens with its front matter: fields in YAML between two lines of three hyphens.

    ---
    title: An Open Letter
    author: A. Writer
    publisher: A Press
    date: 2004-03-23
    language: en-GB
    ---

The first line must be the first of the file. Title page, colophon, running heads and the metadata of each edition are made from these fields.`,
  },
  M002: {
    severity: "error",
    title: "the front matter is not valid YAML",
    explanation: `The lines between the two rows of hyphens must be YAML: one field a line, the name, a colon, a space, the value; each name once; indented with spaces, not tabs. A value that holds a colon followed by a space, or that begins with one of  @ \` & * ! | > % [ ] { } " '  is put in quotation marks. Anchors, aliases and tags (&name, *name, !name) are not taken.`,
  },
  M003: {
    severity: "error",
    title: "a required field is missing",
    explanation: `The editions cannot be made without title, author, publisher, date and language. Add the field to the front matter.`,
  },
  M004: {
    severity: "error",
    title: "a field is not of the form it must have",
    explanation: `The field is there, but its value cannot be used: a date that is not written YYYY-MM-DD or is not in the calendar, a language that is not a BCP 47 tag (en, en-GB, pt-BR), a list where a text is wanted. The message says what was expected.`,
  },
  M005: {
    severity: "warning",
    title: "a field is unknown",
    explanation: `No edition uses a field of this name, so it is left aside. It is often a slip in the name of another field. Names are compared letter by letter: shortTitle is a field, shorttitle is not.`,
  },
  M006: {
    severity: "error",
    title: "the front matter is code",
    explanation: `The opening line names a language, such as ---js. Front matter in a programming language would be run on being read, and a manuscript is never run. Write the fields in YAML and the opening line as three hyphens alone.`,
  },
  M007: {
    severity: "warning",
    title: "a hyphenation is never used",
    explanation: `The front matter says how a word is to be divided, but the word does not stand in the text, so the line does nothing. It is often a slip in the word. Every form of a word needs its own line: Trot-sky-ist and Trot-sky-ists.`,
  },
  M008: {
    severity: "warning",
    title: "a field says something of another that is not there",
    explanation: `Some fields belong to others: who certified an edition stands in certifiedBy, and certifierCredential and certifierReport say with what standing and in which report. Without the field that they belong to, no edition uses them.`,
  },
  M009: {
    severity: "error",
    title: "the front matter is nested too deeply",
    explanation: `A field of the front matter is a text or a list of texts. Lists or fields stand in one another more deeply than any value needs, which is mostly a row of brackets or hyphens that was meant as text: put the value in quotation marks.`,
  },
} as const satisfies Record<string, Entry>;
