import PDFDocument from "pdfkit";
import type { Metadata } from "../document/document.ts";
import type { Face } from "../typography/face.ts";
import { writeStructure, type Structure } from "./structure.ts";
import { xmpPacket, type Conformance, type Said } from "./xmp.ts";

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
    readonly width: number;
    readonly dictionary: Reference;
    readonly annotations: Reference[];
  };
  addContent(operators: string): this;
  ref(data: Record<string, unknown>): Reference;
  _root: Reference;
  outline: Bookmark;
  /** From the place of drawing to the page, from its left foot: ISO 32000-1, 8.3.3. */
  readonly _ctm: readonly [number, number, number, number, number, number];
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

/** The printing condition that the colours of a file are meant for: ISO 32000-1, 14.11.5. */
export interface OutputIntent {
  readonly profile: Uint8Array;
  readonly condition: string;
  readonly description: string;
  readonly subtypes: readonly ("GTS_PDFX" | "GTS_PDFA1")[];
}

/** What a file is to be besides its pages. */
export interface PressWork {
  readonly version?: "1.3" | "1.6" | "1.7";
  readonly structure?: Structure;
  /** What its metadata says that it is; without metadata where it is given as undefined. */
  readonly conformance?: Conformance;
  readonly intent?: OutputIntent;
  /** Entries of the Info dictionary besides those of the work; a name of PDF begins with a slash. */
  readonly info?: Readonly<Record<string, string>>;
  readonly identifiers?: Said["identifiers"];
}

const maker = "Pamphleteer";

/** Writes our own metadata and structure where pdfkit would write its own: it leaves XML unescaped, and knows no order but that of drawing. */
class TaggedDocument extends PDFDocument {
  structure: Structure | undefined;
  metadataPacket = "";
  intent: OutputIntent | undefined;

  override endMarkings(): void {
    if (this.structure !== undefined) writeStructure(this as unknown as Press, this.structure);
  }

  override endMetadata(): void {
    const press = this as unknown as Press;
    if (this.intent !== undefined) writeIntents(press, this.intent);
    if (this.metadataPacket === "") return;
    const bytes = new TextEncoder().encode(this.metadataPacket);
    const packet = press.ref({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
    (packet as unknown as { compress: boolean }).compress = false;
    packet.write(bytes);
    packet.end();
    press._root.data.Metadata = packet;
  }
}

function writeIntents(press: Press, { profile, condition, description, subtypes }: OutputIntent): void {
  const stream = press.ref({ N: 4, Length: profile.length });
  stream.write(profile);
  stream.end();
  press._root.data.OutputIntents = subtypes.map((subtype) => ({
    Type: "OutputIntent",
    S: subtype,
    OutputConditionIdentifier: new String(condition),
    OutputCondition: new String(description),
    RegistryName: new String("http://www.color.org"),
    Info: new String(`${condition}, ${description}`),
    DestOutputProfile: stream,
  }));
}

/** pdfkit writes every text of the Info dictionary as a string; what it takes for a reference it writes as it is. */
function nameOf(press: Press, name: string): unknown {
  const abstract = Object.getPrototypeOf(Object.getPrototypeOf(press._root)) as object;
  return Object.create(abstract, { toString: { value: () => name } });
}

/** Returns an empty PDF that bears a work's metadata; nothing in it depends on the time or the machine. */
export function openPress(metadata: Metadata, modified: Date, work: PressWork = {}): Press {
  const { version = "1.7", structure, intent, info = {}, identifiers } = work;
  const conformance = "conformance" in work ? work.conformance : {};
  const { title, author, description, language } = metadata;
  const keywords = metadata.subject?.join(", ");
  const document = new TaggedDocument({
    pdfVersion: version,
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    ...(conformance?.pdfa !== undefined &&
      intent === undefined && {
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
  const said = {
    title,
    author,
    description,
    keywords,
    language,
    creator: maker,
    producer: maker,
    modified,
    identifiers,
  };
  document.metadataPacket = conformance === undefined ? "" : xmpPacket(said, conformance);
  document.structure = structure;
  document.intent = intent;
  const press = document as unknown as Press;
  for (const [key, value] of Object.entries(info))
    (press.info as Record<string, unknown>)[key] = value.startsWith("/") ? nameOf(press, value) : value;
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
