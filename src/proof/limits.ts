import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { leavesOf } from "../document/traversal.ts";

/** What an edition is made of in minutes and in a gigabyte or two: more than any book has. */
const most = { length: 200_000, notes: 10_000, headings: 5_000, cells: 50_000, columns: 100 } as const;

/** Finds what is too much for an edition to be made of. Diagnostics: S016. */
export function proveLimits({ source, blocks, notes }: Document): Diagnostic[] {
  const all = leavesOf([...blocks, ...notes.flatMap((note) => note.blocks)]);
  const tell = (span: { start: number; end: number }, message: string, hint: string): Diagnostic => ({
    code: "S016",
    place: { source, span },
    message,
    hint,
  });
  const surplus = <T extends { span: { start: number; end: number } }>(
    nodes: readonly T[],
    limit: number,
    what: string,
  ): Diagnostic[] =>
    nodes.length <= limit
      ? []
      : [tell(nodes[limit]!.span, `${nodes.length} ${what}, of which there may be ${limit}`, divide)];
  return [
    ...all.flatMap(({ type, span }) =>
      type !== "table" && span.end - span.start > most.length
        ? [tell(span, `a block of ${span.end - span.start} characters, which may have ${most.length}`, "divide it")]
        : [],
    ),
    ...all.flatMap((block) => {
      if (block.type !== "table") return [];
      const columns = block.columns.length;
      const cells = columns * (1 + block.rows.length);
      return columns > most.columns || cells > most.cells
        ? [
            tell(
              block.head.span,
              `a table of ${columns} columns and ${cells} cells, which may have ${most.columns} and ${most.cells}`,
              "divide it",
            ),
          ]
        : [];
    }),
    ...surplus(notes, most.notes, "notes"),
    ...surplus(
      all.filter(({ type }) => type === "heading"),
      most.headings,
      "headings",
    ),
  ];
}

const divide = "divide the manuscript";
