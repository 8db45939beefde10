import fc from "fast-check";
import type { Inline } from "../../src/document/document.ts";
import { textOfLine, type Line } from "../../src/galley/line.ts";
import type { ParagraphSetting } from "../../src/galley/rules.ts";
import { tied } from "../../src/galley/ties.ts";
import { protrusionOf } from "../../src/typography/protrusion.ts";
import { extentOf, spacesOf, text } from "./proof.ts";

/** What stands between two breakable spaces, and what follows it. */
interface Atom {
  readonly inlines: readonly Inline[];
  /** As it is read: calls show 1. */
  readonly reads: string;
  readonly after: " " | "\u00A0" | "\n";
}

/** A paragraph that was made up, and what must come of it. */
export interface Sample {
  readonly inlines: readonly Inline[];
  /** What is read from one line break to the next. */
  readonly segments: readonly string[];
  /** What no line may part, except within a word. */
  readonly held: readonly string[];
}

const span = { start: 0, end: 0 };

// Without i, v, x, l, c and m no word is taken for a Roman figure, so that only what is meant to hold together does.
const letters = fc.string({ unit: fc.constantFrom(..."abdeghknoprstuw"), minLength: 1, maxLength: 10 });
const words = fc.oneof(
  { weight: 6, arbitrary: letters },
  {
    weight: 2,
    arbitrary: fc
      .tuple(letters, fc.constantFrom(".", ",", ";", ":", "!", "?", "”", "’s", "…"))
      .map(([word, sign]) => word + sign),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "revolution",
      "dictatorship",
      "internationalism",
      "bourgeoisie",
      "“proletariat”",
      "(permanent)",
      "TROTSKY",
      "USSR1928",
      "1928",
      "—",
      "–",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(letters, fc.constantFrom("-", "–", "—", "/", "…"), letters).map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.tuple(letters, letters).map((parts) => parts.join("\u00AD")) },
);
/** A word that does not stay with a number beside it, as “pt” and “p.” do; a dash is known to stay with what is before it. */
const isLoose = (word: string): boolean => /^[–—]$/.test(word) || (!tied(word, "1928") && !tied("1928", word));
export const tiedWords = ["V. I. Lenin", "p. 11", "Vol. 32", "10 km"] as const;

const wrapped = (kind: string, value: string): Inline => {
  if (kind === "code") return { type: "code", value, span };
  if (kind === "link") return { type: "link", href: "https://example.org", children: [text(value)], span };
  if (kind === "foreign") return { type: "foreign", language: "de", children: [text(value)], span };
  // Letters are there over the line in their full size, so that the spaces between them are as the others.
  if (kind === "superscript" && !/^[a-z]+$/i.test(value)) return text(value);
  if (kind === "emphasis" || kind === "strong" || kind === "superscript")
    return { type: kind, children: [text(value)], span };
  return text(value);
};

const atoms: fc.Arbitrary<Atom> = fc
  .record({
    value: fc.oneof(
      { weight: 12, arbitrary: words.filter(isLoose) },
      { weight: 1, arbitrary: fc.constantFrom<string>(...tiedWords) },
    ),
    kind: fc.constantFrom(
      "text",
      "text",
      "text",
      "text",
      "emphasis",
      "strong",
      "superscript",
      "link",
      "foreign",
      "code",
    ),
    called: fc.integer({ min: 0, max: 15 }).map((number) => number === 0),
    after: fc.oneof(
      { weight: 30, arbitrary: fc.constant(" " as const) },
      { weight: 1, arbitrary: fc.constantFrom("\u00A0" as const, "\n" as const) },
    ),
  })
  .map(({ value, kind, called, after }) => ({
    inlines: [wrapped(kind, value), ...(called ? [{ type: "call", label: "a", span } as const] : [])],
    reads: value.replaceAll("\u00AD", "") + (called ? "1" : ""),
    after,
  }));

/** Paragraphs of words of every kind, a few of them with line breaks and spaces that hold. */
export const samples: fc.Arbitrary<Sample> = fc.array(atoms, { minLength: 1, maxLength: 60 }).map((made) => {
  const segments = split(made, ({ after }) => after === "\n");
  return {
    inlines: made.flatMap(({ inlines, after }) => [
      ...inlines,
      after === "\n" ? ({ type: "line-break", span } as const) : text(after),
    ]),
    segments,
    held: split(made, ({ after }, next) => after === "\n" || (after === " " && !/^[–—]1?$/.test(next?.reads ?? ""))),
    [fc.toStringMethod]: () => JSON.stringify(segments),
  };
});

