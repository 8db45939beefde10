import MarkdownIt, { type Token } from "markdown-it";
import { captionSyntax } from "./caption-syntax.ts";
import { citationSyntax } from "./citation-syntax.ts";
import { commentSyntax } from "./comment-syntax.ts";
import { divSyntax } from "./div-syntax.ts";
import { noteSyntax } from "./note-syntax.ts";
import { passageSyntax } from "./passage-syntax.ts";
import { inlinePlaces } from "./places.ts";

/** How deep blocks may nest: a container at this level has lost its content to markdown-it's own limit. */
export const maxNesting = 100;

const markdown = new MarkdownIt("commonmark", { maxNesting })
  .enable("table")
  .use(noteSyntax)
  .use(passageSyntax)
  .use(citationSyntax)
  .use(commentSyntax)
  .use(divSyntax)
  .use(inlinePlaces)
  .use(captionSyntax);

// Every address is a link, so that the proof can tell of those that no edition keeps.
markdown.validateLink = () => true;

/** Returns the tokens of a text in CommonMark with tables, notes, passages and citations; raw HTML is inline, and comments between blocks are left out. */
export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/** Returns an image's path as the author means it: markdown-it hands it out encoded as a URL. */
export function decodePath(url: string): string {
  return markdown.utils.lib.mdurl.decode(url, "");
}
