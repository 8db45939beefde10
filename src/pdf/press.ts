import PDFDocument from "pdfkit";
import type { Metadata } from "../document/document.ts";
import type { Face } from "../typography/face.ts";
import { writeStructure, type Structure } from "./structure.ts";
import { xmpPacket, type Conformance } from "./xmp.ts";

/** What pdfkit keeps of an embedded font: the hooks by which glyphs are put into its subset. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  /** Advances in 1/1000 em and code points, by glyph of the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

/** An indirect object of the file. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(): void;
}

/** The parts of pdfkit that its types leave out. */
interface Internals {
  _font: EmbeddedFont;
  page: {
    readonly fonts: Record<string, unknown>;
    readonly height: number;
    readonly dictionary: Reference;
    readonly annotations: Reference[];
  };
  addContent(operators: string): this;
  ref(data: Record<string, unknown>): Reference;
  _root: Reference;
  outline: Bookmark;
  /** What the file says of itself to those who do not see it, if it is tagged. */
  structure: Structure | undefined;
}

/** An entry of the outline, to which entries can be added. */
export interface Bookmark {
  addItem(title: string, options?: { expanded?: boolean }): Bookmark;
  readonly outlineData: Record<string, unknown>;
}

/** A PDF in the making. */
export type Press = PDFKit.PDFDocument & Internals;

/** What a file is to be besides its pages. */
export interface PressWork {
  readonly structure?: Structure;
  readonly conformance?: Conformance;
}

const maker = "Pamphleteer";

/** Writes our own metadata and structure where pdfkit would write its own: it leaves XML unescaped, and knows no order but that of drawing. */
class TaggedDocument extends PDFDocument {
  structure: Structure | undefined;
  metadataPacket = "";

  override endMarkings(): void {
    if (this.structure !== undefined) writeStructure(this as unknown as Press, this.structure);
  }

  override endMetadata(): void {
    const press = this as unknown as Press;
    const bytes = new TextEncoder().encode(this.metadataPacket);
    const packet = press.ref({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
    (packet as unknown as { compress: boolean }).compress = false;
    packet.write(bytes);
    packet.end();
    press._root.data.Metadata = packet;
  }
}

/** Returns an empty PDF 1.7 that bears a work's metadata; nothing in it depends on the time or the machine. */
export function openPress(metadata: Metadata, modified: Date, { structure, conformance = {} }: PressWork = {}): Press {
  const { title, author, description, language } = metadata;
  const keywords = metadata.subject?.join(", ");
  const document = new TaggedDocument({
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    ...(conformance.pdfa !== undefined && {
      subset: `PDF/A-${conformance.pdfa.part}${conformance.pdfa.level.toLowerCase()}` as "PDF/A-2",
    }),
    // pdfkit would load Helvetica for its own text calls; none are made.
    font: null as unknown as string,
    info: {
      Title: title,
      Author: author,
      ...(description === undefined ? {} : { Subject: description }),
      ...(keywords === undefined ? {} : { Keywords: keywords }),
      Creator: maker,
      Producer: maker,
      CreationDate: modified,
      ModDate: modified,
    },
  });
  const said = { title, author, description, keywords, language, creator: maker, producer: maker, modified };
  document.metadataPacket = xmpPacket(said, conformance);
  document.structure = structure;
  const press = document as unknown as Press;
  if (structure !== undefined) press._root.data.MarkInfo = { Marked: true };
  return press;
}

/** Makes a face the current font of the page and returns what the PDF knows of it. */
export function useFace(press: Press, face: Face): EmbeddedFont {
  press.registerFont(face.name, face.bytes as Buffer).font(face.name);
  const font = press._font;
  press.page.fonts[font.id] ??= font.ref();
  return font;
}

/** Returns the bytes of a PDF once it has ended. */
export async function bytesOf(press: Press): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of press) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
