import CSL, { type Cite } from "citeproc";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CitedItem } from "../document/document.ts";
import type { Entry } from "./entries.ts";
import { affixMark, outputFormat } from "./markup.ts";
import type { Position } from "./positions.ts";

/** What sets citations in a style. */
export interface Engine {
  /** The distance in notes that the style counts as near. */
  readonly near: number;
  /** Returns a citation as markup, in which a mark stands for what was typed before or after a source. */
  readonly cite: (items: readonly CitedItem[], positions: readonly Position[]) => string;
  /** Whether the style shows something of a source. */
  readonly showsAnything: (key: string) => boolean;
}

const locales = join(dirname(createRequire(import.meta.url).resolve("citeproc-locales/package.json")), "locales");
const ownStyle = new URL("../../templates/citations/notes.csl", import.meta.url);
const english = "en-US";
const formatName = "inlines";

/**
 * Returns what cites some sources in a style, which is XML, or in our own, with the terms of a language, or the English
 * ones. Throws where the style is none.
 */
export function loadEngine(style: string | undefined, language: string, entries: readonly Entry[]): Engine {
  CSL.Output.Formats[formatName] ??= outputFormat(CSL.Output.Formats.text);
  // The processor keeps sources in plain objects, in which not every key of an author's can be one.
  const ids = new Map(entries.map(({ key }, index) => [key, `source-${index}`]));
  const items = new Map(entries.map(({ key, item }) => [ids.get(key), { ...item, id: ids.get(key) }]));
  const system = { retrieveLocale: localeOf, retrieveItem: (id: string) => structuredClone(items.get(id)) };
  const engine = new CSL.Engine(system, style ?? readFileSync(ownStyle, "utf8"), tagOf(language), true);
  engine.setOutputFormat(formatName);
  const { opt } = engine.citation;
  // A note is its author's sentence, and so is its full stop.
  if (opt.layout_suffix === ".") opt.layout_suffix = "";
  engine.updateItems([...ids.values()]);
  const cite = (cites: readonly Cite[]): string => engine.makeCitationCluster(cites);
  return {
    near: opt["near-note-distance"],
    cite: (cited, positions) =>
      cite(cited.map((item, index) => citeOf(item, { id: ids.get(item.key)!, index }, positions[index]!))),
    showsAnything: (key) => !nothing.test(cite([{ id: ids.get(key)!, position: numbers.first, "near-note": false }])),
  };
}

/** What the processor writes where a style shows nothing of a source. */
const nothing = /\[CSL STYLE ERROR: reference with no printed form\.\]|\[NO_PRINTED_FORM\]|^$/;

const numbers = { first: 0, subsequent: 1, ibid: 2, "ibid-with-locator": 3 } as const;

function citeOf(
  { locator, label, prefix, suffix, suppressAuthor }: CitedItem,
  { id, index }: { readonly id: string; readonly index: number },
  { position, isNear, firstNote }: Position,
): Cite {
  return {
    id,
    ...(locator !== undefined && { locator, label }),
    ...(prefix !== undefined && { prefix: affixMark("prefix", index) }),
    ...(suffix !== undefined && { suffix: affixMark("suffix", index) }),
    ...(suppressAuthor && { "suppress-author": true }),
    position: numbers[position],
    "near-note": isNear,
    ...(firstNote !== undefined && { "first-reference-note-number": firstNote }),
  };
}

/** Returns the tag of the locale for a language: its own, that of its main dialect, or American English. */
function tagOf(language: string): string {
  const [own = english] = language === "" ? [] : Intl.getCanonicalLocales(language);
  const main = own.split("-")[0]!;
  const tags = [own, CSL.LANG_BASES[main]?.replace("_", "-"), main];
  return tags.find((tag) => tag !== undefined && existsSync(pathOf(tag))) ?? english;
}

function localeOf(tag: string): string {
  return readFileSync(pathOf(existsSync(pathOf(tag)) ? tag : english), "utf8");
}

const pathOf = (tag: string): string => join(locales, `locales-${tag}.xml`);
