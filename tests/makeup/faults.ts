import { pairNotes, type Entry } from "../../src/document/apparatus.ts";
import type { Block, Inline, NoteCall } from "../../src/document/document.ts";
import { cellsOf } from "../../src/document/traversal.ts";
import { linesOf, type Slug } from "../../src/galley/galley.ts";
import { textOfLine, type Line } from "../../src/galley/line.ts";
import { sideOf, type Page, type PlacedFigure, type PlacedNote, type PlacedText } from "../../src/makeup/page.ts";
import { measureOfNotes } from "../../src/typography/specification.ts";
import { extentOf } from "../galley/proof.ts";
import type { Made } from "./square-page.ts";

type Placed = PlacedText | PlacedFigure;

/** Returns what is wrong with the pages of a document: nothing, where they are made up as they ought to be. */
export function faultsOf(made: Made): string[] {
  return [
    numbering,
    depths,
    text,
    notes,
    calls,
    runningOn,
    room,
    spacing,
    rows,
    rules,
    grid,
    foot,
    loneLines,
    headings,
    costs,
  ].flatMap((check) => check(made));
}

const textPages = ({ madeUp }: Made): Page[] => madeUp.pages.filter(({ kind }) => kind === "text");
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

/** What is read, without spaces: those at line ends are the galley's matter. */
const solid = (read: string): string => read.replace(/[\s\u00AD]/g, "");

/** Pages count from 1, rectos are odd, type stands at the margin of its side, head and folio are on every page of text. */
function numbering({ madeUp }: Made): string[] {
  const { margins, notes } = madeUp.specification;
  const { arrangement } = notes;
  return madeUp.pages.flatMap((page, index) => {
    const left = page.side === "recto" ? margins.inner : margins.outer;
    const column = measureOfNotes(madeUp.specification) + madeUp.specification.notes.gutter;
    const strays = [
      ...page.body.filter(({ kind, x }) => kind === "line" && x !== left),
      ...page.notes.filter(({ x }) => x !== left && (arrangement !== "columns" || x !== left + column)),
    ];
    return [
      ...(page.number === index + 1 && page.side === sideOf(page.number)
        ? []
        : [`page ${page.number} is out of order`]),
      ...strays.map(() => `page ${page.number} has type beside the margin`),
      ...(page.furniture.length === (page.kind === "text" ? 2 : 0)
        ? []
        : [`page ${page.number} lacks its head or folio`]),
    ];
  });
}

/** Pages are as deep as the specification says, or by a line more or less with those they face. */
function depths(made: Made): string[] {
  const { depth } = made.madeUp.specification;
  const pages = textPages(made);
  return pages.flatMap((page, index) => {
    const facing = page.side === "recto" ? pages[index - 1] : undefined;
    const expected = facing?.depth ?? (page.side === "recto" ? depth : page.depth);
    return page.depth === expected && Math.abs(page.depth - depth) <= 1
      ? []
      : [`page ${page.number} is ${page.depth} lines deep`];
  });
}

/** What stands against the pages is of the pages that there are, costs something, and is all that they cost. */
function costs({ madeUp: { report, pages } }: Made): string[] {
  const sum = report.blemishes.reduce((total, { cost }) => total + cost, 0);
  const strays = report.blemishes.filter(({ page, cost }) => pages[page - 1]?.kind !== "text" || !(cost > 0));
  return [
    ...(near(sum, report.cost) ? [] : [`the pages cost ${report.cost} and not ${sum}`]),
    ...strays.map(({ blemish, page }) => `“${blemish}” stands against page ${page}`),
  ];
}

/** Every word of the text stands once, in order; a figure as its alternative text. */
function text(made: Made): string[] {
  const { entries } = pairNotes(made.document);
  const expected = made.document.blocks.map((block) => readingOf(block, entries)).join("");
  const read = textPages(made)
    .flatMap(({ body }) => body)
    .map((placed) => (placed.kind === "line" ? textOfLine(placed.line) : placed.figure.alt))
    .join("");
  return solid(read) === solid(expected) ? [] : [`text: ${solid(read)} is not ${solid(expected)}`];
}

