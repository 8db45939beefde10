import { expect, test, vi } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import { readPdf, type PdfPage } from "../../src/verify/pdf-pages.ts";
import { verifyPdf } from "../../src/verify/pdf.ts";
import { call, documentOf, note, paragraph } from "../epub/documents.ts";

// Only what is read back matters here: setting so many notes takes longer than proving them.
vi.mock(import("../../src/verify/pdf-pages.ts"), async (original) => ({ ...(await original()), readPdf: vi.fn() }));

/** Returns a page with one note and its call, linked both ways. */
function pageOf(number: number): PdfPage {
  const target = { page: number - 1, y: 120 };
  return {
    print: "",
    text: String(number),
    display: "",
    missingFonts: [],
    addresses: [],
    places: [],
    width: 420,
    height: 595,
    notes: [{ mark: String(number), text: "A note.", y: 100 }],
    links: [
      { name: `note-${number}`, target, area: [0, 100, 5, 105], said: "" },
      { name: `call-${number}-1`, target, area: [0, 100, 5, 105], said: "" },
    ],
  };
}

test("ten thousand notes are followed in a moment", async () => {
  const labels = Array.from({ length: 10_000 }, (_, index) => `n${index + 1}`);
  const document = documentOf(
    [paragraph(...labels.map(call))],
    labels.map((label) => note(label, paragraph("A note."))),
  );
  vi.mocked(readPdf).mockResolvedValue(labels.map((_, index) => pageOf(index + 1)));
  const found = await verifyPdf(new Uint8Array(), document, pairNotes(document), "test.pdf");
  expect(found.filter(({ code }) => code !== "P002")).toEqual([]);
}, 4_000);
