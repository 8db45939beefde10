import type { EditionFile } from "../../src/epub/edition.ts";
import type { ServedFile } from "./server.ts";

/** Returns the files of an edition by the paths at which they are served in a folder. */
export function servedIn(folder: string, files: readonly EditionFile[]): [string, ServedFile][] {
  return files.map((file) => [`${folder}/${file.path}`, file]);
}

/** Returns the paths of the pages of an edition in its reading order (EPUB 3.3 section 5.7). */
export function spineOf(files: readonly EditionFile[]): string[] {
  const { bytes } = files.find(({ mediaType }) => mediaType === "application/oebps-package+xml")!;
  const text = new TextDecoder().decode(bytes);
  const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)![1]!;
  const tags = (name: string): readonly string[] => text.match(new RegExp(`<${name}\\s[^>]*>`, "g")) ?? [];
  const paths = new Map(tags("item").map((tag) => [attribute(tag, "id"), attribute(tag, "href")]));
  return tags("itemref").map((tag) => paths.get(attribute(tag, "idref"))!);
}
