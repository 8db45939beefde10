export type Severity = "error" | "warning" | "advice";

/** What is known of a code: a code is never reused. */
export interface Entry {
  readonly severity: Severity;
  /** The finding in a few words, as a heading of the explanation. */
  readonly title: string;
  /** What it means, why it matters and how to mend it: plain text, for `pamphlet explain`. */
  readonly explanation: string;
}

const entries = {
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
    explanation: `The lines between the two rows of hyphens must be YAML: one field a line, the name, a colon, a space, the value; each name once; indented with spaces, not tabs. A value that holds a colon followed by a space, or that begins with one of  @ \` & * ! | > % [ ] { } " '  is put in quotation marks. Anchors and aliases (&name, *name) are not taken.`,
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
    severity: "warning",
    title: "a page has more on it than it has room for",
    explanation: `A line, a figure or the notes that one line calls are taller than a page allows, so that type stands below the type area. Divide what stands there: call some of the notes further on, or make the figure smaller.`,
  },
  T004: {
    severity: "warning",
    title: "a widow or an orphan",
    explanation: `The first line of a paragraph stands alone at the foot of a page, or its last line alone at the head of the next. The pages are chosen so that this does not happen; here nothing else was possible, or everything else was worse. A few words more or less in the paragraphs before it mend it.`,
  },
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
  P001: {
    severity: "error",
    title: "a finished PDF cannot be read back",
    explanation: `After a PDF is made it is read back from its bytes, as a reader would read it, and this one is no PDF. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
  P002: {
    severity: "error",
    title: "a finished PDF does not say what the manuscript says",
    explanation: `After a PDF is made, its text is read back from its bytes and held against the manuscript, letter by letter, notes and title page included. Here they differ. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
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
    explanation: `The booklet’s sheets, laid into one another and folded, must say what the reading edition says. Read back from the finished PDF, they do not. This is a fault of Pamphleteer and not of the manuscript: please report it with the manuscript that shows it. Nothing was written, and what stood in the output folder is as it was.`,
  },
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof entries;
export const catalogue: Readonly<Record<Code, Entry>> = entries;
