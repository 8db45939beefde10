import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fitText } from "../document/characters.ts";
import type { Block, Figure, Heading, Inline, List, ListItem, Note, NoteCall } from "../document/document.ts";
import { titleOf } from "./caption-syntax.ts";
import { contentOf, headingContent, type Body, type Content } from "./content.ts";
import { divFindings, type DivTag } from "./div-syntax.ts";
import { altOf, type FoundImage } from "./inlines.ts";
import { decodePath, maxNesting } from "./markdown.ts";
import type { NoteMeta } from "./note-syntax.ts";
import { blockStart, leafSpan, readContent, reportImages, take, takeInline, type Reading } from "./reading.ts";
import { readTable } from "./table.ts";

export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly calls: readonly NoteCall[];
  readonly calledInAlternatives: readonly NoteCall[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the tokens of a body into blocks, with its notes beside them. Diagnostics: S002, S004, S006, S010 to S012. */
export function readBlocks(tokens: readonly Token[], body: Body): ReadBlocks {
  const reading: Reading = {
    ...{ body, tokens, next: 0, end: 0 },
    ...{ containers: [], notes: [], calls: [], calledInAlternatives: [], diagnostics: [] },
  };
  const blocks = readSiblings(reading);
  const { notes, calls, calledInAlternatives, diagnostics } = reading;
  notes.sort((a, b) => a.span.start - b.span.start);
  return { blocks, notes, calls, calledInAlternatives, diagnostics };
}

/** Reads up to the token that closes the container, and that token. */
function readSiblings(reading: Reading): Block[] {
  const blocks: Block[] = [];
  const divs: DivTag[] = [];
  for (let token = take(reading); token !== undefined && token.nesting !== -1; token = take(reading)) {
    if (token.type === "div_tag")
      divs.push({ token, span: leafSpan(reading, token, blockStart(reading, token.map![0])) });
    else for (const block of readBlock(reading, token)) blocks.push(block);
  }
  const { source } = reading.body;
  for (const { span, ...found } of divFindings(divs)) reading.diagnostics.push({ ...found, place: { source, span } });
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
    case "table_open":
      return [readTable(reading, token, start)];
    case "note_open":
      readNote(reading, token, start);
      return [];
    case "code_block":
    case "fence":
      return [
        { type: "code-block", value: fitText(token.content.replace(/\n$/, "")), span: leafSpan(reading, token, start) },
      ];
    case "hr":
      return [{ type: "ornament", span: leafSpan(reading, token, start) }];
    default:
      throw new Error(`unknown block token ${token.type}`);
  }
}

function readParagraph(reading: Reading, token: Token, start: number): readonly Block[] {
  const inline = takeInline(reading);
  const span = leafSpan(reading, token, start);
  const content = contentOf(inline, reading.body);
  const read = readContent(reading, inline.children!, content);
  const standsAlone = inline.children!.every((child) => ["image", "softbreak", "html_inline"].includes(child.type));
  const isPlain = read.inlines.every(({ type }) => type === "text");
  if (read.images.length > 0 && standsAlone && isPlain)
    return read.images.map((image) => readFigure(reading, image, content));
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
  const read = readContent(reading, inline.children!, content);
  reportImages(reading, read.images);
  const level = Number(token.tag.slice(1)) as Heading["level"];
  return read.inlines.length === 0 ? [] : [{ type: "heading", level, children: read.inlines, span }];
}

function readFigure(reading: Reading, { token, span }: FoundImage, content: Content): Figure {
  const caption = readCaption(reading, { token, span }, content);
  const src = decodePath(String(token.attrGet("src")));
  return { type: "figure", src, alt: altOf(token).trim(), ...(caption.length > 0 && { caption }), span };
}

/** A title that comes from a link reference is plain text: it does not stand in the image. */
function readCaption(reading: Reading, { token, span }: FoundImage, content: Content): readonly Inline[] {
  const plain = String(token.attrGet("title") ?? "");
  const title = titleOf(token);
  if (title === undefined) return plain === "" ? [] : [{ type: "text", value: plain, span }];
  const { start: from, text, tokens } = title;
  const locate: Content["locate"] = ({ start, end }) => content.locate({ start: from + start, end: from + end });
  const read = readContent(reading, tokens, { body: content.body, text, locate });
  reportImages(reading, read.images);
  return read.inlines;
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
