import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Emphasis, Inline, Link, NoteCall, Strong, Text } from "../document/document.ts";
import type { Content } from "./content.ts";
import { maxNesting } from "./markdown.ts";
import { placeOf } from "./places.ts";
import { tagHint, tagsToReport } from "./raw-html.ts";

/** An image, found among the inlines of a block. */
export interface FoundImage {
  readonly token: Token;
  readonly span: Span;
}

export interface ReadInlines {
  readonly inlines: readonly Inline[];
  readonly calls: readonly NoteCall[];
  readonly images: readonly FoundImage[];
  /** Raw HTML (S002) and emphasis that is nested too deeply (S006). */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the inline tokens of one block; an image leaves its alternative text in its place. */
export function readInlines(tokens: readonly Token[], content: Content): ReadInlines {
  const { root, tooDeep } = nest(tokens, content);
  const { source } = content.body;
  const spanOf = (token: Token): Span => content.locate(placeOf(token));
  const html = tagsToReport(tokens.filter((token) => token.type === "html_inline"));
  return {
    inlines: withoutOuterBlanks(root),
    calls: root.flatMap(callsBelow),
    images: tokens.filter((token) => token.type === "image").map((token) => ({ token, span: spanOf(token) })),
    diagnostics: [
      ...html.map(({ token, tag }): Diagnostic => {
        return { code: "S002", place: { source, span: spanOf(token) }, message: `raw HTML \`${tag}\` is not shown`, hint: tagHint(tag) };
      }),
      ...tooDeep.slice(0, 1).map((token): Diagnostic => {
        const hint = "if the signs are meant as text, put a backslash before each";
        return { code: "S006", place: { source, span: spanOf(token) }, message: `emphasis is nested more than ${maxNesting} deep`, hint };
      }),
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
function nest(tokens: readonly Token[], content: Content): { root: Inline[]; tooDeep: Token[] } {
  const root: Inline[] = [];
  const opens: Open[] = [];
  const tooDeep: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    const siblings = opens.at(-1)?.children ?? root;
    if (token.nesting === 1) {
      if (depth++ < maxNesting) opens.push({ token, children: [] });
      else tooDeep.push(token);
    } else if (token.nesting === -1) {
      if (--depth >= maxNesting) continue;
      const { token: opening, children } = opens.pop()!;
      (opens.at(-1)?.children ?? root).push(elementOf(opening, token, children, content));
    } else appendLeaf(siblings, token, content);
  }
  return { root, tooDeep };
}

function elementOf(opening: Token, closing: Token, children: readonly Inline[], { locate }: Content): Emphasis | Strong | Link {
  const [first, last] = [placeOf(opening), placeOf(closing)];
  if (opening.type === "link_open") {
    const title = opening.attrGet("title");
    const span = locate({ start: first.start, end: last.end });
    return { type: "link", href: String(opening.attrGet("href")), ...(title !== null && { title: String(title) }), children, span };
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
      return appendText(siblings, token.content, span);
    case "softbreak":
      return appendText(siblings, " ", span);
    case "image":
      return appendText(siblings, altOf(token), span);
    case "hardbreak":
      siblings.push({ type: "line-break", span: content.locate(lineBreakPlace(token, content.text)) });
      return;
    case "code_inline":
      siblings.push({ type: "code", value: token.content, span });
      return;
    case "note_call":
      siblings.push({ type: "call", label: token.meta!["label"] as string, span });
      return;
    case "html_inline":
      return;
    default:
      throw new Error(`unknown inline token ${token.type}`);
  }
}

/** Adds to the text before, if there is one: a text is broken only by an element. */
function appendText(siblings: Inline[], value: string, span: Span): void {
  const previous = siblings.at(-1);
  if (value === "") return;
  if (previous?.type === "text") {
    const joined = { start: previous.span.start, end: span.end };
    siblings[siblings.length - 1] = { type: "text", value: previous.value + value, span: joined };
  } else siblings.push({ type: "text", value, span });
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

/** Blanks at the ends of a block are no part of what it says; only tags that were taken out leave them there. */
function withoutOuterBlanks(inlines: readonly Inline[]): readonly Inline[] {
  const kept = [...inlines];
  const first = kept[0];
  if (first?.type === "text") kept[0] = trimText(first, first.value.replace(/^ +/, ""), "start");
  const last = kept.at(-1);
  if (last?.type === "text") kept[kept.length - 1] = trimText(last, last.value.replace(/(?<! ) +$/, ""), "end");
  return kept.filter((inline) => inline.type !== "text" || inline.value !== "");
}

function trimText(text: Text, value: string, side: "start" | "end"): Text {
  const { start, end } = text.span;
  const cut = Math.min(text.value.length - value.length, end - start);
  return { ...text, value, span: side === "start" ? { start: start + cut, end } : { start, end: end - cut } };
}
