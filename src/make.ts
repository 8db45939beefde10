import { hasErrors, type Checked } from "./diagnostics/diagnostic.ts";
import type { Apparatus } from "./document/apparatus.ts";
import type { Document } from "./document/document.ts";
import type { Images } from "./document/image.ts";
import { destinationOf, stemOf, type Edition } from "./editions.ts";
import type { Paper } from "./files/profiles.ts";
import type { EditionOrder } from "./epub/edition-order.ts";
import type { OutputFile } from "./files/write.ts";
import type { Booklet } from "./imposition/booklet.ts";
import type { BookletOrder } from "./imposition/order.ts";
import type { MadeUp } from "./makeup/makeup.ts";
import type { PageReport } from "./makeup/report.ts";
import type { PresetName } from "./pdf/presets.ts";
import type { Stage } from "./step.ts";
import type { Canon } from "./typography/canon.ts";
import type { Trim } from "./typography/trim.ts";

/** How the printed editions are wanted. */
export interface PrintOrder {
  readonly trim: Trim;
  readonly canon: Canon;
  readonly booklet: BookletOrder;
  /** `asked` is whether the press edition was asked for by its name, and not with all the others. */
  readonly press: { readonly preset: PresetName; readonly paper: Paper; readonly asked: boolean };
}

/** A manuscript as the proof left it. */
export interface Proved {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly images: Images;
}

/** An edition of a manuscript, ready to be written. */
export interface Product {
  readonly edition: Edition;
  /** Relative to the output folder; a folder ends in a slash. */
  readonly path: string;
  readonly files: readonly OutputFile[];
  /** What a reader would want to know of it, in a few words. */
  readonly remark?: string;
  /** What stands against its pages; the booklet has those of the reading edition. */
  readonly setting?: PageReport;
}

/** What was made of a manuscript. */
export interface Made {
  readonly products: readonly Product[];
  /** Its pages, unless a finding forbids that any be made. */
  readonly madeUp?: MadeUp;
}

/** Makes the editions that are wanted of a manuscript, each held against it once it is made. */
export async function makeEditions(
  proved: Proved,
  wanted: readonly Edition[],
  { print: order, reader }: { readonly print: PrintOrder; readonly reader: EditionOrder },
  modified: Date,
  tell: (stage: Stage) => void,
): Promise<Checked<Made>> {
  const isWanted = (...editions: Edition[]): boolean => editions.some((edition) => wanted.includes(edition));
  tell("Setting");
  const imposed = await impose(proved, order, isWanted("booklet"));
  if (imposed.value === undefined) return { value: { products: [] }, diagnostics: imposed.diagnostics };
  const none: Checked<Product[]> = { value: [], diagnostics: [] };
  tell("Printing");
  const printed = isWanted("pdf", "press", "booklet")
    ? await makePrinted(proved, imposed.value, wanted, order, modified)
    : none;
  tell("Packing");
  const electronic = isWanted("html", "epub")
    ? await makeElectronic(proved, imposed.value.madeUp, wanted, reader, modified)
    : none;
  return {
    value: { products: [...printed.value, ...electronic.value], madeUp: imposed.value.madeUp },
    diagnostics: [...imposed.diagnostics, ...printed.diagnostics, ...electronic.diagnostics],
  };
}

/** Prints the reading edition, the press edition and the booklet. */
async function makePrinted(
  proved: Proved,
  { madeUp, booklet }: Imposed,
  wanted: readonly Edition[],
  order: PrintOrder,
  modified: Date,
): Promise<Checked<Product[]>> {
  const [{ drawReadingEdition, drawBooklet }, { bookletPhrase }, { nameOfTrim }, { verifyPdf }, { verifyBooklet }] =
    await Promise.all([
      import("./pdf/editions.tsx"),
      import("./imposition/booklet.ts"),
      import("./typography/trim.ts"),
      import("./verify/pdf.ts"),
      import("./verify/booklet.ts"),
    ]);
  const { document, apparatus } = proved;
  const products: Product[] = [];
  const { pages, report: setting } = madeUp;
  const [path, folded] = [pathOf(document, "pdf"), pathOf(document, "booklet")];

  const bytes = await drawReadingEdition(document, apparatus, madeUp, modified);
  const diagnostics = [...(await verifyPdf(bytes, document, apparatus, path))];
  if (wanted.includes("pdf"))
    products.push({
      edition: "pdf",
      path,
      files: [{ path, bytes }],
      remark: `${pages.length} pages, ${nameOfTrim(order.trim)}`,
      setting,
    });
  if (wanted.includes("press")) {
    const press = await makePress(proved, madeUp, order, { reading: bytes, modified });
    diagnostics.push(...press.diagnostics);
    products.push(...press.value);
  }
  if (booklet !== undefined) {
    const sheets = await drawBooklet(document, madeUp, booklet, modified);
    diagnostics.push(...(await verifyBooklet(sheets, bytes, { rows: booklet.layout.rows, ...order.booklet }, folded)));
    products.push({
      edition: "booklet",
      path: folded,
      files: [{ path: folded, bytes: sheets }],
      remark: bookletPhrase(booklet),
      setting,
    });
  }
  return { value: products, diagnostics };
}

