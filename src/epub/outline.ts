import { headingIds } from "../document/addresses.ts";
import type { Document, Heading } from "../document/document.ts";
import { onlyXmlCharacters } from "./xml.ts";
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

/** Returns the headings of the text as a tree; one inside a quotation, a list or a note is no part of it. */
export function outlineOf(document: Document): readonly Section[] {
  const sections: Branch[] = [];
  const open: Branch[] = [];
  for (const [heading, id] of headingIds(document)) {
    while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop();
    const title = onlyXmlCharacters(textOf(heading.children)).trim();
    const section: Branch = { heading, title, id, rank: open.length + 1, sections: [] };
    (open.at(-1)?.sections ?? sections).push(section);
    open.push(section);
  }
  return sections;
}

/** Returns every section of an outline, in reading order. */
export function allSections(outline: readonly Section[]): Section[] {
  return outline.flatMap((section) => [section, ...allSections(section.sections)]);
}
