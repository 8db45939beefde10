import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import { turning, unfit } from "../document/characters.ts";
import type { Document } from "../document/document.ts";

/** A character, and where it stands as such or as an escape. */
interface Found {
  readonly character: string;
  readonly span: Span;
}

/** Finds the characters that belong in no text, one finding a kind, at the first. Diagnostics: S014, S015. */
export function proveCharacters({ source }: Document): Diagnostic[] {
  const kinds = new Map<string, Found[]>();
  for (const found of charactersIn(source.text)) {
    const kind = kindOf(found.character);
    if (kind === undefined) continue;
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [found]);
    else known.push(found);
  }
  return [...kinds].map(([kind, found]) => diagnosticOf(source, kind, found));
}

const reversal = "mark that turns the direction of text";

function kindOf(character: string): string | undefined {
  if (turning.test(character)) return reversal;
  return Object.entries(unfit).find(([, pattern]) => pattern.test(character))?.[0];
}

const suspects = new RegExp(
  [turning, ...Object.values(unfit), /&#(?:x[\da-f]{1,6}|\d{1,7});/].map(({ source }) => source).join("|"),
  "giu",
);
/** Escapes of YAML, in double quotation marks. */
const yamlEscapes = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/gi;

function* charactersIn(text: string): Generator<Found> {
  const body = text.indexOf("\n---", 3) + 1;
  for (const { 0: own, index } of text.slice(0, body).matchAll(yamlEscapes))
    yield found(String.fromCodePoint(pointOf(Number(`0x${own.slice(2)}`))), own, index);
  for (const { 0: own, index } of text.matchAll(suspects)) {
    if (!own.startsWith("&")) yield found(own, own, index);
    // markdown-it knows an entity for none of the others.
    else yield found(String.fromCodePoint(pointOf(Number(own.slice(2, -1).replace(/^x/i, "0x")))), own, index);
  }
}

const pointOf = (value: number): number => (value > 0x10ffff ? 0xfffd : value);

const found = (character: string, own: string, index: number): Found => ({
  character,
  span: { start: index, end: index + own.length },
});

function diagnosticOf(source: Source, kind: string, found: readonly Found[]): Diagnostic {
  const { character, span } = found[0]!;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const more = found.length === 1 ? "" : `, the first of ${found.length}`;
  const place = { source, span };
  if (kind === reversal)
    return {
      code: "S015",
      place,
      message: `${kind}, ${code}${more}`,
      hint: "take it out, unless the words around it need it: they might be read in another order than they were typed",
    };
  return {
    code: "S014",
    place,
    message: `${kind}, ${code}, belongs in no text${more}`,
    hint: kind.includes("separator")
      ? "it is read as a space: type one"
      : "it is left out of every edition: take it out",
  };
}