/** Makes the edition for a printer, unless an image stands against it. */
async function makePress(
  { document, apparatus }: Proved,
  madeUp: MadeUp,
  { press: { preset, paper, asked }, booklet: { marks } }: PrintOrder,
  { reading, modified }: { readonly reading: Uint8Array; readonly modified: Date },
): Promise<Checked<Product[]>> {
  const [{ drawPressEdition }, { checkPressImages }, { presetOf }, { readProfile }, { verifyPress }] =
    await Promise.all([
      import("./pdf/editions.tsx"),
      import("./pdf/press-images.ts"),
      import("./pdf/presets.ts"),
      import("./files/profiles.ts"),
      import("./verify/pdf.ts"),
    ]);
  const unfit = checkPressImages(document, madeUp, presetOf[preset]);
  if (unfit.some(({ code }) => code === "P008"))
    return {
      value: [],
      diagnostics: asked ? unfit.map((found) => (found.code === "P008" ? { ...found, code: "P013" } : found)) : unfit,
    };
  const path = pathOf(document, "press");
  const order = { preset, marks: marks.includes("crop"), profile: await readProfile(paper) };
  const bytes = await drawPressEdition(document, apparatus, madeUp, modified, order);
  const remark = presetOf[preset].standard ?? "for a printer";
  return {
    value: [{ edition: "press", path, files: [{ path, bytes }], remark, setting: madeUp.report }],
    diagnostics: [...unfit, ...(await verifyPress(bytes, reading, path))],
  };
}

/** Pages as they are set, and how they lie on the sheets of a booklet where one is wanted. */
export interface Imposed {
  readonly madeUp: MadeUp;
  readonly booklet: Booklet | undefined;
}

/** Sets the type, makes up the pages, and imposes them where it is ordered; nothing, where a finding forbids it. */
export async function impose(
  proved: Proved,
  order: PrintOrder,
  folded: boolean,
): Promise<Checked<Imposed | undefined>> {
  const [{ imposeBooklet }, set] = await Promise.all([import("./imposition/booklet.ts"), setPages(proved, order)]);
  const { value: madeUp } = set;
  const booklet = folded ? imposeBooklet(madeUp, order.booklet, pathOf(proved.document, "booklet")) : undefined;
  const diagnostics = [...set.diagnostics, ...(booklet?.diagnostics ?? [])];
  return { value: hasErrors(diagnostics) ? undefined : { madeUp, booklet: booklet?.value }, diagnostics };
}

/** Sets the type and makes up the pages; again, where there are so many of them that the margins at the fold must be wider. */
async function setPages(
  { document, apparatus, images }: Proved,
  { trim, canon }: Pick<PrintOrder, "trim" | "canon">,
  pages = 0,
): Promise<Checked<MadeUp>> {
  const [{ loadFaces }, { letterFor }, { setGalley }, { makeUp }] = await Promise.all([
    import("./typography/faces.ts"),
    import("./typography/letter.ts"),
    import("./galley/set.ts"),
    import("./makeup/makeup.ts"),
  ]);
  const faces = loadFaces();
  const specification = letterFor(trim, { canon, pages });
  const galley = setGalley(document, apparatus, images, specification, faces);
  const { value: madeUp, diagnostics } = makeUp(document, galley.value, specification, faces);
  const count = madeUp.pages.length;
  const isThicker = letterFor(trim, { canon, pages: count }).margins.inner > specification.margins.inner;
  if (isThicker) return setPages({ document, apparatus, images }, { trim, canon }, count);
  return { value: madeUp, diagnostics: [...galley.diagnostics, ...diagnostics] };
}

/** Makes the XHTML edition and the EPUB that packages it; both mark the pages of the print edition. */
async function makeElectronic(
  { document, apparatus, images }: Proved,
  madeUp: MadeUp,
  wanted: readonly Edition[],
  reader: EditionOrder,
  modified: Date,
): Promise<Checked<Product[]>> {
  const [
    { composeEdition, packEpub },
    { drawCover },
    { pageStartsOf },
    { printIdentifiers },
    { verifyXhtml },
    { verifyEpub },
  ] = await Promise.all([
    import("./epub/edition.ts"),
    import("./cover/cover.tsx"),
    import("./makeup/page-starts.ts"),
    import("./document/identifiers.ts"),
    import("./verify/xhtml.ts"),
    import("./verify/epub.ts"),
  ]);
  const [folder, archive] = [pathOf(document, "html"), pathOf(document, "epub")];
  const { pages, specification } = madeUp;
  const identifier = `urn:uuid:${printIdentifiers(document, modified, specification.trim, "reading").document}`;
  const print = { identifier, pages: pageStartsOf(pages) };
  const { value: cover, diagnostics } = await drawCover(document, madeUp);
  const files = await composeEdition(document, apparatus, images, modified, { ...reader, print, cover });
  const proof = { document, apparatus, pages: pages.length };
  const found = [...diagnostics, ...verifyXhtml(files, proof, folder)];
  const products: Product[] = [];
  if (wanted.includes("html")) {
    const placed = files.map(({ path, bytes }) => ({ path: folder + path, bytes }));
    products.push({ edition: "html", path: folder, files: placed, remark: `${files.length} files` });
  }
  if (wanted.includes("epub")) {
    const { runEpubCheck } = await import("./verify/epubcheck.ts");
    const bytes = packEpub(files);
    found.push(...verifyEpub(bytes, files, proof, archive));
    found.push(...(await runEpubCheck(bytes, archive)));
    products.push({ edition: "epub", path: archive, files: [{ path: archive, bytes }], remark: "EPUB 3.3" });
  }
  return { value: products, diagnostics: found };
}

const pathOf = ({ source }: Document, edition: Edition): string => destinationOf(edition, stemOf(source.path));
