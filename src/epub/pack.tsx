/** @jsxImportSource #xml */
import { zipSync, type Zippable, type ZipOptions } from "fflate";
import type { JSX } from "#xml/jsx-runtime";
import { byPath, type EditionFile } from "./edition-file.ts";
import { xmlFile } from "./xml.ts";

/** Where the container keeps the edition. */
const folder = "EPUB";

/** The time of every entry, which the archive keeps as a local one: this one exists in every zone. */
const packed = new Date(1980, 0, 1, 12);

/** Returns the bytes of the EPUB that holds the files of an edition as they are (EPUB 3.3 section 4). */
export function packEpub(files: readonly EditionFile[]): Uint8Array {
  const attributes: ZipOptions = { mtime: packed, os: 0 };
  const entries: Zippable = {
    mimetype: [new TextEncoder().encode("application/epub+zip"), { ...attributes, level: 0 }],
    "META-INF/container.xml": [xmlFile(<Container />), attributes],
  };
  for (const { path, mediaType, bytes } of [...files].sort(byPath))
    entries[`${folder}/${path}`] = [bytes, { ...attributes, level: isCompressed(mediaType) ? 0 : 9 }];
  return zipSync(entries);
}

function Container(): JSX.Element {
  return (
    <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles>
        <rootfile full-path={`${folder}/package.opf`} media-type="application/oebps-package+xml" />
      </rootfiles>
    </container>
  );
}

/** Returns whether a file is small already, so that deflating it would gain nothing. */
function isCompressed(mediaType: string): boolean {
  return mediaType === "font/woff2" || mediaType === "image/png" || mediaType === "image/jpeg";
}
