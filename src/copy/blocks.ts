import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Block, Figure, Heading, List, ListItem, Note, NoteCall } from "../document/document.ts";
import { contentOf, headingContent, skipBlanks, trimmedEnd, type Body, type Content } from "./content.ts";
import { altOf, readInlines, type FoundImage } from "./inlines.ts";
import { decodePath, maxNesting } from "./markdown.ts";
import type { NoteMeta } from "./note-syntax.ts";

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly calls: readonly NoteCall[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A quotation, list item or note that is being read. */
interface Container {
  /** Its first line, and where on that line its own text begins. */
  readonly line: number;
  readonly textStart: number;
  /** Whether each of its lines begins with `>`. */
  readonly quoted: boolean;
}

/** How far the reading has come. */
interface Reading {
  readonly body: Body;
  readonly tokens: readonly Token[];
  next: number;
  /** Where the text ends that has been read. */
  end: number;
  readonly containers: Container[];
  readonly notes: Note[];
  readonly calls: NoteCall[];
  readonly diagnostics: Diagnostic[];
}

/** Reads the tokens of a body into blocks, with its notes beside them. Diagnostics: S002, S004, S006. */
export function readBlocks(tokens: readonly Token[], body: Body): ReadBlocks {
  const reading: Reading = { body, tokens, next: 0, end: 0, containers: [], notes: [], calls: [], diagnostics: [] };
  const blocks = readSiblings(reading);
  const { notes, calls, diagnostics } = reading;
  return { blocks, notes: notes.sort((a, b) => a.span.start - b.span.start), calls, diagnostics };
}

/** Reads up to the token that closes the container, and that token. */
function readSiblings(reading: Reading): Block[] {
  const blocks: Block[] = [];
  for (let token = take(reading); token !== undefined && token.nesting !== -1; token = take(reading)) {
    blocks.push(...readBlock(reading, token));
  }
  return blocks;
}

function readBlock(reading: Reading, token: Token): readonly Block[] {
  const start = blockStart(reading, token.map![0]);
  switch (token.type) {
    case "paragraph_open":
      return readParagraph(reading, token, start);
    case "heading_open":
      return readHeading(reading, token, start);
    case "blockquote_open": {
      const children = readContainer(reading, token, start, ">".length);
      // A quotation in which only notes are defined shows nothing.
      return children.length === 0 ? [] : [{ type: "quotation", children, span: { start, end: reading.end } }];
    }
    case "bullet_list_open":
    case "ordered_list_open":
      return [readList(reading, token, start)];
    case "note_open":
      readNote(reading, token, start);
      return [];
    case "code_block":
    case "fence":
      return [{ type: "code-block", value: token.content.replace(/\n$/, ""), span: leafSpan(reading, token, start) }];
    case "hr":
      return [{ type: "ornament", span: leafSpan(reading, token, start) }];
    default:
      throw new Error(`unknown block token ${token.type}`);
  }
}

function readParagraph(reading: Reading, token: Token, start: number): readonly Block[] {
  const inline = takeInline(reading);
  const span = leafSpan(reading, token, start);
  const read = readContent(reading, inline, contentOf(inline, reading.body));
  const standsAlone = inline.children!.every((child) => ["image", "softbreak", "html_inline"].includes(child.type));
  if (read.images.length > 0 && standsAlone) return read.images.map((image) => figureOf(image));
  reportImages(reading, read.images);
  return read.inlines.length === 0 ? [] : [{ type: "paragraph", children: read.inlines, span }];
}

function readHeading(reading: Reading, token: Token, start: number): readonly Heading[] {
  const inline = takeInline(reading);
  const span = leafSpan(reading, token, start);
  const { body } = reading;
  const content = token.markup.startsWith("#")
    ? headingContent(inline, body, start + token.markup.length)
    : contentOf(inline, body);
  const read = readContent(reading, inline, content);
  reportImages(reading, read.images);
  const level = Number(token.tag.slice(1)) as Heading["level"];
  return read.inlines.length === 0 ? [] : [{ type: "heading", level, children: read.inlines, span }];
}

function readContent(reading: Reading, inline: Token, content: Content): ReturnType<typeof readInlines> {
  const read = readInlines(inline.children!, content);
  for (const call of read.calls) reading.calls.push(call);
  for (const diagnostic of read.diagnostics) reading.diagnostics.push(diagnostic);
  return read;
}

function figureOf({ token, span }: FoundImage): Figure {
  const caption = token.attrGet("title");
  const src = decodePath(String(token.attrGet("src")));
  return { type: "figure", src, alt: altOf(token).trim(), ...(caption !== null && { caption: String(caption) }), span };
}

function reportImages({ body, diagnostics }: Reading, images: readonly FoundImage[]): void {
  for (const { span } of images) {
    const message = "image stands inside a line of text";
    const hint = "put it in a paragraph of its own, with a blank line before and after it";
    diagnostics.push({ code: "S004", place: { source: body.source, span }, message, hint });
  }
}

function readList(reading: Reading, token: Token, start: number): List {
  const items: ListItem[] = [];
  let tight = true;
  for (let item = take(reading)!; item.nesting !== -1; item = take(reading)!) {
    tight &&= isTight(reading, item.level + 1);
    const itemStart = blockStart(reading, item.map![0]);
    const children = readContainer(reading, item, itemStart, item.info.length + item.markup.length);
    items.push({ type: "item", children, span: { start: itemStart, end: reading.end } });
  }
  const first = token.type === "ordered_list_open" ? Number(token.attrGet("start") ?? 1) : undefined;
  return {
    type: "list",
    ...(first !== undefined && { start: first }),
    tight,
    items,
    span: { start, end: reading.end },
  };
}

/** Whether markdown-it hides the paragraphs of the item that is read next, as it does in a tight list. */
function isTight({ tokens, next }: Reading, level: number): boolean {
  for (let index = next; tokens[index]!.level >= level; index++) {
    const token = tokens[index]!;
    if (token.level === level && token.type === "paragraph_open") return token.hidden;
  }
  return true;
}

function readNote(reading: Reading, token: Token, start: number): void {
  const { label, markerLength } = token.meta as Record<string, unknown> & NoteMeta;
  const blocks = readContainer(reading, token, start, markerLength);
  const labelSpan = { start, end: start + markerLength };
  reading.notes.push({ label, labelSpan, blocks, span: { start, end: reading.end } });
}

function readContainer(reading: Reading, token: Token, start: number, markerLength: number): Block[] {
  const textStart = start + markerLength;
  if (token.level + 1 >= maxNesting) {
    const message = `blocks are nested more than ${maxNesting} deep`;
    const hint = "what lies deeper would be lost; if the signs are meant as text, put a backslash before each";
    reading.diagnostics.push({
      code: "S006",
      place: { source: reading.body.source, span: { start, end: textStart } },
      message,
      hint,
    });
  }
  reading.end = textStart;
  reading.containers.push({ line: token.map![0], textStart, quoted: token.type === "blockquote_open" });
  const children = readSiblings(reading);
  reading.containers.pop();
  return children;
}

/** Where a block begins on its first line: after the markers of the containers that it stands in. */
function blockStart({ body, containers }: Reading, line: number): number {
  const { text } = body.source;
  let offset = body.lines.starts[line]!;
  for (const container of containers) {
    offset = skipBlanks(text, offset);
    if (container.line === line) offset = container.textStart;
    else if (container.quoted && text[offset] === ">") offset += 1;
  }
  return skipBlanks(text, offset);
}

function leafSpan(reading: Reading, token: Token, start: number): Span {
  const [first, afterLast] = token.map!;
  let line = afterLast - 1;
  // A fence that is never closed takes the blank lines after it, too.
  while (line > first && trimmedEnd(reading.body, line) === reading.body.lines.starts[line]) line -= 1;
  reading.end = trimmedEnd(reading.body, line);
  return { start, end: reading.end };
}

function take(reading: Reading): Token | undefined {
  return reading.tokens[reading.next++];
}

/** Takes the content of a paragraph or heading, and the token that closes it. */
function takeInline(reading: Reading): Token {
  const inline = take(reading)!;
  take(reading);
  return inline;
}
