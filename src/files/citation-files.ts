import { dirname, join } from "node:path";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { CitationFiles } from "../document/citing.ts";
import type { Document, NamedFile } from "../document/document.ts";
import { readBeside } from "./beside.ts";
import { shown } from "./paths.ts";
import { decodeText } from "./utf8.ts";

/**
 * Returns the bibliography and the style that a document names, read from its own folder; one that cannot be read is
 * left out. C011 (bibliography), C014 (style).
 */
export async function readCitationFiles(document: Document): Promise<Checked<CitationFiles>> {
  const { source, bibliography = [], citationStyle } = document;
  const read = async (file: NamedFile, what: string, code: "C011" | "C014"): Promise<Checked<Source | undefined>> => {
    const { value, diagnostics } = await readText(file, dirname(source.path), what);
    const placed = diagnostics.map(({ place, ...found }): Diagnostic => {
      return { ...found, code, place: place ?? { source, span: file.span } };
    });
    return { value, diagnostics: placed };
  };
  const files: Checked<Source | undefined>[] = [];
  // One after another: a system lets few files be open at once.
  for (const file of bibliography) files.push(await read(file, "bibliography", "C011"));
  const style = citationStyle && (await read(citationStyle, "citation style", "C014"));
  return {
    value: { bibliography: files.flatMap(({ value }) => value ?? []), style: style?.value },
    diagnostics: [...files, ...(style === undefined ? [] : [style])].flatMap(({ diagnostics }) => diagnostics),
  };
}

type Fault = Omit<Diagnostic, "code" | "place"> & { readonly place?: Diagnostic["place"] };

async function readText(
  { path }: NamedFile,
  folder: string,
  what: string,
): Promise<{ readonly value: Source | undefined; readonly diagnostics: readonly Fault[] }> {
  const none = (fault: Fault) => ({ value: undefined, diagnostics: [fault] });
  const read = await readBeside(path, folder, what);
  if ("message" in read) return none(read);
  if (read.bytes === undefined)
    return none({ message: `${what} \`${path}\` is larger than 128 MiB`, hint: "divide it" });
  return decodeText(shown(join(folder, path)), read.bytes);
}
