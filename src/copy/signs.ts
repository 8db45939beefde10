import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";

/** What begins, parts or ends an element: no manuscript is read into more elements than it has of them. */
const sign = /[\n\r*_`[\]<>|&~\\{+-]|\d[.)]/g;
/** Above these a manuscript would fill the memory before anything could be said of it. */
const most = 500_000;

/** Returns S016 where a body, which begins at an offset, has more signs of Markdown than can be read. */
export function tooManySigns(source: Source, bodyStart: number): Diagnostic | undefined {
  sign.lastIndex = bodyStart;
  for (let count = 0; count <= most; count += 1) {
    const found = sign.exec(source.text);
    if (found === null) return undefined;
    if (count < most) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    const message = `the manuscript has more than ${most} line ends and signs of Markdown, and was not read`;
    return { code: "S016", place: { source, span }, message, hint: "divide it, or look for data that is no text" };
  }
  return undefined;
}
