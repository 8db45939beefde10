import { addressOf, headingIds } from "../document/addresses.ts";
import { entriesByCall, type Apparatus, type Entry } from "../document/apparatus.ts";
import type { Block, Document, Heading, List, NoteCall, Table } from "../document/document.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Piece } from "../galley/line.ts";
import { append, elementOf, type Element, type ElementType, type Structure } from "./structure.ts";

/** What a text is drawn into: its element, and those of the marks before it, in their order. */
interface Leaf {
  readonly text: Element;
  readonly marks: Element[];
  readonly figure?: Element;
  /** The link that was drawn last, while nothing else has followed. */
  link?: { readonly href: string; readonly element: Element };
  /** The same of a passage in another language, and what it stands in. */
  span?: { readonly parent: Element; readonly element: Element };
}

/** Where the content of an edition belongs in its structure. */
export interface Tagging {
  readonly structure: Structure;
  readonly front: Element;
  readonly back: Element;
  /** Whether what is set from a node has a place in the structure; ornaments have none. */
  readonly has: (node: Span) => boolean;
  /** Returns the element of a piece of the text that was set from a node. */
  readonly ownerOf: (node: Span, piece: Piece) => Element;
  readonly figureOf: (node: Span) => Element | undefined;
  /** Returns the link that a drawn piece is in. */
  readonly linkOf: (piece: Piece) => Element | undefined;
}

/** What is known while a document is tagged. */
interface Plan {
  readonly leaves: Map<Span, Leaf>;
  /** Marks that wait for the first text after them. */
  readonly pending: Element[];
  /** The level of the heading before. */
  level: number;
}

/** Returns the structure of a document, in the order in which it is to be read, with links or without; it takes up content as that is drawn. */
export function tagDocument(document: Document, apparatus: Apparatus, structure: Structure, linked = true): Tagging {
  const [front, body, back] = [
    append(structure.document, "Sect"),
    append(structure.document, "Sect"),
    append(structure.document, "Sect"),
  ];
  const plan: Plan = { leaves: new Map(), pending: [], level: 1 };
  planBlocks(plan, document.blocks, body);
  const notes = new Map(apparatus.entries.map((entry) => [entry.number, planNote(plan, entry, linked)]));
  const calls = entriesByCall(apparatus);
  const ids = new Set(headingIds(document).values());
  const links = new Map<Piece, Element>();
  const own = document.metadata.language.toLowerCase();
  const ownerOf = (node: Span, piece: Piece): Element => {
    const leaf = plan.leaves.get(node)!;
    const around = linked && isLink(piece, ids) ? linkIn(leaf, piece.href!) : undefined;
    const parent = around ?? leaf.text;
    const owner = piece.mark
      ? (leaf.marks.shift() ?? parent)
      : piece.call !== undefined
        ? callIn(leaf, piece.call, { calls, notes, linked })
        : piece.language !== undefined && piece.language.toLowerCase() !== own
          ? spanIn(leaf, parent, piece.language)
          : parent;
    if (around === undefined) leaf.link = undefined;
    if (owner !== leaf.span?.element) leaf.span = undefined;
    const link = around ?? (owner.type === "Link" ? owner : piece.call && lastLink(leaf));
    if (link !== undefined) links.set(piece, link);
    return owner;
  };
  return {
    structure,
    front,
    back,
    has: (node) => plan.leaves.has(node),
    ownerOf,
    figureOf: (node) => plan.leaves.get(node)?.figure,
    linkOf: (piece) => links.get(piece),
  };
}

const isLink = ({ href }: Piece, ids: ReadonlySet<string>): boolean =>
  href !== undefined && addressOf(href, ids) !== undefined;

function linkIn(leaf: Leaf, href: string): Element {
  if (leaf.link?.href !== href) leaf.link = { href, element: append(leaf.text, "Link") };
  return leaf.link.element;
}

/** The span of a language; what it stands in calls its content in the page, so that the page is read as if it were not there. */
function spanIn(leaf: Leaf, parent: Element, lang: string): Element {
  if (leaf.span?.element.lang !== lang || leaf.span.parent !== parent)
    leaf.span = { parent, element: append(parent, "Span", { lang, tag: parent.tag ?? parent.type }) };
  return leaf.span.element;
}

