import { expect, test, vi } from "vitest";
import { stopsOutput } from "../../src/build.ts";
import type { Code, Entry } from "../../src/diagnostics/catalogue.ts";
import { hasErrors, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { recordFindings, renderReport, sortFindings, summarise } from "../../src/diagnostics/report.ts";

/** Advice is tested with an entry of no catalogue, so that no finding has to stay advice for the tests' sake. */
vi.mock(import("../../src/diagnostics/catalogue.ts"), async (load) => {
  const entry: Entry = { severity: "advice", title: "a made-up finding", explanation: "It is made up." };
  return { catalogue: { ...(await load()).catalogue, X000: entry } };
});

const source = { path: "letter.md", text: "one two three" };
const at = (code: string, start: number, message = "say it otherwise"): Diagnostic => ({
  code: code as Code,
  place: { source, span: { start, end: start + 3 } },
  message,
});
const advice = at("X000", 4);
const warning = at("M005", 8);
const error = at("N001", 8);

test("advice has a name and a colour of its own", () => {
  expect(renderReport([advice])).toBe(`advice[X000]: say it otherwise
 --> letter.md:1:5
  |
1 | one two three
  |     ^^^

1 piece of advice
`);
  const opening = (finding: Diagnostic): string =>
    renderReport([finding], { colour: true }).split("[" + finding.code)[0]!;
  const colours = [advice, warning, error].map((finding) => /\u001b\[(3\d)m/.exec(opening(finding))?.[1]);
  expect(new Set(colours).size).toBe(3);
  expect(recordFindings([advice])).toMatchObject([{ code: "X000", severity: "advice" }]);
});

test("advice never stops the output, not even where warnings do", () => {
  expect([false, true].map((strict) => stopsOutput([advice], strict))).toEqual([false, false]);
  expect([false, true].map((strict) => stopsOutput([advice, warning], strict))).toEqual([false, true]);
  expect(hasErrors([advice])).toBe(false);
});

test("advice is counted last, and stands where its place is", () => {
  const findings = [error, at("X000", 0), warning, advice, at("M005", 0)];
  expect(summarise(findings)).toBe("1 error, 2 warnings, 2 pieces of advice");
  expect(summarise([warning, at("M005", 0), advice, at("X000", 0), at("X000", 8)])).toBe(
    "2 warnings, 3 pieces of advice",
  );
  expect(sortFindings([error, warning, advice])).toEqual([advice, warning, error]);
});
