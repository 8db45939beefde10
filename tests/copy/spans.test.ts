import fc from "fast-check";
import markdownIt, { type Token } from "markdown-it";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../src/copy/markdown.ts";
import { bodies, childrenOf, nodesOf, read, type Node } from "./manuscripts.ts";

const runs = { numRuns: Number(process.env["RUNS"] ?? 500) };

function forEveryNode(check: (node: Node, slice: (node: Node) => string) => void): void {
  fc.assert(
    fc.property(bodies({ plain: false }), (body) => {
      const { document, slice } = read(body);
      for (const node of nodesOf(document)) check(node, slice);
    }),
    runs,
  );
}

test("a node's span lies within its parent's, after its sibling's before", () => {
  forEveryNode((node) => {
    expect(node.span.start).toBeLessThanOrEqual(node.span.end);
    let from = node.span.start;
    for (const { span } of childrenOf(node)) {
      expect(span.start).toBeGreaterThanOrEqual(from);
      from = span.end;
    }
    expect(from).toBeLessThanOrEqual(node.span.end);
  });
});

// Labels are known by their composed form.
test("a call's span is `[^label]`, a note's begins with `[^label]:`", () => {
  fc.assert(
    fc.property(bodies({ plain: false }), (body) => {
      const { document, slice } = read(body);
      for (const call of document.calls) expect(slice(call).normalize("NFC")).toBe(`[^${call.label}]`);
      for (const note of document.notes) {
        expect(slice({ ...note, span: note.labelSpan }).normalize("NFC")).toBe(`[^${note.label}]:`);
        expect(note.labelSpan.start).toBe(note.span.start);
      }
    }),
    runs,
  );
});

test("a text without escapes is its own source, but for the brackets of a passage with an attribute that is not known", () => {
  const bare = (text: string): string => text.replace(/\[|\]\{[^{}]*\}/g, "");
  forEveryNode((node, slice) => {
    if (!("type" in node) || node.type !== "text" || /[\\&<\n\r]|!\[/.test(slice(node))) return;
    // Where the brackets that end a block are no part of it, a blank before them is.
    expect(bare(slice(node)).trimEnd()).toBe(bare(node.value).trimEnd());
  });
});

test("a span runs from the delimiter that opens the element to the one that closes it", () => {
  const forms: Partial<Record<string, RegExp>> = {
    emphasis: /^([*_]).*\1$/s,
    strong: /^(\*\*|__).*\1$/s,
    code: /^(`+)(?!`).*(?<!`)\1$/s,
    link: /^\[.*[\])]$|^<.*>$/s,
    foreign: /^\[.*\S.*\]\{.*lang.*\}$|^<span .*<\/span>$/s,
    superscript: /^<sup>.*<\/sup>$/s,
    small: /^<small .*<\/small>$/s,
    "line-break": /^(\\| {2,})\r?\n?$|^<br[^>]*>$/,
    heading: /^#{1,6}(\s|$)|[=-]$/,
    quotation: /^>/,
    item: /^([-*+]|\d{1,9}[.)])/,
    list: /^([-*+]|\d{1,9}[.)])/,
    ornament: /^[-*_][-*_ \t]*[-*_]$/,
    figure: /^!\[.*[\])]$/s,
    paragraph: /^\S.*\S$|^\S$/s,
    table: /^\S.*\S$/s,
    row: /^\S.*\S$|^\S$/,
    cell: /^([^|]|(?<=\\)\|)*$/,
  };
  forEveryNode((node, slice) => {
    const type = "type" in node ? node.type : "cells" in node ? "row" : "label" in node ? "note" : "cell";
    if (forms[type] !== undefined) expect(slice(node)).toMatch(forms[type]!);
    if (type === "cell") expect(slice(node)).toBe(slice(node).trim());
  });
});

test("the document's notes and calls are those of its tree, in the order of the source", () => {
  fc.assert(
    fc.property(bodies({ plain: false }), (body) => {
      const { document } = read(body);
      const inTree = nodesOf(document).filter((node) => "type" in node && node.type === "call");
      const byStart = (a: Node, b: Node): number => a.span.start - b.span.start;
      expect(document.calls).toEqual(inTree.sort(byStart));
      expect(document.notes).toEqual([...document.notes].sort(byStart));
    }),
    runs,
  );
});

test("without notes and raw HTML, Markdown means what CommonMark says it means, and its tables what GFM says", () => {
  const reference = markdownIt("commonmark", { maxNesting: 100 }).enable("table");
  // The text of neighbours is joined, since ours is left in pieces.
  const said = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === "text" || token.type === "text_special") return token.content;
        return `<${token.type} ${token.markup} ${JSON.stringify(token.attrs)}>${token.children ? said(token.children) : token.content}`;
      })
      .join("");
  fc.assert(
    fc.property(bodies({ plain: true }), (body) => {
      fc.pre(!/<(?!http)|\[\^/.test(body));
      expect(said(parseMarkdown(body))).toBe(said(reference.parse(body, {})));
    }),
    runs,
  );
});