/** Every word of the notes stands once, in order; each note's first line is marked as such, and no other. */
function notes(made: Made): string[] {
  const { entries } = pairNotes(made.document);
  const lines = textPages(made).flatMap((page) => page.notes);
  const expected = entries.map(
    ({ number, note }) => `${number}:${solid(note.blocks.map((block) => readingOf(block, entries)).join(""))}`,
  );
  const read = entries.map(
    ({ number }) =>
      `${number}:${solid(
        lines
          .filter(({ note }) => note === number)
          .map(({ line }) => textOfLine(line))
          .join(""),
      )}`,
  );
  const misplaced = lines.filter(
    (line, index) => line.first !== (lines[index - 1]?.note !== line.note) || (lines[index - 1]?.note ?? 0) > line.note,
  );
  return [
    ...(read.join() === expected.join() ? [] : [`notes: ${read.join()} is not ${expected.join()}`]),
    ...misplaced.map(({ note }) => `note ${note} is out of order`),
  ];
}

/** Each note begins on the page of its first call. */
function calls(made: Made): string[] {
  const pages = textPages(made);
  const pageOf = (call: NoteCall): number | undefined =>
    pages.find(({ body, notes }) =>
      [...body, ...notes].some((placed) => "line" in placed && placed.line.pieces.some((piece) => piece.call === call)),
    )?.number;
  return pairNotes(made.document).entries.flatMap(({ number, calls }) => {
    const called = pageOf(calls[0]!);
    const begun = pages.find(({ notes }) => notes.some(({ note, first }) => note === number && first))?.number;
    return called !== undefined && called === begun
      ? []
      : [`note ${number} is called on page ${called} and begins on page ${begun}`];
  });
}

/** A note that runs on is the last of its page, goes on first on the next one, and has two lines on either side. */
function runningOn(made: Made): string[] {
  const pages = textPages(made);
  return pages.flatMap(({ number, notes }, index) => {
    const next = pages[index + 1]?.notes ?? [];
    const going = next.filter(({ first }, at) => at === 0 && !first)[0]?.note;
    const here = (of: readonly PlacedNote[]): number => of.filter(({ note }) => note === going).length;
    if (going === undefined) return [];
    return [
      ...(notes.at(-1)?.note === going ? [] : [`note ${going} does not run on from page ${number}`]),
      ...(here(notes) > 1 && here(next) > 1 ? [] : [`note ${going} leaves a line alone on page ${number} or the next`]),
    ];
  });
}

/** Where a placed slug ends: the baseline of a line; a figure may reach as far below it as letters do. */
const endOf = (placed: Placed, leading: number): number =>
  placed.kind === "line" ? placed.y : placed.y + placed.figure.height - 0.3 * leading;

/** The rows of tables, by their lines. */
const rowsOf = ({ madeUp: { galley } }: Made): ReadonlyMap<Line, Slug> => {
  const slugs = galley.strips
    .flatMap(({ variants }) => variants[0]!.slugs)
    .filter(({ matter }) => matter.kind === "row");
  return new Map(slugs.flatMap((slug) => linesOf(slug).map((line) => [line, slug] as const)));
};

/** What stands below one another on a page: a line, a figure, the lines of a row of a table. */
function standing(made: Made, { body }: Page): Placed[][] {
  const rows = rowsOf(made);
  const row = (placed: Placed | undefined) => (placed?.kind === "line" ? rows.get(placed.line) : undefined);
  const groups: Placed[][] = [];
  body.forEach((placed, at) => {
    if (row(placed) !== undefined && row(placed) === row(body[at - 1])) groups.at(-1)!.push(placed);
    else groups.push([placed]);
  });
  return groups;
}

