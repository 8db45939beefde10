import type { Document, Heading } from "./document.ts";
import { textOf } from "./traversal.ts";

/** Ids that the files of an edition bear themselves, besides those of calls, notes and pages. */
const taken = ["title-page", "text", "notes", "notes-heading", "colophon"];

/**
 * Returns the id of each heading of the text, unique and made from its title, so that a manuscript can link to it. One
 * inside a quotation, a list or a note has none.
 */
export function headingIds(document: Document): ReadonlyMap<Heading, string> {
  const ids = new Map(taken.map((id) => [id, 1]));
  const headings = document.blocks.filter((block) => block.type === "heading");
  return new Map(headings.map((heading) => [heading, idFor(textOf(heading.children).trim(), ids)]));
}

/** Returns an XML name made from a title: `The first falsehood` gives `the-first-falsehood`; each has the number last given to it. */
function idFor(title: string, ids: Map<string, number>): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
  const isName = /^(?!(fn(ref)?|page)\d)\p{L}/u.test(words[0] ?? "");
  const stem = (isName ? words : ["section", ...words]).join("-");
  let id = stem;
  let count = ids.get(stem) ?? 0;
  while (ids.has(id)) id = `${stem}-${(count += 1)}`;
  ids.set(stem, Math.max(count, 1)).set(id, ids.get(id) ?? 1);
  return id;
}

/** Returns the address that an edition may link to, or undefined: `http`, `https`, `mailto`, or a section of the text. */
export function addressOf(href: string, sectionIds: ReadonlySet<string>): string | undefined {
  if (href.startsWith("#")) return sectionIds.has(fragmentOf(href)) ? `#${fragmentOf(href)}` : undefined;
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  return isWellFormed(new URL(href)) ? new URL(href).href : undefined;
}

/** What browsers make the best of and RFC 3986 section 3 does not admit: a host with an empty label, a fragment in a fragment, mail to nobody. */
function isWellFormed({ protocol, hostname, pathname, hash }: URL): boolean {
  if (protocol === "mailto:") return pathname !== "";
  return !/\.\.|^\./.test(hostname) && !hash.slice(1).includes("#");
}

/** Returns the id that an address within the text names, its percent escapes resolved; empty where they are malformed. */
export function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return "";
  }
}
