import { expect, test } from "vitest";
import type { Block, Inline, TableRow } from "../../src/document/document.ts";
import { callsIn, figuresIn, inlinesOf, tablesIn, textOf } from "../../src/document/traversal.ts";

const span = { start: 0, end: 0 };
const text = (value: string): Inline => ({ type: "text", value, span });
const call = (label: string): Inline => ({ type: "call", label, span });
const emphasis = (...children: Inline[]): Inline => ({ type: "emphasis", children, span });
const foreign = (...children: Inline[]): Inline => ({ type: "foreign", language: "de", children, span });
const link = (...children: Inline[]): Inline => ({ type: "link", href: "x", children, span });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children, span });
const row = (...cells: Inline[][]): TableRow => ({ cells: cells.map((children) => ({ children, span })), span });

const blocks: Block[] = [
  { type: "heading", level: 1, children: [text("Title"), call("1")], span },
  { type: "quotation", children: [paragraph(emphasis(text("a"), call("2")), call("3"))], span },
  { type: "list", tight: true, items: [{ type: "item", children: [paragraph(link(foreign(call("4"))))], span }], span },
  { type: "ornament", span },
  { type: "code-block", value: "[^no]", span },
  { type: "figure", src: "f.png", alt: "[^no]", caption: [text("a"), emphasis(call("5"))], span },
  { type: "table", columns: [undefined, "right"], head: row([call("6")], []), rows: [row([], [call("7")])], span },
  { type: "signature", children: [call("8")], span },
];

test("callsIn gives the calls in reading order, however deep they stand", () => {
  expect(callsIn(blocks).map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});

test("figures and tables are found, however deep they stand", () => {
  const deep: Block[] = [
    {
      type: "quotation",
      children: [{ type: "list", tight: true, items: [{ type: "item", children: blocks, span }], span }],
      span,
    },
  ];
  expect(figuresIn(deep)).toEqual([blocks[5]]);
  expect(tablesIn(deep)).toEqual([blocks[6]]);
});

test("inlinesOf yields parents before children", () => {
  expect([...inlinesOf(blocks[1]!)].map(({ type }) => type)).toEqual(["emphasis", "text", "call", "call"]);
});

test("textOf leaves calls out and reads a line break as a space", () => {
  const inlines: Inline[] = [
    text("a"),
    call("1"),
    { type: "line-break", span },
    emphasis(text("b"), { type: "code", value: "c", span }),
    link(text("d"), foreign(text("e"))),
  ];
  expect(textOf(inlines)).toBe("a bcde");
});
