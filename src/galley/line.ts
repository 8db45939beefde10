import type { NoteCall } from "../document/document.ts";
import type { Face, Shaped } from "../typography/face.ts";
import type { Alignment, TextStyle } from "../typography/specification.ts";
import type { Breakpoints } from "./breakpoints.ts";
import type { FittedLine } from "./fit.ts";
import type { HorizontalList, Matter } from "./horizontal.ts";
import { forbidden } from "./items.ts";
import type { Part } from "./words.ts";

/** A stretch of glyphs in one style, in its place on a line. */
export interface Piece {
  /** From the left edge of the measure to the first glyph, in points. */
  readonly x: number;
  /** Points, expansion included. */
  readonly width: number;
  readonly shaped: Shaped;
  readonly face: Face;
  readonly style: TextStyle;
  /** Whether a word space stands before it on the line. */
  readonly spaced: boolean;
  readonly call?: NoteCall;
  readonly href?: string;
  /** The language of the passage that it stands in, where the manuscript gives it one: BCP 47. */
  readonly language?: string;
  /** Whether it is a hyphen that the setting added. */
  readonly added?: boolean;
  /** Whether it is a mark that the setting put before the text: a note's number, a bullet. */
  readonly mark?: boolean;
}

/** A line of type. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** By what share of their width glyphs are widened. */
  readonly expansion: number;
  /** Whether a word space was broken at, or the author ended the line: a space belongs to the text though it is not seen. */
  readonly endsInSpace: boolean;
  readonly hyphenated: boolean;
  readonly overfull: boolean;
  /** Whether it ends within a word that was cut for want of room. */
  readonly cut: boolean;
  /** By what share of what they can its word spaces are stretched, or shrunk where less than none; 0 where it is not justified. */
  readonly ratio: number;
}

/** A line without type. */
export const emptyLine: Line = {
  pieces: [],
  expansion: 0,
  endsInSpace: false,
  hyphenated: false,
  overfull: false,
  cut: false,
  ratio: 0,
};

/** Where a line stands. */
export interface Bounds {
  readonly left: number;
  readonly measure: number;
  readonly alignment: Alignment;
}

interface Run {
  readonly matter: Extract<Matter, { kind: "slice" | "hyphen" }>;
  /** Word spaces before it, in points as they come. */
  readonly space: number;
  readonly width: number;
  readonly shaped: Shaped;
}

/** Returns a fitted line with every glyph in its place; x and widths in points. A last line is set as the one before it. */
export function setLine(
  list: HorizontalList,
  points: Breakpoints,
  fitted: FittedLine,
  bounds: Bounds,
  before?: FittedLine,
): Line {
  const { from, to } = fitted;
  const end = points.item[to]!;
  const gathered = gather(list, points.next[from]!, end);
  const { runs, indent } = gathered;
  const target = bounds.measure + points.protrudeLeft[from]! + points.protrudeRight[to]!;
  const isForced = points.cost[to]! <= -forbidden;
  const isLast = isForced && list.matter[end] === undefined;
  const open = bounds.alignment !== "justified" || (isLast && fitted.ratio >= 0 && fitted.expansion >= 0);
  const { expansion, spaces } =
    open && !fitted.overfull && bounds.alignment === "justified"
      ? likeBefore(gathered, target, before)
      : { expansion: fitted.expansion, spaces: spacesOf(gathered, fitted, open ? undefined : target) };
  const give = gathered.space === 0 ? 1 : spaces / gathered.space;
  const slack = bounds.measure - naturalWidth(gathered, expansion) - spaces;
  const offset =
    bounds.alignment === "centre" ? slack / 2 : bounds.alignment === "right" ? slack : -points.protrudeLeft[from]!;
  const hyphen = list.matter[end]?.kind === "hyphen";
  return {
    pieces: place(runs, bounds.left + offset + indent, give, expansion),
    expansion,
    endsInSpace: list.matter[end]?.kind === "space" || (isForced && to < points.count - 1),
    hyphenated: points.flagged[to] === 1 || hyphen,
    overfull: fitted.overfull,
    cut: list.matter[end]?.kind === "cut",
    ratio: bounds.alignment === "justified" ? fitted.ratio : 0,
  };
}

