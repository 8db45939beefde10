import { readFile } from "node:fs/promises";
import { Navigation, type Destination } from "../../templates/epub/nav.tsx";
import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import type { Images } from "../document/image.ts";
import { termsFor } from "../document/terms.ts";
import { contentsOf, landmarksOf, type Parts } from "./contents.ts";
import type { Setting } from "./content.tsx";
import { byPath, type EditionFile } from "./edition-file.ts";
import { charactersUsed, facesUsed } from "./faces-used.ts";
import { fontFaceRules, subsetFace, type Face } from "./fonts.ts";
import { identifierOf } from "./identifier.ts";
import { platesOf, type Plates } from "./images.ts";
import type { JSX } from "./jsx-runtime.ts";
import { Ncx } from "./ncx.tsx";
import { allSections, outlineOf } from "./outline.ts";
import { Package } from "./package.tsx";
import { textPage } from "./text-page.tsx";
import { xmlFile } from "./xml.ts";

export type { EditionFile } from "./edition-file.ts";
export { packEpub } from "./pack.tsx";

const page = "index.xhtml";
const navigation = "nav.xhtml";
const ncx = "toc.ncx";

/** The parts of the style sheet, in the order in which they stand in it. */
const styles = ["root", "title-page", "text", "table", "notes", "colophon", "navigation"];

/**
 * Returns the files of the XHTML edition, which are those of the EPUB 3.3 publication too: one page with the whole work,
 * the navigation, the package, style sheet, fonts and images. The document has been proved: every call has its note,
 * every figure its image.
 */
export async function composeEdition(
  document: Document,
  apparatus: Apparatus,
  images: Images,
  modified: Date,
): Promise<EditionFile[]> {
  const { metadata } = document;
  const identifier = identifierOf(metadata);
  const plates = platesOf([...document.blocks, ...apparatus.entries.flatMap(({ note }) => note.blocks)], images);
  const { pages, contents } = composePages(document, apparatus, plates);
  const { title, author, language } = metadata;
  const files = [
    ...pages.map(({ path, element }) => ({
      path,
      mediaType: "application/xhtml+xml",
      bytes: xmlFile(element, "html"),
    })),
    {
      path: ncx,
      mediaType: "application/x-dtbncx+xml",
      bytes: xmlFile(Ncx({ identifier, title, author, language, contents })),
    },
    ...(await dress(pages.map(({ element }) => element))),
    ...plates.files,
  ].sort(byPath);
  const opf = Package({
    identifier,
    metadata,
    modified,
    files,
    navigation,
    ncx,
    illustrated: plates.files.length > 0,
    spine: [page],
  });
  return [...files, { path: "package.opf", mediaType: "application/oebps-package+xml", bytes: xmlFile(opf) }].sort(
    byPath,
  );
}

/** What is read: the pages of the edition, and the contents that lead into them. */
interface Composed {
  readonly pages: readonly { readonly path: string; readonly element: JSX.Element }[];
  readonly contents: readonly Destination[];
}

/** Returns the page that holds the work, and the navigation. */
function composePages(document: Document, apparatus: Apparatus, plates: Plates): Composed {
  const { language, title } = document.metadata;
  const terms = termsFor(language);
  const outline = outlineOf(document);
  const sections = allSections(outline);
  const setting: Setting = {
    terms,
    entries: entriesByCall(apparatus),
    sections: new Map(sections.map((section) => [section.heading, section])),
    sectionIds: new Set(sections.map(({ id }) => id)),
    imagePaths: plates.paths,
  };
  const parts: Parts = { page, title, terms, hasNotes: apparatus.entries.length > 0 };
  const contents = contentsOf(parts, outline);
  return {
    contents,
    pages: [
      { path: page, element: textPage(document, apparatus, setting) },
      { path: navigation, element: Navigation({ language, terms, contents, landmarks: landmarksOf(parts) }) },
    ],
  };
}

/** Returns the style sheet and the fonts for some pages. */
async function dress(pages: readonly JSX.Element[]): Promise<EditionFile[]> {
  const faces = facesUsed(pages);
  const characters = charactersUsed(pages);
  const fonts = await Promise.all(
    faces.map(async (face) => ({
      path: face.path,
      mediaType: "font/woff2",
      bytes: await subsetFace(face, characters),
    })),
  );
  return [...fonts, { path: "style.css", mediaType: "text/css", bytes: await styleSheet(faces) }];
}

async function styleSheet(faces: readonly Face[]): Promise<Uint8Array> {
  const sheets = styles.map((name) =>
    readFile(new URL(`../../templates/epub/styles/${name}.css`, import.meta.url), "utf8"),
  );
  return new TextEncoder().encode([fontFaceRules(faces), ...(await Promise.all(sheets))].join("\n"));
}
