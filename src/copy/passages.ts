import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Inline } from "../document/document.ts";
import type { Attribute, Braces } from "./attributes.ts";
import type { Content } from "./content.ts";
import { isLanguage } from "./forms.ts";
import { placeOf } from "./places.ts";

/**
 * Returns what a passage in brackets is by its braces: words of another language; without a language, what stands in
 * the brackets; and where the braces hold no attribute, brackets and braces as they were typed besides.
 */
export function readPassage(
  opening: Token,
  closing: Token,
  children: readonly Inline[],
  { locate }: Content,
): readonly Inline[] {
  const [first, last] = [placeOf(opening), placeOf(closing)];
  const { attributes } = bracesOf(opening);
  if (attributes === undefined) {
    const typed = (token: Token, place: Span): Inline => ({ type: "text", value: token.content, span: locate(place) });
    return [typed(opening, first), ...children, typed(closing, last)];
  }
  const language = attributes.find(isLang)?.value;
  if (language === undefined || !isLanguage(language) || children.length === 0) return children;
  return [{ type: "foreign", language, children, span: locate({ start: first.start, end: last.end }) }];
}

const bracesOf = ({ meta }: Token): Braces => meta as Record<string, unknown> & Braces;
const isLang = ({ name }: Attribute): boolean => name === "lang";

export type Finding = Omit<Diagnostic, "place">;

/** Returns what is wrong with the attributes of a block. Diagnostics: S011, S012. */
export function attributeFindings(tokens: readonly Token[], { body: { source }, text, locate }: Content): Diagnostic[] {
  const found = (place: Span, finding: Finding): Diagnostic => ({
    ...finding,
    place: { source, span: locate(place) },
  });
  return tokens.flatMap((token) => {
    if (token.meta?.["stray"]) return [found(placeOf(token), stray(token.content))];
    if (token.type !== "passage_open") return [];
    const { attributes, end } = bracesOf(token);
    if (attributes === undefined) return [found({ start: text.lastIndexOf("{", end - 1), end }, noAttribute)];
    const lang = attributes.find(isLang);
    const others = attributes.filter((attribute) => attribute !== lang);
    return [
      ...(lang === undefined || isLanguage(lang.value) ? [] : [found(lang.place, noLanguage(lang, text))]),
      ...others.map((attribute) => found(attribute.place, isLang(attribute) ? twice : unknown(attribute, text))),
    ];
  });
}

const example = "`[Aufhebung]{lang=de}`";

const noAttribute: Finding = {
  code: "S011",
  message: "braces after a passage in brackets hold no attribute",
  hint: `a language is given as in ${example}; braces that are text have a backslash before them`,
};

const twice: Finding = {
  code: "S011",
  message: "attribute `lang` is given twice",
  hint: "take it out; the first one counts",
};

function unknown({ name, place }: Attribute, text: string): Finding {
  const suggestion = didYouMean(name, ["lang"]);
  return {
    code: "S011",
    message: `attribute \`${text.slice(place.start, place.end)}\` is unknown`,
    hint:
      suggestion === undefined
        ? `there is one attribute, the language, as in ${example}`
        : `did you mean \`${suggestion}\`?`,
  };
}

function stray(braces: string): Finding {
  return {
    code: "S011",
    message: `\`${braces}\` does not follow words in brackets`,
    hint: `put brackets round the words that it is for, right before it, as in ${example}`,
  };
}

/** What is said of a value that is no language. */
export function noLanguage({ value, place }: Attribute, text: string): Finding {
  const hyphenated = value.replaceAll("_", "-");
  return {
    code: "S012",
    message: `\`${text.slice(place.start, place.end)}\` names no language`,
    caption: "expected a BCP 47 tag, such as de or pt-BR",
    hint: isLanguage(hyphenated)
      ? `did you mean \`${hyphenated}\`?`
      : "for German it is `de`, for French `fr`, for Latin `la`, for ancient Greek `grc`",
  };
}
