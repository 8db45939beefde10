import type { Apparatus } from "../document/apparatus.ts";
import { entriesByCall } from "../document/apparatus.ts";
import type { NoteCall } from "../document/document.ts";
import type { Page, PlacedLine } from "../makeup/page.ts";
import type { Piece } from "../galley/line.ts";
import type { Press } from "./press.ts";

/** The names of the places that links go to. */
export const destinations = {
  note: (number: number): string => `note-${number}`,
  call: (number: number, index: number): string => `call-${number}-${index + 1}`,
  block: (index: number): string => `block-${index}`,
};

/** Returns what each call's place is called and where it leads. */
export function callNames(apparatus: Apparatus): ReadonlyMap<NoteCall, { name: string; target: string }> {
  return new Map(
    [...entriesByCall(apparatus)].map(([call, entry]) => [
      call,
      { name: destinations.call(entry.number, entry.calls.indexOf(call)), target: destinations.note(entry.number) },
    ]),
  );
}

/** Puts the links of a page: from each call to its note, from each note's number to its first call, and to the web. */
export function linkPage(press: Press, page: Page, names: ReturnType<typeof callNames>): void {
  const text = page.body.flatMap((placed) => (placed.kind === "line" ? [placed] : []));
  for (const placed of [...text, ...page.notes]) {
    for (const piece of placed.line.pieces) linkPiece(press, placed, piece, names);
  }
  for (const placed of page.notes) {
    if (!placed.first) continue;
    press.addNamedDestination(destinations.note(placed.note), "XYZ", 0, placed.y - 24, null as unknown as number);
    const [number] = placed.line.pieces;
    if (number !== undefined) link(press, placed, number, destinations.call(placed.note, 0));
  }
}

function linkPiece(press: Press, placed: PlacedLine, piece: Piece, names: ReturnType<typeof callNames>): void {
  const call = piece.call && names.get(piece.call);
  if (call !== undefined) {
    press.addNamedDestination(call.name, "XYZ", 0, placed.y - 24, null as unknown as number);
    link(press, placed, piece, call.target);
  } else if (piece.href !== undefined && /^(?:https?|mailto):/i.test(piece.href)) {
    press.link(placed.x + piece.x, placed.y - piece.style.size * 0.8, piece.width, piece.style.size * 1.1, piece.href);
  }
}

/** A link's area is a little larger than the figure, so that a finger meets it. */
function link(press: Press, placed: PlacedLine, piece: Piece, target: string): void {
  const { size } = piece.style;
  press.goTo(placed.x + piece.x - 1.5, placed.y - size * 0.9, piece.width + 3, size * 1.1, target);
}
