import fc from "fast-check";
import type { Block, Document, Inline, Note, Table } from "../../src/document/document.ts";
import {
  call,
  code,
  documentOf,
  figure,
  foreign,
  heading,
  list,
  note,
  ornament,
  paragraph,
  quotation,
  row,
  signature,
  table,
} from "./documents.ts";

/** A word, its language if that is another, and whether a note is called after it: a new one or, now and then, one that was called before. */
interface Word {
  readonly value: string;
  readonly language: string | undefined;
  readonly called: "no" | "new" | "again";
}

type Shape =
  | { readonly kind: "paragraph" | "quotation" | "heading"; readonly words: readonly Word[]; readonly level: 1 | 2 | 3 }
  | { readonly kind: "list"; readonly items: readonly (readonly Word[])[]; readonly start: number | undefined }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "figure"; readonly caption: readonly Word[] }
  | { readonly kind: "table"; readonly columns: Table["columns"]; readonly rows: readonly (readonly Word[])[][] }
  | { readonly kind: "ornament" };

const value = fc.string({ unit: fc.constantFrom(..."abdeghknoprstu"), minLength: 1, maxLength: 8 });
const language = fc.constantFrom(undefined, undefined, undefined, undefined, "de", "la");
const called = (often: number): fc.Arbitrary<Word["called"]> =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constant("no" as const) },
    { weight: often, arbitrary: fc.constantFrom("new" as const, "new" as const, "again" as const) },
  );
const words = (max: number, often: number): fc.Arbitrary<Word[]> =>
  fc.array(fc.record({ value, language, called: called(often) }), { minLength: 1, maxLength: max });

/** Tables of some columns, up to a page long; the first cell of a row says something, so that every row is to be seen. */
function tables(columns: number): fc.Arbitrary<Shape> {
  const others = fc.array(fc.oneof(fc.constant([]), words(5, 3)), { minLength: columns - 1, maxLength: columns - 1 });
  const row = fc.tuple(words(3, 3), others).map(([first, rest]) => [first, ...rest]);
  return fc.record({
    kind: fc.constant("table" as const),
    columns: fc.array(fc.constantFrom(undefined, "left" as const, "centre" as const, "right" as const), {
      minLength: columns,
      maxLength: columns,
    }),
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  });
}

const shapes: fc.Arbitrary<Shape> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("paragraph" as const),
      words: words(50, 2),
      level: fc.constant(1 as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("quotation" as const),
      words: words(40, 2),
      level: fc.constant(1 as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("heading" as const),
      words: words(6, 1),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("list" as const),
      items: fc.array(words(20, 1), { minLength: 1, maxLength: 4 }),
      start: fc.constantFrom(undefined, 1, 9),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("code" as const),
      lines: fc.array(fc.oneof(value, fc.constant("")), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("figure" as const),
      caption: fc.oneof(fc.constant([]), words(8, 6)),
    }),
  },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }).chain(tables) },
  { weight: 1, arbitrary: fc.constant({ kind: "ornament" as const }) },
);

/** The bodies of notes: now and then one that calls another. */
const bodies = fc.array(fc.array(words(30, 1), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });

/** Documents of text with notes, notes in notes, headings, quotations, lists, code, figures (`picture`), tables and ornaments. */
export const documents: fc.Arbitrary<Document> = fc
  .record({ shapes: fc.array(shapes, { maxLength: 14 }), bodies, signed: fc.boolean() })
  .map(({ shapes, bodies, signed }) => {
    const document = build(shapes, bodies, signed);
    return Object.assign(document, {
      [fc.toStringMethod]: () =>
        JSON.stringify({ blocks: document.blocks, notes: document.notes }, (key, own: unknown) =>
          /[sS]pan/.test(key) ? undefined : own,
        ),
    });
  });

function build(made: readonly Shape[], bodies: readonly (readonly Word[])[][], signed: boolean): Document {
  const notes: Note[] = [];
  /** Inlines of some words; a call within a note calls one that calls none, so that it ends. */
  const inlines = (own: readonly Word[], depth: number): (string | Inline)[] =>
    own.flatMap(({ value, language, called }) => {
      const word = language === undefined ? value : foreign(language, value);
      if (called === "no" || depth > 1) return [word, " "];
      if (called === "again" && notes.length > 0 && depth === 0) return [word, call(notes.at(-1)!.label), " "];
      return [word, call(define(depth + 1)), " "];
    });
  const define = (depth: number): string => {
    const label = `n${notes.length}`;
    const at = notes.push(note(label)) - 1;
    notes[at] = note(label, ...bodies[at % bodies.length]!.map((own) => paragraph(...inlines(own, depth))));
    return label;
  };
  const block = (shape: Shape): Block => {
    if (shape.kind === "list") return list(shape.start, ...shape.items.map((own) => [paragraph(...inlines(own, 0))]));
    if (shape.kind === "code") return code(`${shape.lines.join("\n")}\n`);
    if (shape.kind === "figure") return figure("picture", ...inlines(shape.caption, 0));
    if (shape.kind === "table") {
      const [head, ...rows] = shape.rows.map((cells) => row(...cells.map((own) => inlines(own, 0))));
      return table(shape.columns, head!, ...rows);
    }
    if (shape.kind === "ornament") return ornament;
    if (shape.kind === "heading") return heading(shape.level, ...inlines(shape.words, 0));
    return shape.kind === "quotation"
      ? quotation(paragraph(...inlines(shape.words, 0)))
      : paragraph(...inlines(shape.words, 0));
  };
  // A page of nothing but headings has to end with one.
  const blocks = made
    .filter((shape, index) => shape.kind !== "heading" || made[index - 1]?.kind !== "heading")
    .map(block);
  return documentOf(signed ? [...blocks, signature("A. Writer")] : blocks, notes);
}
