import { readManuscript } from "../../src/copy/manuscript.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { pairNotes, type Apparatus } from "../../src/document/apparatus.ts";
import type { Document } from "../../src/document/document.ts";
import type { Image, Images } from "../../src/document/image.ts";
import { figuresIn } from "../../src/document/traversal.ts";
import { composeEdition, packEpub } from "../../src/epub/edition.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { runEpubCheck } from "../../src/verify/epubcheck.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { setGalley } from "../../src/galley/set.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { verifyPdf } from "../../src/verify/pdf.ts";
import { frontMatter } from "../copy/manuscripts.ts";
import { png } from "../files/pictures.ts";

const modified = new Date("2026-01-02T00:00:00Z");
const picture = png(40, 30);

/** A manuscript that nothing stands against. */
export interface Sound {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly images: Images;
}

/** Returns a body as a manuscript without errors, or undefined where it has others than notes that are not there or not called. */
export function soundOf(body: string): Sound | undefined {
  const first = readManuscript({ path: "test.md", text: frontMatter + body }).value!;
  const { unresolved, uncalled } = pairNotes(first);
  const labels = new Set(unresolved.map(({ label }) => label));
  const mended = [
    body,
    uncalled.map(({ label }) => `[^${label}]`).join(" "),
    ...[...labels].map((label) => `[^${label}]: A note.`),
  ].join("\n\n");
  const { value: document, diagnostics } = readManuscript({ path: "test.md", text: frontMatter + mended });
  const apparatus = pairNotes(document!);
  if (hasErrors([...diagnostics, ...proveDocument(document!, apparatus)])) return undefined;
  const figures = figuresIn([...document!.blocks, ...document!.notes.flatMap((note) => note.blocks)]);
  const image = (src: string): Image => ({ src, bytes: picture, mediaType: "image/png", width: 40, height: 30 });
  return { document: document!, apparatus, images: new Map(figures.map(({ src }) => [src, image(src)])) };
}

/** Returns what stands against the EPUB of a manuscript, and its files as text. */
export async function epubOf({ document, apparatus, images }: Sound): Promise<{ findings: string[]; text: string }> {
  const files = await composeEdition(document, apparatus, images, modified);
  const epub = packEpub(files);
  const findings = [
    ...verifyEpub(epub, files, { document, apparatus, pages: 0 }, "test.epub"),
    ...(await runEpubCheck(epub, "test.epub")),
  ];
  const texts = files.filter(({ path }) => /\.(xhtml|opf|ncx)$/.test(path));
  return {
    findings: findings.map(({ code, message }) => `${code} ${message}`),
    text: texts.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n"),
  };
}

/** Returns what stands against the PDF of a manuscript, and its bytes; undefined where the face cannot show a character, or a page has no room. */
export async function pdfOf({
  document,
  apparatus,
  images,
}: Sound): Promise<{ findings: string[]; bytes: Uint8Array } | undefined> {
  const faces = loadFaces();
  const galley = setGalley(document, apparatus, images, letter, faces);
  const { value: madeUp, diagnostics } = makeUp(document, galley.value, letter, faces);
  if (hasErrors([...galley.diagnostics, ...diagnostics])) return undefined;
  const bytes = await drawReadingEdition(document, apparatus, madeUp, modified);
  const findings = await verifyPdf(bytes, document, apparatus, "test.pdf");
  return { findings: findings.map(({ code, message }) => `${code} ${message}`), bytes };
}
