import { readFileSync } from "node:fs";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { entriesByCall, pairNotes } from "../../src/document/apparatus.ts";
import { callsIn } from "../../src/document/traversal.ts";
import { composeEdition, type EditionFile } from "../../src/epub/edition.ts";
import { manuscriptText } from "../../src/verify/manuscript-text.ts";
import { modified } from "../epub/sample/sample.ts";

/** A call as the manuscript has it. */
export interface Call {
  /** The number of its note. */
  readonly number: number;
  /** 1 for the call that its note has first. */
  readonly occurrence: number;
  /** The number of the note that it stands in; undefined in the text. */
  readonly within: number | undefined;
}

/** An edition, and what it is held against. */
export interface Work {
  /** Those of the text in reading order, then those of the notes. */
  readonly calls: readonly Call[];
  /** The words of each note, without its number. */
  readonly notes: readonly (readonly string[])[];
  readonly files: readonly EditionFile[];
}

/** Returns the letter. */
export function letter(): Promise<Work> {
  const path = "manuscript/open-letter.md";
  return workOf(path, readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

/** Returns a work with headings, a note that is called twice, and one that calls another; all but two calls are pages apart. */
export function madeUp(): Promise<Work> {
  const pages = Array.from({ length: 30 }, (_, line) => `The mice read line ${line} of the page, and over the leaf.`);
  const text = pages.join("\n\n");
  const indented = pages.map((line) => `    ${line}`).join("\n\n");
  return workOf(
    "manuscript/made-up.md",
    `---
title: On Mice
author: A. Writer
publisher: A Press
date: 2004-03-23
language: en-GB
---

It begins with a call,[^twice] and has another[^beside] on its line.

${text}

# The first part

${text}

Here a note calls another.[^caller]

## A part below it

${text}

> It is quoted.[^long]

# The second part

${text}

The first note once more.[^twice]

[^twice]: Called twice.

[^beside]: A neighbour.

[^caller]: It calls another,[^called] and goes on.

[^called]: Called from a note.

[^long]:
    > It begins with a *quotation*.

${indented}
`,
  );
}

async function workOf(path: string, text: string): Promise<Work> {
  const { value: document, diagnostics } = readManuscript({ path, text });
  if (document === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  const apparatus = pairNotes(document);
  const entries = entriesByCall(apparatus);
  const said = manuscriptText(document, apparatus, { call: (number) => number, image: () => "", code: (code) => code });
  const callsOf = (blocks: Parameters<typeof callsIn>[0], within?: number): Call[] =>
    callsIn(blocks).map((call) => {
      const { number, calls } = entries.get(call)!;
      return { number, occurrence: calls.indexOf(call) + 1, within };
    });
  return {
    calls: [
      ...callsOf(document.blocks),
      ...apparatus.entries.flatMap(({ number, note }) => callsOf(note.blocks, number)),
    ],
    notes: said.notes.map(([, ...words]) => words),
    files: await composeEdition(document, apparatus, new Map(), modified),
  };
}
