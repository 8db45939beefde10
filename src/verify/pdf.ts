import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus, Entry } from "../document/apparatus.ts";
import { colophonOf } from "../document/colophon.ts";
import type { Document } from "../document/document.ts";
import { letters } from "./letters.ts";
import { manuscriptText, wordsOf, type Sayings } from "./manuscript-text.ts";
import { strayLinks } from "./pdf-links.ts";
import { readPdf, type PdfLink, type PdfNote, type PdfPage } from "./pdf-pages.ts";

/** How a PDF says what is not words: a call by its figure, an image not at all, code by its letters. */
const sayings: Sayings = { call: (number) => number, image: () => "", code: (value) => value };

/**
 * Returns what a finished reading edition does not do that it should (P codes): say what the manuscript says, once and
 * in order; begin each note on the page of its call, and link them both ways; have every other link, and no more; embed its fonts. `shown` is its path.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  document: Document,
  apparatus: Apparatus,
  shown: string,
): Promise<Diagnostic[]> {
  const place = { path: shown };
  let pages: PdfPage[];
  try {
    pages = await readPdf(bytes);
  } catch (error) {
    return [{ code: "P001", place, message: `it cannot be read: ${(error as Error).message}` }];
  }
  const found = [
    ...verifyWords(pages, document, apparatus).map((message) => ({ code: "P002" as const, place, message })),
    ...verifyNotes(pages, apparatus).map((fault) => ({ ...fault, place })),
    ...strayLinks(pages, document, apparatus).map((message) => ({ code: "P004" as const, place, message })),
    ...missingFonts(pages).map((name) => ({
      code: "P005" as const,
      place,
      message: `the font ${name} is not embedded`,
    })),
  ];
  return found;
}

/** Returns what a finished press edition does not do: each of its pages must say what that of the reading edition says. */
export async function verifyPress(press: Uint8Array, reading: Uint8Array, shown: string): Promise<Diagnostic[]> {
  const [printed, pages] = await Promise.all([readPdf(press), readPdf(reading)]);
  const tell = (message: string): Diagnostic => ({ code: "P007", place: { path: shown }, message });
  if (printed.length !== pages.length) return [tell(`it has ${printed.length} pages and not ${pages.length}`)];
  const different = pages.flatMap(({ print }, index) =>
    letters(print) === letters(printed[index]!.print) ? [] : [tell(`page ${index + 1} does not say what it should`)],
  );
  const missing = missingFonts(printed).map((name) => ({
    ...tell(`the font ${name} is not embedded`),
    code: "P005" as const,
  }));
  return [...different, ...missing];
}

/** Holds text, notes and title page against the manuscript; word spaces at line ends do not count. */
function verifyWords(pages: readonly PdfPage[], document: Document, apparatus: Apparatus): string[] {
  const expected = manuscriptText(document, apparatus, sayings);
  const notes = notesOf(pages);
  const { title, subtitle, author, publisher } = document.metadata;
  return [
    departure("the text", expected.body.join(" "), pages.map(({ text }) => text).join("")),
    ...expected.notes.map((words, index) => {
      const note = notes.get(String(index + 1));
      return note === undefined
        ? `note ${index + 1} is missing`
        : departure(`note ${index + 1}`, words.slice(1).join(" "), note);
    }),
    ...missing("the title page", [title, subtitle, author, publisher], pages[0]),
    ...missing("the colophon", colophonOf(document.metadata), pages.at(-1)),
  ].filter((message) => message !== undefined);
}

/** Says which texts the display matter of a page lacks. */
function missing(part: string, texts: readonly (string | undefined)[], page: PdfPage | undefined): string[] {
  const display = letters(page?.display ?? "");
  return texts
    .filter((text) => text !== undefined)
    .filter((text) => !display.includes(letters(wordsOf(text).join(" "))))
    .map((text) => `${part} lacks “${text}”`);
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

function departure(part: string, expected: string, found: string): string | undefined {
  const [a, b] = [letters(expected), letters(found)];
  if (a === b) return undefined;
  let index = 0;
  while (a[index] === b[index]) index += 1;
  const around = (text: string): string => text.slice(Math.max(0, index - 12), index + 12).replace(/\p{Cc}/gu, "□");
  return `${part} departs from the manuscript: it has “${around(b)}” for “${around(a)}” (spaces left out)`;
}

type Fault = Pick<Diagnostic, "code" | "message">;

/** A link on its page, counted from 0. */
type PlacedLink = PdfLink & { readonly page: number };

/** Where notes begin, by their marks, and links by the names of the places that they lead to. */
interface Places {
  readonly notes: ReadonlyMap<string, PdfNote & { readonly page: number }>;
  readonly links: ReadonlyMap<string, readonly PlacedLink[]>;
}

function verifyNotes(pages: readonly PdfPage[], { entries }: Apparatus): Fault[] {
  const notes = pages.flatMap((page, index) =>
    page.notes.map((note) => [note.mark, { ...note, page: index }] as const),
  );
  const links = new Map<string, PlacedLink[]>();
  for (const link of pages.flatMap((page, index) => page.links.map((each) => ({ ...each, page: index })))) {
    const same = links.get(link.name);
    if (same === undefined) links.set(link.name, [link]);
    else same.push(link);
  }
  const places: Places = { notes: new Map(notes.reverse()), links };
  return entries.flatMap((entry) => verifyNote(entry, places));
}

/** Each call's page is where its note begins, and links lead there and back. */
function verifyNote({ number, calls }: Entry, { notes, links }: Places): Fault[] {
  const note = notes.get(String(number));
  if (note === undefined) return [{ code: "P003", message: `note ${number} begins on no page` }];
  const there = links.get(`note-${number}`) ?? [];
  const faults: Fault[] = [];
  if (there[0] !== undefined && there[0].page !== note.page) {
    const [begins, called] = [note.page + 1, there[0].page + 1];
    faults.push({
      code: "P003",
      message: `note ${number} begins on page ${begins}, and is first called on page ${called}`,
    });
  }
  if (there.length !== calls.length) {
    faults.push({
      code: "P004",
      message: `note ${number} is called ${calls.length} times, and ${there.length} links lead to it`,
    });
  }
  if (there.some(({ target }) => !leadsTo(target, note.page, note.y))) {
    faults.push({ code: "P004", message: `a link to note ${number} leads elsewhere` });
  }
  const back = calls
    .flatMap((_, index) => links.get(`call-${number}-${index + 1}`) ?? [])
    .filter(({ page }) => page === note.page);
  const returns = back.some(({ target }) => there.some(({ page, area }) => leadsTo(target, page, area[1])));
  if (!returns) faults.push({ code: "P004", message: `no link leads from note ${number} back to its call` });
  return faults;
}

/** A place is met when the page is right and the top of the view is a little above it. */
function leadsTo(target: PdfLink["target"], page: number, y: number): boolean {
  return target !== undefined && target.page === page && target.y >= y && target.y - y < 60;
}

const missingFonts = (pages: readonly PdfPage[]): string[] => [
  ...new Set(pages.flatMap(({ missingFonts: names }) => names)),
];
