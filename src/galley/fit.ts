import type { Breakpoints } from "./breakpoints.ts";
import type { Expansion } from "../typography/specification.ts";
import { endless, forbidden } from "./items.ts";

/** How lines are judged; points, badness and demerits. */
export interface Rules {
  readonly measure: number;
  /** Worst badness of a line. */
  readonly tolerance: number;
  /** Stretch that every line has besides its glue: raggedness, or help in an emergency. */
  readonly lineStretch: number;
  readonly expansion: Expansion;
  readonly expansionBadness: number;
  /** How much of a line's fitness is its expansion, where that of its spaces is 1. */
  readonly expansionFitness: number;
  readonly linePenalty: number;
  readonly consecutiveHyphens: number;
  readonly finalHyphen: number;
  readonly adjacent: number;
  /** For a line whose spaces are stretched by more than they should. */
  readonly veryLoose: number;
  /** A last line shorter than this is a runt, and what that costs. */
  readonly runtLength: number;
  readonly runt: number;
  /** For a last line that is nothing but the end of a divided word. */
  readonly fragment: number;
  /** Whether a line may be too long rather than have no solution. */
  readonly overfull: boolean;
}

/** One line of a solution. */
export interface FittedLine {
  /** Indices of the breakpoints that it lies between. */
  readonly from: number;
  readonly to: number;
  /** How far word spaces stretch (positive) or shrink, as a share of what they can. */
  readonly ratio: number;
  /** By what share of their width glyphs are widened. */
  readonly expansion: number;
  readonly badness: number;
  readonly overfull: boolean;
}

/** A way to break a paragraph. */
export interface Fitting {
  readonly lines: readonly FittedLine[];
  readonly demerits: number;
}

interface Node {
  readonly line: FittedLine | undefined;
  readonly previous: Node | undefined;
  readonly lines: number;
  readonly fitness: number;
  readonly demerits: number;
}

/** The nodes that end at one breakpoint. */
interface Station {
  readonly at: number;
  readonly nodes: readonly Node[];
}

/**
 * Returns the best way to break a paragraph into each number of lines that can be had, the best of all first; none
 * where the rules allow none. Knuth and Plass 1981, pp. 1151-1163, with the expansion of glyphs taken up before
 * word spaces (Hàn Thế Thành 2000, ch. 3) and margins into which characters stand out.
 */
export function fitLines(points: Breakpoints, rules: Rules): Fitting[] {
  const start: Node = { line: undefined, previous: undefined, lines: 0, fitness: 1, demerits: 0 };
  let active: Station[] = [{ at: 0, nodes: [start] }];
  for (let to = 1; to < points.count; to += 1) {
    const arrivals: Node[] = [];
    const remaining: Station[] = [];
    for (const station of active) {
      if (isShort(points, rules, station.at, to)) {
        remaining.push(station);
        continue;
      }
      const line = measureLine(points, rules, station.at, to);
      const full = line.ratio < -1;
      if (!full) remaining.push(station);
      if (!full && line.badness <= rules.tolerance) arrive(arrivals, points, rules, station, line);
    }
    const stuck = remaining.length === 0 && arrivals.length === 0;
    if (stuck && rules.overfull)
      arrive(arrivals, points, rules, active.at(-1)!, overfull(points, rules, active.at(-1)!.at, to));
    active = points.cost[to]! <= -forbidden ? [] : remaining;
    if (arrivals.length > 0) active.push({ at: to, nodes: nearBest(arrivals) });
    if (active.length === 0) return [];
  }
  const last = active.at(-1);
  return last?.at === points.count - 1 ? solutions(last.nodes) : [];
}

/** Returns the line from the start of the paragraph that fills the measure best, no further than the first forced break. */
export function bestFirstLine(points: Breakpoints, rules: Rules): FittedLine {
  let best = measureLine(points, rules, 0, 1);
  for (let to = 2; to < points.count && points.cost[to - 1]! > -forbidden; to += 1) {
    const line = measureLine(points, rules, 0, to);
    if (line.ratio >= -1 && (line.badness < best.badness || best.ratio < -1)) best = line;
  }
  return best;
}

/**
 * Sets a line between two breakpoints: by its glyphs as far as is usual, then by its spaces; where these would give way
 * too far, by its glyphs to their limit, and by its spaces again.
 */
