/** A link of a page: where it is, and the place in the document that it leads to. */
export interface PdfLink {
  readonly name: string;
  /** Page, counted from 0, and height on it, in points from the foot; undefined where it leads nowhere. */
  readonly target: { readonly page: number; readonly y: number } | undefined;
  /** Left, foot, right, head; points. */
  readonly area: readonly [number, number, number, number];
  /** What those are told of it who do not see the page. */
  readonly said: string;
}

/** A note, or the part of one, as a page shows it. */
export interface PdfNote {
  /** The number before its first line; empty where it goes on from the page before. */
  readonly mark: string;
  readonly text: string;
  /** Height of its first line, in points from the foot. */
  readonly y: number;
}

/** What a page of a finished PDF says. */
export interface PdfPage {
  /** All that is printed on it, furniture and added hyphens included. */
  readonly print: string;
  /** The text that it carries, without furniture and added hyphens. */
  readonly text: string;
  /** What stands on a title page or in a colophon. */
  readonly display: string;
  readonly notes: readonly PdfNote[];
  readonly links: readonly PdfLink[];
  /** The addresses of the web that links of the page lead to. */
  readonly addresses: readonly string[];
  /** The pieces of `text`, each with its height from the foot in points. */
  readonly places: readonly { readonly y: number; readonly text: string }[];
  /** PostScript names of the fonts that are not embedded. */
  readonly missingFonts: readonly string[];
  readonly width: number;
  readonly height: number;
}

type Pdfjs = typeof import("pdfjs-dist");
type PdfDocument = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;
type Page = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** Returns the pages of a PDF, read from its bytes by pdf.js; throws where they are no PDF. */
export function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const seenFonts = new Set<string>();
  return readEach(bytes, (document, page) => readPage(document, page, seenFonts));
}

/** Reads the pages of a PDF one after the other; throws where the bytes are no PDF. */
export async function readEach<T>(
  bytes: Uint8Array,
  read: (document: PdfDocument, page: Page) => Promise<T>,
): Promise<T[]> {
  const pdfjs = (await import("pdfjs-dist/legacy/build/pdf.mjs")) as Pdfjs;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: T[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await read(document, await document.getPage(number)));
    return pages;
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PdfDocument, page: Page, seenFonts: Set<string>): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const items = await readItems(page);
  const { links, addresses } = await readLinks(document, page);
  const missingFonts = await readFonts(page, fontsOf(items), seenFonts);
  return { print: printOf(items), ...readText(items), links, addresses, missingFonts, width, height };
}

type Item = Awaited<ReturnType<Page["getTextContent"]>>["items"][number];

/** Returns what is printed on a page, in the order in which it was drawn. */
export async function readItems(page: Page): Promise<readonly Item[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  return items;
}

const printOf = (items: readonly Item[]): string => items.map((item) => ("str" in item ? item.str : "")).join("");

const fontsOf = (items: readonly Item[]): string[] => [
  ...new Set(items.flatMap((item) => ("str" in item ? item.fontName : []))),
];

/** pdf.js gives it; its types leave it out. */
const tagOf = (item: object): string => (item as { tag: string }).tag;

/** Reads marked content: text is what is neither an artifact nor a note nor a mark nor an added hyphen. */
function readText(items: readonly Item[]): Pick<PdfPage, "text" | "display" | "notes" | "places"> {
  const open: string[] = [];
  const notes: { mark: string; text: string; y: number }[] = [];
  const places: { y: number; text: string }[] = [];
  let display = "";
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(tagOf(item));
      if (item.type !== "endMarkedContent" && tagOf(item) === "Note") notes.push({ mark: "", text: "", y: 0 });
      continue;
    }
    const note = open.includes("Note") ? notes.at(-1) : undefined;
    if (item.str === "" || open.includes("Artifact")) continue;
    if (note !== undefined && note.y === 0) note.y = item.transform[5] as number;
    if (open.includes("Lbl")) {
      if (note !== undefined && note.text === "" && /^\d+$/.test(item.str)) note.mark += item.str;
    } else if (!(open.at(-1) === "Span" && item.str === "-")) {
      if (open.includes("Div")) display += item.str;
      else if (note === undefined) places.push({ y: item.transform[5] as number, text: item.str });
      else note.text += item.str;
    }
  }
  return { text: places.map((place) => place.text).join(""), display, notes, places };
}

/** A link as pdf.js gives it. */
interface Annotation {
  readonly subtype: string;
  readonly dest?: string;
  readonly unsafeUrl?: string;
  readonly rect: PdfLink["area"];
  readonly contentsObj?: { readonly str: string };
}

async function readLinks(document: PdfDocument, page: Page): Promise<Pick<PdfPage, "links" | "addresses">> {
  const annotations = ((await page.getAnnotations()) as Annotation[]).filter(({ subtype }) => subtype === "Link");
  const inside = annotations.filter(({ dest }) => typeof dest === "string");
  return {
    addresses: annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
    links: await Promise.all(
      inside.map(async ({ dest, rect, contentsObj }) => ({
        name: dest!,
        target: await resolve(document, dest!),
        area: rect,
        said: contentsObj?.str ?? "",
      })),
    ),
  };
}

async function resolve(document: PdfDocument, name: string): Promise<PdfLink["target"]> {
  const destination = (await document.getDestination(name)) as
    [Parameters<PdfDocument["getPageIndex"]>[0], unknown, number, number] | null;
  return destination === null ? undefined : { page: await document.getPageIndex(destination[0]), y: destination[3] };
}

/** Looks at each font once, on the first page that uses it. */
async function readFonts(page: Page, names: readonly string[], seen: Set<string>): Promise<string[]> {
  const fresh = names.filter((name) => !seen.has(name));
  if (fresh.length === 0) return [];
  await page.getOperatorList();
  fresh.forEach((name) => seen.add(name));
  const fonts = fresh.map((name) => page.commonObjs.get(name) as { name: string; missingFile: boolean });
  return fonts.filter(({ missingFile }) => missingFile).map(({ name }) => name);
}
