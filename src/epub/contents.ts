import type { Destination, Landmark } from "../../templates/epub/nav.tsx";
import type { Terms } from "../document/terms.ts";
import type { Section } from "./outline.ts";

/** What the navigation leads to besides the sections of the text. */
export interface Parts {
  /** The path of the file that holds the text. */
  readonly page: string;
  readonly title: string;
  readonly terms: Terms;
  readonly hasNotes: boolean;
}

/** Returns the table of contents: the text under its title, its sections, the notes and the colophon. */
export function contentsOf({ page, title, terms, hasNotes }: Parts, outline: readonly Section[]): Destination[] {
  return [
    { title, href: `${page}#text`, parts: [] },
    ...outline.map((section) => destinationOf(section, page)),
    ...(hasNotes ? [{ title: terms.notes, href: `${page}#notes`, parts: [] }] : []),
    { title: terms.colophon, href: `${page}#colophon`, parts: [] },
  ];
}

function destinationOf({ title, id, sections }: Section, page: string): Destination {
  return {
    title: title === "" ? id : title,
    href: `${page}#${encodeURIComponent(id)}`,
    parts: sections.map((section) => destinationOf(section, page)),
  };
}

/** Returns the landmarks; readers open the work at the body matter. */
export function landmarksOf({ page, title, terms, hasNotes }: Parts): Landmark[] {
  return [
    { type: "titlepage", title: terms.titlePage, href: `${page}#title-page` },
    { type: "bodymatter", title, href: `${page}#text` },
    ...(hasNotes ? [{ type: "endnotes", title: terms.notes, href: `${page}#notes` }] : []),
    { type: "colophon", title: terms.colophon, href: `${page}#colophon` },
  ];
}
