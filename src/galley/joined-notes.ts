import type { Apparatus, Entry } from "../document/apparatus.ts";
import type { Inline } from "../document/document.ts";
import { settingOf, type Composition } from "./composition.ts";
import type { Galley } from "./galley.ts";
import type { Line } from "./line.ts";
import { setWords } from "./paragraph.ts";
import { wordsOf, type Part, type Word } from "./words.ts";

/** Word spaces between a note and the next one on its line. */
const between = 4;

/** How many runs are kept: more than the pages about one place are tried with. */
const keptRuns = 200;

/** Returns what sets short notes one after the other in a single paragraph; a run is set once while pages are tried with it. */
export function joinedNotes({ entries }: Apparatus, composition: Composition): Galley["joined"] {
  const words = new Map<number, readonly Word[]>();
  const runs = new Map<string, readonly Line[]>();
  const wordsFor = (number: number): readonly Word[] => {
    let known = words.get(number);
    if (known === undefined) words.set(number, (known = wordsOfNote(entries[number - 1]!, composition)));
    return known;
  };
  return (first, last) => {
    const key = `${first}-${last}`;
    let lines = runs.get(key);
    if (lines === undefined) {
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const setting = settingOf(composition, composition.specification.notes.paragraph);
      lines = setWords(numbers.flatMap(wordsFor), setting)[0]?.lines ?? [];
    }
    // The run that was asked for last comes last, and the one that was not asked for longest is let go.
    runs.delete(key);
    runs.set(key, lines);
    if (runs.size > keptRuns) runs.delete(runs.keys().next().value!);
    return lines;
  };
}

/** The words of a note's one paragraph behind its mark. */
function wordsOfNote({ number, note }: Entry, composition: Composition): readonly Word[] {
  const { faces, numberOf, specification } = composition;
  const style = specification.notes.paragraph.text;
  const face = faces[style.face];
  const text = String(number);
  const part: Part = {
    text,
    style,
    face,
    shaped: face.shape(text, style.features),
    softHyphens: [],
    openings: [],
    mark: true,
  };
  const mark: Word = { parts: [part], after: "tie", spaces: 1 };
  const words = wordsOf(paragraphOf(note), { faces, style, callFeatures: specification.callFeatures, numberOf });
  const [rest, last] = [words.slice(0, -1), words.at(-1)];
  return [mark, ...rest, ...(last === undefined ? [] : [{ ...last, spaces: between }])];
}

const paragraphOf = ({ blocks: [block] }: Entry["note"]): readonly Inline[] =>
  block?.type === "paragraph" ? block.children : [];
