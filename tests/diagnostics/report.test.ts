import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { Diagnostic, Label } from "../../src/diagnostics/diagnostic.ts";
import { recordFindings, renderReport, sortFindings, summarise } from "../../src/diagnostics/report.ts";
import { positionAt, type Source, type Span } from "../../src/diagnostics/source.ts";
import { indexText, positionIn } from "../../src/diagnostics/lines.ts";

const spanOf = (text: string, part: string, from = 0): Span => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};

/** A finding at the first place where a part stands in a text. */
function finding(
  text: string,
  part: string,
  rest: Partial<Diagnostic> = {},
  labels: readonly Label[] = [],
): Diagnostic {
  const source: Source = { path: "letter.md", text };
  return {
    code: "N001",
    place: { source, span: spanOf(text, part) },
    message: "note call has no note",
    labels,
    ...rest,
  };
}

/** The rows of a report on one finding, from the place on, without its summary. */
const frame = (diagnostic: Diagnostic): string => renderReport([diagnostic]).split("\n").slice(1, -3).join("\n");

describe("a code frame", () => {
  test("is as the architecture draws it", () => {
    const text = `${"\n".repeat(13)}custom is king.[^hume]\n`;
    const hint = "did you mean `[^hume1]`, defined at line 88?";
    const report = renderReport([
      finding(text, "[^hume]", { message: "note call `[^hume]` has no note", caption: "called here", hint }),
    ]);
    expect(report).toBe(`error[N001]: note call \`[^hume]\` has no note
  --> letter.md:14:16
   |
14 | custom is king.[^hume]
   |                ^^^^^^^ called here
   = hint: did you mean \`[^hume1]\`, defined at line 88?

1 error
`);
  });

  test("shows labels on the same line and on others", () => {
    const text = "one two three\nfour\nfive\nsix seven\n";
    const labels = [
      { span: spanOf(text, "one"), text: "first" },
      { span: spanOf(text, "three"), text: "third" },
      { span: spanOf(text, "seven"), text: "last" },
    ];
    expect(frame(finding(text, "two", { caption: "here" }, labels))).toBe(
      `
 --> letter.md:1:5
  |
1 | one two three
  |     ^^^ here
  | --- first
  |         ----- third
...
4 | six seven
  |     ----- last`.slice(1),
    );
  });

  test.each([
    ["a tab", "\tx\t[^a]", "    x    [^a]", 9, 4],
    ["wide characters", "中文[^a]", "中文[^a]", 4, 4],
    ["wide characters in the span", "see [^中文]", "see [^中文]", 4, 7],
    ["combining marks", "e\u0301e\u0301[^a]", "e\u0301e\u0301[^a]", 2, 4],
    ["an emoji of several code points", "👩‍🔬[^a]", "👩‍🔬[^a]", 2, 4],
    ["a control character", "\u001b[2J[^a]", "\ufffd[2J[^a]", 4, 4],
  ])("keeps the caret in place after %s", (_, text, shown, columns, width) => {
    const [, , line, caret] = frame(finding(text, text.slice(text.indexOf("[^")))).split("\n");
    expect(line).toBe(`1 | ${shown}`);
    expect(caret).toBe(`  | ${" ".repeat(columns)}${"^".repeat(width)}`);
  });

  test("of a paragraph of 5,000 characters shows about 100 columns", () => {
    const text = `${"word ".repeat(500)}here[^a] ${"word ".repeat(500)}`;
    const [place, , line, caret] = frame(finding(text, "[^a]")).split("\n");
    expect(place).toBe(" --> letter.md:1:2505");
    expect(line).toMatch(/^1 \| ….{95,100}…$/);
    expect(line!.slice(caret!.indexOf("^")).startsWith("[^a]")).toBe(true);
  });

  test("of a long line cuts only where there is something to cut", () => {
    const text = `[^a]${"word ".repeat(500)}[^z]`;
    expect(frame(finding(text, "[^a]")).split("\n")[2]).toMatch(/^1 \| \[\^a\].*…$/);
    expect(frame(finding(text, "[^z]")).split("\n")[2]).toMatch(/^1 \| ….*\[\^z\]$/);
  });

  test("shows two windows on a long line for places that are far apart", () => {
    const text = `first ${"word ".repeat(500)}second`;
    const rows = frame(
      finding(text, "second", { caption: "again" }, [{ span: spanOf(text, "first"), text: "before" }]),
    ).split("\n");
    expect(rows).toHaveLength(6);
    expect(rows[2]).toMatch(/second$/);
    expect(rows[3]).toMatch(/\^{6} again$/);
    expect(rows[4]).toMatch(/^1 \| first .*…$/);
    expect(rows[5]).toBe("  | ----- before");
  });

  test("marks the first line of a span of several, and a place at the end of the text", () => {
    expect(frame(finding("one two\nthree", "two\nthree")).split("\n")[3]).toBe("  |     ^^^");
    const end = finding("one", "one", { place: { source: { path: "a.md", text: "one" }, span: { start: 3, end: 3 } } });
    expect(frame(end).split("\n")[3]).toBe("  |    ^");
  });

  test("leaves the carriage return of a line end out", () => {
    expect(frame(finding("one\r\ntwo\r\n", "two")).split("\n").slice(2)).toEqual(["2 | two", "  | ^^^"]);
  });
});

