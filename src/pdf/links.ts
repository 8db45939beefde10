import { addressOf, headingIds } from "../document/addresses.ts";
import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import type { Document, NoteCall } from "../document/document.ts";
import type { Galley } from "../galley/galley.ts";
import type { Piece } from "../galley/line.ts";
import type { Page, PlacedLine } from "../makeup/page.ts";
import type { Terms } from "../document/terms.ts";
import type { Press } from "./press.ts";
import { adoptAnnotation, keyOfObject } from "./structure.ts";
import type { Tagging } from "./tagging.ts";

/** The names of the places that links go to. */
export const destinations = {
  note: (number: number): string => `note-${number}`,
  call: (number: number, index: number): string => `call-${number}-${index + 1}`,
  block: (index: number): string => `block-${index}`,
};

/** Where the links of a document lead. */
export interface LinkTargets {
  /** What each call's place is called, and that of its note. */
  readonly calls: ReadonlyMap<NoteCall, { readonly number: number; readonly name: string; readonly target: string }>;
  /** The places of headings by their ids. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Returns where the calls of an apparatus and the links of a document lead. */
export function linkTargets(document: Document, apparatus: Apparatus, { strips }: Galley): LinkTargets {
  const calls = [...entriesByCall(apparatus)].map(([call, { number, calls: all }]) => {
    const name = destinations.call(number, all.indexOf(call));
    return [call, { number, name, target: destinations.note(number) }] as const;
  });
  const blockAt = new Map(strips.map(({ variants }, index) => [variants[0]!.slugs[0]!.span, index]));
  const sections = [...headingIds(document)].flatMap(([heading, id]) => {
    const block = blockAt.get(heading.span);
    return block === undefined ? [] : [[id, destinations.block(block)] as const];
  });
  return { calls: new Map(calls), sections: new Map(sections) };
}

/** What links are put with: their targets, the elements that pieces are links of, and what they are called. */
export interface Linking {
  readonly targets: LinkTargets;
  readonly tagging: Pick<Tagging, "structure" | "linkOf">;
  readonly terms: Pick<Terms, "note" | "backToCall">;
}

/** Puts the links of a page: from each call to its note, from each note's number to its first call, to headings and to the web. */
export function linkPage(press: Press, page: Page, linking: Linking): void {
  const text = page.body.flatMap((placed) => (placed.kind === "line" ? [placed] : []));
  for (const placed of [...text, ...page.notes]) {
    for (const run of runsOf(placed.line.pieces)) linkRun(press, placed, run, linking);
  }
  for (const placed of page.notes) {
    if (!placed.first) continue;
    nameThePlace(press, destinations.note(placed.note), placed);
    const [number] = placed.line.pieces;
    if (number !== undefined)
      link(press, placed, [number], linking, { Dest: destinations.call(placed.note, 0) }, linking.terms.backToCall(1));
  }
}

/** Returns the pieces of a line, those of one link together. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const before = runs.at(-1)?.at(-1);
    const joins = piece.href !== undefined && before?.href === piece.href && !piece.call && !before.call;
    if (joins) runs.at(-1)!.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function linkRun(press: Press, placed: PlacedLine, run: readonly Piece[], linking: Linking): void {
  const { calls, sections } = linking.targets;
  const piece = run[0]!;
  const call = piece.call && calls.get(piece.call);
  if (call !== undefined) {
    nameThePlace(press, call.name, placed);
    return link(press, placed, run, linking, { Dest: call.target }, linking.terms.note(call.number));
  }
  const address = piece.href === undefined ? undefined : addressOf(piece.href, new Set(sections.keys()));
  if (address === undefined) return;
  const action = { Type: "Action", S: "URI", URI: new String(address) };
  const there = address.startsWith("#") ? { Dest: sections.get(address.slice(1))! } : { A: action };
  link(press, placed, run, linking, there, address);
}

/** How far above a place a reader's view begins, in points. */
const headroom = 24;

function nameThePlace(press: Press, name: string, { y }: PlacedLine): void {
  press.addNamedDestination(name, "XYZ", 0, y - headroom, null as unknown as number);
}

/** A link's area is a little larger than the figure of a call, so that a finger meets it. */
function link(
  press: Press,
  placed: PlacedLine,
  run: readonly Piece[],
  { tagging }: Linking,
  there: { readonly Dest: string } | { readonly A: unknown },
  description: string,
): void {
  const [piece, last] = [run[0]!, run.at(-1)!];
  const { size } = piece.style;
  const width = last.x + last.width - piece.x;
  const wider = piece.href === undefined ? 1.5 : 0;
  const owner = tagging.linkOf(piece);
  press.annotate(placed.x + piece.x - wider, placed.y - size * 0.9, width + 2 * wider, size * 1.1, {
    Subtype: "Link",
    Contents: new String(description),
    ...there,
    ...(owner !== undefined && { StructParent: keyOfObject(tagging.structure, owner) }),
  } as unknown as PDFKit.Mixins.AnnotationOption);
  if (owner !== undefined) adoptAnnotation(press, owner);
}
