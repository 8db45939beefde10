import type { Slug } from "../galley/galley.ts";

/** Returns the height of a column after one more slug, in half lines of the grid. */
export function columnWith(height: number, slug: Slug): number {
  return topOf(height, slug) + slug.height;
}

/** Returns where a slug begins under a column of a height: space before it falls away at the head of a page. */
export function topOf(height: number, slug: Slug): number {
  const top = height === 0 ? 0 : height + slug.before;
  return slug.onGrid ? top + (top % 2) : top;
}
