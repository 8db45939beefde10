import { readFileSync } from "node:fs";
import { entriesByCall } from "../../src/document/apparatus.ts";
import { callsIn } from "../../src/document/traversal.ts";
import type { EditionFile } from "../../src/epub/edition.ts";
import { manuscriptText } from "../../src/verify/manuscript-text.ts";
import { wholeEdition } from "../epub/whole.ts";

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
  /** How many pages of print it marks. */
  readonly pages: number;
}

/** Returns the letter. */
export function letter(): Promise<Work> {
  return workOf(readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8"));
}

/** Returns a work with headings, a note that is called twice, and one that calls another; all but two calls are pages apart. */
export function madeUp(): Promise<Work> {
  return workOf(onMice("##"));
}

/** Returns the same in chapters, one of which calls a note of another. */
export function inChapters(): Promise<Work> {
  return workOf(onMice("#"));
}

function onMice(part: "#" | "##"): string {
  const pages = Array.from({ length: 30 }, (_, line) => `The mice read line ${line} of the page, and over the leaf.`);
  const text = pages.join("\n\n");
  const indented = pages.map((line) => `    ${line}`).join("\n\n");
  return `---
title: On Mice
author: A. Writer
publisher: A Press
date: 2004-03-23
language: en-GB
---

It begins with a call,[^twice] and has another[^beside] on its line.

${text}

${part} The first part

${text}

Here a note calls another.[^caller]

${part}# A part below it

${text}

> It is quoted.[^long]

${part} The second part

${text}

The first note once more.[^twice]

[^twice]: Called twice.

[^beside]: A neighbour.

[^caller]: It calls another,[^called] and goes on.

[^called]: Called from a note.

[^long]:
    > It begins with a *quotation*.

${indented}
`;
}

async function workOf(text: string): Promise<Work> {
  const { document, apparatus, files, pages } = await wholeEdition(text);
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
    files,
    pages,
  };
}
