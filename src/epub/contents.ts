import type { Destination, Landmark } from "../../templates/epub/nav.tsx";
import type { Terms } from "../document/terms.ts";
import { firstPath, type Chapter } from "./chapters.ts";
import type { Section } from "./outline.ts";

/** What the edition is made of, and where it stands. */
export interface Parts {
  readonly title: string;
  readonly terms: Terms;
  readonly chapters: readonly Chapter[];
  readonly outline: readonly Section[];
  /** The path of the file that holds the colophon. */
  readonly colophon: string;
}

/** Returns the table of contents: the text under its title, its sections, the notes and the colophon. */
export function contentsOf(parts: Parts): Destination[] {
  const { terms, chapters, outline, colophon } = parts;
  return [
    ...(chapters[0]!.blocks.length > 0 ? [{ title: parts.title, href: `${firstPath}#text`, parts: [] }] : []),
    ...outline.map((section) => destinationOf(section, chapters)),
    // The notes of chapters stand at the ends of these.
    ...(chapters.length === 1 ? notesIn(parts) : []).map((href) => ({ title: terms.notes, href, parts: [] })),
    { title: terms.colophon, href: `${colophon}#colophon`, parts: [] },
  ];
}

function destinationOf({ heading, title, id, sections }: Section, chapters: readonly Chapter[]): Destination {
  const path = chapters.find(({ blocks }) => blocks.includes(heading))!.path;
  return {
    title: title === "" ? id : title,
    href: `${path}#${encodeURIComponent(id)}`,
    parts: sections.map((section) => destinationOf(section, chapters)),
  };
}

/** Returns the landmarks; readers open the work at the body matter. */
export function landmarksOf(parts: Parts): Landmark[] {
  const { title, terms, chapters, colophon } = parts;
  const body = chapters.find(({ blocks }) => blocks.length > 0);
  const [notes] = notesIn(parts);
  return [
    { type: "titlepage", title: terms.titlePage, href: `${firstPath}#title-page` },
    ...(body === undefined ? [] : [{ type: "bodymatter", title, href: `${body.path}#text` }]),
    ...(notes === undefined ? [] : [{ type: "endnotes", title: terms.notes, href: notes }]),
    { type: "colophon", title: terms.colophon, href: `${colophon}#colophon` },
  ];
}

function notesIn({ chapters }: Parts): string[] {
  return chapters.filter(({ entries }) => entries.length > 0).map(({ path }) => `${path}#notes`);
}
