import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { sarifLog } from "../../src/diagnostics/sarif.ts";
import { findingsWith } from "./findings.ts";

/** What a log needs of SARIF to be read in this test. */
interface Log {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Record<string, unknown>[];
  }[];
}

/** OASIS's schema: of draft 4, but it uses nothing that later drafts read otherwise. */
const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, "utf8"));
const reference = /^[\w\-.~:/?#@!$&'()*+,;=]*(%[0-9A-F]{2}[\w\-.~:/?#@!$&'()*+,;=]*)*$/i;
const formats = { "uri-reference": reference, uri: /^[a-z][a-z0-9+.-]*:/i, "date-time": true } as const;
const validate = new Ajv({ strict: false, unicodeRegExp: false, formats }).compile(schema);

/** Returns what the schema has against a log. */
function faultsOf(log: unknown): string[] {
  return validate(log) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const write = (diagnostics = findingsWith("P014")): Log =>
  JSON.parse(JSON.stringify(sarifLog(diagnostics, "1.2.3"))) as Log;

test("a log is valid by the schema of SARIF 2.1.0, with findings and without", () => {
  expect(faultsOf(write())).toEqual([]);
  expect(faultsOf(write([]))).toEqual([]);
});

test("the schema finds what is planted", () => {
  const { runs, ...rest } = write();
  const [run] = runs;
  const planted = (part: object): unknown => ({ ...rest, runs: [{ ...run, ...part }] });
  const [first, ...others] = run!.results;
  expect(faultsOf(planted({ columnKind: "utf8" }))).toHaveLength(1);
  expect(faultsOf(planted({ tool: {} }))).toHaveLength(1);
  expect(faultsOf(planted({ results: [{ ...first, level: "advice" }, ...others] }))).toHaveLength(1);
  const location = { physicalLocation: { artifactLocation: { uri: "a b.md" }, region: { startLine: 0 } } };
  expect(faultsOf(planted({ results: [{ ...first, locations: [location] }] }))).not.toEqual([]);
  expect(
    faultsOf(
      planted({ results: [{ ...first, locations: [{ physicalLocation: { artifactLocation: { uri: "a b.md" } } }] }] }),
    ),
  ).not.toEqual([]);
});

test("the rules are the catalogue, and each result leads to its own", () => {
  const [run] = write().runs;
  const { rules } = run!.tool.driver;
  expect(rules.map(({ id }) => id)).toEqual(Object.keys(catalogue).sort());
  expect(rules.find(({ id }) => id === "P014")).toEqual({
    id: "P014",
    shortDescription: { text: catalogue.P014.title },
    fullDescription: { text: catalogue.P014.explanation },
    help: { text: catalogue.P014.explanation },
    defaultConfiguration: { level: "note" },
  });
  for (const { ruleId, ruleIndex } of run!.results) expect(rules[ruleIndex as number]!.id).toBe(ruleId);
});

test("a result has its places in UTF-16 code units, and its path as an address", () => {
  const [run] = write().runs;
  const artifactLocation = { uri: "a%2Cb%3A%20100%25/letter.md" };
  expect(run!.columnKind).toBe("utf16CodeUnits");
  expect(run!.results).toMatchObject([
    {
      ruleId: "N003",
      level: "error",
      message: { text: "100% is\r\nwrong: mend, it\nhint: write `!\\[A hand\\](hand.png){{lang=de}}`" },
      locations: [
        {
          physicalLocation: { artifactLocation, region: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 11 } },
          message: { text: "here" },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: { artifactLocation, region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 7 } },
          message: { text: "first here" },
        },
      ],
    },
    {
      ruleId: "P014",
      level: "note",
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 5 } } }],
    },
    { ruleId: "S005", level: "warning", locations: [{ physicalLocation: { artifactLocation: { uri: "whole.md" } } }] },
  ]);
});

test("an absolute path is an address of a file", () => {
  const [run] = write([{ code: "F002", place: { path: "/a b/letter.md" }, message: "it cannot be read" }]).runs;
  expect(run!.results).toMatchObject([
    { locations: [{ physicalLocation: { artifactLocation: { uri: "file:///a%20b/letter.md" } } }] },
  ]);
});
