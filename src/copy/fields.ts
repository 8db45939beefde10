import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLError } from "yaml";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import { endedEarly, refusedIn, tooDeep } from "./refused-yaml.ts";

/** One field of the front matter. */
export interface Field {
  readonly name: string;
  readonly nameSpan: Span;
  /** Text as it was typed, a list of such texts, or null for anything else. */
  readonly value: string | readonly (string | null)[] | null;
  readonly valueSpan: Span;
  /** The spans of the list's items. */
  readonly itemSpans: readonly Span[];
}

interface Fields {
  readonly fields: readonly Field[];
  /** Whether these are all of them. */
  readonly complete: boolean;
}

/** Reads YAML that begins at an offset of the source. Every scalar is text: YAML's failsafe schema. Diagnostics: M002, M009. */
export function readFields(source: Source, yaml: string, offset: number): Checked<Fields> {
  const document = parseDocument(yaml, {
    schema: "failsafe",
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: "silent",
  });
  const spanOf = ([start, end]: readonly number[]): Span => ({ start: offset + start!, end: offset + end! });
  const fault = (span: Span, rest: Pick<Diagnostic, "message" | "caption" | "hint">): Diagnostic => {
    return { code: "M002", place: { source, span }, ...rest };
  };
  const duplicates = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  // Later errors mostly follow from the first.
  const broken = document.errors.filter((error) => error.code !== "DUPLICATE_KEY").slice(0, 1);
  const dots = /^\.\.\.(?=\s|$)/m.exec(yaml);
  const refused = refusedIn(document);
  const deep = broken.some(({ code }) => code === "RESOURCE_EXHAUSTION")
    ? { range: [0, yaml.length] }
    : refused.find(({ code }) => code === "M009");
  if (deep !== undefined)
    return {
      value: { fields: [], complete: false },
      diagnostics: [{ ...fault(spanOf(deep.range), tooDeep), code: "M009" }],
    };
  const diagnostics = [
    ...broken.map((error) =>
      fault(spanOf([error.pos[0], Math.max(error.pos[1], lineEnd(yaml, error.pos[0]))]), invalidYaml(error)),
    ),
    ...(dots === null ? [] : [fault(spanOf([dots.index, dots.index + 3]), endedEarly)]),
    ...duplicates.map((error) => {
      const name = /[^:\s]*/y.exec(yaml.slice(error.pos[0]))![0];
      const span = spanOf([error.pos[0], error.pos[0] + name.length]);
      return fault(span, {
        message: `field \`${name.replace(/^(['"])(.*)\1$/, "$2")}\` is given twice`,
        caption: "given again here",
        hint: "keep one of the two",
      });
    }),
    ...refused.map(({ range, said }) => fault(spanOf(range), said)),
  ];
  if (broken.length > 0) return { value: { fields: [], complete: false }, diagnostics };
  const { contents } = document;
  if (contents !== null && !isMap(contents)) {
    const span = spanOf(contents.range!);
    const message = "front matter does not consist of fields";
    const form = {
      message,
      caption: "expected `name: value`",
      hint: "put each field on a line of its own, as in `title: An Open Letter`",
    };
    return { value: { fields: [], complete: false }, diagnostics: [...diagnostics, fault(span, form)] };
  }
  const pairs = (contents?.items ?? []) as readonly Pair<Node, Node | null>[];
  return { value: { fields: pairs.map((pair) => fieldOf(pair, yaml, spanOf)), complete: true }, diagnostics };
}

function fieldOf(
  { key, value }: Pair<Node, Node | null>,
  yaml: string,
  spanOf: (range: readonly number[]) => Span,
): Field {
  const [start, end] = key.range!;
  const items = isSeq(value) ? (value.items as readonly Node[]) : [];
  return {
    name: isScalar(key) ? String(key.value) : yaml.slice(start, end),
    nameSpan: spanOf([start, end]),
    value: value === null ? "" : isSeq(value) ? items.map(textOf) : textOf(value),
    valueSpan: spanOf(trimmed(value?.range ?? [end, end], yaml)),
    itemSpans: items.map((item) => spanOf(trimmed(item.range!, yaml))),
  };
}

function textOf(node: Node): string | null {
  return isScalar(node) ? String(node.value ?? "") : null;
}

/** A block of YAML ends with its last line end. */
function trimmed([start, end]: readonly number[], yaml: string): readonly number[] {
  return [start!, start! + yaml.slice(start, end).trimEnd().length];
}

function lineEnd(yaml: string, position: number): number {
  return position + /[^\r\n]*/y.exec(yaml.slice(position))![0].trimEnd().length;
}

/** What is said of an error of YAML: the parser's own words, but for those that only its authors would understand. */
function invalidYaml(error: YAMLError): Pick<Diagnostic, "message" | "caption" | "hint"> {
  const parser = error.message[0]!.toLowerCase() + error.message.slice(1).replace(/\.$/, "");
  const unknown = { hint: "each field is a line `name: value`; see `pamphlet explain M002`" };
  const { caption = parser, hint }: { caption?: string; hint: string } = knownErrors.get(error.code) ?? unknown;
  return { message: "front matter is not valid YAML", caption, hint };
}

const quoteIt = "put the value in quotation marks";
const knownErrors: ReadonlyMap<string, { readonly caption?: string; readonly hint: string }> = new Map([
  ["BLOCK_AS_IMPLICIT_KEY", { caption: "a value with a colon and a space in it", hint: quoteIt }],
  ["BAD_SCALAR_START", { hint: quoteIt }],
  ["UNEXPECTED_TOKEN", { hint: quoteIt }],
  ["TAB_AS_INDENT", { hint: "indent with spaces" }],
]);
