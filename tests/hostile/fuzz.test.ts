import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { renderReport } from "../../src/diagnostics/report.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { loadFaces } from "../../src/typography/faces.ts";
import { nodesOf } from "../copy/manuscripts.ts";
import { tidyBodies, wildBodies, wildManuscripts } from "./manuscripts.ts";
import { epubOf, pdfOf, soundOf } from "./whole.ts";

// Fonts are the slow part of an edition, and nothing here depends on what is in them.
vi.mock(import("../../src/epub/fonts.ts"), async (original) => ({
  ...(await original()),
  subsetFace: async () => new Uint8Array(4),
}));

const { roman } = loadFaces();

/** `npm run fuzz` sets how much longer than in `npm test` it goes on; FUZZ_SEED repeats a run. */
const share = Number(process.env["FUZZ"] ?? 1);
const seed = Number(process.env["FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const runs = (count: number) => ({ numRuns: count * share, seed });
const time = 60_000 * Math.max(1, share);
if (share > 1) console.log(`FUZZ_SEED=${seed}`);

test("whatever stands in a manuscript is read and proved, every place within it", { timeout: time }, () => {
  fc.assert(
    fc.property(wildManuscripts, (text) => {
      const { value, diagnostics } = readManuscript({ path: "test.md", text });
      const found = value === undefined ? diagnostics : [...diagnostics, ...proveDocument(value, pairNotes(value))];
      const spans = [
        ...found.flatMap(({ place, labels = [] }) =>
          "span" in place ? [place, ...labels].map(({ span }) => span) : [],
        ),
        ...(value === undefined ? [] : nodesOf(value).map(({ span }) => span)),
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(typeof renderReport(found)).toBe("string");
    }),
    runs(300),
  );
});

test(
  "whatever has no errors gives an EPUB that says the same, and in which nothing runs",
  { timeout: time },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wildBodies, tidyBodies), async (body) => {
        const sound = soundOf(body);
        if (sound === undefined) return;
        const { findings, text } = await epubOf(sound);
        expect(findings).toEqual([]);
        expect(text).not.toMatch(/<script|<[^>]*(?:javascript:|data:|\son\w+=)/i);
      }),
      runs(60),
    );
  },
);

/** What the face cannot show is an error, and would leave few to be drawn. */
const shown = (body: string): string =>
  Array.from(body, (character) => (/[\p{L}\p{S}]/u.test(character) && !roman.has(character) ? "x" : character)).join(
    "",
  );

test("and a PDF that says the same", { timeout: time }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(wildBodies, tidyBodies).map(shown), async (body) => {
      const sound = soundOf(body);
      const pdf = sound && (await pdfOf(sound));
      if (pdf === undefined) return;
      expect(pdf.findings).toEqual([]);
    }),
    runs(20),
  );
});
