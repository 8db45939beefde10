import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";

/** A source that can be cited. */
export interface Entry {
  readonly key: string;
  /** Where it stands in its file. */
  readonly place: { readonly source: Source; readonly span: Span };
  /** Its fields in CSL-JSON; all have the form that they must have. */
  readonly item: Readonly<Record<string, unknown>>;
}

/** Reads the files of a bibliography, each by what its name ends in. Diagnostics: C011, C012. */
export async function readEntries(files: readonly Source[]): Promise<Checked<ReadonlyMap<string, Entry>>> {
  const read: Checked<readonly Entry[]>[] = [];
  for (const file of files) read.push(await readFile(file));
  const entries = new Map<string, Entry>();
  const diagnostics = read.flatMap((file) => file.diagnostics);
  for (const entry of read.flatMap(({ value }) => value)) {
    const first = entries.get(entry.key);
    if (first === undefined) entries.set(entry.key, entry);
    else diagnostics.push(sharedKey(entry, first));
  }
  return { value: entries, diagnostics };
}

async function readFile(file: Source): Promise<Checked<readonly Entry[]>> {
  const read = await readerFor(file.path);
  const none = (message: string, hint: string): Checked<readonly Entry[]> => ({
    value: [],
    diagnostics: [{ code: "C011", place: { path: file.path }, message, hint }],
  });
  if (read === undefined)
    return none(
      `\`${file.path}\` is not a bibliography`,
      "a bibliography is CSL-JSON, whose name ends in `.json`, or BibTeX, whose name ends in `.bib`",
    );
  const { value, diagnostics } = read(file);
  return value.length > 0 || diagnostics.length > 0
    ? { value, diagnostics }
    : none(`bibliography \`${file.path}\` holds no source`, "is it the right file?");
}

async function readerFor(path: string): Promise<((file: Source) => Checked<readonly Entry[]>) | undefined> {
  if (/\.json$/i.test(path)) return (await import("./csl-json.ts")).readCslJson;
  if (/\.bib(tex)?$/i.test(path)) return (await import("./bibtex.ts")).readBibtex;
  return undefined;
}

function sharedKey({ key, place }: Entry, first: Entry): Diagnostic {
  const isHere = first.place.source === place.source;
  return {
    code: "C012",
    place,
    message: `key \`${key}\` is given to two sources`,
    caption: "given again here",
    labels: isHere ? [{ span: first.place.span, text: "given first here" }] : [],
    hint: isHere ? "give one of the two another key" : `the first is in \`${first.place.source.path}\``,
  };
}
