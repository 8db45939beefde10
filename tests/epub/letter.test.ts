import { readFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { composeEdition, packEpub } from "../../src/epub/edition.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { modified, textOfFile } from "./sample/sample.ts";

test("the letter's EPUB has its ten notes, no fault of ours, and none that EPUBCheck knows", async () => {
  const text = readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8");
  const { value: document } = readManuscript({ path: "manuscript/open-letter.md", text });
  const apparatus = pairNotes(document!);
  const files = await composeEdition(document!, apparatus, new Map(), modified);
  const epub = packEpub(files);
  expect(textOfFile(files, "index.xhtml").match(/role="doc-footnote"/g)).toHaveLength(10);
  expect(verifyEpub(epub, files, { document: document!, apparatus, pages: 0 }, "open-letter.epub")).toEqual([]);
  expect((await EpubCheck.validate(epub)).messages).toEqual([]);
});
