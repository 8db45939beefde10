import type { Nodes } from "xast";
import { bold, boldItalic, italic, regular, type Face } from "./fonts.ts";

/** What the style sheet, the hyphenation and the numbers of a list bring into the text. */
const generated = "0123456789.•-‐❦";

/** Elements that the style sheet sets in italics; what is emphasised in them is upright. */
const italics = new Set(["figcaption", "h4", "h5", "th"]);

/** Returns the faces that some pages are set in; a bold one only where there is something to set in it. */
export function facesUsed(pages: readonly Nodes[]): Face[] {
  const used = new Set([regular, italic]);
  const visit = (node: Nodes, isStrong: boolean, isItalic: boolean, within: boolean): void => {
    if (node.type !== "element" && node.type !== "root") return;
    const name = node.type === "element" ? node.name : "";
    const strong = isStrong || name === "strong";
    const inItalics = within || italics.has(name);
    const slanted = name === "em" ? !inItalics : isItalic || italics.has(name);
    if (strong) used.add(slanted ? boldItalic : bold);
    for (const child of node.children) visit(child, strong, slanted, inItalics);
  };
  for (const page of pages) visit(page, false, false, false);
  return [regular, italic, bold, boldItalic].filter((face) => used.has(face));
}

/** Returns every character that some pages show, once each and in the order of their code points. */
export function charactersUsed(pages: readonly Nodes[]): string {
  const used = new Set(generated);
  const visit = (node: Nodes): void => {
    if (node.type === "text") for (const character of node.value) used.add(character);
    else if ("children" in node) node.children.forEach(visit);
  };
  pages.forEach(visit);
  return [...used].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join("");
}
