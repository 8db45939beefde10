import { beforeAll, describe, expect, test } from "vitest";
import { composeEdition, type EditionFile } from "../../src/epub/edition.ts";
import { verifyXhtml } from "../../src/verify/xhtml.ts";
import { modified, sample, textOfFile, type Sample } from "../epub/sample/sample.ts";

let made: Sample;
beforeAll(async () => {
  made = await sample();
});

/** Returns the findings for the sample's edition with a fault in it, as `code path: message`. */
function findings(files: readonly EditionFile[]): string[] {
  return verifyXhtml(files, made, "sample/").map(
    ({ code, place, message }) => `${code} ${"path" in place ? place.path : place.source.path}: ${message}`,
  );
}

/** Returns the sample's files with words of one of them replaced; each stands there. */
function withFault(path: string, ...changes: readonly (readonly [string, string])[]): EditionFile[] {
  return made.files.map((file) => {
    if (file.path !== path) return file;
    let text = new TextDecoder().decode(file.bytes);
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      text = text.replace(from, to);
    }
    return { ...file, bytes: new TextEncoder().encode(text) };
  });
}

const page = "index.xhtml";

test("the edition as it is composed has no fault", () => {
  expect(findings(made.files)).toEqual([]);
});

describe("of the files as XML", () => {
  test("E001: a tag that is not closed", () => {
    expect(findings(withFault(page, ["</blockquote>", ""]))).toEqual([
      expect.stringMatching(/^E001 sample\/index\.xhtml: not well-formed XML: .*line \d+/),
    ]);
  });

  test("E001: bytes that are not UTF-8", () => {
    const files = made.files.map((file) =>
      file.path === "toc.ncx" ? { ...file, bytes: new Uint8Array([0x3c, 0xff]) } : file,
    );
    expect(findings(files)).toEqual([expect.stringMatching(/^E001 sample\/toc\.ncx: not well-formed XML: /)]);
  });

  test("E002: an id used twice", () => {
    expect(findings(withFault(page, ['id="the-first-part-2"', 'id="colophon"']))).toEqual([
      "E002 sample/index.xhtml: the id `colophon` is used twice",
      "E003 sample/nav.xhtml: the link `index.xhtml#the-first-part-2` leads to no element of `index.xhtml`",
      "E003 sample/toc.ncx: the link `index.xhtml#the-first-part-2` leads to no element of `index.xhtml`",
    ]);
  });
});

describe("of the links", () => {
  test("E003: to no element of the same file", () => {
    expect(findings(withFault(page, ['href="#the-first-part"', 'href="#the-last-part"']))).toEqual([
      "E003 sample/index.xhtml: the link `#the-last-part` leads to no element of `index.xhtml`",
    ]);
  });

  test("E003: to no file, from a page, the contents, and the style sheet", () => {
    expect(findings(withFault(page, ["images/figure-1.png", "images/figure-2.png"]))).toEqual([
      "E003 sample/index.xhtml: the link `images/figure-2.png` leads to no file of the edition",
    ]);
    expect(findings(withFault("toc.ncx", ["index.xhtml#notes", "notes.xhtml"]))).toEqual([
      "E003 sample/toc.ncx: the link `notes.xhtml` leads to no file of the edition",
    ]);
    expect(findings(withFault("style.css", [":root {", '@import url("fonts/Bold.woff2");\n\n:root {']))).toEqual([
      "E003 sample/style.css: the link `fonts/Bold.woff2` leads to no file of the edition",
    ]);
  });
});

