import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Block, Document, Inline, Quotation } from "../document/document.ts";
import { callsIn } from "../document/traversal.ts";
import { isQuote, pairMarks, type Enclosed, type Opening } from "./marks.ts";
import { callSign, passageOf, passagesIn, type Passage } from "./passage.ts";

/** A quoted sentence of so many characters is more than a line. */
const line = 70;

/** Proves that what is quoted ends, and says where it is from. Diagnostics: C004 (advice), C005, C006. */
export function proveQuotations(document: Document): Diagnostic[] {
  return [
    ...provePassages(document, document.blocks, true),
    ...document.notes.flatMap(({ blocks }) => provePassages(document, blocks, false)),
  ];
}

/** Proves blocks one after the other; only what is quoted in the text is asked where it is from. */
function provePassages(document: Document, blocks: readonly Block[], cited: boolean): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    if (block.type === "quotation") return proveQuotation(document, block, blocks[index - 1], cited);
    if (block.type === "list") return provePassages(document, block.items, cited);
    if (block.type === "item") return provePassages(document, block.children, cited);
    return passagesIn([block], document.source).flatMap((passage) => [
      ...unclosed(document, [passage], passagesIn(blocks.slice(index + 1, index + 2), document.source)[0]),
      ...(cited ? uncitedSentences(document, passage) : []),
    ]);
  });
}

function proveQuotation(
  document: Document,
  quotation: Quotation,
  before: Block | undefined,
  cited: boolean,
): Diagnostic[] {
  const found = unclosed(document, passagesIn([quotation], document.source), undefined);
  if (!cited || saysWhence(document, quotation, before)) return found;
  const { text, spanOf } = passagesIn([quotation], document.source)[0] ?? { text: "", spanOf: () => quotation.span };
  if (text.trim() === "") return found;
  return [
    { ...uncited(document, spanOf(0, firstWords(text))), message: "this quotation does not say where it is from" },
    ...found,
  ];
}

/** Whether a call stands in a quotation or ends the paragraph before it, or its last paragraph names its author after a dash. */
function saysWhence(document: Document, quotation: Quotation, before: Block | undefined): boolean {
  if (callsIn([quotation]).length > 0) return true;
  const last = passagesIn([quotation], document.source).at(-1)?.text ?? "";
  if (/(?:^|\n| )[—–―]\s*\p{Lu}[^.]{0,80}$/u.test(last)) return true;
  return before?.type === "paragraph" && endsInCall(document, before.children);
}

const endsInCall = ({ source }: Document, inlines: readonly Inline[]): boolean =>
  /\uFFFC[\s:.,;]*$/u.test(passageOf(inlines, source).text);

/** Returns C004 for each long sentence in marks of quotation after which no call comes, up to the next that is quoted. */
function uncitedSentences(document: Document, { text, spanOf }: Passage): Diagnostic[] {
  const outer = outermost(pairMarks(text, document.metadata.language).closed.filter(({ mark }) => isQuote(mark)));
  return outer.flatMap(({ open, close }, index) => {
    const within = text.slice(open, outer[index + 1]?.open ?? text.length);
    if (close - open < line || within.includes(callSign)) return [];
    const span = spanOf(open, open + firstWords(within));
    return [{ ...uncited(document, span), message: "this quoted sentence does not say where it is from" }];
  });
}

/** Returns those that stand in no other, in their order. */
function outermost(enclosed: readonly Enclosed[]): Enclosed[] {
  const outer: Enclosed[] = [];
  for (const each of enclosed.toSorted((a, b) => a.open - b.open))
    if (each.open > (outer.at(-1)?.close ?? -1)) outer.push(each);
  return outer;
}

function uncited({ source }: Document, span: Span): Omit<Diagnostic, "message"> {
  return {
    code: "C004",
    place: { source, span },
    hint: "put a note call after it, or acknowledge that it has none",
  };
}

/** Returns how long the first few words of a text are. */
const firstWords = (text: string): number => /^\S*(?:\s+\S+){0,3}/u.exec(text)![0].length;

/** A mark that is open, and the passage that it opens in. */
interface OpenIn {
  readonly opening: Opening;
  readonly passage: Passage;
}

/** Quotations in one another that go on from one paragraph to the next: more are a slip, and told of no further. */
const mostCarried = 20;

/**
 * Returns C005 and C006 for marks that passages which belong together leave open. A quotation that goes on in the next
 * paragraph is opened again there, and ends with its last one.
 */
function unclosed(document: Document, passages: readonly Passage[], next: Passage | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  let carried: OpenIn[] = [];
  passages.forEach((passage, index) => {
    const following = passages[index + 1] ?? next;
    const reopened = carried.filter(({ opening }) => passage.text.trimStart().startsWith(opening.mark));
    const stack = carried.filter((each) => !reopened.includes(each));
    const { open } = pairMarks(
      passage.text,
      document.metadata.language,
      stack.map(({ opening }) => ({ ...opening, at: -1 })),
    );
    const own = open.filter(({ at }) => at >= 0).map((opening) => ({ opening, passage }));
    const kept = stack.filter(({ opening }) => open.some(({ at, mark }) => at < 0 && mark === opening.mark));
    const all = [...kept, ...own];
    const goesOn = ({ opening }: (typeof all)[number]): boolean =>
      isQuote(opening.mark) &&
      (passages[index + 1] !== undefined || (following?.text.trimStart().startsWith(opening.mark) ?? false));
    found.push(
      ...tellFirst(
        document,
        all.filter((each) => !goesOn(each)),
      ),
    );
    carried = all.filter((each) => goesOn(each) && passages[index + 1] !== undefined).slice(-mostCarried);
  });
  return found;
}

/** Of a passage with very many, a few are enough. */
const mostTold = 10;

function tellFirst(document: Document, open: readonly OpenIn[]): Diagnostic[] {
  const told = open.slice(0, mostTold).map(({ passage, opening }) => tell(document, passage, opening));
  const last = told.at(-1);
  if (last === undefined || open.length <= mostTold) return told;
  const message = `${last.message}, and ${open.length - mostTold} others after it are not`;
  return [...told.slice(0, -1), { ...last, message }];
}

function tell({ source }: Document, { spanOf }: Passage, { mark, at }: Opening): Diagnostic {
  const place = { source, span: spanOf(at, at + 1) };
  return isQuote(mark)
    ? {
        code: "C005",
        place,
        message: `the quotation that \`${mark}\` opens is never closed`,
        caption: "opened here",
        hint: "close it where it ends, or acknowledge that the source does not",
      }
    : {
        code: "C006",
        place,
        message: `the bracket \`${mark}\` is never closed`,
        caption: "opened here",
        hint: "close it, or acknowledge that the source does not",
      };
}
