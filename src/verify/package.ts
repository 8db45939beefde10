import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { targetOf } from "./links.ts";
import { elementsIn, type FinishedFile, type XmlFile } from "./xml.ts";

/** What a package document says is in the publication. */
export interface Contents {
  /** Paths of the listed files, in the order of the list. */
  readonly manifest: readonly string[];
  /** Paths in the order of reading; undefined where the reading order names what is not listed. */
  readonly spine: readonly (string | undefined)[];
}

/** Returns what a package document says (EPUB 3.3 sections 5.6.2 and 5.7). */
export function readPackage(opf: XmlFile): Contents {
  const elements = [...elementsIn(opf.root)];
  const items = elements
    .filter(({ name }) => name === "item")
    .map(({ attributes }) => ({
      id: attributes["id"],
      path: targetOf(attributes["href"] ?? "", opf.path)?.path ?? "",
    }));
  return {
    manifest: items.map(({ path }) => path),
    spine: elements
      .filter(({ name }) => name === "itemref")
      .map(({ attributes }) => items.find(({ id }) => id === attributes["idref"])?.path),
  };
}

/** Returns E009 and E010 where the files of an edition and its manifest are not the same. */
export function verifyManifest(
  opf: string,
  { manifest, spine }: Contents,
  files: readonly FinishedFile[],
  shown: (path: string) => string,
): Diagnostic[] {
  const paths = new Set(files.map(({ path }) => path));
  const place = { path: shown(opf) };
  const unlisted = [...paths].filter((path) => path !== opf && !manifest.includes(path));
  const faults = [
    ...manifest
      .filter((path) => !paths.has(path))
      .map((path) => `the manifest names \`${path}\`, which is not in the edition`),
    ...manifest
      .filter((path, index) => manifest.indexOf(path) !== index)
      .map((path) => `the manifest names \`${path}\` twice`),
    ...spine
      .filter((path) => path === undefined)
      .map(() => "the reading order names something that is not in the manifest"),
    ...(spine.length === 0 ? ["the reading order is empty"] : []),
  ];
  return [
    ...faults.map((message): Diagnostic => ({ code: "E009", place, message })),
    ...unlisted.map((path): Diagnostic => ({
      code: "E010",
      place: { path: shown(path) },
      message: "the manifest does not name this file",
    })),
  ];
}
