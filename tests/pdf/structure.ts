import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A node of a structure tree, as a finished file has it. */
export interface Node {
  readonly type: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly kids: readonly (Node | Content | Annotation)[];
}

/** Marked content: its page, counted from 0, its identifier there, and what it says. */
export interface Content {
  readonly page: number;
  readonly mcid: number;
  readonly text: string;
}

/** An annotation that an element owns, and the page on which the element says that it is. */
export interface Annotation {
  readonly page: number;
  readonly reference: string;
}

/** A finished file and what is found in it. */
export interface Tagged {
  readonly pdf: PDFDocument;
  readonly root: Node;
  /** What is wrong with the ways between pages, annotations and elements. */
  readonly faults: readonly string[];
}

export const isNode = (kid: Node["kids"][number]): kid is Node => "type" in kid;
export const isContent = (kid: Node["kids"][number]): kid is Content => "mcid" in kid;

/** Reads the structure of a file from its bytes: objects by one library, text by another, neither of which wrote it. */
export async function readStructure(bytes: Uint8Array): Promise<Tagged> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = await textsOf(bytes);
  const pages = pdf.getPages().map(({ ref }) => ref.toString());
  const tree = pdf.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const owners = new Map<string, string>();
  const faults: string[] = [];
  const read = (reference: PDFObject, parent: string): Node => {
    const element = pdf.context.lookup(reference, PDFDict);
    const own = reference.toString();
    if (element.get(PDFName.of("P"))?.toString() !== parent) faults.push(`${own} does not know its parent`);
    const kids = kidsOf(pdf.context, element).map((kid): Node["kids"][number] => {
      const record = pdf.context.lookup(kid, PDFDict);
      const page = pages.indexOf(record.get(PDFName.of("Pg"))?.toString() ?? "");
      const type = nameIn(record, "Type");
      if (type === "OBJR") {
        const object = record.get(PDFName.of("Obj"))!.toString();
        owners.set(`object ${object}`, own);
        return { page, reference: object };
      }
      if (type !== "MCR") return read(kid, own);
      const mcid = record.lookup(PDFName.of("MCID"), PDFNumber).asNumber();
      owners.set(`page ${page} content ${mcid}`, own);
      const text = texts[page]?.get(mcid);
      if (text === undefined) faults.push(`page ${page} has no content ${mcid}`);
      return { page, mcid, text: text ?? "" };
    });
    return {
      type: nameIn(element, "S")!,
      id: stringIn(element, "ID"),
      alt: stringIn(element, "Alt"),
      lang: stringIn(element, "Lang"),
      kids,
    };
  };
  const [document] = kidsOf(pdf.context, tree);
  const root = read(document!, pdf.catalog.get(PDFName.of("StructTreeRoot"))!.toString());
  return { pdf, root, faults: [...faults, ...waysBack(pdf, tree, owners, texts)] };
}

function kidsOf(context: PDFContext, element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of("K"));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined
    ? []
    : [element.get(PDFName.of("K"))!].filter((kid) => context.lookup(kid) instanceof PDFDict);
}

const nameIn = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFName)?.decodeText();
const stringIn = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();

/** Holds what pages and annotations say of their elements against what the elements say of them (ISO 32000-1, 14.7.4.4). */
function waysBack(
  pdf: PDFDocument,
  tree: PDFDict,
  owners: ReadonlyMap<string, string>,
  texts: readonly ReadonlyMap<number, string>[],
): string[] {
  const numbers = tree.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
  const parents = new Map<number, PDFObject>();
  for (let index = 0; index < numbers.size(); index += 2)
    parents.set(numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1));
  return pdf.getPages().flatMap((page, at) => {
    const key = page.node.lookupMaybe(PDFName.of("StructParents"), PDFNumber)?.asNumber();
    const own = key === undefined ? undefined : pdf.context.lookup(parents.get(key)!, PDFArray);
    const contents = [...texts[at]!.keys()].flatMap((mcid) =>
      own?.get(mcid)?.toString() === owners.get(`page ${at} content ${mcid}`) && own !== undefined
        ? []
        : [`content ${mcid} of page ${at} does not know its element`],
    );
    const annotations = (page.node.Annots()?.asArray() ?? []).flatMap((reference) => {
      const annotation = pdf.context.lookup(reference, PDFDict);
      const parent = annotation.lookupMaybe(PDFName.of("StructParent"), PDFNumber)?.asNumber();
      const owner = owners.get(`object ${reference.toString()}`);
      const knows = parent !== undefined && owner !== undefined && parents.get(parent)?.toString() === owner;
      return [
        ...(knows ? [] : [`annotation ${reference.toString()} of page ${at} does not know its element`]),
        ...(stringIn(annotation, "Contents")
          ? []
          : [`annotation ${reference.toString()} of page ${at} has no Contents`]),
      ];
    });
    return [...contents, ...annotations];
  });
}

/** Returns what each marked content of each page says, as glyphs give it; an added hyphen is not said. */
async function textsOf(bytes: Uint8Array): Promise<Map<number, string>[]> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: Map<number, string>[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (
      await pdf.getPage(number)
    ).getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const texts = new Map<number, string>();
    const open: { tag: string; mcid?: number }[] = [];
    for (const item of items as readonly object[]) {
      if ("type" in item) {
        const { type, tag, id } = item as { type: string; tag: string; id?: string | null };
        const mcid = id == null ? undefined : Number(/mc(\d+)$/.exec(id)![1]);
        if (type === "endMarkedContent") open.pop();
        else open.push({ tag, mcid });
        if (mcid !== undefined) texts.set(mcid, texts.get(mcid) ?? "");
        continue;
      }
      const { str } = item as { str: string };
      const mcid = open.findLast((each) => each.mcid !== undefined)?.mcid;
      if (mcid === undefined || (open.at(-1)?.tag === "Span" && str === "-")) continue;
      texts.set(mcid, texts.get(mcid)! + str);
    }
    pages.push(texts);
  }
  await task.destroy();
  return pages;
}

/** Returns a structure for a person to read: one line an element, set in below its parent, with what it says itself. */
export function outlineOf(node: Node, depth = 0): string[] {
  const said = node.kids
    .filter(isContent)
    .map(({ text }) => text)
    .join("|")
    .trim();
  const name = `${"  ".repeat(depth)}${node.type}${node.id === undefined ? "" : ` #${node.id}`}${node.alt === undefined ? "" : ` “${node.alt}”`}${node.lang === undefined ? "" : ` (${node.lang})`}`;
  return [
    `${name}${said === "" ? "" : `: ${said}`}`,
    ...node.kids.filter(isNode).flatMap((kid) => outlineOf(kid, depth + 1)),
  ];
}

/** Returns all elements of a structure in the order in which they are read. */
export function nodesIn(node: Node): Node[] {
  return [node, ...node.kids.filter(isNode).flatMap(nodesIn)];
}

/** Returns what a structure says in the order in which it is to be read. */
export function readingOf(node: Node): string {
  return node.kids.map((kid) => (isNode(kid) ? readingOf(kid) : isContent(kid) ? kid.text : "")).join("");
}

export { PDFDict, PDFName, PDFRef };