interface Calling {
  readonly calls: ReadonlyMap<NoteCall, Entry>;
  readonly notes: ReadonlyMap<number, Element>;
  readonly linked: boolean;
}

/** A call, and after the first one its note, which is to be read there wherever it stands. */
function callIn({ text }: Leaf, call: NoteCall, { calls, notes, linked }: Calling): Element {
  const reference = append(text, "Reference");
  const label = append(linked ? append(reference, "Link") : reference, "Lbl", { tag: "Reference" });
  const entry = calls.get(call);
  if (entry?.calls[0] === call) text.kids.push(notes.get(entry.number)!);
  return label;
}

/** The link of the call that was put last. */
function lastLink({ text }: Leaf): Element | undefined {
  const reference = text.kids.findLast((kid): kid is Element => "type" in kid && kid.type === "Reference");
  return reference?.kids.find((kid): kid is Element => "type" in kid && kid.type === "Link");
}

function planNote(plan: Plan, { number, note }: Entry, linked: boolean): Element {
  const element = elementOf("Note", { id: `note-${number}` });
  const label = append(element, "Lbl");
  plan.pending.push(linked ? append(label, "Link", { tag: "Lbl" }) : label);
  planBlocks(plan, note.blocks, element);
  if (plan.pending.length > 0) leafAt(plan, note.span, element);
  return element;
}

function planBlocks(plan: Plan, blocks: readonly Block[], parent: Element): void {
  for (const block of blocks) planBlock(plan, block, parent);
}

/** Puts a leaf where text is set from a node; it takes the marks that wait. */
function leafAt({ leaves, pending }: Plan, node: Span, text: Element, figure?: Element): void {
  leaves.set(node, { text, marks: pending.splice(0), figure });
}

function planBlock(plan: Plan, block: Block, parent: Element): void {
  switch (block.type) {
    case "paragraph":
    case "signature":
      return leafAt(plan, block.span, append(parent, "P"));
    case "heading":
      return leafAt(plan, block.span, append(parent, headingType(plan, block)));
    case "quotation":
      return planBlocks(plan, block.children, append(parent, "BlockQuote"));
    case "list":
      return planList(plan, block, parent);
    case "item":
      return planBlocks(plan, block.children, parent);
    case "code-block":
      return leafAt(plan, block.span, append(append(parent, "P"), "Code"));
    case "table":
      return planTable(plan, block, parent);
    case "figure": {
      const group = append(parent, "Div");
      return leafAt(
        plan,
        block.span,
        append(group, "Caption"),
        prepend(group, elementOf("Figure", { alt: block.alt })),
      );
    }
    case "ornament":
      return;
  }
}

function prepend(parent: Element, element: Element): Element {
  parent.kids.unshift(element);
  return element;
}

/** The title is the first heading; no level is left out on the way down (ISO 14289-1, 7.4.2). */
function headingType(plan: Plan, { level }: Heading): ElementType {
  plan.level = Math.min(level + 1, plan.level + 1, 6);
  return `H${plan.level as 2 | 3 | 4 | 5 | 6}`;
}

function planList(plan: Plan, { items, start }: List, parent: Element): void {
  const attributes = { O: "List", ListNumbering: start === undefined ? "Disc" : "Decimal" };
  const list = append(parent, "L", { attributes });
  for (const item of items) {
    const element = append(list, "LI");
    plan.pending.push(append(element, "Lbl"));
    const body = append(element, "LBody");
    planBlocks(plan, item.children, body);
    // A mark for which no text came stands on a line of its own.
    if (plan.pending.length > 0) leafAt(plan, item.span, body);
  }
}

function planTable(plan: Plan, { head, rows }: Table, parent: Element): void {
  const table = append(parent, "Table");
  const headRow = append(append(table, "THead"), "TR");
  const attributes = { O: "Table", Scope: "Column" };
  for (const { span } of head.cells) leafAt(plan, span, append(headRow, "TH", { attributes }));
  const body = append(table, "TBody");
  for (const { cells } of rows) {
    const row = append(body, "TR");
    for (const { span } of cells) leafAt(plan, span, append(row, "TD"));
  }
}
