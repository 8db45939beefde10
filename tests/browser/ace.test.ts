import { beforeAll, describe, expect, test } from "vitest";
import { packEpub } from "../../src/epub/edition.ts";
import { doctored } from "../epub/doctored.ts";
import { editions } from "../epub/editions.ts";
import { findAceBrowser, runAce } from "./ace.ts";

/** Each as what is put for a text of the sample, and the rule that is broken. */
const faults = [
  ["image-alt", ' alt="A mouse in a type case"', ""],
  ["html-has-lang", ' lang="en-GB" xml:lang="en-GB"', ""],
  [
    "pagebreak-label",
    "where they like",
    'where <span id="page-9" epub:type="pagebreak" role="doc-pagebreak"/>they like',
  ],
  [
    "epub-pagelist-missing-pagebreak",
    "They end a line",
    '<span id="page-8" role="doc-pagebreak" aria-label="8"/>They end',
  ],
  ["epub-type-has-matching-role", "<blockquote>", '<blockquote epub:type="epigraph">'],
  ["color-contrast", ":root {", ":root { background: white; color: silver;"],
  ["metadata-accessibilityhazard", '<meta property="schema:accessibilityHazard">none</meta>', ""],
] as const;

const browser = await findAceBrowser();

describe.runIf(browser !== undefined)("Ace", () => {
  let made: Awaited<ReturnType<typeof editions>>;
  beforeAll(async () => {
    made = await editions();
  }, 60_000);

  test.for(["letter", "letter-in-print", "every-element", "parts", "certified"] as const)(
    "finds no violation: %s",
    async (name) => {
      expect(await runAce(packEpub(made[name]), browser!)).toEqual({ outcome: "pass", violations: [] });
    },
  );

  test("sees each fault that is planted", async () => {
    const faulty = faults.reduce((files, [, from, to]) => doctored(files, from, to).files, made["every-element"]);
    const { outcome, violations } = await runAce(packEpub(faulty), browser!);
    const broken = new Set(violations.map((violation) => violation.slice(0, violation.indexOf(" "))));
    expect(outcome).toBe("fail");
    expect([...broken].sort()).toEqual(faults.map(([rule]) => rule).sort());
  });
});
