import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Block, Document, Heading, NoteCall } from "../document/document.ts";
import { callsIn, textOf } from "../document/traversal.ts";

/** What stands in one file of the edition: a part of the text, and the notes that it calls first. */
export interface Chapter {
  readonly path: string;
  /** The heading that it opens with; the first chapter may have none. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly entries: readonly Entry[];
}

/** The file that opens the edition. */
export const firstPath = "index.xhtml";

/** Returns the text in parts, a file for each: one that opens with each heading of the first level, where there are several. */
export function chaptersOf(document: Document, apparatus: Apparatus): Chapter[] {
  const parts = divide(document.blocks);
  const partOf = firstCalls(parts, apparatus);
  return parts.map((blocks, index) => {
    const [first] = blocks;
    return {
      path: index === 0 ? firstPath : `chapter-${index}.xhtml`,
      ...(index > 0 && { title: textOf((first as Heading).children).trim() }),
      blocks,
      entries: apparatus.entries.filter((entry) => partOf(entry) === index),
    };
  });
}

const opensChapter = (block: Block): boolean => block.type === "heading" && block.level === 1;

/** Returns what stands before the first chapter, which may be nothing, and the chapters; or all as one. */
function divide(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const openings = blocks.flatMap((block, index) => (opensChapter(block) ? [index] : []));
  if (openings.length < 2) return [blocks];
  return [0, ...openings].map((from, index) => blocks.slice(from, openings[index] ?? blocks.length));
}

/** Returns what finds the part in which a note is first called; a note that notes call stands with these. */
function firstCalls(parts: readonly (readonly Block[])[], { entries }: Apparatus): (entry: Entry) => number {
  const parents = new Map<NoteCall, number | Entry>();
  parts.forEach((blocks, index) => callsIn(blocks).forEach((call) => parents.set(call, index)));
  for (const entry of entries) for (const call of callsIn(entry.note.blocks)) parents.set(call, entry);
  const partOf = (entry: Entry): number => {
    // The note that calls another for the first time is numbered before it, so this ends.
    const place = parents.get(entry.calls[0]!) ?? 0;
    return typeof place === "number" ? place : partOf(place);
  };
  return partOf;
}
