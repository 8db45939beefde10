import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { addressOf, fragmentOf, headingIds } from "../document/addresses.ts";
import type { Document, Figure } from "../document/document.ts";
import { figuresIn, inlinesOf, tablesIn } from "../document/traversal.ts";

/** Proves the elements of the text other than notes. Diagnostics: S005, S007, S008, S009. */
export function proveStructure(document: Document): Diagnostic[] {
  const { source, blocks, notes } = document;
  const inNotes = notes.flatMap((note) => note.blocks);
  const noted = figuresIn(inNotes);
  const figures = [...figuresIn(blocks), ...noted];
  return [
    ...figures.filter(({ alt }) => alt === "").map((figure) => withoutAlternative(figure, source)),
    ...noted.map(({ src, span }) => ({
      code: "S007" as const,
      place: { source, span },
      message: `image \`${src}\` stands in a note`,
      hint: "move it into the text, and refer to it from the note",
    })),
    ...tablesIn(inNotes).map(({ head }) => ({
      code: "S009" as const,
      place: { source, span: head.span },
      message: "a table stands in a note",
      hint: "move it into the text, and refer to it from the note",
    })),
    ...deadLinks(document),
  ];
}

function withoutAlternative({ src, span }: Figure, source: Source): Diagnostic {
  return {
    code: "S005",
    place: { source, span },
    message: `image \`${src}\` has no alternative text`,
    hint: `say between the brackets what it shows: \`![A portrait of the author](${src})\``,
  };
}

/** The links that lead where no edition could follow: their text is kept, and nothing else. */
function deadLinks(document: Document): Diagnostic[] {
  const ids = new Set(headingIds(document).values());
  const blocks = [...document.blocks, ...document.notes.flatMap((note) => note.blocks)];
  const links = blocks.flatMap((block) => [...inlinesOf(block)].filter((inline) => inline.type === "link"));
  return links
    .filter(({ href }) => addressOf(href, ids) === undefined)
    .map(({ href, span }) => ({
      code: "S008",
      place: { source: document.source, span },
      message: href.startsWith("#") ? `link to \`${href}\` leads to no heading` : `link to \`${href}\` is not kept`,
      hint: href.startsWith("#")
        ? headingHint(href, ids)
        : "only addresses that begin with `https://`, `http://` or `mailto:`, or with `#`, are kept",
    }));
}

function headingHint(href: string, ids: ReadonlySet<string>): string {
  const suggestion = didYouMean(fragmentOf(href), ids);
  return suggestion === undefined
    ? "the heading `Part One` is linked to as `#part-one`"
    : `did you mean \`#${suggestion}\`?`;
}
