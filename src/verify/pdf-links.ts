import type { Apparatus } from "../document/apparatus.ts";
import { addressOf, headingIds } from "../document/addresses.ts";
import type { Document } from "../document/document.ts";
import { inlinesOf, textOf } from "../document/traversal.ts";
import { letters } from "./letters.ts";
import type { PdfPage } from "./pdf-pages.ts";

/** Says which links of a manuscript, other than those of its notes, a finished PDF lacks, adds, or leads astray. */
export function strayLinks(pages: readonly PdfPage[], document: Document, { entries }: Apparatus): string[] {
  const ids = new Map([...headingIds(document)].map(([heading, id]) => [id, textOf(heading.children)]));
  const blocks = [...document.blocks, ...entries.flatMap(({ note }) => note.blocks)];
  const links = blocks.flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "link"));
  const shown = links.filter(({ children }) => letters(textOf(children)) !== "");
  const expected = new Set(shown.flatMap(({ href }) => addressOf(href, new Set(ids.keys())) ?? []));
  const inside = pages.flatMap((page) => page.links.filter(({ said }) => said.startsWith("#")));
  const found = new Set([...pages.flatMap(({ addresses }) => addresses), ...inside.map(({ said }) => said)]);
  return [
    ...[...expected].filter((address) => !found.has(address)).map((address) => `the link to \`${address}\` is missing`),
    ...[...found]
      .filter((address) => !expected.has(address))
      .map((address) => `a link leads to \`${address}\`, where none of the manuscript leads`),
    ...inside
      .filter(({ said, target }) => !isHeading(pages, target, ids.get(said.slice(1)) ?? ""))
      .map(({ said }) => `the link to \`${said}\` does not lead to its heading`),
  ];
}

/** Whether a heading begins a little below a place. */
function isHeading(pages: readonly PdfPage[], target: PdfPage["links"][number]["target"], title: string): boolean {
  const places = target === undefined ? [] : (pages[target.page]?.places ?? []);
  const first = places.findIndex(({ y }) => y <= target!.y && target!.y - y < 60);
  if (first === -1) return false;
  const said = letters(
    places
      .slice(first)
      .map(({ text }) => text)
      .join(""),
  );
  // Of a heading of many words the beginning is enough.
  return said.startsWith(letters(title).slice(0, 40));
}
