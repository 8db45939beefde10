import fc from "fast-check";
import type { Block, Document, Inline, Note, NoteCall, Table } from "../../src/document/document.ts";
import { callsIn } from "../../src/document/traversal.ts";

const span = { start: 0, end: 0 };

/** Returns a document of some blocks and notes; the calls are found in them. */
export function documentOf(blocks: readonly Block[], notes: readonly Note[], title = "A title"): Document {
  return {
    source: { path: "manuscript/generated.md", text: "" },
    metadata: { title, author: "An Author", publisher: "A Publisher", date: "2004-03-23", language: "en-GB" },
    blocks,
    notes,
    calls: [...callsIn(blocks), ...notes.flatMap((note) => callsIn(note.blocks))],
  };
}

export function text(value: string): Inline {
  return { type: "text", value, span };
}

export function paragraph(...children: readonly (Inline | string)[]): Block {
  return {
    type: "paragraph",
    span,
    children: children.map((child) => (typeof child === "string" ? text(child) : child)),
  };
}

export function call(label: string): NoteCall {
  return { type: "call", label, span };
}

export function note(label: string, ...blocks: readonly Block[]): Note {
  return { label, labelSpan: span, blocks, span };
}

/** Words and what is hard on XML: its own signs, spaces of many kinds, and characters that it does not admit. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 6 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<",
      "&amp;",
      "]]>",
      '"',
      "\u00a0",
      "\u0000",
      "\ud800",
      "\ufffe",
      "⟦1⟧",
      "🦊",
      "é",
      " ",
      "",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);
const hrefs = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    "#a-part",
    "#fn1",
    "javascript:alert(1)",
    "data:text/html,x",
    "../secret",
    "mailto:a@example.org",
    "http://[",
    "",
  ),
);

/** Returns tables of up to three columns and rows, whose cells hold what they may. */
function tables(inlines: fc.Arbitrary<Inline[]>): fc.Arbitrary<Table> {
  return fc.integer({ min: 1, max: 3 }).chain((count) => {
    const exactly = { minLength: count, maxLength: count };
    const cell = fc.record({ children: inlines, span: fc.constant(span) });
    const row = fc.record({ cells: fc.array(cell, exactly), span: fc.constant(span) });
    const column = fc.constantFrom(undefined, "left" as const, "centre" as const, "right" as const);
    return fc.record({
      type: fc.constant("table" as const),
      columns: fc.array(column, exactly),
      head: row,
      rows: fc.array(row, { maxLength: 3 }),
      span: fc.constant(span),
    });
  });
}

/** Returns documents of any shape that the model allows, proved: every call has its note. */
export function documents(): fc.Arbitrary<Document> {
  const labels = ["a", "b", "c", "d"];
  const { block } = fc.letrec<{ inline: Inline; block: Block }>((tie) => {
    const inlines = fc.array(tie("inline"), { maxLength: 4 });
    const blocks = fc.array(tie("block"), { maxLength: 3 });
    return {
      inline: fc.oneof(
        { maxDepth: 4, depthIdentifier: "inline" },
        words.map(text),
        fc.constantFrom(...labels).map(call),
        fc.record({ type: fc.constant("line-break" as const), span: fc.constant(span) }),
        fc.record({ type: fc.constant("code" as const), value: words, span: fc.constant(span) }),
        fc.record({
          type: fc.constantFrom(...(["emphasis", "strong", "superscript", "subscript", "small"] as const)),
          children: inlines,
          span: fc.constant(span),
        }),
        fc.record({
          type: fc.constant("foreign" as const),
          language: fc.constantFrom("de", "grc", "ru-Latn", "en-GB"),
          children: inlines,
          span: fc.constant(span),
        }),
        fc.record({
          type: fc.constant("link" as const),
          href: hrefs,
          title: fc.option(words, { nil: undefined }),
          children: inlines,
          span: fc.constant(span),
        }),
      ),
      block: fc.oneof(
        { maxDepth: 3, depthIdentifier: "block" },
        fc.record({
          type: fc.constantFrom("paragraph" as const, "signature" as const),
          children: inlines,
          span: fc.constant(span),
        }),
        fc.record({
          type: fc.constant("heading" as const),
          level: fc.constantFrom(1, 2, 3, 4, 5, 6),
          children: inlines,
          span: fc.constant(span),
        }),
        fc.record({ type: fc.constant("code-block" as const), value: words, span: fc.constant(span) }),
        fc.record({ type: fc.constant("ornament" as const), span: fc.constant(span) }),
        tables(inlines),
        fc.record({
          type: fc.constantFrom("quotation" as const, "item" as const),
          children: blocks,
          span: fc.constant(span),
        }),
        fc.record({
          type: fc.constant("list" as const),
          start: fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined }),
          tight: fc.boolean(),
          items: fc.array(
            fc.record({ type: fc.constant("item" as const), children: blocks, span: fc.constant(span) }),
            { minLength: 1, maxLength: 3 },
          ),
          span: fc.constant(span),
        }),
      ) as fc.Arbitrary<Block>,
    };
  });
  const notes = fc.tuple(
    ...labels.map((label) => fc.array(block, { minLength: 1, maxLength: 2 }).map((blocks) => note(label, ...blocks))),
  );
  return fc
    .record({ blocks: fc.array(block, { maxLength: 5 }), notes, title: fc.lorem({ maxCount: 4 }) })
    .map(({ blocks, notes, title }) => documentOf(blocks, notes, title));
}
