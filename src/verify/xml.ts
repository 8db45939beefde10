import type { Element, Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finished file: its path in its edition, and what stands in it. */
export interface FinishedFile {
  /** With forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A finished file of XML, read back. */
export interface XmlFile {
  readonly path: string;
  readonly root: Root;
}

/** Returns the tree of an XML file, or E001 that says where it stops being well-formed; `shown` is its path in messages. */
export function readXml(file: FinishedFile, shown: string): XmlFile | Diagnostic {
  try {
    return { path: file.path, root: fromXml(new TextDecoder("utf-8", { fatal: true }).decode(file.bytes)) };
  } catch (error) {
    return { code: "E001", place: { path: shown }, message: `not well-formed XML: ${reasonOf(error)}` };
  }
}

/** Returns what a parser says: its own first line, which names the place. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message : message;
  return reason.split("\n")[0]!.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Yields an element and the elements below it, in the order of the file. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elementsIn(child);
}

/** Returns the text that stands in an element itself, and not in those below it, without white space around it. */
export function ownText(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : ""))
    .join("")
    .trim();
}

/** Returns whether an attribute that holds a list of words, as `role` does, has a word in it. */
export function hasWord(element: Element, attribute: string, word: string): boolean {
  return (element.attributes[attribute] ?? "").split(/\s+/).includes(word);
}

/** Returns whether an element is of a kind by its meaning: by `epub:type`, or by the ARIA role of the same sense. */
export function means(element: Element, type: string): boolean {
  return hasWord(element, "epub:type", type) || hasWord(element, "role", `doc-${type}`);
}
