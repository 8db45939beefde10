import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { verifyClaims } from "./claims.ts";
import { verifyPages } from "./pages.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import { idsIn, verifyIds, verifyLinks, verifyStyleSheet } from "./links.ts";
import { verifyNotes } from "./notes.ts";
import { readPackage, verifyManifest } from "./package.ts";
import { verifyPassages } from "./passages.ts";
import { verifyText } from "./text.ts";
import { readXml, type FinishedFile, type XmlFile } from "./xml.ts";

/** What an edition has to show. */
export interface Expected {
  readonly document: Document;
  readonly apparatus: Apparatus;
  /** How many pages the print edition has; none where there is no such edition. */
  readonly pages: number;
}

/**
 * Reads the finished files of an XHTML edition back and returns E001 to E010, E012 and E015 to E017 for what is wrong
 * with them: as XML, in their links, their notes, their marks of pages and their package, and in their text and its
 * languages held against the manuscript. `folder` is where
 * messages say that they lie, with a slash at its end.
 */
export function verifyXhtml(
  files: readonly FinishedFile[],
  { document, apparatus, pages: printed }: Expected,
  folder: string,
): Diagnostic[] {
  const shown = (path: string): string => folder + path;
  const read = files.filter(isXml).map((file) => readXml(file, shown(file.path)));
  const trees = read.filter((file): file is XmlFile => "root" in file);
  const illFormed = read.filter((file): file is Diagnostic => "code" in file);
  const ids = new Map(files.map((file) => [file.path, isXml(file) ? undefined : new Set<string>()]));
  for (const file of trees) ids.set(file.path, idsIn(file));
  const links = [
    ...trees.flatMap((file) => verifyIds(file, shown(file.path))),
    ...trees.filter(({ path }) => !path.endsWith(".opf")).flatMap((file) => verifyLinks(file, ids, shown(file.path))),
    ...files
      .filter(({ path }) => path.endsWith(".css"))
      .flatMap((file) => verifyStyleSheet(file, ids, shown(file.path))),
  ];
  const opf = trees.find(({ path }) => path.endsWith(".opf"));
  if (opf === undefined) return [...illFormed, ...links, withoutPackage(folder)];

  const contents = readPackage(opf);
  const pages = contents.spine.flatMap((path) => trees.find((file) => file.path === path) ?? []);
  const manifest = verifyManifest(opf.path, contents, files, shown);
  const found = [
    ...illFormed,
    ...links,
    ...manifest,
    ...verifyNotes(pages, shown),
    ...verifyClaims(opf, document.metadata, shown(opf.path)),
  ];
  if (pages.length < contents.spine.length) return found;
  const text = shown(pages[0]!.path);
  return [
    ...found,
    ...verifyPages(pages, trees, printed, folder),
    ...verifyText(pages, document, apparatus, text),
    ...verifyPassages(pages, document, apparatus, text),
  ];
}

function isXml({ path }: FinishedFile): boolean {
  return /\.(xhtml|opf|ncx|xml|svg)$/.test(path);
}

function withoutPackage(folder: string): Diagnostic {
  return { code: "E012", place: { path: folder }, message: "there is no package document that can be read" };
}
