import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import type { SetNote, Strip } from "./galley.ts";
import { textOfLine, type Line } from "./line.ts";
import type { Span } from "../diagnostics/source.ts";

/** Returns what is wrong with the lines of a galley: too long ones (T001), characters that no face has (T002). */
export function checkLines(document: Document, strips: readonly Strip[], notes: readonly SetNote[], apparatus: Apparatus): Diagnostic[] {
  const slugs = strips.flatMap(({ variants }) => variants[0]?.slugs ?? []);
  const lines = slugs.flatMap(({ matter, span }) => (matter.kind === "line" ? [{ line: matter.line, span }] : []));
  const noted = notes.flatMap(({ lines: own }, index) => own.map((line) => ({ line, span: apparatus.entries[index]!.note.span })));
  const all = [...lines, ...noted];
  return [...once(all.flatMap(({ line, span }) => tooLong(document, line, span))), ...missingGlyphs(document, all)];
}

function tooLong(document: Document, line: Line, span: Span): Diagnostic[] {
  if (!line.overfull && !line.cut) return [];
  const text = textOfLine(line).trim();
  return [
    {
      code: "T001",
      place: { source: document.source, span },
      message: `a ${line.cut ? "word was cut, since it is" : "line is"} too long for the measure: “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,
      hint: "show where its longest word may be divided: put a soft hyphen (&shy;) into it, or add it to `hyphenation:` in the front matter",
    },
  ];
}

/** One finding a block: the lines of a long word are all too long together. */
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const blocks = new Map<unknown, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = "span" in diagnostic.place ? diagnostic.place.span : undefined;
    if (!blocks.has(key)) blocks.set(key, diagnostic);
  }
  return [...blocks.values()];
}

/** One finding a word, for the characters in it that were not told of before. */
function missingGlyphs(document: Document, lines: readonly { line: Line; span: Span }[]): Diagnostic[] {
  const told = new Set<string>();
  return lines.flatMap(({ line, span }) =>
    line.pieces.flatMap(({ shaped, face }) => {
      const missing = [...new Set(shaped.text)].filter((character) => !face.has(character) && !told.has(character));
      missing.forEach((character) => told.add(character));
      return missing.length === 0 ? [] : [missingGlyph(document, missing, face.name, span)];
    }),
  );
}

function missingGlyph({ source }: Document, characters: readonly string[], face: string, span: Span): Diagnostic {
  const [first] = characters;
  const at = source.text.indexOf(first!, span.start);
  const exact = at >= span.start && at < span.end ? { start: at, end: at + first!.length } : span;
  const codes = characters.map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`);
  return {
    code: "T002",
    place: { source, span: exact },
    message: `${face} has no glyph for “${characters.join("")}” (${codes.join(", ")})`,
    hint: "write it another way, or leave it out",
  };
}
