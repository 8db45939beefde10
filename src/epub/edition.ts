import { readFile } from "node:fs/promises";
import { Navigation } from "../../templates/epub/nav.tsx";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import type { Images } from "../document/image.ts";
import { termsFor } from "../document/terms.ts";
import { chaptersOf } from "./chapters.ts";
import { contentsOf, landmarksOf, type Parts } from "./contents.ts";
import { byPath, type EditionFile } from "./edition-file.ts";
import { plainEdition, type EditionOrder, type Making } from "./edition-order.ts";
import { charactersUsed, facesUsed } from "./faces-used.ts";
import { fontFaceRules, subsetFace } from "./fonts.ts";
import { identifierOf } from "./identifier.ts";
import { platesOf } from "./images.ts";
import type { JSX } from "./jsx-runtime.ts";
import { Ncx } from "./ncx.tsx";
import { outlineOf } from "./outline.ts";
import { Package } from "./package.tsx";
import { pageListOf } from "./page-list.ts";
import { textPages } from "./text-pages.tsx";
import { xmlFile } from "./xml.ts";

export type { EditionFile } from "./edition-file.ts";
export { packEpub } from "./pack.tsx";

const navigation = "nav.xhtml";
const ncx = "toc.ncx";
const cover = "images/cover.png";

/** The parts of the style sheet, in the order in which they stand in it. */
const styles = ["root", "title-page", "text", "table", "notes", "colophon", "navigation"];

/**
 * Returns the files of the XHTML edition, which are those of the EPUB 3.3 publication too: a page for the work or for
 * each of its chapters, the navigation, the package, style sheet, fonts and images. The document has been proved: every
 * call has its note, every figure its image.
 */
export async function composeEdition(
  document: Document,
  apparatus: Apparatus,
  images: Images,
  modified: Date,
  making: Making = plainEdition,
): Promise<EditionFile[]> {
  const { metadata } = document;
  const identifier = identifierOf(metadata);
  const plates = platesOf([...document.blocks, ...apparatus.entries.flatMap(({ note }) => note.blocks)], images);
  const parts = partsOf(document, apparatus);
  const texts = textPages(document, apparatus, parts, { ...making, imagePaths: plates.paths });
  const pages = pageListOf(texts);
  const contents = contentsOf(parts);
  const { title, author, language } = metadata;
  const nav = Navigation({ language, terms: parts.terms, contents, landmarks: landmarksOf(parts), pages });
  const xhtml = [...texts, { path: navigation, element: nav }];
  const files = [
    ...xhtml.map(({ path, element }) => fileOf(path, "application/xhtml+xml", xmlFile(element, "html"))),
    fileOf(ncx, "application/x-dtbncx+xml", xmlFile(Ncx({ identifier, title, author, language, contents, pages }))),
    ...(await dress(
      xhtml.map(({ element }) => element),
      making.face,
    )),
    ...plates.files,
    ...(making.cover === undefined ? [] : [fileOf(cover, "image/png", making.cover)]),
  ].sort(byPath);
  const opf = Package({
    identifier,
    metadata,
    modified,
    files,
    navigation,
    ncx,
    cover: making.cover && cover,
    illustrated: plates.files.length > 0,
    source: making.print?.identifier,
    spine: texts.map(({ path }) => path),
  });
  return [...files, fileOf("package.opf", "application/oebps-package+xml", xmlFile(opf))].sort(byPath);
}

function fileOf(path: string, mediaType: string, bytes: Uint8Array): EditionFile {
  return { path, mediaType, bytes };
}

function partsOf(document: Document, apparatus: Apparatus): Parts {
  const { language, title } = document.metadata;
  const chapters = chaptersOf(document, apparatus);
  const [only] = chapters;
  const colophon = chapters.length === 1 ? only!.path : "colophon.xhtml";
  return { title, terms: termsFor(language), chapters, outline: outlineOf(document), colophon };
}

/** Returns the style sheet for some pages, and the fonts where they bring their own. */
async function dress(pages: readonly JSX.Element[], face: EditionOrder["face"]): Promise<EditionFile[]> {
  if (face === "reader") return [await styleSheet(styles)];
  const faces = facesUsed(pages);
  const characters = charactersUsed(pages);
  const fonts = faces.map(async (each) => fileOf(each.path, "font/woff2", await subsetFace(each, characters)));
  return [...(await Promise.all(fonts)), await styleSheet([...styles, "print-face"], fontFaceRules(faces))];
}

async function styleSheet(names: readonly string[], rules?: string): Promise<EditionFile> {
  const sheets = await Promise.all(
    names.map((name) => readFile(new URL(`../../templates/epub/styles/${name}.css`, import.meta.url), "utf8")),
  );
  const text = [...(rules === undefined ? [] : [rules]), ...sheets].join("\n");
  return fileOf("style.css", "text/css", new TextEncoder().encode(text));
}
