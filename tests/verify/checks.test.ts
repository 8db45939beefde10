import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { editions } from "../../src/editions.ts";
import { checks } from "../../src/verify/checks.ts";

/** The codes that the sources of the stage can tell, as they are written there. */
function codesIn(folder: URL): string[] {
  const sources = readdirSync(folder).filter((name) => name !== "checks.ts");
  const text = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  return [...new Set([...text.matchAll(/"([A-Z]\d{3})"/g)].map(([, code]) => code!))].sort();
}

test("every code that an edition can be refused for is listed for an edition, and no other", () => {
  expect([...new Set(Object.values(checks).flat())].sort()).toEqual(
    codesIn(new URL("../../src/verify/", import.meta.url)),
  );
});

test("every edition has its checks, and none that an edition could be written without passing", () => {
  expect(Object.keys(checks)).toEqual([...editions]);
  for (const code of Object.values(checks).flat()) expect(catalogue[code].severity, code).toBe("error");
});
