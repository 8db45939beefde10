import type { Element, Nodes } from "xast";
import { keepSpace, wordsOf } from "./manuscript-text.ts";
import { elementsIn, means, type XmlFile } from "./xml.ts";

/** Elements that stand in a line of text; any other parts the words before it from those after. */
const phrasing = new Set([
  "a",
  "abbr",
  "b",
  "cite",
  "code",
  "em",
  "i",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "time",
]);

/** Returns the words of the body matter of some pages, in the notation of `ManuscriptText`. */
export function bodyWords(pages: readonly XmlFile[]): string[] {
  const bodies = pages.flatMap(({ root }) => [...elementsIn(root)].filter((element) => means(element, "bodymatter")));
  return wordsOf(bodies.map((body) => textOf(body)).join("\n"));
}

/** Returns the words of a note, its number first; further ways back are no part of them. */
export function noteWords(note: Element): string[] {
  const [, ...others] = backlinksOf(note);
  return wordsOf(textOf(note, new Set(others)));
}

/** Returns the words of the title page, or of the colophon. */
export function wordsOfPart(pages: readonly XmlFile[], part: "titlepage" | "colophon"): string[] {
  const found = pages.flatMap(({ root }) => [...elementsIn(root)].filter((element) => means(element, part)));
  return wordsOf(found.map((element) => textOf(element)).join("\n"));
}

/** Returns the words of an element that stands in a line of text. */
export function wordsOfElement(element: Element): string[] {
  return wordsOf(textOf(element));
}

/** Returns the ways back in a note, in their order. */
export function backlinksOf(note: Element): Element[] {
  return [...elementsIn(note)].filter((element) => means(element, "backlink"));
}

function textOf(node: Nodes, without: ReadonlySet<Element> = new Set()): string {
  if (node.type === "text" || node.type === "cdata") return node.value;
  if (node.type !== "element" || without.has(node)) return "";
  if (node.name === "img") return `\n⟦${node.attributes["alt"] ?? ""}⟧\n`;
  const inner = node.children.map((child) => textOf(child, without)).join("");
  if (means(node, "noteref")) return `⟦${inner}⟧`;
  if (node.name === "pre") return `\n${keepSpace(inner)}\n`;
  return phrasing.has(node.name) ? inner : `\n${inner}\n`;
}
