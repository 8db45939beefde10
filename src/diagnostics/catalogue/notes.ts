import type { Entry } from "./entry.ts";

/** Notes and their calls. */
export const noteFindings = {
  N001: {
    severity: "error",
    title: "a note call has no note",
    explanation: `The text calls a note, [^label], but no note of that label is defined. A reader would find a dead number. Labels are compared letter by letter: [^Hume] and [^hume] are two labels. How an accented letter is composed makes no difference. Define the note on a line of its own, anywhere in the manuscript:

    [^label]: The wording of the note.

or mend the label of the call. To show the brackets as text, write \\[^label].`,
  },
  N002: {
    severity: "error",
    title: "a note is never called",
    explanation: `A note is defined that no call in the text leads to, so that its wording would stand in no edition. Put its call, [^label], where it belongs, or take the note out. A note that is called only from notes which are themselves not called counts as not called. Where the label stands in code, in a comment or in a tag, the place is shown: there it calls nothing.`,
  },
  N003: {
    severity: "error",
    title: "a note is defined twice",
    explanation: `Two notes bear the same label, so a call to it could mean either. Give one of them another label and mend its calls.`,
  },
  N004: {
    severity: "error",
    title: "a note is empty",
    explanation: `The note is defined, but nothing follows its label. Write its wording after the colon, on the same line; further paragraphs of the note are indented by four spaces:

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
  N007: {
    severity: "error",
    title: "a note has no colon after its label",
    explanation: `A line begins with a label and goes on, as a note does, but there is no colon right after the bracket. It reads as a call at the beginning of text, and the wording of the note would stand among the text. Write

    [^label]: The wording of the note.

If it is meant as a call, define its note on a line of its own.`,
  },
  N008: {
    severity: "warning",
    title: "a paragraph begins with a note call",
    explanation: `A paragraph begins with the call of a note that is defined elsewhere, so that its number would stand before any word. Mostly it is a note, defined once more and without its colon, or a call that has slipped from the end of the paragraph before. Put the call after the words that it is for, or take out what was defined already.`,
  },
  N009: {
    severity: "warning",
    title: "two labels look alike",
    explanation: `Two notes have labels that differ only in case, as [^Hume] and [^hume] do, or in a sign that cannot be seen. They are two notes, and each call means the one whose label it bears letter by letter; but the next who writes a call may well take the wrong one. Other programs take the two for the same. Give one of them another label.`,
  },
  N010: {
    severity: "error",
    title: "a paragraph has fallen out of its note",
    explanation: `A paragraph that follows a note belongs to it if it is indented by four spaces from where the note begins. This one is indented by fewer, so that it would stand in the text, where no reader expects it:

    [^label]: The first paragraph.

        The second paragraph.

If it belongs to the text, take the spaces before it out.`,
  },
  N011: {
    severity: "error",
    title: "a note is written as other programs write it",
    explanation: `There are several ways to write notes: ^[wording] of Pandoc, [fn:label] of Org, \\footnote{wording} of LaTeX. Here a note has a call, [^label], and a line of its own with its wording, [^label]: …; anything else would be printed as it was typed. ^[label] for [^label] is mostly a slip of the keys. To show the signs as text, put a backslash before the first: \\^[.`,
  },
  N012: {
    severity: "warning",
    title: "parentheses right after a call make a link elsewhere",
    explanation: `A call with parentheses right after it, [^label](word), is a call and then words in parentheses in every edition. But by plain Markdown it is a link with the text ^label, and programs that know no notes, or ask for links first, show it so. Take the parentheses out, or put a backslash before the first if they are text: [^label]\\(word).`,
  },
  N013: {
    severity: "error",
    title: "a note call stands in the alternative text of an image",
    explanation: `The alternative text of an image is plain text, for those who do not see the image: a call in it would be read out as its label, and lead nowhere. Put the call in the caption, which is the title of the image, or in the text:

    ![A letter of 1748](letter.png "The letter[^label]")`,
  },
  N014: {
    severity: "error",
    title: "a note call stands in the front matter",
    explanation: `Titles, names and dates of the front matter go into title pages, catalogues and the lists of e-readers, which have no notes: a call in them would be printed as it was typed. Take it out. What the note says may stand in a note to the first sentence, or in the colophon.`,
  },
  N015: {
    severity: "warning",
    title: "notes lead round in a circle",
    explanation: `A note may call another, but here the calls of a note lead back to itself. Every note has its number and is set once; but a reader who follows the calls never comes to an end. Take one of the calls out.`,
  },
  N016: {
    severity: "warning",
    title: "notes are called out of the order of their numbers",
    explanation: `The labels of all the notes are numbers, but they are not first called in the order of these numbers. Editions number notes by their first calls, so nothing is amiss in them if the calls stand where they should. But a label that does not fit into the order is often in the wrong place, or was exchanged with its neighbour. Labels that are words are never told of so.`,
  },
} as const satisfies Record<string, Entry>;
