import { readFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { makeUpFile, modified } from "../pdf/print.ts";
import { textOfFile } from "./sample/sample.ts";
import { wholeEdition } from "./whole.ts";

test("the letter's EPUB has its ten notes and its pages, no fault of ours, and none that EPUBCheck knows", async () => {
  const whole = await wholeEdition(readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8"));
  const epub = packEpub(whole.files);
  const text = textOfFile(whole.files, "index.xhtml");
  expect(text.match(/role="doc-footnote"/g)).toHaveLength(10);
  expect(text.match(/role="doc-pagebreak"/g)).toHaveLength(24);
  expect(verifyEpub(epub, whole.files, whole, "open-letter.epub")).toEqual([]);
  expect((await EpubCheck.validate(epub)).messages).toEqual([]);
});

test("the edition that the EPUB's pages are of is the one that the PDF says it is", async () => {
  const { document, apparatus, madeUp } = await makeUpFile("manuscript/open-letter.md");
  const pdf = Buffer.from(await drawReadingEdition(document, apparatus, madeUp, modified)).toString("latin1");
  const id = /<xmpMM:DocumentID>uuid:([\da-f-]{36})</.exec(pdf)![1];
  const { files } = await wholeEdition(readFileSync("manuscript/open-letter.md", "utf8"));
  expect(textOfFile(files, "package.opf")).toContain(`<dc:source id="print-edition">urn:uuid:${id}</dc:source>`);
});
