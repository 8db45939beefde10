import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import { attributesLost, unclosed } from "./raw-html.ts";

/** Teaches markdown-it that a line of nothing but a tag of a `div` is a block, `div_tag`; what stands between two is read as ever. */
export function divSyntax(md: MarkdownIt): void {
  md.block.ruler.before("html_block", "div", divTag, { alt: ["paragraph", "reference", "blockquote"] });
}

const line = /^<(?:div(?:\s[^<>]*)?|\/div\s*)>\s*$/i;

function divTag(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.sCount[startLine]! - state.blkIndent >= 4 || state.src[start] !== "<") return false;
  const content = state.src.slice(start, state.eMarks[startLine]);
  if (!line.test(content)) return false;
  if (silent) return true;
  const token = state.push("div_tag", "", 0);
  token.content = content.trim();
  token.map = [startLine, startLine + 1];
  state.line = startLine + 1;
  return true;
}

/** A tag of a `div` on a line of its own, in its place in the source. */
export interface DivTag {
  readonly token: Token;
  readonly span: Span;
}

type Found = Omit<Diagnostic, "place"> & { readonly span: Span };

/** Returns what is wrong with the `div` tags of one container. Diagnostics: S002. */
export function divFindings(tags: readonly DivTag[]): Found[] {
  const opens: DivTag[] = [];
  const found: Found[] = [];
  for (const tag of tags) {
    const { token, span } = tag;
    if (!token.content.startsWith("</")) {
      opens.push(tag);
      if (/\s[^\s>]/.test(token.content)) found.push({ ...attributesLost("div"), span });
    } else if (opens.pop() === undefined)
      found.push({
        code: "S002",
        message: "raw HTML `</div>` is not shown",
        hint: "it closes no `<div>`: take it out",
        span,
      });
  }
  return [...found, ...opens.map(({ span }) => ({ ...unclosed("div"), span }))];
}
