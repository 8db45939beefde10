import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import type { Face } from "../typography/face.ts";
import type { Faces } from "../typography/faces.ts";
import { linesOf, type Galley, type Strip } from "./galley.ts";
import { textOfLine, type Line } from "./line.ts";
import { spansOfLines } from "./place.ts";
import type { Span } from "../diagnostics/source.ts";

/** Returns what is wrong with the lines of a galley: too long ones (T001), characters that no face has (T002). */
export function checkLines(
  document: Document,
  apparatus: Apparatus,
  { strips, notes }: Galley,
  faces: Faces,
): Diagnostic[] {
  const blocks = [
    ...strips.flatMap(blocksOf),
    ...notes.map(({ lines }, index) => ({ lines, span: apparatus.entries[index]!.note.span })),
  ];
  return [
    ...blocks.flatMap((block) => tooLong(document, block)),
    ...missingGlyphs(document, [...display(document, faces), ...blocks.flatMap(said)]),
  ];
}

/** The lines of a block, a note or a cell, and what they are from. */
interface SetBlock {
  readonly lines: readonly Line[];
  readonly span: Span;
}

/** Returns the lines of a strip as a block, or those of a table cell by cell. */
function blocksOf({ variants: [best] }: Strip): SetBlock[] {
  const { slugs } = best!;
  const rows = slugs.flatMap(({ matter }) => (matter.kind === "row" ? [matter.row.lines] : []));
  if (rows.length === 0) return [{ lines: slugs.flatMap(linesOf), span: slugs[0]!.span }];
  return rows.flatMap((lines) =>
    [...new Set(lines.map(({ cell }) => cell))].map((span) => ({
      lines: lines.filter(({ cell }) => cell === span).map(({ line }) => line),
      span,
    })),
  );
}

/** One finding a block, at its first line: those of a long word are all too long together. */
function tooLong({ source }: Document, { lines, span }: SetBlock): Diagnostic[] {
  const index = lines.findIndex(({ overfull, cut }) => overfull || cut);
  if (index === -1) return [];
  const line = lines[index]!;
  const text = textOfLine(line).trim();
  const own = spansOfLines(source, span, lines)[index]!;
  return [
    {
      code: "T001",
      place: { source, span: own.end > own.start ? own : span },
      message: `a ${line.cut ? "word was cut, since it is" : "line is"} too long for the measure: “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,
      hint: "show where its longest word may be divided: put a soft hyphen (&shy;) into it, or add it to `hyphenation:` in the front matter",
    },
  ];
}

/** Text in a face, and the source that it is from. */
interface Said {
  readonly text: string;
  readonly face: Face;
  readonly span: Span;
}

/** What the lines of a block say that their faces cannot show. */
function said({ lines, span }: SetBlock): Said[] {
  return lines.flatMap(({ pieces }) =>
    pieces.filter(({ shaped }) => shaped.lacks).map(({ shaped: { text }, face }) => ({ text, face, span })),
  );
}

/** What stands on the title page, in running heads and in the colophon. */
function display({ metadata, source }: Document, { roman }: Faces): Said[] {
  const { title, subtitle, author, publisher, shortTitle, rights, colophon } = metadata;
  const fields = [title, subtitle, author, publisher, shortTitle, rights, colophon].filter(
    (field) => field !== undefined,
  );
  return fields.map((text) => ({ text, face: roman, span: { start: 0, end: source.text.length } }));
}

/** One finding a word or field, for the characters in it that were not told of before. */
function missingGlyphs(document: Document, texts: readonly Said[]): Diagnostic[] {
  const told = new Set<string>();
  return texts.flatMap(({ text, face, span }) => {
    const missing = [...new Set(text)].filter(
      (character) => !/\s/u.test(character) && !face.has(character) && !told.has(character),
    );
    missing.forEach((character) => told.add(character));
    return missing.length === 0 ? [] : [missingGlyph(document, missing, face.name, span)];
  });
}

function missingGlyph({ source }: Document, characters: readonly string[], face: string, span: Span): Diagnostic {
  const [first] = characters;
  const at = source.text.indexOf(first!, span.start);
  const exact = at >= span.start && at < span.end ? { start: at, end: at + first!.length } : span;
  const codes = characters.map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return {
    code: "T002",
    place: { source, span: exact },
    message: `${face} has no glyph for “${characters.join("")}” (${codes.join(", ")})`,
    hint: "write it another way, or leave it out",
  };
}
