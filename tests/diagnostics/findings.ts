import type { Code } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** A text with a character of two code units before the place of each finding. */
const source = { path: "a,b: 100%/letter.md", text: "😀 one two\nthree\nfour\n" };
const spanOf = (part: string): { start: number; end: number } => {
  const start = source.text.indexOf(part);
  return { start, end: start + part.length };
};

/** A finding of each severity and kind of place: `advice` is a code that the catalogue has for advice. */
export const findingsWith = (advice: Code): Diagnostic[] => [
  {
    code: "N003",
    place: { source, span: spanOf("two") },
    message: "100% is\r\nwrong: mend, it",
    caption: "here",
    labels: [{ span: spanOf("one"), text: "first here" }],
    hint: "write `![A hand](hand.png){lang=de}`",
  },
  { code: advice, place: { source, span: spanOf("three\nfour") }, message: "say it otherwise" },
  { code: "S005", place: { path: "whole.md" }, message: "all of it" },
];
