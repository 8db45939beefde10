import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MadeUp } from "../makeup/makeup.ts";
import { inMm } from "../typography/units.ts";
import { creepFor, innermostCreep } from "./creep.ts";
import { layoutOn, layoutsFor, pagesPerSheet, type Layout } from "./layout.ts";
import { roomFor, roomForMark } from "./marks.ts";
import type { BookletOrder } from "./order.ts";
import { papers } from "./paper.ts";
import { divide, withBlanks } from "./places.ts";
import { imposeSignature, withBackTurned, type Sheet } from "./sheets.ts";

/** A booklet, ready to be printed: the sheets of each signature, the outermost first. */
export interface Booklet {
  readonly layout: Layout;
  readonly signatures: readonly (readonly Sheet[])[];
  readonly order: BookletOrder;
  /** What the innermost pages are moved towards the fold, in points. */
  readonly creep: number;
}

/**
 * Imposes made-up pages as it is wanted. P010, and no booklet: they do not lie on the paper so; P011: marks have no
 * room there; P012: creep is more than the margins can give; P014: a signature is larger than all of it. `path` is the booklet's.
 */
export function imposeBooklet(
  { pages, specification }: Pick<MadeUp, "pages" | "specification">,
  order: BookletOrder,
  path: string,
): Checked<Booklet | undefined> {
  const place = { path };
  const layout = layoutFor(specification.trim, order);
  if ("message" in layout) return { value: undefined, diagnostics: [{ code: "P010", place, ...layout }] };
  const creepOf = creepFor(order.thickness, specification);
  const all = withBlanks(pages, order.blanks, pagesPerSheet(layout));
  const signatures = divide(all, order.signature);
  // As laid out, a back reads upright when its sheet is turned over like a leaf of a book.
  const turnsLikeALeaf = (order.duplex === "short") === layout.width > layout.height;
  const sheetsOf = (places: (typeof signatures)[number]): Sheet[] => {
    const sheets = imposeSignature(places, layout, creepOf);
    return turnsLikeALeaf ? sheets : sheets.map((sheet) => withBackTurned(sheet, layout));
  };
  const leaves = Math.max(0, ...signatures.map(({ length }) => length / 4));
  const { due, most } = innermostCreep(leaves, order.thickness, specification);
  const diagnostics: Diagnostic[] = [
    ...lackOfRoom(layout, order).map((fault) => ({ code: "P011" as const, place, ...fault })),
    ...(due > most ? [{ code: "P012" as const, place, ...excessOfCreep(due, most) }] : []),
    ...(order.signature !== undefined && order.signature > all.length
      ? [{ code: "P014" as const, place, ...idleSignature(order.signature, all.length) }]
      : []),
  ];
  return { value: { layout, signatures: signatures.map(sheetsOf), order, creep: Math.min(due, most) }, diagnostics };
}

type Fault = Pick<Diagnostic, "message" | "hint">;

/** Returns the layout on the paper that is named, or on the first that takes the pages; else why there is none. */
function layoutFor(trim: Layout["trim"], { paper, signature }: BookletOrder): Layout | Fault {
  const known = layoutsFor(trim);
  const layout = paper === undefined ? known[0] : layoutOn(trim, paper);
  if (layout === undefined) {
    const on =
      paper === undefined ? "any paper that is known" : `${papers[paper].name}, ${sizeOf(papers[paper].sides)}`;
    const named = known.map((each) => `\`${each.paper}\``).join(", ");
    return {
      message: `pages of ${sizeOf([trim.width, trim.height])} do not fit twice on ${on}`,
      hint:
        known.length === 0 ? "leave the booklet out, as with `--edition pdf`" : `name another \`--paper\`: ${named}`,
    };
  }
  const least = pagesPerSheet(layout);
  if (signature === undefined || signature % least === 0) return layout;
  const [below, over] = [Math.floor(signature / least) * least, Math.ceil(signature / least) * least];
  return {
    message: `a sheet of ${papers[layout.paper].name} has ${least} pages of this size: no signature has ${signature}`,
    hint: `give \`--signature\` a multiple of ${least}, such as ${below === 0 ? over : `${below} or ${over}`}`,
  };
}

/** Says which marks a layout lacks the room for, and where they would have it. */
function lackOfRoom(layout: Layout, { marks }: BookletOrder): Fault[] {
  const { trim, rows, paper, beside, above } = layout;
  const lacking = marks.filter((kind) => roomFor(kind, layout) !== "all");
  if (lacking.length === 0) return [];
  const phrases = lacking.map((kind) => `${roomFor(kind, layout) === "some" ? "all " : ""}${kind} marks`);
  const roomy = layoutsFor(trim).filter(
    (each) => each.rows === rows && marks.every((kind) => roomFor(kind, each) === "all"),
  );
  const others = roomy.map((each) => `\`--paper ${each.paper}\``).join(" or ");
  return [
    {
      message:
        `${papers[paper].name} has no room for ${phrases.join(" and ")}: it leaves ${inMm(above)} mm over and under ` +
        `the pages and ${inMm(beside)} mm beside them, where a mark needs ${inMm(roomForMark)} mm`,
      hint: others === "" ? "leave `--marks` out" : `there is room on ${others}`,
    },
  ];
}

function excessOfCreep(due: number, most: number): Fault {
  return {
    message: `the innermost pages would have to move by ${inMm(due)} mm towards the fold, and move by ${inMm(most)} mm`,
    hint: "fold fewer sheets into one another, as with `--signature 32`",
  };
}

function idleSignature(signature: number, pages: number): Fault {
  return {
    message: `no signature has ${signature} pages: the booklet has ${pages}, blanks included, and is one signature`,
    hint: "leave `--signature` out, or give it fewer pages",
  };
}

const sizeOf = ([width, height]: readonly [number, number]): string => `${inMm(width)} × ${inMm(height)} mm`;

/** Returns what there is to print and to fold, in a few words. */
export function bookletPhrase({ layout, signatures }: Booklet): string {
  const sheets = signatures.flat().length;
  const parts = signatures.length > 1 ? `${signatures.length} signatures, ` : "";
  const fold = layout.rows === 1 ? "to fold" : "to fold twice";
  return `${parts}${sheets} ${sheets === 1 ? "sheet" : "sheets"} of ${papers[layout.paper].name}, ${fold}`;
}
