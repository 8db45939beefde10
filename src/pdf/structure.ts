import type { Press, Reference } from "./press.ts";

/** Types of structure elements: ISO 32000-1, 14.8.4; `Title` is of PDF 2.0 and mapped to `H1`. */
export type ElementType =
  | "Document"
  | "Sect"
  | "Title"
  | "P"
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Code"
  | "Div"
  | "Figure"
  | "Caption"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Reference"
  | "Link"
  | "Span"
  | "Note";

/** An element of the structure tree, which grows as its content is drawn. */
export interface Element {
  readonly type: ElementType;
  readonly kids: Kid[];
  /** What its content is called in the page, if not by its type. */
  readonly tag?: string;
  readonly id?: string;
  readonly alt?: string;
  /** The language of its content, where that is not the document's: BCP 47. */
  readonly lang?: string;
  /** Attributes by their owner: ISO 32000-1, 14.8.5. */
  attributes?: Readonly<Record<string, unknown>>;
}

type Kid =
  | Element
  /** Marked content of a page. */
  | { readonly kind: "content"; readonly page: Reference; readonly mcid: number }
  /** An annotation of a page. */
  | { readonly kind: "object"; readonly page: Reference; readonly object: Reference };

/** A structure tree in the making, and what leads from pages and annotations to it (ISO 32000-1, 14.7.4). */
export interface Structure {
  readonly document: Element;
  /** Page by page, in the order of their keys, the elements of its content by their identifiers. */
  readonly pages: Map<Reference, { readonly key: number; readonly owners: Element[] }>;
  readonly objects: { readonly key: number; readonly owner: Element }[];
  nextKey: number;
}

/** Returns an empty structure tree. */
export function openStructure(): Structure {
  return { document: elementOf("Document"), pages: new Map(), objects: [], nextKey: 0 };
}

/** Returns an element without kids. */
export function elementOf(type: ElementType, own: Partial<Omit<Element, "type" | "kids">> = {}): Element {
  return { type, kids: [], ...own };
}

/** Returns a new last kid of an element. */
export function append(parent: Element, type: ElementType, own: Partial<Omit<Element, "type" | "kids">> = {}): Element {
  const element = elementOf(type, own);
  parent.kids.push(element);
  return element;
}

/** Makes what is drawn next on the current page content of an element, and returns the operator that opens it. */
export function openContent(press: Press, structure: Structure, owner: Element): string {
  const page = press.page.dictionary;
  let entry = structure.pages.get(page);
  if (entry === undefined) {
    entry = { key: structure.nextKey++, owners: [] };
    structure.pages.set(page, entry);
    page.data.StructParents = entry.key;
  }
  const mcid = entry.owners.push(owner) - 1;
  owner.kids.push({ kind: "content", page, mcid });
  return `/${owner.tag ?? owner.type} <</MCID ${mcid}>> BDC`;
}

/** Returns the key under which an annotation of an element is to be found from the page. */
export function keyOfObject(structure: Structure, owner: Element): number {
  const key = structure.nextKey++;
  structure.objects.push({ key, owner });
  return key;
}

/** Makes the annotation of the current page that was added last a kid of an element. */
export function adoptAnnotation(press: Press, owner: Element): void {
  const { dictionary: page, annotations } = press.page;
  owner.kids.push({ kind: "object", page, object: annotations.at(-1)! });
}

/** Own types and what readers are to take them for. */
const roleMap = { Title: "H1" };

/** Writes a structure tree; elements without content are left out, cells of tables excepted. */
export function writeStructure(press: Press, structure: Structure): void {
  const root = press.ref({ Type: "StructTreeRoot", RoleMap: roleMap });
  const references = new Map<Element, Reference>();
  const ids: [string, Reference][] = [];
  const write = (element: Element, parent: Reference): Reference => {
    const own = press.ref({ Type: "StructElem", S: element.type, P: parent });
    references.set(element, own);
    if (element.alt !== undefined) own.data.Alt = new String(element.alt);
    if (element.lang !== undefined) own.data.Lang = new String(element.lang);
    if (element.attributes !== undefined) own.data.A = element.attributes;
    if (element.id !== undefined) {
      own.data.ID = new String(element.id);
      ids.push([element.id, own]);
    }
    own.data.K = element.kids.flatMap((kid) => (isElement(kid) && isEmpty(kid) ? [] : [recordOf(kid, own, write)]));
    own.end();
    return own;
  };
  root.data.K = [write(structure.document, root)];
  root.data.ParentTree = parentTree(press, structure, references);
  root.data.ParentTreeNextKey = structure.nextKey;
  if (ids.length > 0) root.data.IDTree = idTree(press, ids);
  root.end();
  press._root.data.StructTreeRoot = root;
}

const isElement = (kid: Kid): kid is Element => "type" in kid;

function isEmpty({ type, kids }: Element): boolean {
  return type !== "TD" && type !== "TH" && kids.every((kid) => isElement(kid) && isEmpty(kid));
}

function recordOf(kid: Kid, parent: Reference, write: (element: Element, parent: Reference) => Reference): unknown {
  if (isElement(kid)) return write(kid, parent);
  if (kid.kind === "content") return { Type: "MCR", Pg: kid.page, MCID: kid.mcid };
  return { Type: "OBJR", Pg: kid.page, Obj: kid.object };
}

/** A number tree from the keys of pages and annotations to the elements that own what is on them. */
function parentTree(press: Press, { pages, objects }: Structure, references: Map<Element, Reference>): Reference {
  const entries: [number, unknown][] = [
    ...[...pages.values()].map(({ key, owners }): [number, unknown] => [
      key,
      owners.map((owner) => references.get(owner)!),
    ]),
    ...objects.map(({ key, owner }): [number, unknown] => [key, references.get(owner)!]),
  ];
  const tree = press.ref({ Nums: entries.sort(([a], [b]) => a - b).flat() });
  tree.end();
  return tree;
}

/** A name tree from identifiers to elements. */
function idTree(press: Press, ids: readonly (readonly [string, Reference])[]): Reference {
  const sorted = ids.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const tree = press.ref({ Names: sorted.flatMap(([id, reference]) => [new String(id), reference]) });
  tree.end();
  return tree;
}