describe("of the notes", () => {
  test("E004: a call to nowhere", () => {
    expect(findings(withFault(page, ['id="fnref5" href="#fn5"', 'id="fnref5" href="#fn55"']))).toEqual([
      "E003 sample/index.xhtml: the link `#fn55` leads to no element of `index.xhtml`",
      "E004 sample/index.xhtml: the call `#fnref5` of note 5 leads to `#fn55`, where no note stands",
      "E007 sample/index.xhtml: no call leads to the note `#fn5`",
    ]);
  });

  test("E004: a call to another's note", () => {
    expect(findings(withFault(page, ['id="fnref1-2" href="#fn1"', 'id="fnref1-2" href="#fn2"']))).toEqual([
      "E004 sample/index.xhtml: the call `#fnref1-2` of note 1 leads to note 2",
      "E006 sample/index.xhtml: the note `#fn1` leads back to `#fnref1-2`, which is no call to it",
      "E005 sample/index.xhtml: the note `#fn2` has no way back to its call `#fnref1-2`",
    ]);
  });

  test("E005: a way back that is missing", () => {
    expect(
      findings(
        withFault(page, [
          ' <a href="#fnref1-2" epub:type="backlink" role="doc-backlink" title="Back to call 2">←2</a>',
          "",
        ]),
      ),
    ).toEqual(["E005 sample/index.xhtml: the note `#fn1` has no way back to its call `#fnref1-2`"]);
    expect(
      findings(withFault(page, ['<a href="#fnref5" epub:type="backlink" role="doc-backlink">5</a>', "5"])),
    ).toEqual(["E005 sample/index.xhtml: the note `#fn5` has no way back to its call `#fnref5`"]);
  });

  test("E006: ways back that are swapped", () => {
    const swapped = withFault(
      page,
      ['<a href="#fnref4" epub:type', '<a href="#x" epub:type'],
      ['<a href="#fnref5" epub:type', '<a href="#fnref4" epub:type'],
      ['<a href="#x" epub:type', '<a href="#fnref5" epub:type'],
    );
    expect(findings(swapped)).toEqual([
      "E006 sample/index.xhtml: the note `#fn4` leads back to `#fnref5`, which is no call to it",
      "E006 sample/index.xhtml: the note `#fn5` leads back to `#fnref4`, which is no call to it",
    ]);
  });

  test("E007: a note that nothing calls", () => {
    const dangling = '<div id="fn9" epub:type="footnote" role="doc-footnote"><p>Dangling.</p></div></section>';
    expect(findings(withFault(page, ["</section>", dangling]))).toEqual([
      "E007 sample/index.xhtml: no call leads to the note `#fn9`",
      "E008 sample/index.xhtml: it has 9 notes, the manuscript calls 8",
    ]);
  });
});

describe("of the text", () => {
  test.each([
    [
      "a changed word",
      ["like, and call", "love, and call"],
      "the text departs from the manuscript after `a line where they`: `love,` for `like,`",
    ],
    ["a word too many", ["like, and call", "like, and and call"], "`and` for `call`"],
    ["a space inside a word", ["from three", "fr om three"], "`fr` for `from`"],
    ["a space that is lost", ["</code>, and", "</code>,and"], "`<code>,and` for `<code>,`"],
    ["a paragraph that is lost", ["<p>with two paragraphs</p>", ""], "`tight` for `with`"],
    [
      "a call in another place",
      [' role="doc-noteref">2</a></h3>', ' role="doc-noteref">3</a></h3>'],
      "`it⟦3⟧` for `it⟦2⟧`",
    ],
    [
      "lines of code run together",
      ["{\n  <span", "{ <span"],
      '`if␣(a␣<␣b)␣{␣print("&");⏎}` for `if␣(a␣<␣b)␣{⏎␣␣print("&");⏎}`',
    ],
    ["a cell that is lost", ["<td>Bruno</td>", ""], "`a` for `Bruno`"],
    [
      "two cells in each other's place",
      ['<td class="centre">types &#x26; paper</td>', '<td class="centre">2</td>'],
      "`2` for `types`",
    ],
    [
      "cells that run together",
      ['</em></td>\n            <td class="centre">types', "</em>types"],
      "`Albatypes` for `Alba`",
    ],
    [
      "a call that a cell has lost",
      ['<a id="fnref8" href="#fn8" epub:type="noteref" role="doc-noteref">8</a>', ""],
      "`2` for `2⟦8⟧`",
    ],
    ["a changed word of a caption", ["<em>at work</em>", "<em>at play</em>"], "`play⟦6⟧` for `work⟦6⟧`"],
    ["an image that says something else", ['alt="A mouse', 'alt="A rat'], "`rat` for `mouse`"],
    [
      "a changed word of a note",
      ["Called from a link", "Called from a leak"],
      "note 5 departs from the manuscript after `5 Called from a`: `leak.` for `link.`",
    ],
    [
      "a note with another's number",
      ['doc-backlink">5<', 'doc-backlink">6<'],
      "note 5 departs from the manuscript at its beginning: `6` for `5`",
    ],
    [
      "an author who is not named",
      ['"author">A. N. Author', '"author">A. N. Other'],
      "the title page lacks the author, `A. N. Author`",
    ],
    [
      "a colophon that gives another date",
      ["Press, 31 December 1999", "Press, 1 January 2000"],
      "the colophon lacks `Of Mice & Printers. A. N. Author. The Sample Press, 31 December 1999.`",
    ],
  ] as const)("E008: %s", (_, change, message) => {
    const found = findings(withFault(page, change as readonly [string, string]));
    expect(found).toContainEqual(expect.stringMatching(/^E008 sample\/index\.xhtml: /));
    expect(found.join("\n")).toContain(message);
  });

  test("E008: notes out of order", () => {
    const swapped = withFault(
      page,
      ["Called from a note.", "@"],
      ["Called from a link.", "Called from a note."],
      ["@", "Called from a link."],
    );
    expect(findings(swapped).map((finding) => finding.slice(0, 4))).toEqual(["E008", "E008"]);
  });
});

