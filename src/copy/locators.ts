/** A place in a source as it was typed, and what follows it. */
export interface Locator {
  readonly locator?: string;
  /** What it is counted in: a locator type of CSL 1.0.2. */
  readonly label?: string;
  readonly rest: string;
}

/** The words for what places are counted in, in the languages that editions have terms for. */
const words: Readonly<Record<string, string>> = {
  book: "book books bk bks buch libro livre кн книга",
  chapter: "chapter chapters chap chaps ch chs kapitel kap chapitre capítulo cap гл глава",
  column: "column columns col cols spalte sp colonne columna столб",
  figure: "figure figures fig figs abbildung abb figura рис",
  folio: "folio folios fol fols л лл",
  issue: "number numbers no nos nr heft número núm №",
  line: "line lines zeile z ligne línea строка",
  note: "note notes n nn anmerkung anm nota прим",
  page: "page pages p pp seite seiten s página páginas pág págs с сс стр страница",
  paragraph: "paragraph paragraphs para paras ¶ ¶¶ absatz abs párrafo párr абз",
  part: "part parts pt pts teil partie parte ч часть",
  section: "section sections sec secs § §§ abschnitt sección разд",
  verse: "verse verses v vv vers verso",
  volume: "volume volumes vol vols band bd bde tome t tomo т том",
};
const labels = new Map(
  Object.entries(words).flatMap(([label, forms]) => forms.split(" ").map((form) => [form, label] as const)),
);

const word = /^(?:(§§?|¶¶?|№)|(\p{L}+)(?:\.?(?=\s)|\.(?=\p{N})))\s*/u;
const number = String.raw`(?:[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*(?:\.[\p{L}\p{N}]+)*|[ivxlcdmIVXLCDM]+(?![\p{L}\p{N}]))`;
const numbers = new RegExp(String.raw`^${number}(?:(?:\s*[-–—,&]\s*|\s+(?:and|und|et|y|и)\s+)${number})*`, "u");

/**
 * Returns the place that stands at the head of what follows a key: `, pp. 56-57, a note` gives pages 56-57. A number
 * without a word is of pages, if it is in figures; in braces, `{ii, A}`, anything is a place.
 */
export function readLocator(text: string): Locator {
  const braced = /^\s*,?\s*\{([^{}]*)\}/.exec(text);
  if (braced !== null) {
    const { locator, label, rest } = readPlace(braced[1]!.trim());
    const isWhole = locator !== undefined && rest === "";
    const inner = isWhole ? { locator, label } : { locator: braced[1]!.trim(), label: "page" };
    const after = text.slice(braced[0].length);
    return inner.locator === "" ? { rest: after } : { ...inner, rest: after };
  }
  const lead = /^\s*,?\s*/.exec(text)![0];
  const place = readPlace(text.slice(lead.length));
  return place.locator === undefined ? { rest: text } : place;
}

function readPlace(text: string): Locator {
  const lead = word.exec(text);
  const label = lead === null ? undefined : labels.get((lead[1] ?? lead[2])!.toLowerCase());
  const from = label === undefined ? 0 : lead![0].length;
  const found = numbers.exec(text.slice(from))?.[0];
  if (found === undefined || (label === undefined && !/^\p{N}/u.test(found))) return { rest: text };
  return { locator: found, label: label ?? "page", rest: text.slice(from + found.length) };
}
