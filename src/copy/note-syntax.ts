import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { citationEnd } from "./citation-syntax.ts";

// A label holds no bracket, like a link label of CommonMark, and no white space: one with it is read all the same, so
// that the proof can tell of it and nothing is lost.
const callPattern = /\[[ \t]*\^([^[\]\n]*)\]/y;
const definitionPattern = /\[[ \t]*\^([^[\]\n]*)\]:/y;

/** What the token of a note carries. */
export interface NoteMeta {
  readonly label: string;
  /** The length of `[^label]:`. */
  readonly markerLength: number;
}

/**
 * Teaches markdown-it the syntax of notes: a call, `[^label]`, becomes a token `note_call` whether or not there is such
 * a note; a definition, `[^label]:` at the start of a line, becomes `note_open` … `note_close` where it stands.
 */
export function noteSyntax(md: MarkdownIt): void {
  md.inline.ruler.before("link", "note_call", noteCall);
  md.block.ruler.before("reference", "note", noteDefinition, { alt: ["paragraph", "reference", "blockquote", "list"] });
  md.helpers.parseLinkLabel = linkLabelEnd;
}

/** Letters that look the same are the same, however they are composed (UAX #15, NFC). */
function labelAt(pattern: RegExp, text: string, position: number): { label: string; length: number } | undefined {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match === null ? undefined : { label: match[1]!.normalize("NFC"), length: match[0].length };
}

function noteCall(state: StateInline, silent: boolean): boolean {
  const found = labelAt(callPattern, state.src, state.pos);
  if (found === undefined) return false;
  const end = state.pos + found.length;
  if (end > state.posMax) return false;
  if (!silent) state.push("note_call", "", 0).meta = { label: found.label };
  state.pos = end;
  return true;
}

/** A note's first line, and the lines after it that are indented by four columns, hold blocks of any kind. */
function noteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { bMarks, tShift, sCount, bsCount } = state;
  if (sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = bMarks[startLine]! + tShift[startLine]!;
  const found = labelAt(definitionPattern, state.src, start);
  if (found === undefined) return false;
  if (silent) return true;
  const { label, length: markerLength } = found;
  const textStart = state.skipSpaces(start + markerLength);
  const outer = [
    bMarks[startLine]!,
    tShift[startLine]!,
    sCount[startLine]!,
    bsCount[startLine]!,
    state.blkIndent,
    state.tight,
  ] as const;
  const { parentType } = state;

  const open = state.push("note_open", "", 1);
  open.meta = { label, markerLength } satisfies NoteMeta;
  // For the rules of the blocks inside, the first line begins with its text and is indented as the others are.
  state.blkIndent += 4;
  bMarks[startLine] = textStart;
  tShift[startLine] = 0;
  bsCount[startLine] = bsCount[startLine]! + sCount[startLine]! + (textStart - start) - state.blkIndent;
  sCount[startLine] = state.blkIndent;
  state.parentType = "note";
  state.md.block.tokenize(state, startLine, endLine);
  state.push("note_close", "", -1);

  open.map = [startLine, state.line];
  [bMarks[startLine], tShift[startLine], sCount[startLine], bsCount[startLine], state.blkIndent, state.tight] = outer;
  state.parentType = parentType;
  return true;
}

/** How deep brackets may stand in one another: those around them are no label, and are text. */
const mostBrackets = 100;

/**
 * markdown-it's own `parseLinkLabel`, but neither a call or a citation inside the label nor a passage that holds no link makes it the
 * label of no link.
 */
function linkLabelEnd(state: StateInline, start: number, disableNested = false): number {
  const before = state.pos;
  let depth = 1;
  state.pos = start + 1;
  while (state.pos < state.posMax) {
    const position = state.pos;
    const character = state.src[position];
    if (character === "]" && --depth === 0) break;
    state.md.inline.skipToken(state);
    if (character !== "[") continue;
    if (state.pos === position + 1) depth = depth < mostBrackets ? depth + 1 : -1;
    else if (disableNested && !mayStandInLink(state, position)) depth = -1;
    if (depth < 0) break;
  }
  const end = depth === 0 ? state.pos : -1;
  state.pos = before;
  return end;
}

/** Whether what was skipped from a bracket on is a call, a citation, or a passage without a link; a passage ends with its braces. */
function mayStandInLink(state: StateInline, start: number): boolean {
  if (labelAt(callPattern, state.src, start) !== undefined) return true;
  if (citationEnd(state.src, start) === state.pos) return true;
  return state.src[state.pos - 1] === "}" && linkLabelEnd(state, start, true) >= 0;
}
