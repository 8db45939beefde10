import { readFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
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
