import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Note, NoteCall } from "../document/document.ts";
import { skipBlanks, trimmedEnd, type Body, type Content } from "./content.ts";
import { readInlines, type FoundImage } from "./inlines.ts";

/** A quotation, list item or note that is being read. */
interface Container {
  /** Its first line, and where on that line its own text begins. */
  readonly line: number;
  readonly textStart: number;
  /** Whether each of its lines begins with `>`. */
  readonly quoted: boolean;
}

/** How far the reading has come. */
export interface Reading {
  readonly body: Body;
  readonly tokens: readonly Token[];
  next: number;
  /** Where the text ends that has been read. */
  end: number;
  readonly containers: Container[];
  readonly notes: Note[];
  readonly calls: NoteCall[];
  readonly calledInAlternatives: NoteCall[];
  readonly diagnostics: Diagnostic[];
}

/** Reads the inlines of one block, and keeps the calls and the diagnostics that come of them. */
export function readContent(
  reading: Reading,
  tokens: readonly Token[],
  content: Content,
): ReturnType<typeof readInlines> {
  const read = readInlines(tokens, content);
  for (const call of read.calls) reading.calls.push(call);
  for (const call of read.calledInAlternatives) reading.calledInAlternatives.push(call);
  for (const diagnostic of read.diagnostics) reading.diagnostics.push(diagnostic);
  return read;
}

/** Reports the images that stand where none may. Diagnostics: S004. */
export function reportImages({ body, diagnostics }: Reading, images: readonly FoundImage[]): void {
  for (const { span } of images) {
    const message = "image stands inside a line of text";
    const hint = "put it in a paragraph of its own, with a blank line before and after it";
    diagnostics.push({ code: "S004", place: { source: body.source, span }, message, hint });
  }
}

/** Where a block begins on its first line: after the markers of the containers that it stands in. */
export function blockStart({ body, containers }: Reading, line: number): number {
  const { text } = body.source;
  let offset = body.lines.starts[line]!;
  for (const container of containers) {
    offset = skipBlanks(text, offset);
    if (container.line === line) offset = container.textStart;
    else if (container.quoted && text[offset] === ">") offset += 1;
  }
  return skipBlanks(text, offset);
}

/** Returns the span of a block that holds no others; the reading has come to its end. */
export function leafSpan(reading: Reading, token: Token, start: number): Span {
  const [first, afterLast] = token.map!;
  let line = afterLast - 1;
  // A fence that is never closed takes the blank lines after it, too.
  while (line > first && trimmedEnd(reading.body, line) === reading.body.lines.starts[line]) line -= 1;
  reading.end = trimmedEnd(reading.body, line);
  return { start, end: reading.end };
}

/** Takes the next token. */
export function take(reading: Reading): Token | undefined {
  return reading.tokens[reading.next++];
}

/** Takes the content of a paragraph or heading, and the token that closes it. */
export function takeInline(reading: Reading): Token {
  const inline = take(reading)!;
  take(reading);
  return inline;
}