/** The runs of a line, and in points: what sets it in, and its spaces as they come, at the least and stretched. */
interface Gathered {
  readonly runs: Run[];
  readonly indent: number;
  readonly space: number;
  readonly least: number;
  readonly stretched: number;
}

/** Width of all but the spaces. */
const naturalWidth = ({ runs, indent }: Gathered, expansion: number): number =>
  indent + runs.reduce((sum, run) => sum + run.width * (1 + expansion), 0);

/** The width of all spaces: what is left of the target where there is one, or as they come. */
function spacesOf(gathered: Gathered, { overfull, expansion }: FittedLine, target: number | undefined): number {
  if (overfull) return gathered.least;
  return target === undefined ? gathered.space : target - naturalWidth(gathered, expansion);
}

/** The grey of a last line is that of the line before it, if it then fits (eTeX's \lastlinefit). */
function likeBefore(gathered: Gathered, target: number, before?: FittedLine): { expansion: number; spaces: number } {
  const plain = { expansion: 0, spaces: gathered.space };
  if (before === undefined || before.overfull) return plain;
  const { expansion } = before;
  const ratio = Math.max(-1, Math.min(loosest, before.ratio));
  const { space, least, stretched } = gathered;
  const spaces = space + ratio * (ratio < 0 ? space - least : stretched - space);
  return naturalWidth(gathered, expansion) + spaces > target ? plain : { expansion, spaces };
}

/** How far the spaces of a last line follow those of a loose one, as a share of what they can stretch. */
const loosest = 0.5;

/** Joins the slices that a line takes of each part, each with the space before it. */
function gather(list: HorizontalList, start: number, end: number): Gathered {
  const stretches: Pick<Run, "matter" | "space">[] = [];
  let [indent, before] = [0, 0];
  let [space, least, stretched] = [0, 0, 0];
  for (let index = start; index <= end; index += 1) {
    const matter = list.matter[index];
    const item = list.items[index];
    if (item === undefined || (index === end && matter?.kind !== "hyphen")) break;
    if (matter === undefined && item.kind === "box") indent += item.width;
    else if (matter?.kind === "space" && item.kind === "glue") {
      before += item.width;
      space += item.width;
      least += item.width - item.shrink;
      stretched += item.width + item.stretch;
    } else if (matter?.kind === "slice" || (matter?.kind === "hyphen" && index === end)) {
      const last = stretches.at(-1);
      if (last?.matter.kind === "slice" && matter.kind === "slice" && last.matter.part === matter.part && before === 0)
        stretches[stretches.length - 1] = { matter: { ...last.matter, to: matter.to }, space: last.space };
      else stretches.push({ matter, space: before });
      before = 0;
    }
  }
  return { runs: stretches.map(runOf), indent, space, least, stretched };
}

function runOf({ matter, space }: Pick<Run, "matter" | "space">): Run {
  const { part } = matter;
  const text = matter.kind === "hyphen" ? "-" : part.text.slice(matter.from, matter.to);
  const shaped = text === part.text ? part.shaped : part.face.shape(text, part.style.features);
  return { matter, space, shaped, width: widthOf(part, shaped) };
}

/** Points; tracking stands after every glyph. */
function widthOf(part: Part, shaped: Shaped): number {
  return ((shaped.width + (part.style.tracking ?? 0) * shaped.glyphs.length) * part.style.size) / 1000;
}

/** Puts runs one after the other; spaces give way in proportion to their width. */
function place(runs: readonly Run[], x: number, give: number, expansion: number): Piece[] {
  let pen = x;
  return runs.map(({ matter, space, width, shaped }) => {
    pen += space * give;
    const { face, style, call, href, language, mark } = matter.part;
    const own = width * (1 + expansion);
    const added = matter.kind === "hyphen";
    const spaced = space > 0;
    const piece: Piece = { x: pen, width: own, shaped, face, style, spaced, call, href, language, added, mark };
    pen += own;
    return piece;
  });
}

/** Returns the text of a line as it is read, without marks: word spaces as spaces, an added hyphen as a soft hyphen. */
export function textOfLine(line: Line): string {
  const text = line.pieces
    .filter(({ mark }) => !mark)
    .map(({ spaced, added, shaped }, index) => (spaced && index > 0 ? " " : "") + (added ? "\u00AD" : shaped.text))
    .join("");
  return line.endsInSpace ? `${text} ` : text;
}