/** Where a placed row ends, with the half line for the rule under it, given one of its lines. */
function endOfRow(placed: Placed, made: Made): number {
  const { leading } = made.madeUp.specification;
  const slug = placed.kind === "line" ? rowsOf(made).get(placed.line) : undefined;
  if (placed.kind !== "line" || slug?.matter.kind !== "row") return 0;
  const { down } = slug.matter.row.lines.find(({ line }) => line === placed.line)!;
  return placed.y + (slug.height / 2 - 1 - down) * leading;
}

/** Text and notes fit the type area, unless T003 says that they do not. */
function room(made: Made): string[] {
  const { firstBaseline, leading, notes: style } = made.madeUp.specification;
  return textPages(made).flatMap(({ number, depth, body, notes }) => {
    const bottom = firstBaseline + (depth - 1) * leading;
    const end = Math.max(0, ...body.map((placed) => Math.max(endOf(placed, leading), endOfRow(placed, made))));
    const limit = notes.length === 0 ? bottom : notes[0]!.y - style.leading - style.below - style.above;
    const told = made.diagnostics.some(({ code, message }) => code === "T003" && message.startsWith(`page ${number} `));
    const full = end > (body.length === 0 ? Infinity : limit + 0.01) || limit < firstBaseline - leading - 0.01;
    return full === told
      ? []
      : [`page ${number} ${full ? "is too full and does not say so" : "says that it is too full and is not"}`];
  });
}

/** Lines stand below one another, a line of the grid apart or more; the text opens below its sink. */
function spacing(made: Made): string[] {
  const { firstBaseline, leading, sink } = made.madeUp.specification;
  return textPages(made).flatMap((page, index) => {
    const { number } = page;
    const groups = standing(made, page).map((group) => ({
      start: Math.min(...group.map((placed) => (placed.kind === "line" ? placed.y : placed.y + 0.7 * leading))),
      end: Math.max(...group.map((placed) => endOf(placed, leading))),
    }));
    const close = groups.filter(({ start }, at) => at > 0 && start - groups[at - 1]!.end < leading - 0.01);
    const above = groups.filter(({ start }) => start < firstBaseline + (index === 0 ? sink : 0) * leading - 0.01);
    return [
      ...close.map(({ start }) => `page ${number} has type on top of other type at ${start}`),
      ...above.map(({ start }) => `page ${number} has type above the type area at ${start}`),
    ];
  });
}

/** Lines of a row that stand beside one another do not meet, unless one says that it is too long; others are a line apart. */
function rows(made: Made): string[] {
  const { leading } = made.madeUp.specification;
  return textPages(made).flatMap((page) =>
    standing(made, page).flatMap((group) => {
      const lines = group.filter((placed) => placed.kind === "line");
      const meeting = lines.filter((one, at) =>
        lines.slice(0, at).some((other) => {
          const apart = Math.abs(one.y - other.y);
          if (apart > 0.01) return apart < leading - 0.01;
          return (
            !other.line.overfull &&
            !one.line.overfull &&
            other.x + extentOf(other.line).right > one.x + extentOf(one.line).left + 0.01
          );
        }),
      );
      return meeting.map(({ y }) => `page ${page.number} has cells on top of one another at ${y}`);
    }),
  );
}

/** Rules stand over the head of a table, under it, and under its last row, clear of type. */
function rules(made: Made): string[] {
  const { galley, specification } = made.madeUp;
  const { leading } = specification;
  return textPages(made).flatMap(({ number, body, rules: own }) => {
    const lines = body.filter((placed) => placed.kind === "line");
    const isOn = (slug: Slug): boolean => linesOf(slug).some((line) => lines.some((placed) => placed.line === line));
    const due = galley.strips
      .map(({ variants }) => variants[0]!.slugs.filter(({ matter }) => matter.kind === "row"))
      .flatMap((slugs) => slugs.map((slug, at) => (isOn(slug) ? (at === 0 ? 2 : at === slugs.length - 1 ? 1 : 0) : 0)))
      .reduce<number>((sum, count) => sum + count, 0);
    const struck = own.filter(({ y }) =>
      lines.some((line) => line.y > y - 0.3 * leading && line.y < y + 0.5 * leading),
    );
    return [
      ...(own.length === due ? [] : [`page ${number} has ${own.length} rules of tables, not ${due}`]),
      ...struck.map(({ y }) => `page ${number} has a rule through type at ${y}`),
    ];
  });
}

