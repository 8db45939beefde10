import type { Element, ElementContent, Root, Text } from "xast";
import { toXml } from "xast-util-to-xml";
import type { JSX } from "./jsx-runtime.ts";

/** Elements that stand in a line of text, so that white space beside them would be read. */
const phrasing = new Set(["a", "br", "code", "em", "img", "small", "span", "strong", "sub", "sup", "time"]);

/** Returns the bytes of an XML file (UTF-8): declaration, doctype if one is named, and the element, laid out in lines. */
export function xmlFile(element: JSX.Element, doctype?: string): Uint8Array {
  const root: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
      newline(0),
      ...(doctype === undefined ? [] : [{ type: "doctype", name: doctype } as const, newline(0)]),
      layOut(element as Element, 0),
      newline(0),
    ],
  };
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  return new TextEncoder().encode(onlyXmlCharacters(escapeSectionEnds(xml)));
}

/** Begins a line before each child of an element where the white space that this brings in is not read as text. */
function layOut(element: Element, depth: number): Element {
  const children = element.children.map((child) => (child.type === "element" ? layOut(child, depth + 1) : child));
  const holdsText = children.some(({ type }) => type !== "element");
  if (holdsText || children.every(isPhrasing)) return { ...element, children };
  const lines = children.flatMap((child, index) => {
    const runsOn = index > 0 && isPhrasing(child) && isPhrasing(children[index - 1]!);
    return runsOn ? [child] : [newline(depth + 1), child];
  });
  return { ...element, children: [...lines, newline(depth)] };
}

/** Returns whether a node stands in a line of text, so that no white space may be put beside another of the kind. */
function isPhrasing(node: ElementContent): boolean {
  return node.type === "element" && phrasing.has(node.name);
}

function newline(depth: number): Text {
  return { type: "text", value: `\n${"  ".repeat(depth)}` };
}

/** Escapes `]]>`, which may not stand in text (XML 1.0 section 2.4) and which the serializer lets through. */
function escapeSectionEnds(xml: string): string {
  return xml.replaceAll("]]>", "]]&#x3E;");
}

/** Returns a text without what XML 1.0 section 2.2 does not admit as a character. */
export function onlyXmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