test("a finding on a file as a whole has no frame", () => {
  const report = renderReport([
    { code: "F001", place: { path: "manuscript" }, message: "holds no manuscript", hint: "put one there" },
  ]);
  expect(report).toBe("error[F001]: holds no manuscript\n--> manuscript\n = hint: put one there\n\n1 error\n");
});

test("colour is for those who ask for it, and changes nothing else", () => {
  const findings = [finding("a [^b]", "[^b]", { caption: "here", hint: "mend it" })];
  const coloured = renderReport(findings, { colour: true });
  expect(coloured).toContain("\u001b[31m");
  expect(stripVTControlCharacters(coloured)).toBe(renderReport(findings));
});

test("findings are sorted by path and position, and the same one is said once", () => {
  const [a, b] = [
    { path: "a.md", text: "x y" },
    { path: "b.md", text: "x y" },
  ];
  const at = (source: Source, start: number): Diagnostic => ({
    code: "N001",
    message: "m",
    place: { source, span: { start, end: start + 1 } },
  });
  const whole: Diagnostic = { code: "F002", message: "m", place: { path: "b.md" } };
  const sorted = sortFindings([at(b, 2), at(a, 2), whole, at(b, 0), at(a, 2), at(a, 0)]);
  expect(sorted).toEqual([at(a, 0), at(a, 2), whole, at(b, 0), at(b, 2)]);
});

test("the summary counts each severity", () => {
  const of = (code: Diagnostic["code"], message: string): Diagnostic => ({ code, message, place: { path: "a.md" } });
  expect(summarise([])).toBe("no findings");
  expect(summarise([of("N001", "a"), of("N002", "b"), of("S005", "c"), of("S005", "c")])).toBe("2 errors, 1 warning");
  expect(renderReport([])).toBe("");
});

test("findings as data carry offsets, lines and columns", () => {
  const text = "😀 one\ntwo [^b]";
  const [record] = recordFindings([
    finding(text, "[^b]", { caption: "here" }, [{ span: spanOf(text, "one"), text: "there" }]),
  ]);
  expect(JSON.parse(JSON.stringify(record))).toEqual({
    code: "N001",
    severity: "error",
    message: "note call has no note",
    path: "letter.md",
    range: { start: 11, end: 15, line: 2, column: 5, endLine: 2, endColumn: 9 },
    caption: "here",
    labels: [{ range: { start: 3, end: 6, line: 1, column: 3, endLine: 1, endColumn: 6 }, text: "there" }],
  });
});

test("an indexed text gives the positions that reading it gives", () => {
  const text = "a😀b\r\n\n中😀😀\nend";
  const index = indexText(text);
  for (let offset = 0; offset <= text.length; offset++) {
    const inside = /[\udc00-\udfff]/.test(text[offset] ?? "");
    if (!inside) expect(positionIn(index, offset)).toEqual(positionAt(text, offset));
  }
});
