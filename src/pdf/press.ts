import PDFDocument from "pdfkit";
import type { Metadata } from "../document/document.ts";
import type { Face } from "../typography/face.ts";

/** What pdfkit keeps of an embedded font: the hooks by which glyphs are put into its subset. */
export interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  /** Advances in 1/1000 em and code points, by glyph of the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

/** The parts of pdfkit that its types leave out. */
interface Internals {
  _font: EmbeddedFont;
  page: { readonly fonts: Record<string, unknown>; readonly height: number };
  addContent(operators: string): this;
  _root: { readonly data: Record<string, unknown> };
  outline: Bookmark;
}

/** An entry of the outline, to which entries can be added. */
export interface Bookmark {
  addItem(title: string, options?: { expanded?: boolean }): Bookmark;
  readonly outlineData: Record<string, unknown>;
}

/** A PDF in the making. */
export type Press = PDFKit.PDFDocument & Internals;

/** pdfkit writes XMP values as they are; XML wants them escaped. */
class EscapingDocument extends PDFDocument {
  _addInfo(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === "string" ? escapeXml(value) : value]),
    );
    (PDFDocument.prototype as unknown as { _addInfo(): void })._addInfo.call(this);
    this.info = plain;
  }
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** Returns an empty PDF 1.7 that bears a work's metadata; nothing in it depends on the time or the machine. */
export function openPress(metadata: Metadata, modified: Date): Press {
  const document = new EscapingDocument({
    pdfVersion: "1.7",
    lang: metadata.language,
    displayTitle: true,
    autoFirstPage: false,
    // pdfkit would load Helvetica for its own text calls; none are made.
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      Author: metadata.author,
      ...(metadata.description === undefined ? {} : { Subject: metadata.description }),
      ...(metadata.subject === undefined ? {} : { Keywords: metadata.subject.join(", ") }),
      Creator: "Pamphleteer",
      Producer: "Pamphleteer",
      CreationDate: modified,
      ModDate: modified,
    },
  });
  return document as unknown as Press;
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
