import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { manuscriptText, type Sayings } from "./manuscript-text.ts";
import { readPdf, type PdfLink, type PdfPage } from "./pdf-pages.ts";

/** How a PDF says what is not words: a call by its figure, an image not at all, code by its letters. */
const sayings: Sayings = { call: (number) => number, image: () => "", code: (value) => value };

/**
 * Returns what a finished reading edition does not do that it should (P codes): say what the manuscript says, once and
 * in order; begin each note on the page of its call, and link them both ways; embed its fonts. `shown` is its path.
 */
export async function verifyPdf(bytes: Uint8Array, document: Document, apparatus: Apparatus, shown: string): Promise<Diagnostic[]> {
  const place = { path: shown };
  let pages: PdfPage[];
  try {
    pages = await readPdf(bytes);
  } catch (error) {
    return [{ code: "P001", place, message: `it cannot be read: ${(error as Error).message}` }];
  }
  const found = [
    ...verifyWords(pages, document, apparatus).map((message) => ({ code: "P002" as const, place, message })),
    ...apparatus.entries.flatMap((entry) => verifyNote(pages, entry)).map((fault) => ({ ...fault, place })),
    ...missingFonts(pages).map((name) => ({ code: "P005" as const, place, message: `the font ${name} is not embedded` })),
  ];
  return found;
}

/** Returns what a finished booklet does not do: its sheets, folded, must say what the pages of the reading edition say. */
export async function verifyBooklet(booklet: Uint8Array, reading: Uint8Array, shown: string): Promise<Diagnostic[]> {
  const place = { path: shown };
  const [sides, pages] = await Promise.all([readPdf(booklet), readPdf(reading)]);
  const found: Diagnostic[] = [];
  if (sides.length !== 2 * Math.ceil(pages.length / 4)) {
    found.push({ code: "P006", place, message: `${pages.length} pages are imposed on ${sides.length} sides of paper` });
  }
  const said = (all: readonly PdfPage[]): string => [...all.map(sayPage).join("")].sort().join("");
  if (said(sides) !== said(pages)) found.push({ code: "P006", place, message: "its sheets do not say what the pages of the reading edition say" });
  return found;
}

const sayPage = ({ text, display, notes }: PdfPage): string => letters(text + display + notes.map(({ mark, text: note }) => mark + note).join(""));

/** Holds text, notes and title page against the manuscript; word spaces at line ends do not count. */
function verifyWords(pages: readonly PdfPage[], document: Document, apparatus: Apparatus): string[] {
  const expected = manuscriptText(document, apparatus, sayings);
  const notes = notesOf(pages);
  const title = letters(pages[0]?.display ?? "");
  const { metadata } = document;
  return [
    departure("the text", expected.body.join(" "), pages.map(({ text }) => text).join("")),
    ...expected.notes.map((words, index) => {
      const note = notes.get(String(index + 1));
      return note === undefined ? `note ${index + 1} is missing` : departure(`note ${index + 1}`, words.slice(1).join(" "), note);
    }),
    ...[metadata.title, metadata.author].map((name) => (title.includes(letters(name)) ? undefined : `the title page lacks “${name}”`)),
  ].filter((message) => message !== undefined);
}

/** Returns the notes by their marks, joined where they run over pages. */
function notesOf(pages: readonly PdfPage[]): Map<string, string> {
  const notes = new Map<string, string>();
  let current = "";
  for (const { mark, text } of pages.flatMap((page) => page.notes)) {
    current = mark === "" ? current : mark;
    notes.set(current, (notes.get(current) ?? "") + text);
  }
  return notes;
}

/** Letters alone, as glyphs give them: a small capital does not tell its case, what is not seen is not there. */
const letters = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "").normalize("NFC").toLowerCase();

function departure(part: string, expected: string, found: string): string | undefined {
  const [a, b] = [letters(expected), letters(found)];
  if (a === b) return undefined;
  let index = 0;
  while (a[index] === b[index]) index += 1;
  const around = (text: string): string => text.slice(Math.max(0, index - 12), index + 12);
  return `${part} departs from the manuscript: it has “${around(b)}” for “${around(a)}” (spaces left out)`;
}

type Fault = Pick<Diagnostic, "code" | "message">;

/** Each call's page is where its note begins, and links lead there and back. */
function verifyNote(pages: readonly PdfPage[], { number, calls }: Entry): Fault[] {
  const begins = pages.findIndex(({ notes }) => notes.some(({ mark }) => mark === String(number)));
  const note = pages[begins]?.notes.find(({ mark }) => mark === String(number));
  if (note === undefined) return [{ code: "P003", message: `note ${number} begins on no page` }];
  const links = pages.flatMap((page, index) => page.links.map((link) => ({ ...link, page: index })));
  const there = links.filter(({ name }) => name === `note-${number}`);
  const faults: Fault[] = [];
  if (there[0] !== undefined && there[0].page !== begins) {
    faults.push({ code: "P003", message: `note ${number} begins on page ${begins + 1}, and is first called on page ${there[0].page + 1}` });
  }
  if (there.length !== calls.length) faults.push({ code: "P004", message: `note ${number} is called ${calls.length} times, and ${there.length} links lead to it` });
  if (there.some(({ target }) => !leadsTo(target, begins, note.y))) faults.push({ code: "P004", message: `a link to note ${number} leads elsewhere` });
  const back = links.filter(({ name, page }) => page === begins && name.startsWith(`call-${number}-`));
  const returns = back.some(({ target }) => there.some(({ page, area }) => leadsTo(target, page, area[1])));
  if (!returns) faults.push({ code: "P004", message: `no link leads from note ${number} back to its call` });
  return faults;
}

/** A place is met when the page is right and the top of the view is a little above it. */
function leadsTo(target: PdfLink["target"], page: number, y: number): boolean {
  return target !== undefined && target.page === page && target.y >= y && target.y - y < 60;
}

const missingFonts = (pages: readonly PdfPage[]): string[] => [...new Set(pages.flatMap(({ missingFonts: names }) => names))];
