import type { Metadata } from "../document/document.ts";
import { termsFor } from "../document/terms.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import type { Page } from "../makeup/page.ts";
import { destinations } from "./links.ts";
import type { Bookmark, Press } from "./press.ts";

/** Returns what adds a page's bookmarks while it is the current one: title, start of the text, headings in their order, colophon. */
export function bookmarksFor(press: Press, metadata: Metadata, { galley, pages }: MadeUp): (page: Page) => void {
  const parents: { level: number; bookmark: Bookmark }[] = [];
  const marked = new Set<number>();
  const terms = termsFor(metadata.language);
  const add = (parent: Bookmark, title: string, name: string, y: number): Bookmark => {
    press.addNamedDestination(name, "XYZ", 0, y, null as unknown as number);
    const bookmark = parent.addItem(title, { expanded: true });
    bookmark.outlineData.Dest = new String(name);
    return bookmark;
  };
  const addHeading = (block: number, level: number, y: number): void => {
    while ((parents.at(-1)?.level ?? 0) >= level) parents.pop();
    const bookmark = add(
      parents.at(-1)?.bookmark ?? press.outline,
      galley.blocks[block]!.text,
      destinations.block(block),
      y,
    );
    parents.push({ level, bookmark });
  };
  const opening = pages.find(({ kind }) => kind === "text");
  return (page) => {
    if (page.kind === "title") add(press.outline, metadata.title, "title", 0);
    if (page.kind === "colophon") add(press.outline, terms.colophon, "colophon", 0);
    const first = page.body[0]?.block;
    if (page === opening && first !== undefined && galley.blocks[first]!.role !== "heading")
      add(press.outline, terms.text, "text", 0);
    for (const { block, y } of page.body) {
      const { role, level } = galley.blocks[block]!;
      if (role !== "heading" || marked.has(block)) continue;
      marked.add(block);
      addHeading(block, level!, y - 24);
    }
  };
}
