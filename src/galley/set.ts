import type { Checked } from "../diagnostics/diagnostic.ts";
import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import type { Document } from "../document/document.ts";
import type { Images } from "../document/image.ts";
import type { Faces } from "../typography/faces.ts";
import { capitalisesNouns, hyphenationFor } from "../typography/hyphenation.ts";
import { measureOf, measureOfNotes, type Specification } from "../typography/specification.ts";
import { setBlocks } from "./blocks.ts";
import { checkLines } from "./check.ts";
import type { Composition } from "./composition.ts";
import type { Galley } from "./galley.ts";
import { joinedNotes } from "./joined-notes.ts";
import { setNotes } from "./notes.ts";

/** Returns the galley of a document; T diagnostics tell of lines that are too long and glyphs that are missing. */
export function setGalley(
  document: Document,
  apparatus: Apparatus,
  images: Images,
  specification: Specification,
  faces: Faces,
): Checked<Galley> {
  const byCall = entriesByCall(apparatus);
  const composition: Composition = {
    specification: forLanguage(specification, document.metadata.language),
    measure: measureOf(specification),
    faces,
    images,
    hyphenate: hyphenationFor(document.metadata.language, document.metadata.hyphenation),
    numberOf: (call) => String(byCall.get(call)?.number ?? "?"),
    notesFirstCalledBy: (calls) =>
      calls.flatMap((call) => {
        const entry = byCall.get(call);
        return entry !== undefined && entry.calls[0] === call ? [entry.number] : [];
      }),
  };
  const { strips, blocks } = setBlocks(document.blocks, composition);
  const noted = { ...composition, measure: measureOfNotes(specification) };
  const notes = setNotes(apparatus, noted);
  const cover = document.cover && images.get(document.cover.src);
  const galley: Galley = { strips, blocks, notes, joined: joinedNotes(apparatus, noted), cover };
  return { value: galley, diagnostics: checkLines(document, apparatus, galley, faces) };
}

/** Returns a specification that divides capitalised words as others, where nouns are written so. */
function forLanguage(specification: Specification, language: string): Specification {
  if (!capitalisesNouns(language)) return specification;
  const { justification } = specification;
  return { ...specification, justification: { ...justification, namePenalty: justification.hyphenPenalty } };
}
