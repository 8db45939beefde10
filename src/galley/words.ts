import type { Inline, NoteCall } from "../document/document.ts";
import { widthsOfPrefixes, type Face, type Shaped } from "../typography/face.ts";
import type { FaceName, Faces } from "../typography/faces.ts";
import type { TextStyle } from "../typography/specification.ts";
import { reduced } from "./smaller.ts";

/** Text in one style that stands in one word. */
export interface Part {
  /** The text as it is read, without what is not seen: soft hyphens, zero-width spaces, joiners. */
  readonly text: string;
  readonly style: TextStyle;
  readonly face: Face;
  /** The whole of it, shaped. */
  readonly shaped: Shaped;
  /** Offsets at which the author put a soft hyphen, and those at which a zero-width space. */
  readonly softHyphens: readonly number[];
  readonly openings: readonly number[];
  /** The call that this part is. */
  readonly call?: NoteCall;
  readonly href?: string;
  /** The language of the passage that it stands in, where the manuscript gives it one: BCP 47. */
  readonly language?: string;
  /** Whether it is a mark that the setting puts before the text: a note's number. */
  readonly mark?: boolean;
}

/** Returns the width of a part in points; tracking stands after each character. */
export function widthOf({ text, shaped, style }: Part): number {
  return (shaped.width + (style.tracking ?? 0) * text.length) * (style.size / 1000);
}

/** Returns the widths in points of the first characters of a part, from none of them to all. */
export function widthsIn({ shaped, style }: Part): Float64Array {
  const { tracking = 0, size } = style;
  return widthsOfPrefixes(shaped).map((width, characters) => (width + tracking * characters) * (size / 1000));
}

/** Parts without a space between them. */
export interface Word {
  readonly parts: readonly Part[];
  /** What follows: a space, a space that holds, a space at which the line must end, or the end of a short line. */
  readonly after: "space" | "tie" | "full-line-end" | "line-end";
  /** How many spaces stand there; one, but in code. */
  readonly spaces: number;
}

/** What the setting of a paragraph's words depends on. */
export interface Setting {
  readonly faces: Faces;
  readonly style: TextStyle;
  readonly callFeatures: readonly string[];
  /** Whether every space counts, as in code. */
  readonly spacesKept?: boolean;
  /** The number that a call shows. */
  readonly numberOf: (call: NoteCall) => string;
}

interface Fragment {
  readonly text: string;
  readonly style: TextStyle;
  readonly call?: NoteCall;
  readonly href?: string;
  readonly language?: string;
}

const lineEnd = "\u2028";

/** Returns the words of a paragraph, shaped. */
export function wordsOf(inlines: readonly Inline[], setting: Setting): Word[] {
  const words: Word[] = [];
  let parts: Part[] = [];
  const end = (after: Word["after"], spaces = 1): void => {
    if (parts.length > 0) words.push({ parts, after, spaces });
    else if (words.length > 0 && after === "line-end") words.push({ ...words.pop()!, after });
    parts = [];
  };
  for (const fragment of inlines.flatMap((inline) => fragmentsOf(inline, setting, setting.style))) {
    for (const token of fragment.text.split(/([ \t\n\r]+|\u00A0|\u2028)/u)) {
      if (token === "") continue;
      if (token === lineEnd) end("line-end");
      else if (token === "\u00A0") end("tie");
      else if (/^[ \t\n\r]/u.test(token)) end("space", setting.spacesKept ? token.length : 1);
      else parts.push(...partsOf(token, fragment, setting.faces));
    }
  }
  end("space");
  return words;
}

/** Returns the text of a word, calls left out. */
export function textOfWord({ parts }: Word): string {
  return parts.map((part) => (part.call ? "" : part.text)).join("");
}

function fragmentsOf(inline: Inline, setting: Setting, style: TextStyle, href?: string, language?: string): Fragment[] {
  switch (inline.type) {
    case "text":
    case "code":
      return [{ text: inline.value, style, href, language }];
    case "line-break":
      return [{ text: lineEnd, style }];
    case "call":
      return [{ text: setting.numberOf(inline), style: callStyle(style, setting.callFeatures), call: inline }];
    case "emphasis":
      return inline.children.flatMap((child) => fragmentsOf(child, setting, emphasised(style), href, language));
    case "strong":
      return inline.children.flatMap((child) => fragmentsOf(child, setting, strengthened(style), href, language));
    case "superscript":
    case "subscript":
    case "small": {
      const smaller = reduced(inline, style, setting.faces);
      return inline.children.flatMap((child) => fragmentsOf(child, setting, smaller, href, language));
    }
    case "link":
      return inline.children.flatMap((child) => fragmentsOf(child, setting, style, inline.href, language));
    case "foreign":
      return inline.children.flatMap((child) => fragmentsOf(child, setting, style, href, inline.language));
  }
}

const emphasis: Record<FaceName, FaceName> = {
  roman: "italic",
  italic: "roman",
  bold: "boldItalic",
  boldItalic: "bold",
};
const strength: Record<FaceName, FaceName> = {
  roman: "bold",
  italic: "boldItalic",
  bold: "bold",
  boldItalic: "boldItalic",
};
const emphasised = (style: TextStyle): TextStyle => ({ ...style, face: emphasis[style.face] });
const strengthened = (style: TextStyle): TextStyle => ({ ...style, face: strength[style.face] });

function callStyle(style: TextStyle, features: readonly string[]): TextStyle {
  const face = style.face === "italic" ? "roman" : style.face === "boldItalic" ? "bold" : style.face;
  return { ...style, face, features, tracking: 0, rise: 0 };
}

function partsOf(token: string, fragment: Fragment, faces: Faces): Part[] {
  const { call, href, language } = fragment;
  return casesOf(token, fragment.style).map(({ text, style }) => {
    const face = faces[style.face];
    const { plain, softHyphens, openings } = withoutUnseen(text);
    const shaped = face.shape(plain, style.features);
    return { text: plain, style, face, shaped, softHyphens, openings, call, href, language };
  });
}

const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** Takes out what is not seen, and says at which offsets of the rest a line may be broken for it. */
function withoutUnseen(text: string): { plain: string; softHyphens: number[]; openings: number[] } {
  const softHyphens: number[] = [];
  const openings: number[] = [];
  if (!unseen.test(text)) return { plain: text, softHyphens, openings };
  let plain = "";
  for (const character of text) {
    if (character === "\u00AD") softHyphens.push(plain.length);
    else if (character === "\u200B") openings.push(plain.length);
    else if (!unseen.test(character)) plain += character;
  }
  return { plain, softHyphens, openings };
}

/** In small capitals a word in capitals keeps its first; figures beside capitals are lining figures. */
function casesOf(text: string, style: TextStyle): { text: string; style: TextStyle }[] {
  const capitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  if (style.features.includes("smcp") && capitals && /\p{Lu}.*\p{Lu}/u.test(text)) {
    const first = text.search(/\p{Lu}/u) + 1;
    return [
      { text: text.slice(0, first), style },
      { text: text.slice(first), style: { ...style, features: [...style.features, "c2sc"] } },
    ];
  }
  if (capitals && /\d/u.test(text)) {
    return [{ text, style: { ...style, features: style.features.map((name) => (name === "onum" ? "lnum" : name)) } }];
  }
  return [{ text, style }];
}
