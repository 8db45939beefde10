import { readManuscript } from "./copy/manuscript.ts";
import { hasErrors, severityOf, type Checked, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { pairNotes, type Apparatus } from "./document/apparatus.ts";
import type { Document } from "./document/document.ts";
import { editionDate, type Environment } from "./document/edition-date.ts";
import type { Images } from "./document/image.ts";
import { destinationOf, findClashes, stemOf, type Edition } from "./editions.ts";
import { findManuscripts, readImages, readSource } from "./files/read.ts";
import { writeFiles, type OutputFile } from "./files/write.ts";
import { proveDocument } from "./proof/proof.ts";

/** What a build is asked for. */
export interface Order {
  /** Files or folders; none means the folder `manuscript/`. */
  readonly manuscripts: readonly string[];
  readonly editions: readonly Edition[];
  readonly out: string;
  /** Whether warnings stop the output as errors do. */
  readonly strict: boolean;
  readonly environment: Environment;
}

/** A manuscript as the proof left it. */
export interface Proved {
  readonly document: Document;
  readonly apparatus: Apparatus;
  readonly images: Images;
}

/** An edition of a manuscript, ready to be written. */
export interface Product {
  readonly edition: Edition;
  /** Relative to the output folder; a folder ends in a slash. */
  readonly path: string;
  readonly files: readonly OutputFile[];
  /** What a reader would want to know of it, in a few words. */
  readonly remark?: string;
}

export interface Outcome {
  readonly manuscripts: readonly Proved[];
  /** What was written: nothing, where a finding stopped the output. */
  readonly products: readonly Product[];
}

/** Builds the editions of all the manuscripts and writes them, unless anything at all stands against it. */
export async function build(order: Order): Promise<Checked<Outcome>> {
  const { value: manuscripts, diagnostics: proof } = await check(order.manuscripts);
  const clashes = findClashes(manuscripts.map(({ document }) => document.source.path), order.editions);
  const found = [...proof, ...clashes];
  if (stopsOutput(found, order.strict)) return { value: { manuscripts, products: [] }, diagnostics: found };

  const made: Checked<readonly Product[]>[] = [];
  for (const manuscript of manuscripts) made.push(await makeElectronicEditions(manuscript, order));
  const products = made.flatMap(({ value }) => value);
  found.push(...made.flatMap(({ diagnostics }) => diagnostics));
  if (stopsOutput(found, order.strict)) return { value: { manuscripts, products: [] }, diagnostics: found };

  const refused = await writeFiles(order.out, products.flatMap(({ files }) => files));
  return { value: { manuscripts, products: refused.length === 0 ? products : [] }, diagnostics: [...found, ...refused] };
}

/** Proves the manuscripts and writes nothing; one that cannot be read is missing from the value. */
export async function check(manuscripts: readonly string[]): Promise<Checked<Proved[]>> {
  const { value: paths, diagnostics } = await findManuscripts(manuscripts);
  const proofs = await Promise.all(paths.map(prove));
  return {
    value: proofs.flatMap(({ value }) => value ?? []),
    diagnostics: [...diagnostics, ...proofs.flatMap((proof) => proof.diagnostics)],
  };
}

async function prove(path: string): Promise<Checked<Proved | undefined>> {
  const source = await readSource(path);
  if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
  const manuscript = readManuscript(source.value);
  const document = manuscript.value;
  if (document === undefined) return { value: undefined, diagnostics: manuscript.diagnostics };
  const apparatus = pairNotes(document);
  const images = await readImages(document);
  const proof = proveDocument(document, apparatus);
  return {
    value: { document, apparatus, images: images.value },
    diagnostics: [...manuscript.diagnostics, ...images.diagnostics, ...proof],
  };
}

/** Makes the XHTML edition and the EPUB that packages it, and holds both against the manuscript. */
async function makeElectronicEditions({ document, apparatus, images }: Proved, order: Order): Promise<Checked<Product[]>> {
  const wanted = order.editions.filter((edition) => edition === "html" || edition === "epub");
  if (wanted.length === 0) return { value: [], diagnostics: [] };
  const [{ composeEdition, packEpub }, { verifyXhtml }, { verifyEpub }] = await Promise.all([
    import("./epub/edition.ts"),
    import("./verify/xhtml.ts"),
    import("./verify/epub.ts"),
  ]);
  const modified = editionDate(document.metadata, order.environment);
  const stem = stemOf(document.source.path);
  const [folder, archive] = [destinationOf("html", stem), destinationOf("epub", stem)];
  const files = await composeEdition(document, apparatus, images, modified);
  const diagnostics: Diagnostic[] = verifyXhtml(files, document, apparatus, folder);
  const products: Product[] = [];
  if (wanted.includes("html"))
    products.push({ edition: "html", path: folder, files: files.map(({ path, bytes }) => ({ path: folder + path, bytes })), remark: `${files.length} files` });
  if (wanted.includes("epub")) {
    const bytes = packEpub(document, files, modified);
    diagnostics.push(...verifyEpub(bytes, files, document, apparatus, archive));
    products.push({ edition: "epub", path: archive, files: [{ path: archive, bytes }] });
  }
  return { value: products, diagnostics };
}

/** Returns whether the findings forbid that anything be written. */
export function stopsOutput(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some((diagnostic) => severityOf(diagnostic) === "warning"));
}
