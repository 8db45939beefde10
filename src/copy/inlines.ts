import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { CitedItem, Emphasis, Inline, Link, NoteCall, Strong, Text } from "../document/document.ts";
import { callsInAlternatives } from "./alternatives.ts";
import { itemsOf } from "./citation-syntax.ts";
import { fitText } from "../document/characters.ts";
import type { Content } from "./content.ts";
import { maxNesting } from "./markdown.ts";
import { attributeFindings, readPassage } from "./passages.ts";
import { placeOf } from "./places.ts";
import { elementOfTags, isBreakTag, readTags, type ReadTags } from "./raw-html.ts";

/** An image, found among the inlines of a block. */
export interface FoundImage {
  readonly token: Token;
  readonly span: Span;
}

export interface ReadInlines {
  readonly inlines: readonly Inline[];
  readonly calls: readonly NoteCall[];
  readonly images: readonly FoundImage[];
  /** Calls in the alternative texts of the images. */
  readonly calledInAlternatives: readonly NoteCall[];
  /** Raw HTML (S002), what is nested too deeply (S006), and attributes (S011, S012). */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the inline tokens of one block; an image leaves its alternative text in its place. */
export function readInlines(tokens: readonly Token[], content: Content): ReadInlines {
  const tags = readTags(tokens, content);
  const { root, tooDeep } = nest(tokens, tags, content);
  const { source } = content.body;
  const spanOf = (token: Token): Span => content.locate(placeOf(token));
  return {
    inlines: joinTexts(withoutOuterBlanks(root)),
    calls: root.flatMap(callsBelow),
    images: tokens.filter((token) => token.type === "image").map((token) => ({ token, span: spanOf(token) })),
    calledInAlternatives: callsInAlternatives(tokens, content),
    diagnostics: [
      ...tags.diagnostics,
      ...tooDeep.slice(0, 1).map((token): Diagnostic => {
        const hint = "if the signs are meant as text, put a backslash before each";
        return {
          code: "S006",
          place: { source, span: spanOf(token) },
          message: `${token.type === "html_inline" ? "raw HTML" : "emphasis"} is nested more than ${maxNesting} deep`,
          hint,
        };
      }),
      ...attributeFindings(tokens, content),
    ],
  };
}

/** Returns the alternative text of an image; what is no text in it stays as it was typed. */
export function altOf(token: Token): string {
  return (token.children ?? [])
    .map((child) => {
      switch (child.type) {
        case "softbreak":
        case "hardbreak":
          return " ";
        case "note_call":
          return `[^${child.meta!["label"] as string}]`;
        case "html_inline":
          return "";
        case "image":
          return altOf(child);
        default:
          return child.content;
      }
    })
    .join("");
}

/** An element whose end is not yet reached. */
interface Open {
  readonly token: Token;
  readonly children: Inline[];
}

/** Builds the tree from tokens that open and close; what is nested too deeply to be an element is left to its parent. */
function nest(
  tokens: readonly Token[],
  { openings, closings }: ReadTags,
  content: Content,
): { root: Inline[]; tooDeep: Token[] } {
  const root: Inline[] = [];
  const opens: Open[] = [];
  const tooDeep: Token[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const siblings = opens.at(-1)?.children ?? root;
    if (token.nesting === 1 || openings.has(token)) {
      if (depth++ < maxNesting) opens.push({ token, children: [] });
      else tooDeep.push(token);
    } else if (token.nesting === -1 || closings.has(token)) {
      if (--depth >= maxNesting) continue;
      const { token: opening, children } = opens.pop()!;
      const parent = opens.at(-1)?.children ?? root;
      for (const element of elementsOf(opening, token, joinTexts(children), content)) parent.push(element);
    } else if (token.type === "softbreak" && index > 0 && isBreakTag(tokens[index - 1]!)) continue;
    else appendLeaf(siblings, token, content);
  }
  return { root, tooDeep };
}

/** Returns what an opening and a closing token enclose: one element, or what stands in a passage that is none. */
function elementsOf(opening: Token, closing: Token, children: readonly Inline[], content: Content): readonly Inline[] {
  if (opening.type === "html_inline") return elementOfTags(opening, closing, children, content);
  return opening.type === "passage_open"
    ? readPassage(opening, closing, children, content)
    : [elementOf(opening, closing, children, content)];
}

function elementOf(
  opening: Token,
  closing: Token,
  children: readonly Inline[],
  { locate }: Content,
): Emphasis | Strong | Link {
  const [first, last] = [placeOf(opening), placeOf(closing)];
  if (opening.type === "link_open") {
    const title = opening.attrGet("title");
    const span = locate({ start: first.start, end: last.end });
    return {
      type: "link",
      href: String(opening.attrGet("href")),
      ...(title !== null && { title: String(title) }),
      children,
      span,
    };
  }
  // Of two signs, the token is the inner one.
  const span = locate({ start: first.end - opening.markup.length, end: last.start + closing.markup.length });
  return { type: opening.type === "strong_open" ? "strong" : "emphasis", children, span };
}

function appendLeaf(siblings: Inline[], token: Token, content: Content): void {
  const span = content.locate(placeOf(token));
  switch (token.type) {
    case "text":
    case "text_special":
      siblings.push({ type: "text", value: fitText(token.content), span });
      return;
    case "softbreak":
      siblings.push({ type: "text", value: " ", span });
      return;
    case "image":
      siblings.push({ type: "text", value: altOf(token), span });
      return;
    case "hardbreak":
      siblings.push({ type: "line-break", span: content.locate(lineBreakPlace(token, content.text)) });
      return;
    case "code_inline":
      siblings.push({ type: "code", value: fitText(token.content), span });
      return;
    case "citation":
      siblings.push({ type: "text", value: token.content, span, citation: citedItems(token, content) });
      return;
    case "note_call":
      siblings.push({ type: "call", label: token.meta!["label"] as string, span });
      return;
    case "html_inline":
      if (isBreakTag(token)) siblings.push({ type: "line-break", span });
      return;
    default:
      throw new Error(`unknown inline token ${token.type}`);
  }
}

function citedItems(token: Token, { locate }: Content): CitedItem[] {
  return itemsOf(token).map(({ keyPlace, ...item }) => ({ ...item, keySpan: locate(keyPlace) }));
}

/** markdown-it gives the line end; the two spaces or more before it belong to the break as a backslash does. */
function lineBreakPlace(token: Token, text: string): Span {
  const { start } = placeOf(token);
  let first = start;
  while (text[start] === "\n" && text[first - 1] === " ") first -= 1;
  return { start: first, end: text.indexOf("\n", start) + 1 };
}

function callsBelow(inline: Inline): NoteCall[] {
  if (inline.type === "call") return [inline];
  return "children" in inline ? inline.children.flatMap(callsBelow) : [];
}

/** Blanks and line breaks at the ends of a block are no part of what it says; only tags leave them there. */
function withoutOuterBlanks(inlines: readonly Inline[]): readonly Inline[] {
  const isBlank = (inline: Inline): boolean =>
    inline.type === "line-break" || (inline.type === "text" && /^ *$/.test(inline.value));
  const kept = inlines.slice(
    inlines.findIndex((inline) => !isBlank(inline)),
    inlines.findLastIndex((inline) => !isBlank(inline)) + 1,
  );
  const [first, last] = [kept[0], kept.at(-1)];
  if (first && isPlain(first)) kept[0] = cutText(first, /^ */.exec(first.value)![0].length, first.value.length);
  if (last && isPlain(last)) kept[kept.length - 1] = cutText(last, 0, last.value.replace(/(?<! ) +$/, "").length);
  return kept;
}

/** Whether an inline is text that may be cut and joined: a citation stays whole. */
function isPlain(inline: Inline): inline is Text {
  return inline.type === "text" && inline.citation === undefined;
}

/** Cuts a text of which no character was escaped. */
function cutText({ value, span }: Text, start: number, end: number): Text {
  return {
    type: "text",
    value: value.slice(start, end),
    span: { start: span.start + start, end: span.end - (value.length - end) },
  };
}

/** Joins texts that follow each other: a text is broken only by an element. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const previous = joined.at(-1);
    // markdown-it leaves an empty text for one of the two signs of **.
    if (inline.type === "text" && inline.value === "") continue;
    if (previous !== undefined && isPlain(inline) && isPlain(previous)) {
      const span = { start: previous.span.start, end: inline.span.end };
      joined[joined.length - 1] = { type: "text", value: previous.value + inline.value, span };
    } else joined.push(inline);
  }
  return joined;
}