describe("of the languages", () => {
  const [fr, de, la] = ["fr", "de", "la"].map((tag) => `<span lang="${tag}" xml:lang="${tag}">`);
  const being = `${fr}<em>raison d’être</em></span>`;

  test.each([
    [
      "a passage that is not marked",
      [being, "<em>raison d’être</em>"],
      "`Setzkasten voller typi` in de where the manuscript has `raison d’être` in fr",
    ],
    [
      "a passage in another language",
      [being, being.replaceAll('"fr"', '"es"')],
      "`raison d’être` in es where the manuscript has `raison d’être` in fr",
    ],
    [
      "a passage that is marked for readers of HTML alone",
      [being, being.replace(' xml:lang="fr"', "")],
      "`raison d’être` in fr by `lang` and nothing by `xml:lang` where the manuscript has `raison d’être` in fr",
    ],
    [
      "a passage that begins too soon",
      [` is a ${de}`, `${de} is a `],
      "`is a Setzkasten voller typi` in de where the manuscript has `Setzkasten voller typi` in de",
    ],
    [
      "a passage within another that has come out of it",
      [` ${la}typi</span></span>`, `</span> ${la}typi</span>`],
      "`Setzkasten voller` in de where the manuscript has `Setzkasten voller typi` in de",
    ],
    [
      "a passage too many",
      ["<p>and a list</p>", `<p>${la}and a list</span></p>`],
      "`and a list` in la where the manuscript has `nota bene` in la",
    ],
    [
      "a passage too few, the last one of a note",
      [`${la}nota bene</span>`, "nota bene"],
      "no passage where the manuscript has `nota bene` in la",
    ],
  ] as const)("E015: %s", (_, change, message) => {
    expect(findings(withFault(page, change as readonly [string, string]))).toEqual([
      `E015 sample/index.xhtml: the edition has ${message}`,
    ]);
  });
});

describe("of the manifest", () => {
  test("E009: a file that is missing", () => {
    expect(findings(made.files.filter(({ path }) => path !== "images/figure-1.png"))).toEqual([
      "E003 sample/index.xhtml: the link `images/figure-1.png` leads to no file of the edition",
      "E009 sample/package.opf: the manifest names `images/figure-1.png`, which is not in the edition",
    ]);
  });

  test("E009: a reading order that names what is not listed", () => {
    expect(findings(withFault("package.opf", ['idref="index.xhtml"', 'idref="text"']))).toEqual([
      "E009 sample/package.opf: the reading order names something that is not in the manifest",
    ]);
  });

  test("E010: a file that is not listed", () => {
    const stray = { path: "images/stray.png", mediaType: "image/png", bytes: new Uint8Array() };
    expect(findings([...made.files, stray])).toEqual([
      "E010 sample/images/stray.png: the manifest does not name this file",
    ]);
  });

  test("E012: no package document", () => {
    expect(findings(made.files.filter(({ path }) => path !== "package.opf"))).toEqual([
      "E012 sample/: there is no package document that can be read",
    ]);
  });
});

