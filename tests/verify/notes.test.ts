import { expect, test, vi } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import { composeEdition } from "../../src/epub/edition.ts";
import { verifyXhtml } from "../../src/verify/xhtml.ts";
import { call, documentOf, note, paragraph } from "../epub/documents.ts";
import { modified } from "../epub/sample/sample.ts";

vi.mock(import("../../src/epub/fonts.ts"), async (original) => ({
  ...(await original()),
  subsetFace: async () => new Uint8Array(4),
}));

test("a note that is called eight thousand times is proved in seconds", async () => {
  const document = documentOf(
    [paragraph(...Array.from({ length: 8_000 }, () => call("a")))],
    [note("a", paragraph("A note."))],
  );
  const apparatus = pairNotes(document);
  const files = await composeEdition(document, apparatus, new Map(), modified);
  expect(verifyXhtml(files, { document, apparatus, pages: 0 }, "many/")).toEqual([]);
}, 20_000);
