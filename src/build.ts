import { putCitations } from "./bibliography/bibliography.ts";
import { readManuscript } from "./copy/manuscript.ts";
import { hasErrors, severityOf, type Checked, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { pairNotes } from "./document/apparatus.ts";
import { editionDate, type Environment } from "./document/edition-date.ts";
import { findClashes, type Edition } from "./editions.ts";
import { readCitationFiles } from "./files/citation-files.ts";
import { findManuscripts, readImages, readSource } from "./files/read.ts";
import { writeFiles } from "./files/write.ts";
import type { EditionOrder } from "./epub/edition-order.ts";
import type { Booklet } from "./imposition/booklet.ts";
import { impose, makeEditions, type PrintOrder, type Product, type Proved } from "./make.ts";
import { proveDocument } from "./proof/proof.ts";

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
}

export interface Outcome {
  readonly manuscripts: readonly Proved[];
  /** What was written: nothing, where a finding stopped the output. */
  readonly products: readonly Product[];
}

/** Builds the editions of all the manuscripts and writes them, unless anything at all stands against it. */
export async function build(order: Order): Promise<Checked<Outcome>> {
  const { value: manuscripts, diagnostics: proof } = await check(order.manuscripts);
  const clashes = findClashes(
    manuscripts.map(({ document }) => document.source.path),
    order.editions,
  );
  const found = [...proof, ...clashes];
  if (stopsOutput(found, order.strict)) return { value: { manuscripts, products: [] }, diagnostics: found };

  const made: Checked<readonly Product[]>[] = [];
  for (const manuscript of manuscripts) {
    const modified = editionDate(manuscript.document.metadata, order.environment);
    made.push(await makeEditions(manuscript, order.editions, order, modified));
  }
  const products = made.flatMap(({ value }) => value);
  found.push(...made.flatMap(({ diagnostics }) => diagnostics));
  if (stopsOutput(found, order.strict)) return { value: { manuscripts, products: [] }, diagnostics: found };

  const refused = await writeFiles(
    order.out,
    products.flatMap(({ files }) => files),
  );
  return {
    value: { manuscripts, products: refused.length === 0 ? products : [] },
    diagnostics: [...found, ...refused],
  };
}

/** Proves the manuscripts and writes nothing; one that cannot be read is missing from the value. */
export async function check(manuscripts: readonly string[]): Promise<Checked<Proved[]>> {
  const { value: paths, diagnostics } = await findManuscripts(manuscripts);
  const proofs: Awaited<ReturnType<typeof prove>>[] = [];
  // One after another: a system lets few files be open at once.
  for (const path of paths) proofs.push(await prove(path));
  return {
    value: proofs.flatMap(({ value }) => value ?? []),
    diagnostics: [...diagnostics, ...proofs.flatMap((proof) => proof.diagnostics)],
  };
}

/** A booklet as it would be printed. */
export interface Planned {
  readonly path: string;
  /** How many the reading edition has. */
  readonly pages: number;
  readonly booklet: Booklet;
}

/** Proves the manuscripts, sets them, and imposes their booklets; draws nothing and writes nothing. */
export async function plan(manuscripts: readonly string[], order: PrintOrder): Promise<Checked<Planned[]>> {
  const { value, diagnostics: proof } = await check(manuscripts);
  const found = [...proof];
  const planned: Planned[] = [];
  for (const proved of hasErrors(proof) ? [] : value) {
    const { value: imposed, diagnostics } = await impose(proved, order, true);
    found.push(...diagnostics);
    if (imposed?.booklet !== undefined) {
      const { madeUp, booklet } = imposed;
      planned.push({ path: proved.document.source.path, pages: madeUp.pages.length, booklet });
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
  const proof = proveDocument(document, apparatus);
  return {
    value: { document, apparatus, images: images.value },
    diagnostics: [manuscript, files, cited, images].flatMap(({ diagnostics }) => diagnostics).concat(proof),
  };
}

/** Returns whether the findings forbid that anything be written. */
export function stopsOutput(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some((diagnostic) => severityOf(diagnostic) === "warning"));
}
