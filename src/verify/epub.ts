import { unzipSync } from "fflate";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { verifyXhtml, type Expected } from "./xhtml.ts";
import { elementsIn, readXml, type FinishedFile } from "./xml.ts";

const container = "META-INF/container.xml";

/**
 * Reads a finished EPUB back from its bytes and returns E011 to E013 for what is wrong with the archive (EPUB 3.3
 * section 4), and all that `verifyXhtml` finds in the edition it holds. `files` are those of the XHTML edition, which it
 * has to hold unchanged; `path` is where messages say that the EPUB lies.
 */
export function verifyEpub(
  bytes: Uint8Array,
  files: readonly FinishedFile[],
  expected: Expected,
  path: string,
): Diagnostic[] {
  const mimetype = verifyMimetype(bytes, path);
  const entries = unzip(bytes);
  if (entries === undefined) return [...mimetype, unopened(path, "the archive cannot be read")];
  const opf = packagePath(entries);
  if (opf === undefined) return [...mimetype, unopened(path, `\`${container}\` does not lead to a package document`)];
  const root = opf.slice(0, opf.lastIndexOf("/") + 1);
  const packed = [...entries]
    .filter(([name]) => name !== "mimetype" && name !== container)
    .map(([name, content]) => ({ path: name.startsWith(root) ? name.slice(root.length) : `/${name}`, bytes: content }));
  return [...mimetype, ...verifyUnchanged(packed, files, path), ...verifyXhtml(packed, expected, `${path}/${root}`)];
}

/** Returns E011 where the archive does not begin as section 4.2.6.3 wants: a local file header, read byte by byte. */
function verifyMimetype(bytes: Uint8Array, path: string): Diagnostic[] {
  const found = (message: string): Diagnostic[] => [{ code: "E011", place: { path }, message }];
  const name = "mimetype";
  const type = "application/epub+zip";
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (start: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(start, start + length));
  if (
    bytes.length < 38 ||
    ascii(0, 4) !== "PK\u0003\u0004" ||
    header.getUint16(26, true) !== name.length ||
    ascii(30, name.length) !== name
  )
    return found("`mimetype` is not the first file of the archive");
  if (header.getUint16(8, true) !== 0) return found("`mimetype` is compressed");
  if (header.getUint16(28, true) !== 0) return found("`mimetype` has an extra field");
  if (header.getUint32(18, true) !== type.length || ascii(38, type.length) !== type)
    return found(`\`mimetype\` does not read \`${type}\``);
  return [];
}

/** Returns the files of an archive by their names, or undefined where it cannot be read. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return undefined;
  }
}

/** Returns the path of the package document, if the container names one that is there. */
function packagePath(entries: ReadonlyMap<string, Uint8Array>): string | undefined {
  const bytes = entries.get(container);
  const file = bytes && readXml({ path: container, bytes }, container);
  if (file === undefined || !("root" in file)) return undefined;
  const rootfile = [...elementsIn(file.root)].find(({ name }) => name === "rootfile");
  const path = rootfile?.attributes["full-path"];
  return path != null && entries.has(path) ? path : undefined;
}

function verifyUnchanged(packed: readonly FinishedFile[], files: readonly FinishedFile[], path: string): Diagnostic[] {
  const inEpub = new Map(packed.map((file) => [file.path, file.bytes]));
  const inFolder = new Map(files.map((file) => [file.path, file.bytes]));
  const faults = [
    ...[...inFolder].flatMap(([name, bytes]) => {
      const other = inEpub.get(name);
      if (other === undefined) return `\`${name}\` of the XHTML edition is missing`;
      return sameBytes(bytes, other) ? [] : `\`${name}\` is not the one of the XHTML edition`;
    }),
    ...[...inEpub.keys()]
      .filter((name) => !inFolder.has(name))
      .map((name) => `\`${name}\` is not in the XHTML edition`),
  ];
  return faults.map((message) => ({ code: "E013", place: { path }, message }));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function unopened(path: string, message: string): Diagnostic {
  return { code: "E012", place: { path }, message };
}
