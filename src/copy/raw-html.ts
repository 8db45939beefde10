import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Inline, Smaller } from "../document/document.ts";
import type { Attribute } from "./attributes.ts";
import type { Content } from "./content.ts";
import { isLanguage } from "./forms.ts";
import { noLanguage } from "./passages.ts";
import { placeOf } from "./places.ts";
import { tagHint } from "./tag-hints.ts";
import { attributesIn, pairTags, tagOf } from "./tags.ts";

/** What the tags among the inlines of a block are read as. */
export interface ReadTags {
  /** The opening and the closing tags of the elements that are understood. */
  readonly openings: ReadonlySet<Token>;
  readonly closings: ReadonlySet<Token>;
  /** S002 and S012. */
  readonly diagnostics: readonly Diagnostic[];
}

const smaller: ReadonlyMap<string, Smaller["type"]> = new Map([
  ["sup", "superscript"],
  ["sub", "subscript"],
  ["small", "small"],
]);

/** Returns which tags are understood, and what is to be said of them and of all others. Diagnostics: S002, S012. */
export function readTags(tokens: readonly Token[], { body: { source }, text, locate }: Content): ReadTags {
  const { pairs, strays } = pairTags(tokens);
  const [openings, closings] = [new Set<Token>(), new Set<Token>()];
  const closed = new Set(pairs.values());
  const tell = (span: Span, finding: Omit<Diagnostic, "place">): Diagnostic => ({
    ...finding,
    place: { source, span: locate(span) },
  });
  const diagnostics = tokens.flatMap((token): Diagnostic[] => {
    const tag = token.type === "html_inline" ? tagOf(token) : undefined;
    if (tag === undefined || closed.has(token)) return [];
    const place = placeOf(token);
    const shown = tag.closing ? `</${tag.name}>` : `<${tag.name}>`;
    const notShown = { code: "S002", message: `raw HTML \`${shown}\` is not shown`, hint: tagHint(tag.name) } as const;
    if (strays.has(token)) return [tell(place, notShown)];
    const attributes = attributesIn(token, place.start);
    const language = tag.name === "span" ? attributes.find(isLang) : undefined;
    if (language !== undefined && !isLanguage(language.value))
      return [tell(language.place, noLanguage(language, text))];
    if (tag.name !== "br" && !smaller.has(tag.name) && language === undefined) return [tell(place, notShown)];
    const end = pairs.get(token);
    if (tag.name !== "br" && end === undefined) return [tell(place, unclosed(tag.name))];
    if (end !== undefined) {
      openings.add(token);
      closings.add(end);
    }
    return attributes.every((attribute) => language !== undefined && isLang(attribute))
      ? []
      : [tell(place, attributesLost(tag.name))];
  });
  return { openings, closings, diagnostics };
}

/** Returns the element that two tags enclose; where no words stand between them, what does. */
export function elementOfTags(
  opening: Token,
  closing: Token,
  children: readonly Inline[],
  { locate }: Content,
): readonly Inline[] {
  if (children.every(({ type }) => type === "line-break")) return children;
  const span = locate({ start: placeOf(opening).start, end: placeOf(closing).end });
  const type = smaller.get(tagOf(opening)!.name);
  if (type !== undefined) return [{ type, children, span }];
  const language = attributesIn(opening, 0).find(isLang)!.value;
  return [{ type: "foreign", language, children, span }];
}

/** Returns whether a token is a line break in HTML. */
export function isBreakTag(token: Token): boolean {
  const tag = token.type === "html_inline" ? tagOf(token) : undefined;
  return tag?.name === "br" && !tag.closing;
}

/** What is said of an element that does not end in its block. */
export function unclosed(name: string): Omit<Diagnostic, "place"> {
  const message = `raw HTML \`<${name}>\` is never closed`;
  return { code: "S002", message, hint: `put \`</${name}>\` after its last word, in the same block; its text is kept` };
}

/** What is said of attributes that are left out. */
export function attributesLost(name: string): Omit<Diagnostic, "place"> {
  const message = `attributes of \`<${name}>\` are not kept`;
  return { code: "S002", message, hint: "take them out: the look of an edition is that of its template" };
}

const isLang = ({ name }: Attribute): boolean => name === "lang" || name === "xml:lang";