/** Lines of text, headings and lists stand on the grid, what is quoted and tables on half lines, their heads between. */
function grid({ madeUp }: Made): string[] {
  const { firstBaseline, leading } = madeUp.specification;
  return madeUp.pages.flatMap(({ number, body }) =>
    body.flatMap((placed) => {
      if (placed.kind === "figure") return [];
      const { role } = madeUp.galley.blocks[placed.block]!;
      const step = role === "table" ? leading / 4 : role === "quotation" ? leading / 2 : leading;
      const lines = (placed.y - firstBaseline) / step;
      return near(lines, Math.round(lines)) ? [] : [`page ${number} has a line off the grid at ${placed.y}`];
    }),
  );
}

/** The last line of the notes is the last line of the page, with their leading between them and their rule above; a second column is no longer. */
function foot(made: Made): string[] {
  const { firstBaseline, leading, notes: style } = made.madeUp.specification;
  return textPages(made).flatMap(({ number, depth, notes, rule }) => {
    if (notes.length === 0) return rule === undefined ? [] : [`page ${number} has a rule without notes`];
    const bottom = firstBaseline + (depth - 1) * leading;
    const [left = [], right = []] = [...new Set(notes.map(({ x }) => x))].map((edge) => [
      ...new Set(notes.filter(({ x }) => x === edge).map(({ y }) => y)),
    ]);
    const even = left.every((y, index) => near(y, bottom - (left.length - 1 - index) * style.leading));
    const level =
      right.every((y, index) => y === left[index]) && (right.length === 0 || left.length - right.length < 2);
    return [
      ...(even ? [] : [`page ${number} has notes that do not end with the page`]),
      ...(level ? [] : [`page ${number} has columns of notes that are not level`]),
      ...(rule !== undefined && rule.y < notes[0]!.y && rule.y > notes[0]!.y - style.leading - style.below
        ? []
        : [`page ${number} has no rule over its notes`]),
    ];
  });
}

/** Widows and orphans, under the head of a table too, are those that T004 tells of, and so are heads alone; no others are. */
function loneLines(made: Made): string[] {
  const pages = textPages(made);
  const found = made.madeUp.galley.blocks.flatMap(({ role }, block) => {
    const on = pages
      .map((page) => ({
        number: page.number,
        lines: standing(made, page).filter(([placed]) => placed!.block === block).length,
      }))
      .filter(({ lines }) => lines > 0);
    if (on.length < 2 || role === "figure") return [];
    const [first, last] = [on[0]!, on.at(-1)!];
    const beheaded = role === "table" && first.lines === 1;
    const widow = last.lines === 1 && !(beheaded && on.length === 2);
    const orphan = beheaded || (first.lines === (role === "table" ? 2 : 1) && !(widow && on.length === 2));
    return [...(orphan ? [`foot of page ${first.number}`] : []), ...(widow ? [`head of page ${last.number}`] : [])];
  });
  const told = made.diagnostics.flatMap(({ code, message }) =>
    code === "T004" ? [/(?:head|foot) of page \d+$/.exec(message)![0]] : [],
  );
  return found.sort().join() === told.sort().join()
    ? []
    : [`a lone line at the ${found.join(", the ")}; told of: ${told.join(", ")}`];
}

/** No page ends with a heading or the head of a table that something follows, unless that does not fit under it, with the notes that it calls. */
function headings(made: Made): string[] {
  const { firstBaseline, depth, leading } = made.madeUp.specification;
  const end = textPages(made)
    .flatMap(({ body }) => body)
    .at(-1);
  return textPages(made).flatMap(({ number, body, notes }) => {
    const last = body.at(-1);
    const rest = last === undefined || last === end ? undefined : restOfHead(last, made);
    if (last === undefined || rest === undefined) return [];
    const bottom = Math.max(endOf(last, leading), endOfRow(last, made));
    const needed =
      bottom + heightOf([...rest, ...slugsAfter(last.block, made)], notes.length, tailOf(number, made), made);
    return needed > firstBaseline + (depth - 1) * leading ? [] : [`page ${number} ends with a heading`];
  });
}

