import type { Document, Heading } from "../document/document.ts";
import { textOf } from "../document/traversal.ts";

/** A heading of the text with its place in the whole. */
export interface Section {
  readonly heading: Heading;
  /** What it says, without the calls in it. */
  readonly title: string;
  /** Unique in the edition, and made from the title, so that a manuscript can link to it. */
  readonly id: string;
  /** 1 for the first rank below the title of the work; no rank is ever skipped on the way down. */
  readonly rank: number;
  readonly sections: readonly Section[];
}

interface Branch extends Section {
  readonly sections: Branch[];
}

/** Ids that the pages of the edition bear themselves, besides those of calls and notes. */
const taken = ["title-page", "text", "notes", "notes-heading", "colophon"];

/** Returns the headings of the text as a tree; one inside a quotation, a list or a note is no part of it. */
export function outlineOf(document: Document): readonly Section[] {
  const sections: Branch[] = [];
  const open: Branch[] = [];
  const ids = new Set(taken);
  for (const heading of document.blocks.filter((block) => block.type === "heading")) {
    while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop();
    const title = textOf(heading.children).trim();
    const section: Branch = { heading, title, id: idFor(title, ids), rank: open.length + 1, sections: [] };
    (open.at(-1)?.sections ?? sections).push(section);
    open.push(section);
  }
  return sections;
}

/** Returns every section of an outline, in reading order. */
export function allSections(outline: readonly Section[]): Section[] {
  return outline.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** Returns an XML name made from a title: `The first falsehood` gives `the-first-falsehood`. */
function idFor(title: string, ids: Set<string>): string {
  const words = title.normalize("NFKC").toLowerCase().match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
  const isName = /^(?!fn(ref)?\d)\p{L}/u.test(words[0] ?? "");
  const stem = (isName ? words : ["section", ...words]).join("-");
  let id = stem;
  for (let count = 2; ids.has(id); count += 1) id = `${stem}-${count}`;
  ids.add(id);
  return id;
}