/** Joins what atoms say, up to each one that is parted from the next. */
function split(made: readonly Atom[], isParted: (atom: Atom, next: Atom | undefined) => boolean): string[] {
  const found = [""];
  made.forEach((atom, index) => {
    found.push(found.pop()! + atom.reads);
    if (isParted(atom, made[index + 1])) found.push("");
    else found.push(`${found.pop()!} `);
  });
  return found.map((each) => each.trimEnd()).filter((each) => each !== "");
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/**
 * Returns what is wrong with the lines of a sample: nothing, where they are set as they ought to be. A line is chosen by
 * the widths of whole words; where a word is divided its kerning is lost, which may come to `kerning` ems.
 */
export function faultsOf(lines: readonly Line[], sample: Sample, setting: ParagraphSetting, kerning = 0): string[] {
  const finals = finalLines(lines, sample.segments);
  if (finals === undefined)
    return [`text: ${JSON.stringify(lines.map(textOfLine))} is not ${JSON.stringify(sample.segments)}`];
  return [
    ...lines.flatMap((line, index) =>
      faultsOfLine(line, index, finals.has(index), sample, setting, kerning).map(
        (fault) => `line ${index + 1} ${fault}`,
      ),
    ),
    ...parted(lines, sample),
    ...cutTooSoon(lines, setting),
  ];
}

const readingOf = (line: Line): string => textOfLine(line).replaceAll("\u00AD", "");

/** Returns the lines that end a segment; undefined where words are lost, doubled or moved, or a forced break is not obeyed. */
function finalLines(lines: readonly Line[], segments: readonly string[]): Set<number> | undefined {
  const finals = new Set<number>();
  let segment = 0;
  let read = "";
  lines.forEach((line, index) => {
    read += readingOf(line);
    if (read.trimEnd() !== segments[segment]) return;
    finals.add(index);
    segment += 1;
    read = "";
  });
  return segment === segments.length && read === "" ? finals : undefined;
}

function faultsOfLine(
  line: Line,
  index: number,
  final: boolean,
  { held }: Sample,
  { style, measure, justification }: ParagraphSetting,
  kerning: number,
): string[] {
  const [first, last] = [line.pieces[0]!, line.pieces.at(-1)!];
  const { left, right } = extentOf(line);
  const { size } = last.style;
  const indent = index === 0 ? style.first : 0;
  const begins =
    indent > 0 || first.call
      ? 0
      : (protrusionOf(first.face, Array.from(first.shaped.text)[0]!).left * first.style.size) / 1000;
  const hangs = last.call
    ? 0.06 * size
    : (protrusionOf(last.face, Array.from(last.shaped.text).at(-1)!).right * size) / 1000;
  const start = style.left + indent - begins;
  const end = measure - style.right + hangs;
  const spaces = spacesOf(line);
  const justified = style.alignment === "justified";
  const least = (justification.space.width - (justified ? justification.space.shrink : 0)) * size;
  const filled = justified && !final && !line.overfull && spaces.length > 0;
  const room = end - start;
  const excess = right - left - room;
  const slack = kerning * size + 1e-6;
  const whole = held.some((text) => text.includes(readingOf(line).trim()));
  return [
    ...(justified && !near(left, start) ? [`begins at ${left}, not ${start}`] : []),
    ...(filled && !near(right, end) ? [`ends at ${right}, not ${end}`] : []),
    ...(excess > slack && !line.overfull ? ["is too long and does not say so"] : []),
    ...(line.overfull && (excess < -slack || !whole) ? ["says that it is too long, and could be shorter"] : []),
    ...(spaces.some((space) => !near(space, spaces[0]!)) ? ["has uneven spaces"] : []),
    ...(spaces.some((space) => space < least - slack / spaces.length) ? ["has spaces that are too narrow"] : []),
    ...(Math.abs(line.expansion) > (justified ? justification.expansion.most : 0) + 1e-9
      ? ["is expanded too far"]
      : []),
    ...(line.pieces.some((piece) => !near(piece.width, naturalWidth(piece) * (1 + line.expansion)))
      ? ["has a piece of another width than its glyphs"]
      : []),
    ...(first.call ? ["begins with a call"] : []),
  ];
}

const naturalWidth = ({ shaped, style }: Line["pieces"][number]): number =>
  ((shaped.width + (style.tracking ?? 0) * shaped.glyphs.length) * style.size) / 1000;

/** Returns the tied words that two lines share. */
function parted(lines: readonly Line[], { segments }: Sample): string[] {
  return tiedWords.flatMap((tied) => {
    const count = (texts: readonly string[]): number =>
      texts.reduce((sum, each) => sum + each.split(tied).length - 1, 0);
    return count(lines.map(readingOf)) === count(segments) ? [] : [`“${tied}” is parted`];
  });
}

/** Returns the words that were cut though a line could hold them. */
function cutTooSoon(lines: readonly Line[], { measure, style }: ParagraphSetting): string[] {
  const widest = measure - style.left - style.right - style.first;
  return lines.flatMap((line, index) => {
    if (!line.cut || lines[index - 1]?.cut) return [];
    const end = lines.findIndex(({ cut }, at) => at > index && !cut);
    const word = lines.slice(index, end + 1).map(({ pieces }, at) => (at === 0 ? pieces.at(-1)! : pieces[0]!));
    return word.reduce((sum, piece) => sum + naturalWidth(piece), 0) > widest
      ? []
      : [`“${word.map(({ shaped }) => shaped.text).join("|")}” is cut without need`];
  });
}
