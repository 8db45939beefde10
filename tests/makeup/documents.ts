import type {
  Block,
  Document,
  Inline,
  Metadata,
  Note,
  NoteCall,
  Table,
  TableRow,
  Text,
} from "../../src/document/document.ts";
import { callsIn } from "../../src/document/traversal.ts";

const span = { start: 0, end: 0 };

export const metadata: Metadata = {
  title: "A Title",
  author: "A. Writer",
  publisher: "A Press",
  date: "2004-03-23",
  language: "und",
};

/** Returns a document of some blocks and notes; its calls are found in them. */
export function documentOf(blocks: readonly Block[], notes: readonly Note[] = []): Document {
  return {
    source: { path: "test.md", text: "" },
    metadata,
    blocks,
    notes,
    calls: [...callsIn(blocks), ...notes.flatMap((note) => callsIn(note.blocks))],
  };
}

type Part = string | Inline;

const text = (value: string): Text => ({ type: "text", value, span });
const inlines = (parts: readonly Part[]): Inline[] =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));

export const call = (label: string): NoteCall => ({ type: "call", label, span });
export const foreign = (language: string, ...parts: readonly Part[]): Inline => ({
  type: "foreign",
  language,
  children: inlines(parts),
  span,
});
export const paragraph = (...parts: readonly Part[]): Block => ({ type: "paragraph", children: inlines(parts), span });
export const heading = (level: 1 | 2 | 3, ...parts: readonly Part[]): Block => ({
  type: "heading",
  level,
  children: inlines(parts),
  span,
});
export const signature = (...parts: readonly Part[]): Block => ({ type: "signature", children: inlines(parts), span });
export const quotation = (...children: readonly Block[]): Block => ({ type: "quotation", children, span });
export const list = (start: number | undefined, ...items: readonly (readonly Block[])[]): Block => ({
  type: "list",
  ...(start !== undefined && { start }),
  tight: true,
  items: items.map((children) => ({ type: "item", children, span })),
  span,
});
export const code = (value: string): Block => ({ type: "code-block", value, span });
export const ornament: Block = { type: "ornament", span };
export const figure = (src: string, ...caption: readonly Part[]): Block => ({
  type: "figure",
  src,
  alt: "A picture",
  ...(caption.length > 0 && { caption: inlines(caption) }),
  span,
});
/** The parts of each cell of a row. */
export const row = (...cells: readonly (readonly Part[])[]): TableRow => ({
  cells: cells.map((parts) => ({ children: inlines(parts), span })),
  span: { ...span },
});
export const table = (columns: Table["columns"], head: TableRow, ...rows: readonly TableRow[]): Block => ({
  type: "table",
  columns,
  head,
  rows,
  span,
});
export const note = (label: string, ...blocks: readonly Block[]): Note => ({ label, labelSpan: span, blocks, span });