/** What follows a line of a heading in its block, or the head of a table with rows; undefined for other lines. */
function restOfHead(placed: Placed, made: Made): readonly Slug[] | undefined {
  const { blocks, strips } = made.madeUp.galley;
  const { role } = blocks[placed.block]!;
  const { variants } = strips[placed.block]!;
  if (placed.kind !== "line" || (role !== "heading" && role !== "table")) return undefined;
  if (role === "table") {
    const [head, ...rows] = variants[0]!.slugs;
    return rows.length > 0 && rowsOf(made).get(placed.line) === head ? rows : undefined;
  }
  const lines = textPages(made)
    .flatMap(({ body }) => body)
    .filter(({ block }) => block === placed.block);
  const { slugs } = variants.find((variant) => variant.slugs.length === lines.length)!;
  return slugs.slice(lines.indexOf(placed) + 1);
}

const slugsAfter = (block: number, { madeUp: { galley } }: Made): Slug[] =>
  galley.strips.slice(block + 1).flatMap(({ variants }) => variants[0]!.slugs);

/** How many lines a page leaves to the next ones of a note that runs on, with the notes that this calls. */
function tailOf(number: number, made: Made): number {
  const later = textPages(made)
    .filter((page) => page.number > number)
    .flatMap((page) => page.notes);
  if (later[0] === undefined || later[0].first) return 0;
  const within = (note: number): number[] => [note, ...made.madeUp.galley.notes[note - 1]!.notes.flatMap(within)];
  const going = within(later[0].note);
  return later.filter(({ note }) => going.includes(note)).length;
}

/** The least height of slugs up to the first that a page may end with, and of a foot that has some lines already; a note of four lines may run on after two, one before it not at all. */
function heightOf(
  following: readonly Slug[],
  lines: number,
  tail: number,
  { madeUp: { galley, specification } }: Made,
): number {
  const { leading, notes: style } = specification;
  const end = following.findIndex(({ breakCost }) => breakCost < Infinity);
  const slugs = end === -1 ? following : following.slice(0, end + 1);
  const lengthsOf = (note: number): number[] => [
    galley.notes[note - 1]!.lines.length,
    ...galley.notes[note - 1]!.notes.flatMap(lengthsOf),
  ];
  const lengths = slugs.flatMap(({ notes }) => notes).flatMap(lengthsOf);
  const noted = lengths.reduce(
    (sum, length, at) => sum + (at === lengths.length - 1 && length > 3 ? 2 : length),
    lines + (lengths.length > 0 ? tail : 0),
  );
  const halfLines = slugs.reduce((sum, { height, before }) => sum + height + before + 1, 0);
  return (halfLines * leading) / 2 + (noted === 0 ? 0 : style.above + style.below + noted * style.leading);
}

function readingOf(block: Block, entries: readonly Entry[]): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "signature":
      return block.children.map((inline) => readingOfInline(inline, entries)).join("");
    case "quotation":
    case "item":
      return block.children.map((child) => readingOf(child, entries)).join("");
    case "list":
      return block.items.map((item) => readingOf(item, entries)).join("");
    case "code-block":
      return block.value;
    case "ornament":
      return "*";
    case "figure":
      return block.alt + (block.caption ?? []).map((inline) => readingOfInline(inline, entries)).join("");
    case "table":
      return cellsOf(block)
        .flatMap(({ children }) => children.map((inline) => readingOfInline(inline, entries)))
        .join("");
  }
}

function readingOfInline(inline: Inline, entries: readonly Entry[]): string {
  if (inline.type === "call") return String(entries.find(({ calls }) => calls.includes(inline))!.number);
  if (inline.type === "line-break") return "";
  return "children" in inline ? inline.children.map((child) => readingOfInline(child, entries)).join("") : inline.value;
}
