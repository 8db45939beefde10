import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import { packEpub, composeEdition } from "../../src/epub/edition.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { documents } from "./documents.ts";
import { modified } from "./sample/sample.ts";

// Fonts are the slow part of an edition, and nothing here depends on what is in them.
vi.mock(import("../../src/epub/fonts.ts"), async (original) => ({
  ...(await original()),
  subsetFace: async () => new Uint8Array(4),
}));

test("any document gives well-formed XML that says the same, with every call, note and way back in place", async () => {
  await fc.assert(
    fc.asyncProperty(documents(), async (document) => {
      const apparatus = pairNotes(document);
      const files = await composeEdition(document, apparatus, new Map(), modified);
      const epub = packEpub(files);
      expect(verifyEpub(epub, files, { document, apparatus, pages: 0 }, "generated.epub")).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
