import { expect, test } from "vitest";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { read } from "../copy/manuscripts.ts";
import { proved } from "./proved.ts";

test("every fault of the notes is found in one run, in the order of the source", () => {
  const body = `a[^one] b[^Two] c[^c]

[^two]: Two[^three]
[^c]:
[^c]: C
[^u]: U`;
  expect(proved(body)).toEqual([
    "N001 [^one]",
    "N001 [^Two] did you mean `[^two]`, defined at line 10? it differs only in case",
    "N002 [^two]:",
    "N001 [^three]",
    "N004 [^c]:",
    "N003 [^c]:",
    "N002 [^u]:",
  ]);
});

test("every call of an undefined note is a fault", () => {
  expect(proved("a[^x] b[^x]\n\n> c[^x]")).toEqual(["N001 [^x]", "N001 [^x]", "N001 [^x]"]);
});

test("a note says something by text, code or an image, and not by a call or an ornament", () => {
  const calls = "x[^1][^2][^3][^4][^5][^6]\n\n";
  expect(
    proved(`${calls}[^1]: a\n\n[^2]: \`b\`\n\n[^3]: ![c](d.png)\n\n[^4]: [^1]\n\n[^5]: ***\n\n[^6]: <!-- c -->`),
  ).toEqual(["S007 ![c](d.png)", "N004 [^4]:", "N004 [^5]:", "N004 [^6]:"]);
});

test("a note of an empty code block says nothing", () => {
  expect(proved("a[^1]\n\n[^1]:\n    ```\n    ```\n")).toEqual(["N004 [^1]:"]);
});

test("a link that no edition can keep is found, in text and notes", () => {
  const kept =
    "# The end\n\n[a](#the-end) [b](https://example.org/) [c](mailto:a@example.org) <http://example.org>[^1]";
  const lost = "[d](#nowhere) *[e](other.html)* [f](ftp://example.org/x) [g](tel:123) [h](http://[)";
  expect(proved(`${kept}\n\n${lost}\n\n[^1]: [i](#elsewhere)`)).toEqual([
    "S008 [d](#nowhere)",
    "S008 [e](other.html)",
    "S008 [f](ftp://example.org/x)",
    "S008 [g](tel:123)",
    "S008 [h](http://[)",
    "S008 [i](#elsewhere)",
  ]);
  expect(proved("# The end\n\n[a](#the-ned)")).toEqual(["S008 [a](#the-ned) did you mean `#the-end`?"]);
});

test("a word that stands only in a caption is used", () => {
  const { document } = read('![A hand](hand.png "A Trotskyist")');
  const metadata = { ...document.metadata, hyphenation: ["Trot-sky-ist"] };
  expect(proveDocument({ ...document, metadata }, pairNotes(document))).toEqual([]);
});

test("a call in a link is found however deep it stands", () => {
  expect(proved("> - [a **b[^1]**](https://c.org)\n\n[^1]: [d[^2]](https://e.org)\n\n[^2]: f")).toEqual([
    "N005 [^1]",
    "N005 [^2]",
  ]);
});

test("images without alternative text are found in quotations, lists and notes", () => {
  expect(proved("x[^1]\n\n> - ![](a.png)\n\n[^1]: b\n\n    ![ ](c.png)")).toEqual([
    "S005 ![](a.png)",
    "S005 ![ ](c.png)",
    "S007 ![ ](c.png)",
  ]);
});

test("ten thousand faults are found, with suggestions for as many as anyone reads", () => {
  const body = Array.from({ length: 10_000 }, (_, i) => `Text[^call-${i}a].\n\n[^call-${i}]: Note.\n`).join("\n");
  const said = proved(body);
  expect(said).toHaveLength(20_000);
  expect(said[0]).toBe("N001 [^call-0a] did you mean `[^call-0]`, defined at line 10?");
  expect(said.filter((line) => line.includes("did you mean"))).toHaveLength(100);
});
