import type { Entry } from "./entry.ts";

/** Notes and their calls. */
export const noteFindings = {
  N001: {
    severity: "error",
    title: "a note call has no note",
    explanation: `The text calls a note, [^label], but no note of that label is defined. A reader would find a dead number. Labels are compared letter by letter: [^Hume] and [^hume] are two labels. Define the note on a line of its own, anywhere in the manuscript:

    [^label]: The wording of the note.

or mend the label of the call. To show the brackets as text, write \\[^label].`,
  },
  N002: {
    severity: "error",
    title: "a note is never called",
    explanation: `A note is defined that no call in the text leads to, so that its wording would stand in no edition. Put its call, [^label], where it belongs, or take the note out. A note that is called only from notes which are themselves not called counts as not called.`,
  },
  N003: {
    severity: "error",
    title: "a note is defined twice",
    explanation: `Two notes bear the same label, so a call to it could mean either. Give one of them another label and mend its calls.`,
  },
  N004: {
    severity: "error",
    title: "a note is empty",
    explanation: `The note is defined, but nothing follows its label. Write its wording after the colon; further paragraphs of the note are indented by four spaces:

    [^label]: The first paragraph.

        The second paragraph.`,
  },
  N005: {
    severity: "error",
    title: "a note call stands inside a link",
    explanation: `A call is itself a link to its note, and a link cannot hold another. Put the call after the closing parenthesis of the link:

    [the letter](https://example.org)[^label]`,
  },
  N006: {
    severity: "error",
    title: "a label holds white space",
    explanation: `A label is one word: letters of any script, figures, hyphens, as in [^hume-enquiry]. Other programs take a label with a space for plain text or for a link, and the note is lost without a word. Write a hyphen where the space is, in the note and in its calls. To show the brackets as text, write \\[^my label].`,
  },
} as const satisfies Record<string, Entry>;
