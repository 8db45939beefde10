import type { Span } from "../diagnostics/source.ts";

/** An attribute in braces: `lang=de`, `lang="de"`, `.term` or `#first`. */
export interface Attribute {
  /** With the sign that a class or an identifier begins with; such a one has no value. */
  readonly name: string;
  readonly value: string;
  /** Where it stands in the text that it was read from. */
  readonly place: Span;
}

/** Braces in a text. */
export interface Braces {
  /** Where they end. */
  readonly end: number;
  /** At least one, or undefined where they hold anything else. */
  readonly attributes: readonly Attribute[] | undefined;
}

const attribute =
  /([#.][^\s{}"'=]+)(?=[\s}])|([^\s{}"'=#.][^\s{}"'=]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s{}"'=]+))(?=[\s}])/y;
const blanks = /\s*/y;
const anything = /\{[^{}]*\}/y;

/** Returns the braces that open at an offset of a text and end before another; undefined where there are none. */
export function bracesAt(text: string, start: number, max: number): Braces | undefined {
  const braces = readAttributes(text, start) ?? readAnything(text, start);
  return braces === undefined || braces.end > max ? undefined : braces;
}

function readAttributes(text: string, start: number): Braces | undefined {
  if (text[start] !== "{") return undefined;
  const attributes: Attribute[] = [];
  for (let at = after(blanks, text, start + 1); text[at] !== "}";) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (match === null) return undefined;
    const [{ length }, sign, name, double, single, bare] = match;
    attributes.push({
      name: sign ?? name!,
      value: double ?? single ?? bare ?? "",
      place: { start: at, end: at + length },
    });
    at = after(blanks, text, at + length);
    if (text[at] === "}") return { end: at + 1, attributes };
  }
  return undefined;
}

function readAnything(text: string, start: number): Braces | undefined {
  const end = after(anything, text, start);
  return end === start ? undefined : { end, attributes: undefined };
}

/** Where a pattern that begins at an offset ends; the offset itself where it does not match. */
function after(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}
