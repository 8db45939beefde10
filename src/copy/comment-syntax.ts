import type { MarkdownIt, StateBlock } from "markdown-it";

/**
 * Teaches markdown-it that raw HTML is no block: a line that opens with a tag is a paragraph, so that the text and the
 * calls between its tags are read as Markdown. A comment that fills its lines is skipped.
 */
export function commentSyntax(md: MarkdownIt): void {
  md.block.ruler.disable("html_block");
  md.block.ruler.before("html_block", "comment", comment, { alt: ["paragraph", "reference", "blockquote"] });
}

function comment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.sCount[startLine]! - state.blkIndent >= 4 || !state.src.startsWith("<!--", start)) return false;
  const line = closingLine(state, startLine, endLine, start + "<!--".length);
  if (line === undefined) return false;
  if (!silent) state.line = line + 1;
  return true;
}

/** The line that the comment's `-->` ends, or undefined where text follows it or the comment's block ends before it. */
function closingLine(state: StateBlock, startLine: number, endLine: number, from: number): number | undefined {
  if (state.env["lastCommentEnd"] === undefined) state.env["lastCommentEnd"] = state.src.lastIndexOf("-->");
  if (from > (state.env["lastCommentEnd"] as number)) return undefined;
  const close = state.src.indexOf("-->", from);
  for (let line = startLine; line < endLine && state.bMarks[line]! <= close; line++) {
    if (line > startLine && !state.isEmpty(line) && state.sCount[line]! < state.blkIndent) return undefined;
    if (close < state.eMarks[line]!)
      return state.skipSpaces(close + "-->".length) >= state.eMarks[line]! ? line : undefined;
  }
  return undefined;
}