function measureLine(points: Breakpoints, rules: Rules, from: number, to: number): FittedLine {
  const target = rules.measure + points.protrudeLeft[from]! + points.protrudeRight[to]!;
  const missing = target - (points.endWidth[to]! - points.startWidth[from]!);
  const stretch = points.endStretch[to]! - points.startStretch[from]! + rules.lineStretch;
  const fills = missing > 0 && stretch >= endless;
  const room = missing > 0 ? stretch : points.endShrink[to]! - points.startShrink[from]!;
  const text = fills ? 0 : points.endText[to]! - points.startText[from]!;
  const { usual, most, reserve } = rules.expansion;
  const wanted = Math.abs(missing);
  const first = Math.min(wanted, usual * text);
  const second = Math.max(0, Math.min(wanted - first - reserve * room, (most - usual) * text));
  const rest = wanted - first - second;
  const sign = missing < 0 ? -1 : 1;
  const ratio = sign * (rest < 1e-9 ? 0 : room > 0 ? rest / room : Infinity);
  const expansion = text > 0 ? (sign * (first + second)) / text : 0;
  const share = usual > 0 ? expansion / usual : 0;
  const badness = 100 * Math.abs(ratio) ** 3 + rules.expansionBadness * share * share;
  return { from, to, ratio, expansion, badness, overfull: false };
}

/** Whether a line is too short for the tolerance, by far: told without measuring all of it. */
function isShort(
  points: Breakpoints,
  { measure, tolerance, lineStretch, expansion }: Rules,
  from: number,
  to: number,
): boolean {
  const widest = (1 + expansion.most) * (points.endWidth[to]! - points.startWidth[from]!);
  const stretch = points.endStretch[to]! - points.startStretch[from]! + lineStretch;
  return widest + Math.cbrt(tolerance / 100) * stretch < measure;
}

/** A line that cannot be shrunk enough: as tight as may be, and too long. */
function overfull(points: Breakpoints, rules: Rules, from: number, to: number): FittedLine {
  return {
    ...measureLine(points, rules, from, to),
    ratio: -1,
    expansion: -rules.expansion.most,
    badness: 1_000_000,
    overfull: true,
  };
}

/** Keeps, for each number of lines and fitness class, the best way to a breakpoint. */
function arrive(arrivals: Node[], points: Breakpoints, rules: Rules, station: Station, line: FittedLine): void {
  const fitness = fitnessOf(line, rules);
  const own = demeritsOf(points, rules, line);
  for (const previous of station.nodes) {
    const clash = Math.abs(fitness - previous.fitness) > 1 ? rules.adjacent : 0;
    const node: Node = {
      line,
      previous,
      lines: previous.lines + 1,
      fitness,
      demerits: previous.demerits + own + clash,
    };
    const rival = arrivals.findIndex((other) => other.lines === node.lines && other.fitness === fitness);
    if (rival === -1) arrivals.push(node);
    else if (node.demerits < arrivals[rival]!.demerits) arrivals[rival] = node;
  }
}

/** Keeps ways of about as many lines as the best has: the others would only make the search longer. */
function nearBest(arrivals: readonly Node[]): Node[] {
  const best = arrivals.reduce((a, b) => (b.demerits < a.demerits ? b : a));
  return arrivals.filter(({ lines }) => Math.abs(lines - best.lines) <= variation);
}

const variation = 2;

/** Tight, normal, loose, very loose (Knuth and Plass 1981, p. 1155); wide letters make a line look looser. */
function fitnessOf({ ratio, expansion }: FittedLine, rules: Rules): number {
  const { usual } = rules.expansion;
  const looseness = usual === 0 ? ratio : ratio + (rules.expansionFitness * expansion) / usual;
  return looseness < -0.5 ? 0 : looseness <= 0.5 ? 1 : looseness <= 1 ? 2 : 3;
}

function demeritsOf(points: Breakpoints, rules: Rules, { from, to, badness, ratio }: FittedLine): number {
  const cost = points.cost[to]!;
  const base = (rules.linePenalty + badness) ** 2;
  const broken = cost <= -forbidden ? 0 : Math.sign(cost) * cost * cost;
  const isLast = to === points.count - 1;
  const hyphens = points.flagged[from] && points.flagged[to] ? rules.consecutiveHyphens : 0;
  const final = isLast && points.flagged[from] ? (isOneWord(points, from, to) ? rules.fragment : rules.finalHyphen) : 0;
  const runt =
    isLast && from > 0 && points.endWidth[to]! - points.startWidth[from]! < rules.runtLength ? rules.runt : 0;
  const loose = ratio > 1 ? rules.veryLoose : 0;
  return base + broken + hyphens + final + runt + loose;
}

/** Whether a last line has no space but the one that fills it. */
function isOneWord(points: Breakpoints, from: number, to: number): boolean {
  return points.endStretch[to]! - points.startStretch[from]! <= endless;
}

function solutions(nodes: readonly Node[]): Fitting[] {
  const best = new Map<number, Node>();
  for (const node of nodes) {
    const rival = best.get(node.lines);
    if (rival === undefined || node.demerits < rival.demerits) best.set(node.lines, node);
  }
  return [...best.values()]
    .sort((a, b) => a.demerits - b.demerits)
    .map((node) => ({ lines: linesTo(node), demerits: node.demerits }));
}

function linesTo(end: Node): FittedLine[] {
  const lines: FittedLine[] = [];
  for (let node: Node | undefined = end; node?.line; node = node.previous) lines.push(node.line);
  return lines.reverse();
}
