import type { Nodes } from "xast";
import type { EditionFile } from "../../src/epub/edition.ts";
import { letters } from "../../src/verify/letters.ts";
import { readPackage } from "../../src/verify/package.ts";
import { elementsIn, means, readXml, type XmlFile } from "../../src/verify/xml.ts";

/**
 * Returns the letters that an XHTML edition has on each page of the print edition, by its marks; calls and captions are
 * text, images are not, and the title page, notes and colophon are left out.
 */
export function markedPages(files: readonly EditionFile[]): string[] {
  const pages: string[] = [""];
  const visit = (node: Nodes, isText: boolean): void => {
    if (node.type === "text" && isText) pages[pages.length - 1] += node.value;
    if (node.type === "element" && means(node, "pagebreak")) pages.push("");
    if (!("children" in node)) return;
    for (const child of node.children) visit(child, isText || (node.type === "element" && node.name === "main"));
  };
  const trees = files.filter(({ path }) => /\.(?:xhtml|opf)$/.test(path)).map((file) => readXml(file, "") as XmlFile);
  const { spine } = readPackage(trees.find(({ path }) => path.endsWith(".opf"))!);
  for (const path of spine) {
    const body = [...elementsIn(trees.find((tree) => tree.path === path)!.root)].find(({ name }) => name === "body")!;
    visit(body, false);
  }
  return pages.slice(1).map(letters);
}

/**
 * Says which pages are marked elsewhere than they begin, given the text that each begins with; a word that a page break
 * divides stands whole on the page after it.
 */
export function pagesAstray(marked: readonly string[], printed: readonly string[]): string[] {
  const text = printed.map(letters);
  if (marked.length !== text.length) return [`${marked.length} pages are marked, and ${text.length} printed`];
  if (marked.join("") !== text.join("")) return ["the text is not the same"];
  let [ended, markEnded] = [0, 0];
  return marked.flatMap((page, index) => {
    ended += text[index]!.length;
    markEnded += page.length;
    const carried = text.join("").slice(markEnded, ended);
    return markEnded <= ended && /^[\p{L}\p{N}’-]*$/u.test(carried) && carried.length < 20
      ? []
      : [`page ${index + 1} ends with “${carried}”`];
  });
}
