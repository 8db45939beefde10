import type { Token } from "markdown-it";
import type { NoteCall } from "../document/document.ts";
import type { Content } from "./content.ts";
import { placeOf } from "./places.ts";

/** Returns the calls in the alternative texts of the images among some inline tokens. */
export function callsInAlternatives(tokens: readonly Token[], { locate }: Content): NoteCall[] {
  return callsFrom(tokens, 0, locate);
}

/** An image's alternative text is read as a text of its own, which begins after `![`. */
function callsFrom(tokens: readonly Token[], offset: number, locate: Content["locate"]): NoteCall[] {
  return tokens.flatMap((image) => {
    if (image.type !== "image" || image.children === null) return [];
    const start = offset + placeOf(image).start + "![".length;
    const calls = image.children.filter(({ type }) => type === "note_call");
    const found = calls.map((token): NoteCall => {
      const place = placeOf(token);
      const span = locate({ start: start + place.start, end: start + place.end });
      return { type: "call", label: token.meta!["label"] as string, span };
    });
    return [...found, ...callsFrom(image.children, start, locate)];
  });
}
