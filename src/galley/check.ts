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
  return [...all.flatMap(({ line, span }) => tooLong(document, line, span)), ...missingGlyphs(document, all)];
}

function tooLong(document: Document, line: Line, span: Span): Diagnostic[] {
  if (!line.overfull) return [];
  const text = textOfLine(line).trim();
  return [
    {
      code: "T001",
      place: { source: document.source, span },
      message: `a line is too long for the measure: “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,
      hint: "show where its longest word may be divided: put a soft hyphen (&shy;) into it, or add it to `hyphenation:` in the front matter",
    },
  ];
}

/** One finding a character, at the first place that it stands. */
function missingGlyphs(document: Document, lines: readonly { line: Line; span: Span }[]): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { line, span } of lines) {
    for (const { shaped, face } of line.pieces) {
      for (const { glyph } of shaped.glyphs) {
        const character = String.fromCodePoint(...glyph.codePoints);
        if (glyph.id !== 0 || found.has(character)) continue;
        found.set(character, missingGlyph(document, character, face.name, span));
      }
    }
  }
  return [...found.values()];
}

function missingGlyph(document: Document, character: string, face: string, span: Span): Diagnostic {
  const at = document.source.text.indexOf(character, span.start);
  const exact = at >= span.start && at < span.end ? { start: at, end: at + character.length } : span;
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "T002",
    place: { source: document.source, span: exact },
    message: `${face} has no glyph for “${character}” (U+${code})`,
    hint: "write it another way, or leave it out",
  };
}
