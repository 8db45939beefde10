import type { Document, Note, NoteCall } from "./document.ts";
import { callsIn } from "./traversal.ts";

/** A note that is called: its number, and its calls in reading order. */
export interface Entry {
  /** 1 for the note that is called first. */
  readonly number: number;
  readonly note: Note;
  readonly calls: readonly NoteCall[];
}

/** The notes of a document, paired with their calls. */
export interface Apparatus {
  /** In the order of their numbers. */
  readonly entries: readonly Entry[];
  /** Calls whose label no note bears. */
  readonly unresolved: readonly NoteCall[];
  readonly uncalled: readonly Note[];
  /** Notes whose label an earlier note bears already; a call means the earlier one. */
  readonly duplicates: readonly Note[];
}

/** Pairs calls with notes and numbers them by first call; the calls of a note come right after the call to it. */
export function pairNotes(document: Document): Apparatus {
  const byLabel = new Map<string, Note>();
  const duplicates: Note[] = [];
  for (const note of document.notes) {
    if (byLabel.has(note.label)) duplicates.push(note);
    else byLabel.set(note.label, note);
  }
  const called = new Map<Note, NoteCall[]>();
  const unresolved: NoteCall[] = [];
  const pending = callsIn(document.blocks).reverse();
  for (let call = pending.pop(); call !== undefined; call = pending.pop()) {
    const note = byLabel.get(call.label);
    if (note === undefined) unresolved.push(call);
    else if (called.has(note)) called.get(note)!.push(call);
    else {
      called.set(note, [call]);
      for (const inside of callsIn(note.blocks).reverse()) pending.push(inside);
    }
  }
  const unread = [
    ...duplicates,
    ...document.notes.filter((note) => !called.has(note) && byLabel.get(note.label) === note),
  ];
  return {
    entries: [...called].map(([note, calls], index) => ({ number: index + 1, note, calls })),
    unresolved: [
      ...unresolved,
      ...unread.flatMap((note) => callsIn(note.blocks).filter((call) => !byLabel.has(call.label))),
    ],
    uncalled: document.notes.filter((note) => byLabel.get(note.label) === note && !called.has(note)),
    duplicates,
  };
}

/** Returns the number that each resolved call shows, and its entry. */
export function entriesByCall(apparatus: Apparatus): ReadonlyMap<NoteCall, Entry> {
  return new Map(apparatus.entries.flatMap((entry) => entry.calls.map((call) => [call, entry] as const)));
}
