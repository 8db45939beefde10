import type { CitedItem, Inline } from "../document/document.ts";
import type { Span } from "../diagnostics/source.ts";

/** Characters of private use: they stand round the mark of what an author typed before or after a source. */
const [opening, closing] = ["\uE000", "\uE001"];

/** Returns what stands in the markup for a text of the author's, so that the processor changes nothing in it. */
export function affixMark(affix: "prefix" | "suffix", index: number): string {
  return `${opening}${affix} ${index}${closing}`;
}

/** Returns the format in which the processor is to write: its own of plain text, with elements of ours. */
export function outputFormat(text: Record<string, unknown>): Record<string, unknown> {
  const element = (name: string): string => `<${name}>%%STRING%%</${name}>`;
  return {
    ...text,
    text_escape: (value: string | undefined) => escaped(value ?? ""),
    "@font-style/italic": element("emphasis"),
    "@font-style/oblique": element("emphasis"),
    // Emphasis within emphasis is set upright.
    "@font-style/normal": element("emphasis"),
    "@font-weight/bold": element("strong"),
  };
}

/** Returns the inlines that markup stands for; all bear the span of the citation. */
export function readMarkup(markup: string, items: readonly CitedItem[], span: Span): Inline[] {
  const affix = (name: "prefix" | "suffix", index: string): string => escaped(items[Number(index)]![name]!);
  const restored = markup
    .replace(prefixMark, (_, index: string) => affix("prefix", index))
    .replace(suffixMark, (_, index: string) => affix("suffix", index));
  const root: Inline[] = [];
  const opens: { readonly type: "emphasis" | "strong"; readonly children: Inline[] }[] = [];
  for (const token of restored.split(/(<\/?(?:emphasis|strong)>)/)) {
    const siblings = opens.at(-1)?.children ?? root;
    if (token === "<emphasis>") opens.push({ type: "emphasis", children: [] });
    else if (token === "<strong>") opens.push({ type: "strong", children: [] });
    else if (token.startsWith("</")) (opens.at(-2)?.children ?? root).push({ ...opens.pop()!, span });
    else if (token !== "") siblings.push({ type: "text", value: plain(token), span });
  }
  return root;
}

// The processor puts spaces beside what it is given; the author's own are the ones that count.
const prefixMark = new RegExp(String.raw`${opening}prefix (\d+)${closing}\s*`, "g");
const suffixMark = new RegExp(String.raw`\s*${opening}suffix (\d+)${closing}`, "g");

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const plain = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
