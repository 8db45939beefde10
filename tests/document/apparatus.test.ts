import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesByCall, pairNotes } from "../../src/document/apparatus.ts";
import type { Block, Document, Note, NoteCall } from "../../src/document/document.ts";
import { callsIn } from "../../src/document/traversal.ts";

const span = { start: 0, end: 0 };
const call = (label: string): NoteCall => ({ type: "call", label, span });
/** A paragraph that calls notes. */
const calling = (...labels: string[]): Block => ({ type: "paragraph", children: labels.map(call), span });
const note = (label: string, ...labels: string[]): Note => ({
  label,
  labelSpan: span,
  blocks: [calling(...labels)],
  span,
});

function document(blocks: readonly Block[], notes: readonly Note[]): Document {
  const metadata = { title: "T", author: "A", publisher: "P", date: "2004-03-23", language: "en" };
  return {
    source: { path: "t.md", text: "" },
    metadata,
    blocks,
    notes,
    calls: callsIn([...blocks, ...notes.flatMap(({ blocks }) => blocks)]),
  };
}

function paired(blocks: readonly Block[], notes: readonly Note[]): Record<string, unknown> {
  const { entries, unresolved, uncalled, duplicates } = pairNotes(document(blocks, notes));
  return {
    entries: entries.map(({ number, note, calls }) => `${number} ${note.label} ×${calls.length}`),
    unresolved: unresolved.map(({ label }) => label),
    uncalled: uncalled.map(({ label }) => label),
    duplicates: duplicates.map((note) => notes.indexOf(note)),
  };
}

describe("pairNotes", () => {
  test("numbers notes by first call, wherever they are defined", () => {
    expect(paired([calling("b", "a"), calling("b")], [note("a"), note("b")])).toEqual({
      entries: ["1 b ×2", "2 a ×1"],
      unresolved: [],
      uncalled: [],
      duplicates: [],
    });
  });

  test("numbers the calls inside a note right after the call to it", () => {
    const { entries } = paired([calling("a", "d")], [note("a", "b"), note("b", "c"), note("c"), note("d")]);
    expect(entries).toEqual(["1 a ×1", "2 b ×1", "3 c ×1", "4 d ×1"]);
  });

  test("a call means the first of two notes with its label", () => {
    const notes = [note("a"), note("a"), note("a")];
    const { entries } = pairNotes(document([calling("a")], notes));
    expect(entries[0]!.note).toBe(notes[0]);
    expect(paired([calling("a")], notes)).toMatchObject({ uncalled: [], duplicates: [1, 2] });
  });

  test("labels are compared letter by letter", () => {
    expect(paired([calling("A")], [note("a")])).toEqual({
      entries: [],
      unresolved: ["A"],
      uncalled: ["a"],
      duplicates: [],
    });
  });

  test("notes that only call each other are not called", () => {
    const notes = [note("a", "b"), note("b", "a", "c"), note("c")];
    expect(paired([calling()], notes)).toMatchObject({ entries: [], uncalled: ["a", "b", "c"], unresolved: [] });
  });

  test("a cycle of notes that is called ends", () => {
    expect(paired([calling("a")], [note("a", "b"), note("b", "a")]).entries).toEqual(["1 a ×2", "2 b ×1"]);
  });

  test("an undefined call is found in a note that is not called, and in a duplicate", () => {
    expect(paired([calling("a")], [note("a"), note("a", "x"), note("u", "y")]).unresolved).toEqual(["x", "y"]);
  });

  test("holds as many calls as a manuscript may have", () => {
    const many: Note = {
      ...note("a"),
      blocks: [{ type: "paragraph", children: Array.from({ length: 200_000 }, () => call("b")), span }],
    };
    expect(paired([calling("a")], [many, note("b")]).entries).toEqual(["1 a ×1", "2 b ×200000"]);
  });
});

test("every call is resolved or not, every note has a number or is not called or is a duplicate: one of them, once", () => {
  const label = fc.constantFrom("a", "b", "c", "d", "e");
  const labels = fc.array(label, { maxLength: 5 });
  const notes = fc.array(
    fc.tuple(label, labels).map(([name, inside]) => note(name, ...inside)),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(
      fc.array(
        labels.map((inside) => calling(...inside)),
        { maxLength: 4 },
      ),
      notes,
      (blocks, notes) => {
        const { entries, unresolved, uncalled, duplicates } = pairNotes(document(blocks, notes));
        const sorted = (all: readonly Note[]): Note[] => [...all].sort((a, b) => notes.indexOf(a) - notes.indexOf(b));
        expect(sorted([...entries.map(({ note }) => note), ...uncalled, ...duplicates])).toEqual(notes);
        expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
        expect(
          entries.every(({ note, calls }) => calls.length > 0 && calls.every(({ label }) => label === note.label)),
        ).toBe(true);
        const resolved = entries.flatMap(({ calls }) => calls);
        expect(new Set([...resolved, ...unresolved]).size).toBe(resolved.length + unresolved.length);
        for (const call of callsIn(blocks)) expect(resolved.includes(call) || unresolved.includes(call)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test("entriesByCall leads from every resolved call to its entry", () => {
  const apparatus = pairNotes(document([calling("a", "b", "a", "x")], [note("a"), note("b")]));
  const byCall = entriesByCall(apparatus);
  expect(byCall.size).toBe(3);
  for (const entry of apparatus.entries) for (const each of entry.calls) expect(byCall.get(each)).toBe(entry);
});
