import { putCitations } from "./bibliography/bibliography.ts";
import { readManuscript } from "./copy/manuscript.ts";
import { hasErrors, pathOf, severityOf, type Checked, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { pairNotes } from "./document/apparatus.ts";
import { editionDate, type Environment } from "./document/edition-date.ts";
import { findClashes, type Edition } from "./editions.ts";
import { readCitationFiles } from "./files/citation-files.ts";
import { findManuscripts, readImages, readSource } from "./files/read.ts";
import { writeFiles, type OutputFile } from "./files/write.ts";
import type { EditionOrder } from "./epub/edition-order.ts";
import type { Booklet } from "./imposition/booklet.ts";
import { impose, makeEditions, type PrintOrder, type Product, type Proved } from "./make.ts";
import { acknowledge, settleProof } from "./proof/acknowledge.ts";
import { nameOtherManuscripts } from "./proof/elsewhere.ts";
import { proveDocument } from "./proof/proof.ts";
import { reportFile } from "./record/report.ts";
import { stagesOf, type Tell } from "./step.ts";

/** What a build is asked for. */
export interface Order {
  /** Files or folders; none means the folder `manuscript/`. */
  readonly manuscripts: readonly string[];
  readonly editions: readonly Edition[];
  /** How the printed editions are wanted. */
  readonly print: PrintOrder;
  /** How those for e-readers and browsers are wanted. */
  readonly reader: EditionOrder;
  readonly out: string;
  /** Whether warnings stop the output as errors do. */
  readonly strict: boolean;
  readonly environment: Environment;
  readonly tell?: Tell;
}

export interface Outcome {
  readonly manuscripts: readonly Proved[];
  /** What was written: nothing, where a finding stopped the output. */
  readonly products: readonly Product[];
  /** The report on each manuscript, written with its editions. */
  readonly reports: readonly OutputFile[];
}

/** Builds the editions of all the manuscripts and writes them, unless anything at all stands against it. */
export async function build(order: Order): Promise<Checked<Outcome>> {
  const { value: manuscripts, diagnostics: proof } = await check(order.manuscripts, order.tell);
  const paths = manuscripts.map(({ document }) => document.source.path);
  const clashes = findClashes(paths, order.editions);
  const found = [...proof, ...clashes];
  const nothing: Outcome = { manuscripts, products: [], reports: [] };
  if (stopsOutput(found, order.strict)) return { value: nothing, diagnostics: found };

  const products: Product[] = [];
  const reports: OutputFile[] = [];
  for (const [index, manuscript] of manuscripts.entries()) {
    const tell = stagesOf(paths, index, order.tell);
    const modified = editionDate(manuscript.document.metadata, order.environment);
    const made = await makeEditions(manuscript, order.editions, order, modified, tell);
    const { diagnostics } = acknowledge(manuscript.document, made.diagnostics);
    found.push(...diagnostics);
    products.push(...made.value.products);
    const others = paths.toSpliced(index, 1);
    const own = proof.filter((finding) => !others.includes(pathOf(finding)));
    reports.push(reportFile(manuscript, made.value, [...own, ...diagnostics]));
  }
  if (stopsOutput(found, order.strict)) return { value: nothing, diagnostics: found };

  const refused = await writeFiles(order.out, [...products.flatMap(({ files }) => files), ...reports]);
  return {
    value: refused.length === 0 ? { manuscripts, products, reports } : nothing,
    diagnostics: [...found, ...refused],
  };
}

/** Proves the manuscripts and writes nothing; one that cannot be read is missing from the value. */
export async function check(manuscripts: readonly string[], tell?: Tell): Promise<Checked<Proved[]>> {
  const { value: paths, diagnostics } = await findManuscripts(manuscripts);
  const proofs: Awaited<ReturnType<typeof prove>>[] = [];
  // One after another: a system lets few files be open at once.
  for (const [index, path] of paths.entries()) {
    stagesOf(paths, index, tell)("Proving");
    proofs.push(await prove(path));
  }
  const value = proofs.flatMap((proof) => proof.value ?? []);
  const documents = value.map(({ document }) => document);
  const found = nameOtherManuscripts(
    proofs.flatMap((proof) => proof.diagnostics),
    documents,
  );
  return { value, diagnostics: [...diagnostics, ...found] };
}

/** A booklet as it would be printed. */
export interface Planned {
  readonly path: string;
  /** How many the reading edition has. */
  readonly pages: number;
  readonly booklet: Booklet;
}

/** Proves the manuscripts, sets them, and imposes their booklets; draws nothing and writes nothing. */
export async function plan(
  manuscripts: readonly string[],
  order: PrintOrder,
  tell?: Tell,
): Promise<Checked<Planned[]>> {
  const { value, diagnostics: proof } = await check(manuscripts, tell);
  const paths = value.map(({ document }) => document.source.path);
  const found = [...proof];
  const planned: Planned[] = [];
  for (const [index, proved] of (hasErrors(proof) ? [] : value).entries()) {
    stagesOf(paths, index, tell)("Setting");
    const { value: imposed, diagnostics } = await impose(proved, order, true);
    found.push(...diagnostics);
    if (imposed?.booklet !== undefined) {
      const { madeUp, booklet } = imposed;
      planned.push({ path: paths[index]!, pages: madeUp.pages.length, booklet });
    }
  }
  return { value: planned, diagnostics: found };
}

async function prove(path: string): Promise<Checked<Proved | undefined>> {
  const source = await readSource(path);
  if (source.value === undefined) return { value: undefined, diagnostics: source.diagnostics };
  const manuscript = readManuscript(source.value);
  if (manuscript.value === undefined) return { value: undefined, diagnostics: manuscript.diagnostics };
  const files = await readCitationFiles(manuscript.value);
  const cited = await putCitations(manuscript.value, pairNotes(manuscript.value), files.value);
  const document = cited.value;
  const apparatus = pairNotes(document);
  const images = await readImages(document);
  const read = [manuscript, files, cited, images].flatMap(({ diagnostics }) => diagnostics);
  const found = [...read, ...proveDocument(document, apparatus)];
  return { value: { document, apparatus, images: images.value }, diagnostics: settleProof(document, found) };
}

/** Returns whether the findings forbid that anything be written. */
export function stopsOutput(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some((diagnostic) => severityOf(diagnostic) === "warning"));
}
