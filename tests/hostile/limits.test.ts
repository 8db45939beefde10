import { describe, expect } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { frontMatter } from "../copy/manuscripts.ts";
import { manuscript } from "../command/manuscripts.ts";
import { pamphlet } from "../command/pamphlet.ts";
import { test } from "../files/folder.ts";
import { png } from "../files/pictures.ts";

/* Each is so large that it would not end within the time of a test if what it takes grew with the square of its length. */
const many = 200_000;
const repeated = (text: string, count = many): string => text.repeat(count);
const listed = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

/** Returns the codes that are found in a body, each once. */
function codesIn(body: string): string[] {
  const { value, diagnostics } = readManuscript({ path: "test.md", text: frontMatter + body });
  const found = [...diagnostics, ...proveDocument(value!, pairNotes(value!))];
  return [...new Set(found.map(({ code }) => code))].sort();
}

describe("in time and memory that grow with its length", () => {
  test.each<[string, string, string[]]>([
    ["a paragraph of ten million characters", repeated("word and more ", 700_000), ["S016"]],
    ["a word of ten million characters", repeated("w", 10_000_000), ["S016"]],
    ["calls that do not end", repeated("[^"), ["C006", "N011", "S016"]],
    ["brackets that open", repeated("["), ["C006"]],
    ["brackets in brackets", repeated("[", many / 2) + repeated("]", many / 2), []],
    ["links in links", `${repeated("[", many / 10)}a${repeated("](https://a.b)", many / 10)}`, ["S016"]],
    ["links that do not end", repeated("[a](", many / 4), ["C006"]],
    ["brackets before the braces of a passage", `${repeated("[", many / 2)}]{`, ["C006"]],
    ["images that do not end", repeated("![", many / 2), ["C006"]],
    ["asterisks", `a${repeated("*")}`, ["S016"]],
    ["asterisks and words", repeated("*a **b ", many / 10), []],
    ["backticks", `a${repeated("`", many - 1)}`, []],
    ["runs of backticks, each longer", listed(600, (index) => `${repeated("`", index + 1)} `), []],
    ["tags that do not end", repeated("<a ", many / 3), []],
    ["elements that do not end", repeated("<sup>", many / 10), ["S002"]],
    ["elements that begin nowhere", `${repeated("<sup>", 20_000)}${repeated("</sub>", 15_000)}`, ["S002"]],
    ["comments that do not end", repeated("<!--", many / 4), []],
    ["quotations in quotations", `${repeated(">", 100_000)} a`, ["S006"]],
    ["lists in lists", `${repeated("- ", 100_000)}a`, ["S006"]],
    ["notes", listed(100_000, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`), ["S016"]],
    [
      "notes that call the next",
      `a[^0]\n\n${listed(50_000, (index) => `[^${index}]: b[^${index + 1}]\n`)}[^50000]: c`,
      ["S016"],
    ],
    ["headings of one name", repeated("# The same\n\n", 20_000), ["S016"]],
    ["rows", `|a|b|\n|-|-|\n${repeated("|c|d|\n", 40_000)}`, ["S016"]],
    ["columns", `${repeated("|a", 40_000)}|\n${repeated("|-", 40_000)}|\n`, ["S016"]],
    ["passages of what is none", `${repeated("[", 90)}${repeated("*a* ", 20_000)}${repeated("]{x}", 90)}`, ["S011"]],
    ["items of a list, without end", repeated("- a\n", 2_000_000), ["S016"]],
    ["emphasis without end", `${repeated("*a**b ", 15_000)}\n\n`.repeat(60), ["S016"]],
    ["columns of many rows", `${repeated("|a", 1_000)}\n${repeated("|-", 1_000)}\n`.repeat(600), ["S016"]],
    ["control characters", repeated("\u0007", many), ["S014"]],
  ])("%s", (_, body, codes) => {
    expect(codesIn(body)).toEqual(codes);
  });
});

describe("told before it fills the memory", () => {
  test("a picture whose head claims more pixels than there can be, and one in a picture's vector format", async ({
    folderWith,
  }) => {
    const folder = await folderWith({
      "letter.md": manuscript("![A bomb](bomb.png)\n\n![A drawing](drawing.png)\n"),
      "bomb.png": png(1, 1, [30_000, 30_000]),
      "drawing.png": "<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
    });
    const { status, stderr } = await pamphlet(folder, ["build", "letter.md"], {
      NODE_OPTIONS: "--max-old-space-size=256",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("error[S003]: image `bomb.png` has 30000 × 30000 pixels");
    expect(stderr).toContain("error[S003]: image `drawing.png` is an SVG");
    expect(stderr).toContain("the editions show PNG and JPEG: convert it to one of these");
  });

  test("a manuscript of more than 8 MiB", async ({ folderWith }) => {
    const folder = await folderWith({ "letter.md": manuscript(repeated("word ", 2_000_000)) });
    const { status, stderr } = await pamphlet(folder, ["check", "letter.md"]);
    expect(status).toBe(1);
    expect(stderr).toContain("error[F002]: cannot read `letter.md`: it is larger than 8 MiB");
  });
});
