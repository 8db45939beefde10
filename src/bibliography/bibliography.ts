import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { CitationFiles } from "../document/citing.ts";
import type { CitedItem, Document, Inline } from "../document/document.ts";
import { readEntries, type Entry } from "./entries.ts";
import { readMarkup } from "./markup.ts";
import { citationsInOrder, citationsOf, type Citation, type Placed } from "./order.ts";
import { positionsOf } from "./positions.ts";
import { replaceCitations } from "./replace.ts";

/** Suggestions are looked for this often, so that a thousand faults cost no more than a thousand times one. */
const mostSuggestions = 100;

/**
 * Returns a document with its citations put into words by its bibliography, in the order of the apparatus; one of which
 * that cannot be done stands as it was typed. Calls are the same as before, notes with citations are not. Diagnostics:
 * C010 to C015, but for files that could not be read.
 */
export async function putCitations(
  document: Document,
  apparatus: Apparatus,
  files: CitationFiles,
): Promise<Checked<Document>> {
  const citations = citationsOf(document);
  if (document.bibliography === undefined)
    return {
      value: document,
      diagnostics: citations.map((citation) => withoutBibliography(citation, document.source)),
    };
  const { value: entries, diagnostics: found } = await readEntries(files.bibliography);
  const isWhole =
    files.bibliography.length === document.bibliography.length && !found.some(({ code }) => code === "C011");
  const diagnostics = isWhole ? [...found, ...unknownKeys(citations, entries, document.source)] : found;
  const isKnown = ({ citation }: Citation): boolean => citation.every(({ key }) => entries.has(key));
  const placed = citationsInOrder(document, apparatus).filter(({ citation }) => isKnown(citation));
  if (placed.length === 0 || (document.citationStyle !== undefined && files.style === undefined))
    return { value: document, diagnostics };
  const cited = new Set(placed.flatMap(({ citation }) => citation.citation.map(({ key }) => key)));
  const sources = [...cited].map((key) => entries.get(key)!);
  const put = await putIntoWords(placed, sources, document, files.style);
  return {
    value: replaceCitations(document, (citation) => put.value.get(citation)),
    diagnostics: [...diagnostics, ...put.diagnostics],
  };
}

/** Returns the words of each citation. */
async function putIntoWords(
  placed: readonly Placed[],
  sources: readonly Entry[],
  { source, metadata }: Document,
  style: Source | undefined,
): Promise<Checked<ReadonlyMap<Citation, readonly Inline[]>>> {
  const unusable = (reason: string): Checked<ReadonlyMap<Citation, readonly Inline[]>> => ({
    value: new Map(),
    diagnostics: [
      {
        code: "C014",
        place: { path: style!.path },
        message: `the citation style cannot be used: ${reason}`,
        hint: "take an independent style in CSL 1.0, or leave `citationStyle` out for our own",
      },
    ],
  });
  const [{ faultOfStyle, reasonOf }, { loadEngine }] = await Promise.all([import("./style.ts"), import("./engine.ts")]);
  const fault = style === undefined ? undefined : faultOfStyle(style.text);
  if (fault !== undefined) return unusable(fault);
  try {
    const engine = loadEngine(style?.text, metadata.language, sources);
    const positions = positionsOf(placed, engine.near);
    const mute = new Set(sources.map(({ key }) => key).filter((key) => !engine.showsAnything(key)));
    const words = new Map<Citation, readonly Inline[]>();
    const diagnostics: Diagnostic[] = [];
    for (const [index, { citation }] of placed.entries()) {
      const { citation: items, span } = citation;
      diagnostics.push(...items.filter(({ key }) => mute.has(key)).map((item) => nothingShown(item, source)));
      words.set(citation, readMarkup(engine.cite(items, positions[index]!), items, span));
    }
    return { value: words, diagnostics };
  } catch (error) {
    // Where the style is the author's, so is the fault.
    if (style === undefined) throw error;
    return unusable(reasonOf(error));
  }
}

function withoutBibliography({ span, value, citation }: Citation, source: Source): Diagnostic {
  const key = `\`${value.length > 40 ? `@${citation[0]!.key}` : value}\``;
  return {
    code: "C013",
    place: { source, span },
    message: `citation ${key} has no bibliography to find its source in`,
    hint: "name the file in the front matter, as in `bibliography: sources.json`; if it is text, write `\\[` for `[`",
  };
}

function unknownKeys(
  citations: readonly Citation[],
  entries: ReadonlyMap<string, Entry>,
  source: Source,
): Diagnostic[] {
  const unknown = citations.flatMap(({ citation }) => citation).filter(({ key }) => !entries.has(key));
  return unknown.map(({ key, keySpan: span }, index): Diagnostic => {
    const suggestion = index < mostSuggestions ? didYouMean(key, entries.keys()) : undefined;
    const hint =
      suggestion === undefined
        ? "add the source to the bibliography under this key"
        : `did you mean \`@${suggestion}\`?`;
    const message = `source \`@${key}\` is not in the bibliography`;
    return { code: "C010", place: { source, span }, message, caption: "cited here", hint };
  });
}

function nothingShown({ key, keySpan: span }: CitedItem, source: Source): Diagnostic {
  const message = `the citation would say nothing of source \`@${key}\``;
  return { code: "C015", place: { source, span }, message, hint: "give its entry an author or a title" };
}