describe("of the pages of the print edition", () => {
  const mark = (number: number): string =>
    `<span epub:type="pagebreak" role="doc-pagebreak" title="${number}" id="page${number}"/>`;

  test("E016: an entry of the page-list that leads to nowhere", () => {
    expect(findings(withFault("nav.xhtml", ["index.xhtml#page4", "index.xhtml#page44"]))).toEqual([
      "E003 sample/nav.xhtml: the link `index.xhtml#page44` leads to no element of `index.xhtml`",
      "E016 sample/nav.xhtml: the list of pages has page 4 lead where its mark does not stand",
    ]);
  });

  test("E016: entries of the page-list, and of the NCX, that are swapped or missing", () => {
    const swapped = withFault("nav.xhtml", ["#page4", "#pageX"], ["#page5", "#page4"], ["#pageX", "#page5"]);
    expect(findings(swapped)).toEqual([
      "E016 sample/nav.xhtml: the list of pages has page 4 lead where its mark does not stand",
      "E016 sample/nav.xhtml: the list of pages has page 5 lead where its mark does not stand",
    ]);
    expect(findings(withFault("nav.xhtml", ['<li><a href="index.xhtml#page11">11</a></li>', ""]))).toEqual([
      "E016 sample/nav.xhtml: the list of pages lacks page 11",
    ]);
    expect(findings(withFault("toc.ncx", ["#page6", "#page7"]))).toEqual([
      "E016 sample/toc.ncx: the list of pages has page 6 lead where its mark does not stand",
    ]);
  });

  test("E016: entries that are out of order", () => {
    const [four, five] = [4, 5].map((number) => `<li><a href="index.xhtml#page${number}">${number}</a></li>`) as [
      string,
      string,
    ];
    expect(findings(withFault("nav.xhtml", [four, "<li/>"], [five, four], ["<li/>", five]))).toEqual([
      "E016 sample/nav.xhtml: the list of pages has page 5 out of order",
    ]);
  });

  test("E016: a mark that is missing, one too many, without its number, or out of order", () => {
    expect(findings(withFault(page, [mark(9), ""]))).toContain(
      "E016 sample/index.xhtml: page 9 of the print edition is not marked",
    );
    expect(findings(withFault(page, [mark(9), mark(9) + mark(9).replace('id="page9"', "")]))).toContain(
      "E016 sample/index.xhtml: page 9 is marked twice",
    );
    expect(findings(withFault(page, ['title="9" ', ""]))).toContain(
      "E016 sample/index.xhtml: a mark names page “”, which the print edition does not have",
    );
    expect(findings(withFault(page, [mark(4), "<span/>"], [mark(5), mark(4)], ["<span/>", mark(5)]))).toContain(
      "E016 sample/index.xhtml: page 5 is not marked in its order",
    );
  });

  test("E016: marks without a list of them", () => {
    const nav = withFault("nav.xhtml", ['epub:type="page-list" role="doc-pagelist"', 'epub:type="lot"']);
    expect(findings(nav)).toEqual(["E016 sample/: pages are marked, and there is no list of them"]);
  });
});

describe("of what is claimed of the edition", () => {
  const claim =
    '<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>';
  const certifier = '<meta refines="#conformance" property="a11y:certifiedBy">A. Tester</meta>';
  const claiming = (...metas: readonly string[]): EditionFile[] =>
    withFault("package.opf", ["</metadata>", `${metas.join("")}</metadata>`]);
  const certified = (...metas: readonly string[]): string[] =>
    verifyXhtml(claiming(...metas), { ...made, document: certifiedDocument() }, "").map(({ message }) => message);
  const certifiedDocument = (): Sample["document"] => ({
    ...made.document,
    metadata: { ...made.document.metadata, certifiedBy: "A. Tester" },
  });

  test("E017: a claim to conform that nobody has certified", () => {
    expect(findings(claiming(claim))).toEqual([
      "E017 sample/package.opf: the package claims to conform, and the front matter names nobody who certified it",
    ]);
    expect(findings(claiming(certifier))).toEqual([
      "E017 sample/package.opf: the package names who certified it, and the front matter names nobody",
    ]);
  });

  test("E017: a claim that is missing, worded otherwise, or certified by another", () => {
    expect(certified(claim, certifier)).toEqual([]);
    expect(certified()).toEqual(["the package does not say what it was certified to conform to"]);
    expect(certified(claim)).toEqual(["the package does not say who certified the claim"]);
    expect(certified(claim, certifier.replace("A. Tester", "A. N. Other"))).toEqual([
      "the package says that “A. N. Other” certified it, and the front matter “A. Tester”",
    ]);
    expect(certified(claim.replace("2.1 Level AA", "2.1 AA"), certifier)).toEqual([
      "the package claims “EPUB Accessibility 1.1 - WCAG 2.1 AA” for “EPUB Accessibility 1.1 - WCAG 2.1 Level AA”",
    ]);
  });

  test("the edition of a manuscript that names who certified it claims to conform, and no other does", async () => {
    const document = certifiedDocument();
    const files = await composeEdition(document, made.apparatus, made.images, modified);
    expect(verifyXhtml(files, { document, apparatus: made.apparatus, pages: 0 }, "")).toEqual([]);
    expect(textOfFile(files, "package.opf")).toContain("EPUB Accessibility 1.1 - WCAG 2.1 Level AA");
    expect(textOfFile(made.files, "package.opf")).not.toContain("conformsTo");
  });
});
