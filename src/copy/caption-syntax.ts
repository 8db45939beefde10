import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Span } from "../diagnostics/source.ts";
import { placeOf } from "./places.ts";

/** The title of an image, read as the inlines that a caption is made of. */
export interface TitleMeta {
  /** Where its text begins in the content that the image was read from. */
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const titles = new WeakMap<Token, TitleMeta>();

/** Returns the title that stands in an image itself; undefined where it has none, or has it from a link reference. */
export function titleOf(image: Token): TitleMeta | undefined {
  return titles.get(image);
}

/** Teaches markdown-it to read the titles of images as inlines, which it takes for plain text. */
export function captionSyntax(md: MarkdownIt): void {
  md.core.ruler.after("inline", "caption", readTitles);
}

function readTitles({ tokens, md, env }: StateCore): void {
  for (const { content, children } of tokens) {
    for (const image of children ?? []) {
      const place = image.type === "image" && image.attrGet("title") ? titlePlace(content, placeOf(image)) : undefined;
      if (place === undefined) continue;
      const title = { start: place.start, text: content.slice(place.start, place.end), tokens: [] };
      md.inline.parse(title.text, md, env, title.tokens);
      titles.set(image, title);
    }
  }
}

/** What opens a title that ends with a sign. */
const openings: Readonly<Record<string, string>> = { '"': '"', "'": "'", ")": "(" };

/** Where the title stands in `![alt](src "title")`, the blanks at its ends left out; undefined in `![alt][reference]`. */
function titlePlace(content: string, image: Span): Span | undefined {
  if (content[image.end - 1] !== ")") return undefined;
  const close = content.slice(0, image.end - 1).trimEnd().length - 1;
  const opening = openings[content[close]!];
  let open = close - 1;
  while (open > image.start && (content[open] !== opening || isEscaped(content, open))) open -= 1;
  const text = content.slice(open + 1, close);
  const start = close - text.trimStart().length;
  return { start, end: start + text.trim().length };
}

function isEscaped(content: string, offset: number): boolean {
  let start = offset;
  while (content[start - 1] === "\\") start -= 1;
  return (offset - start) % 2 === 1;
}
