import { positionAt } from "../diagnostics/source.ts";
import type { Product } from "../make.ts";
import type { Blemish } from "../makeup/weigh.ts";
import type { PageReport, StrainedLine } from "../makeup/report.ts";
import { verbed } from "./summary.ts";
import type { Colors } from "./terminal.ts";

/** What a person would call each blemish, of one page and of several. */
const phrases: Readonly<Record<Blemish, string>> = {
  "short page": "short of a line or more",
  "white over notes": "white over the notes",
  "off the grid": "off the grid at the foot",
  "long spread": "a line long",
  "short spread": "a line short, as the page it faces",
  "unequal spread": "not level with the page it faces",
  "hyphen at the foot": "a hyphen at the foot",
  "lone line": "a line that stands alone",
  "parted matter": "what belongs together is parted",
  "split note": "a note that runs on",
  "notes alone": "notes without text",
  "short last page": "few lines on the last page",
  "loose paragraph": "a paragraph longer or shorter than its best",
  "opened quotation": "a whole line about a quotation",
  "overfull page": "more than there is room for",
};

/** As much as is shown before the rest is only counted. */
const shown = { words: 5, lines: 6, pages: 12 };

/** Returns, for each manuscript whose pages were made, what they cost and what stands against them. */
export function settingLines(products: readonly Product[], colors: Colors): string[] {
  const seen = new Set<PageReport>();
  return products.flatMap(({ setting }) => {
    if (setting === undefined || seen.has(setting)) return [];
    seen.add(setting);
    const cost = `pages at a cost of ${Math.round(setting.cost).toLocaleString("en-GB")}`;
    const rows = [...blemishRows(setting), ...strainedRows(setting)];
    const indent = " ".repeat(verbed("").length + 1);
    return [
      `${colors.bold(colors.green(verbed("Set")))} ${cost}${rows.length === 0 ? "" : ", for"}\n`,
      ...rows.map((row) => colors.dim(`${indent}${row}\n`)),
    ];
  });
}

/** A row a kind of blemish, the dearest first. */
function blemishRows({ blemishes }: PageReport): string[] {
  const kinds = [...new Set(blemishes.map(({ blemish }) => blemish))];
  const costOf = (kind: Blemish): number =>
    blemishes.reduce((sum, { blemish, cost }) => sum + (blemish === kind ? cost : 0), 0);
  return kinds
    .toSorted((a, b) => costOf(b) - costOf(a))
    .map((kind) => {
      const pages = blemishes.filter(({ blemish }) => blemish === kind).map(({ page }) => page);
      const more = pages.length > shown.pages ? ` and ${pages.length - shown.pages} more` : "";
      return `${phrases[kind]}: ${pages.length === 1 ? "page" : "pages"} ${pages.slice(0, shown.pages).join(", ")}${more}`;
    });
}

/** A row a line, the worst of them where there are many. */
function strainedRows({ lines }: PageReport): string[] {
  const worst = lines.toSorted((a, b) => Math.abs(b.ratio) - Math.abs(a.ratio)).slice(0, shown.lines);
  const rows = lines.filter((line) => worst.includes(line)).map(strainedRow);
  const more = lines.length - worst.length;
  return more === 0
    ? rows
    : [...rows, `and ${more} more such ${more === 1 ? "line" : "lines"}: --format json has them`];
}

function strainedRow({ page, strain, text, source, span }: StrainedLine): string {
  const { line, column } = positionAt(source.text, span.start);
  const words = text.split(" ").slice(0, shown.words).join(" ");
  return `a ${strain} line: page ${page}, “${words} …”, ${source.path}:${line}:${column}`;
}
