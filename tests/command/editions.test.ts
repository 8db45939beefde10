import { expect, test } from "vitest";
import { editions, findClashes } from "../../src/editions.ts";

const told = (manuscripts: readonly string[], wanted = editions as readonly (typeof editions)[number][]) =>
  findClashes(manuscripts, wanted).map(({ code, message }) => `${code} ${message}`);

test("manuscripts that would write the same files are told, on a disk that ignores case too", () => {
  expect(told(["a/letter.md", "b/reply.md", "b/letter.md"])).toEqual([
    "F005 `b/letter.md` and `a/letter.md` would both write `letter.pdf`",
  ]);
  expect(told(["Letter.md", "letter.markdown"])).toEqual([
    "F005 `letter.markdown` and `Letter.md` would both write `letter.pdf`",
  ]);
  expect(told(["caf\u00e9.md", "cafe\u0301.md"])).toHaveLength(1);
});

test("a manuscript may be named like another's edition, unless both editions are made", () => {
  const manuscripts = ["letter.md", "letter-booklet.md"];
  expect(told(manuscripts)).toEqual(["F005 `letter-booklet.md` and `letter.md` would both write `letter-booklet.pdf`"]);
  expect(told(manuscripts, ["html", "epub"])).toEqual([]);
  expect(told(["letter.md", "letter.epub.md"])).toEqual([
    "F005 `letter.epub.md` and `letter.md` would both write `letter.epub/`",
  ]);
  expect(told(["letter.md", "letter.report.json.md"])).toEqual([
    "F005 `letter.report.json.md` and `letter.md` would both write `letter.report.json/`",
  ]);
});
