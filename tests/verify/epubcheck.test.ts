import { EpubCheck } from "@likecoin/epubcheck-ts";
import { beforeAll, describe, expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import { composeEdition, packEpub } from "../../src/epub/edition.ts";
import { runEpubCheck } from "../../src/verify/epubcheck.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { documentOf, text } from "../epub/documents.ts";
import { doctored } from "../epub/doctored.ts";
import { modified, sample, type Sample } from "../epub/sample/sample.ts";

let made: Sample;
beforeAll(async () => {
  made = await sample();
});

/** Returns the findings for an EPUB, as `code path: message`. */
async function findings(bytes: Uint8Array): Promise<string[]> {
  const found = await runEpubCheck(bytes, "sample.epub");
  return found.map(({ code, place, message }) => `${code} ${"path" in place ? place.path : ""}: ${message}`);
}

test("the EPUB as it is packed has no fault", async () => {
  expect(await findings(packEpub(made.files))).toEqual([]);
});

describe("E014 tells what no other code does", () => {
  const faults: readonly (readonly [fault: string, from: string, to: string, ...told: readonly string[]])[] = [
    [
      "an element that XHTML does not have",
      "where they like",
      "where <blink>they</blink> like",
      'RSC-005 at line LINE: element "blink" not allowed here',
    ],
    [
      "a scheme that nobody knows, which is a warning",
      '"https://example.org/"',
      '"mouse:trap"',
      "HTM-025 at line LINE: hyperlink uses non-registered URI scheme type",
    ],
    [
      "a property that EPUB forbids in a style sheet",
      ":root {",
      ":root { direction: rtl;",
      'CSS-001 at line LINE: CSS property "direction" must not be included in an EPUB Style Sheet',
    ],
    [
      "contents that are not said to be contents",
      'epub:type="toc"',
      'epub:type="loi"',
      'NAV-001: navigation document nav element must have epub:type="toc"',
    ],
    [
      "a property that the manifest does not know",
      'properties="nav"',
      'properties="nav new"',
      'OPF-027 at line LINE: undefined property: "new"',
    ],
    ["a language that is none", "<dc:language>en-GB", "<dc:language>e_n", 'OPF-092: invalid language tag: "e_n"'],
  ];

  test.for(faults)("%s", async ([, from, to, told]) => {
    const { files, path, line } = doctored(made.files, from, to);
    const epub = packEpub(files);
    expect(verifyEpub(epub, files, made, "sample.epub")).toEqual([]);
    expect(await findings(epub)).toEqual([
      `E014 sample.epub/EPUB/${path}: EPUBCheck ${told!.replace("LINE", String(line))}`,
    ]);
  });

  test("each fault of several", async () => {
    const twice = faults.slice(0, 2).reduce((files, [, from, to]) => doctored(files, from, to).files, made.files);
    expect(await findings(packEpub(twice))).toHaveLength(2);
  });

  test("an archive that cannot be read", async () => {
    expect(await findings(new Uint8Array([1, 2, 3]))).toEqual([
      "E014 sample.epub: EPUBCheck PKG-004: failed to open EPUB ZIP: invalid zip data",
    ]);
  });
});

test("a heading in other letters is linked to in the NCX, though the port of EPUBCheck does not find it", async () => {
  const document = documentOf(
    [{ type: "heading", level: 1, children: [text("Größe")], span: { start: 0, end: 0 } }],
    [],
  );
  const epub = packEpub(await composeEdition(document, pairNotes(document), new Map(), modified));
  expect((await EpubCheck.validate(epub)).messages).toMatchObject([{ id: "RSC-012" }]);
  expect(await findings(epub)).toEqual([]);
});
