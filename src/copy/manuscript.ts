import type { Checked } from "../diagnostics/diagnostic.ts";
import { linesOf } from "../diagnostics/lines.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Document } from "../document/document.ts";
import { acknowledgementsIn } from "./acknowledgements.ts";
import { readBlocks } from "./blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { readMetadata } from "./metadata.ts";
import { tooManySigns } from "./signs.ts";

/**
 * Reads a manuscript: front matter, and Markdown with notes. The document is undefined only where the front matter does
 * not end; a required field that is missing is empty, so that the faults of the text are found in the same run.
 * Diagnostics: M001 to M006, M008, M009, S002, S004, S006, S010 to S012, S016.
 */
export function readManuscript(source: Source): Checked<Document | undefined> {
  const front = readFrontMatter(source);
  const fields = readMetadata(source, front.value);
  const { metadata, signature, acknowledgements, ...named } = fields.value;
  const diagnostics = [...front.diagnostics, ...fields.diagnostics];
  const { bodyStart } = front.value;
  if (bodyStart === undefined) return { value: undefined, diagnostics };

  const body = { source, lines: linesOf(source.text, bodyStart) };
  const excess = tooManySigns(source, bodyStart);
  const tokens = excess === undefined ? parseMarkdown(source.text.slice(bodyStart)) : [];
  const { blocks, notes, calls, calledInAlternatives, diagnostics: found } = readBlocks(tokens, body);
  return {
    value: {
      source,
      metadata,
      blocks: signature === undefined ? blocks : [...blocks, signature],
      notes,
      calls,
      ...(calledInAlternatives.length > 0 && { calledInAlternatives }),
      ...named,
      acknowledgements: [...acknowledgements, ...acknowledgementsIn(source, bodyStart, blocks, notes)],
    },
    diagnostics: [...diagnostics, ...(excess === undefined ? [] : [excess]), ...found],
  };
}
