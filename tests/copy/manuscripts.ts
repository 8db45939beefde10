import fc from "fast-check";
import { readManuscript } from "../../src/copy/manuscript.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Block, Document, Inline, Note, TableCell, TableRow } from "../../src/document/document.ts";

export const frontMatter = `---
title: A Test
author: A. Writer
publisher: A Press
date: 2004-03-23
language: en-GB
---
`;

/** Reads a body under front matter without faults. */
export function read(body: string): {
  document: Document;
  diagnostics: readonly Diagnostic[];
  slice: (node: Node) => string;
} {
  const { value, diagnostics } = readManuscript({ path: "test.md", text: frontMatter + body });
  return { document: value!, diagnostics, slice: ({ span }) => value!.source.text.slice(span.start, span.end) };
}

export type Node = Block | Inline | Note | TableRow | TableCell;

export function childrenOf(node: Node): readonly Node[] {
  if ("blocks" in node) return node.blocks;
  if ("items" in node) return node.items;
  if ("head" in node) return [node.head, ...node.rows];
  if ("cells" in node) return node.cells;
  if ("src" in node) return node.caption ?? [];
  return "children" in node ? node.children : [];
}

/** Every node of a document: its blocks and its notes, parents before children. */
export function nodesOf(document: Document): Node[] {
  const below = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(below)];
  return [...document.blocks, ...document.notes].flatMap(below);
}

/** A tree as lines of `type value «source»`, for a person to read. */
export function outline({ document, slice }: ReturnType<typeof read>): string {
  const line = (node: Node): string => {
    const type = "type" in node ? node.type : "label" in node ? `note ${node.label}` : "cells" in node ? "row" : "cell";
    const value = ["value", "language", "href", "src", "alt", "title", "level", "start", "tight", "columns"]
      .flatMap((key) => (key in node ? `${key}=${JSON.stringify(node[key as keyof Node])}` : []))
      .join(" ");
    return [type, value, `«${slice(node).replaceAll("\r", "␍").replaceAll("\n", "⏎").replaceAll("\t", "⇥")}»`]
      .filter(Boolean)
      .join(" ");
  };
  const below = (node: Node, depth: number): string[] => [
    "  ".repeat(depth) + line(node),
    ...childrenOf(node).flatMap((child) => below(child, depth + 1)),
  ];
  return [...document.blocks, ...document.notes].flatMap((node) => below(node, 0)).join("\n");
}

const word = fc.constantFrom("word", "Ünï", "中文", "😀", "e\u0301", "x");
const sign = fc.constantFrom(
  "*",
  "**",
  "_",
  "`",
  "``",
  "[",
  "]",
  "](",
  ")",
  "\\",
  "!",
  "  ",
  "\t",
  "&amp;",
  "&",
  "#",
  ">",
  "-",
  ".",
  "~~~",
  "|",
  "\\|",
  ' "',
);
const element = fc.constantFrom(
  "*em*",
  "**strong**",
  "`code`",
  "[link](to)",
  '[l](t "title")',
  "<http://a.b>",
  "\\*",
  "![alt](img.png)",
  '![alt](img.png "A *title*")',
);
const note = fc.constantFrom("[^a]", "[^b]", "[^ü]", "[^", "\\[^a]", "[^a](b)", "[x [^a]](y)");
const passage = fc.constantFrom(
  "[mot]{lang=fr}",
  "[",
  "]{lang=de}",
  ']{ lang="el" }',
  "]{x}",
  "{lang=de}",
  "]{.a}",
  "{",
  "}",
);
const html = fc.constantFrom(
  "<b>",
  "</b>",
  "<br>",
  "<br/>",
  "<sup>",
  "</sup>",
  "<small class='a'>",
  "</small>",
  '<span lang="de">',
  "</span>",
  "\n<div>\n",
  "\n</div>\n",
  "<!-- c -->",
  "<!--",
  "-->",
);
const marker = fc.constantFrom(
  "",
  "",
  "",
  "> ",
  ">",
  "- ",
  "* ",
  "1. ",
  "2) ",
  "    ",
  "  ",
  "\t",
  "# ",
  "## ",
  "```",
  "===",
  "---",
  "***",
  "[x]: y ",
);
const noteMarker = fc.constantFrom("[^a]: ", "[^b]:", "[^ü]:\t");

/** Bodies of every form, well made or not, in Markdown with notes or (`plain`) without notes and raw HTML. */
export function bodies({ plain }: { readonly plain: boolean }): fc.Arbitrary<string> {
  const markers = plain ? marker : fc.oneof({ weight: 4, arbitrary: marker }, noteMarker);
  const pieces = plain ? fc.oneof(word, sign, element) : fc.oneof(word, sign, element, note, passage, html);
  const line = fc
    .tuple(fc.array(markers, { maxLength: 3 }), fc.array(fc.oneof(pieces, fc.constant(" ")), { maxLength: 8 }))
    .map(([start, rest]) => [...start, ...rest].join(""));
  const lineEnd = fc.constantFrom("\n", "\n", "\n\n", "\r\n", "\n    ", "\n> ");
  const table = fc
    .tuple(
      fc.constantFrom("| a | b |\n|---|--:|\n", "a|b\n:-|:-:\n> ", "|[^a]|\r\n|-|\r\n"),
      fc.array(fc.tuple(line, lineEnd)),
    )
    .map(([head, rows]) => head + rows.map(([row, end]) => `| ${row} | ${row}${end}`).join(""));
  const lines = fc.tuple(line, lineEnd).map((parts) => parts.join(""));
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: lines }, { weight: 1, arbitrary: table }), { maxLength: 8 })
    .map((parts) => parts.join(""));
}
