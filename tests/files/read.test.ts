import { mkdir, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { positionAt } from "../../src/diagnostics/source.ts";
import { decodeText } from "../../src/files/utf8.ts";
import { findManuscripts, readSource } from "../../src/files/read.ts";
import { test } from "./folder.ts";

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe("manuscripts are found", () => {
  test("in a folder, by code point, without its folders, hidden files and files of other kinds", async ({
    folderWith,
  }) => {
    const folder = await folderWith({
      "é.md": "",
      "a.md": "",
      "Z.md": "",
      "10.md": "",
      "9.markdown": "",
      ".hidden.md": "",
      "notes.txt": "",
    });
    await mkdir(join(folder, "drafts.md"));
    const { value, diagnostics } = await findManuscripts([folder]);
    expect(value.map((path) => basename(path))).toEqual(["10.md", "9.markdown", "Z.md", "a.md", "é.md"]);
    expect(diagnostics).toEqual([]);
  });

  test("once, however often they are named", async ({ folderWith }) => {
    const folder = await folderWith({ "letter.md": "" });
    const { value } = await findManuscripts([join(folder, "letter.md"), folder, `${folder}/./letter.md`]);
    expect(value).toHaveLength(1);
  });

  test("and every argument that leads to none is reported, with a way to mend it", async ({ folderWith }) => {
    const folder = await folderWith({ "open-letter.md": "", "picture.png": "", "texts/reply.txt": "" });
    await mkdir(join(folder, "empty"));
    const args = ["open-leter.md", "picture.png", "texts", "empty", "nowhere/letter.md", "open-letter.md"].map((name) =>
      join(folder, name),
    );
    const { value, diagnostics } = await findManuscripts(args);
    expect(value).toEqual([join(folder, "open-letter.md")]);
    expect(codes(diagnostics)).toEqual(["F001", "F001", "F001", "F001", "F001"]);
    expect(diagnostics.map(({ hint }) => hint?.replaceAll(folder, "…"))).toEqual([
      "did you mean `…/open-letter.md`?",
      "a manuscript is a Markdown file: its name ends in `.md`",
      "a manuscript's name ends in `.md`: rename `reply.txt`, if that is one",
      "put a Markdown file there: its name ends in `.md`",
      "there is no folder `…/nowhere` either",
    ]);
  });
});

describe("a manuscript is read", () => {
  test("without its byte order mark, its line ends as they are", async ({ folderWith }) => {
    const folder = await folderWith({ "a.md": "\uFEFFone\r\ntwo\n" });
    const { value, diagnostics } = await readSource(join(folder, "a.md"));
    expect(value).toEqual({ path: join(folder, "a.md"), text: "one\r\ntwo\n" });
    expect(diagnostics).toEqual([]);
  });

  test("or F002 says why not", async ({ folderWith }) => {
    const folder = await folderWith({ "letter.md": "", "file/x": "" });
    await mkdir(join(folder, "folder.md"));
    await symlink("round.md", join(folder, "round.md"));
    const paths = [
      join(folder, "folder.md"),
      join(folder, "round.md"),
      join(folder, "leter.md"),
      join(folder, "letter.md/x.md"),
      "/dev/null",
    ];
    const read = await Promise.all(paths.map(readSource));
    expect(read.map(({ value }) => value)).toEqual(paths.map(() => undefined));
    expect(
      read.map(({ diagnostics }) =>
        diagnostics.map(({ code, message }) => `${code} ${message.slice(message.indexOf(":") + 2)}`),
      ),
    ).toEqual([
      ["F002 it is a folder"],
      ["F002 its links lead round in a circle"],
      ["F002 there is no such file"],
      ["F002 a part of its path is a file, not a folder"],
      ["F002 it is not a regular file"],
    ]);
    expect(read[2]!.diagnostics[0]!.hint).toBe(`did you mean \`${folder}/letter.md\`?`);
  });

  test("F003 shows the first byte that is not UTF-8: its offset, line and column", () => {
    const before = Buffer.from("\uFEFFTitle\nPropriété c’est ");
    const { value, diagnostics } = decodeText(
      "letter.md",
      Buffer.concat([before, Buffer.from([0xe9]), Buffer.from("galité\n")]),
    );
    expect(value).toBeUndefined();
    const [fault] = diagnostics;
    expect(fault!.message).toBe(`byte 0xE9 at offset ${before.length} is not UTF-8`);
    expect(fault!.hint).toBe("save the file as UTF-8; if it is Windows-1252 now, this byte is `é`");
    const place = fault!.place as Extract<Diagnostic["place"], { source: unknown }>;
    expect(positionAt(place.source.text, place.span.start)).toEqual({ line: 2, column: 17 });
  });

  test.each([
    ["UTF-16", Buffer.from("\uFEFFTitle", "utf16le"), "the file is UTF-16: save it as UTF-8"],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0xff]), "the file is not a text file"],
  ])("F003 recognises %s", (_name, bytes, hint) => {
    expect(decodeText("letter.md", bytes).diagnostics[0]!.hint).toBe(hint);
  });

  const text = fc.string({ unit: "binary" });

  test("any text that is UTF-8 comes back as it is", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("", "\uFEFF", "\uFFFD", "\uFFFD\uFFFDx"), (rest, head) => {
        const { value, diagnostics } = decodeText("a.md", Buffer.from(head + rest));
        expect(diagnostics).toEqual([]);
        expect(value!.text).toBe((head + rest).replace(/^\uFEFF/, ""));
      }),
    );
  });

  test("the first malformed sequence is found behind any text", () => {
    const malformed = fc.constantFrom(
      [0xff],
      [0x80],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe2, 0x82, 0x41],
      [0xe2, 0x82],
    );
    fc.assert(
      fc.property(text, fc.constantFrom("", "\uFEFF", "\uFFFD"), malformed, (rest, head, bad) => {
        const before = Buffer.from(head + rest);
        const { diagnostics } = decodeText("a.md", Buffer.concat([before, Buffer.from(bad)]));
        expect(diagnostics[0]!.message).toContain(`at offset ${before.length} `);
        const { place } = diagnostics[0]!;
        expect("span" in place && place.source.text.slice(0, place.span.start)).toBe(
          (head + rest).replace(/^\uFEFF/, ""),
        );
      }),
    );
  });
});
