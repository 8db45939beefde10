import { unzipSync, zipSync, type Zippable } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { sample, type Sample } from "../epub/sample/sample.ts";

let made: Sample;
let epub: Uint8Array;
beforeAll(async () => {
  made = await sample();
  epub = packEpub(made.files);
});

/** Returns the findings for an EPUB, as `code path: message`. */
function findings(bytes: Uint8Array): string[] {
  return verifyEpub(bytes, made.files, made, "sample.epub").map(
    ({ code, place, message }) => `${code} ${"path" in place ? place.path : place.source.path}: ${message}`,
  );
}

/** Returns the sample's EPUB packed anew from entries that were tampered with, the mimetype stored unless told otherwise. */
function repack(tamper: (entries: Record<string, Uint8Array>) => Zippable): Uint8Array {
  return zipSync(tamper(unzipSync(epub)), { mtime: "2000-01-01" });
}

const stored = (bytes: Uint8Array): [Uint8Array, { level: 0 }] => [bytes, { level: 0 }];

test("the EPUB as it is packed has no fault", () => {
  expect(findings(epub)).toEqual([]);
});

describe("of the mimetype", () => {
  test("E011: deflated", () => {
    expect(findings(repack((entries) => entries))).toEqual(["E011 sample.epub: `mimetype` is compressed"]);
  });

  test("E011: not first", () => {
    const late = repack(({ mimetype, ...others }) => ({ ...others, mimetype: stored(mimetype!) }));
    expect(findings(late)).toEqual(["E011 sample.epub: `mimetype` is not the first file of the archive"]);
  });

  test("E011: with an extra field", () => {
    const extra = { 0x5455: new Uint8Array([1, 0, 0, 0, 0]) };
    const bytes = repack(({ mimetype, ...others }) => ({ mimetype: [mimetype!, { level: 0, extra }], ...others }));
    expect(findings(bytes)).toEqual(["E011 sample.epub: `mimetype` has an extra field"]);
  });

  test("E011: with a line end", () => {
    const type = new TextEncoder().encode("application/epub+zip\n");
    expect(findings(repack((entries) => ({ ...entries, mimetype: stored(type) })))).toEqual([
      "E011 sample.epub: `mimetype` does not read `application/epub+zip`",
    ]);
  });
});

describe("of the container", () => {
  test("E012: no archive at all", () => {
    expect(findings(new Uint8Array([1, 2, 3]))).toEqual([
      "E011 sample.epub: `mimetype` is not the first file of the archive",
      "E012 sample.epub: the archive cannot be read",
    ]);
  });

  test("E012: an archive that is cut off", () => {
    expect(findings(epub.subarray(0, epub.length - 30))).toEqual(["E012 sample.epub: the archive cannot be read"]);
  });

  test("E012: a container that leads nowhere", () => {
    const xml = new TextEncoder().encode(
      '<container><rootfiles><rootfile full-path="EPUB/content.opf"/></rootfiles></container>',
    );
    const bytes = repack(({ mimetype, ...others }) => ({
      mimetype: stored(mimetype!),
      ...others,
      "META-INF/container.xml": xml,
    }));
    expect(findings(bytes)).toEqual(["E012 sample.epub: `META-INF/container.xml` does not lead to a package document"]);
  });
});

describe("of the files in it", () => {
  test("E013: a changed word, which is told as a departure from the manuscript too", () => {
    const bytes = repack(({ mimetype, ...others }) => {
      const page = new TextDecoder().decode(others["EPUB/index.xhtml"]).replace("from three", "from four");
      return { mimetype: stored(mimetype!), ...others, "EPUB/index.xhtml": new TextEncoder().encode(page) };
    });
    expect(findings(bytes)).toEqual([
      "E013 sample.epub: `index.xhtml` is not the one of the XHTML edition",
      "E008 sample.epub/EPUB/index.xhtml: the text departs from the manuscript after `paragraphs tight list from`: `four` for `three`",
    ]);
  });

  test("E013: a missing file, and one too many", () => {
    const bytes = repack(({ mimetype, "EPUB/style.css": style, ...others }) => ({
      mimetype: stored(mimetype!),
      ...others,
      "EPUB/look.css": style!,
    }));
    expect(findings(bytes)).toEqual([
      "E013 sample.epub: `style.css` of the XHTML edition is missing",
      "E013 sample.epub: `look.css` is not in the XHTML edition",
      "E003 sample.epub/EPUB/index.xhtml: the link `style.css` leads to no file of the edition",
      "E003 sample.epub/EPUB/nav.xhtml: the link `style.css` leads to no file of the edition",
      "E009 sample.epub/EPUB/package.opf: the manifest names `style.css`, which is not in the edition",
      "E010 sample.epub/EPUB/look.css: the manifest does not name this file",
    ]);
  });
});
