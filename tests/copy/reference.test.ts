import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { fieldNames } from "../../src/copy/metadata-schema.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";

/** docs/manuscript.md is held to the code. */
const reference = readFileSync(new URL("../../docs/manuscript.md", import.meta.url), "utf8");
const rows = [...reference.matchAll(/^\| `(\w+)` \| (required)? ?\|/gm)];

test("the reference names every field, and no other", () => {
  expect(rows.map(([, name]) => name)).toEqual(fieldNames);
});

test("the reference says of each field whether it is required", () => {
  const { diagnostics } = readManuscript({ path: "m.md", text: "---\n---\n" });
  const missing = diagnostics.map(({ message }) => /`(\w+)`/.exec(message)![1]);
  expect(rows.flatMap(([, name, required]) => (required ? [name] : []))).toEqual(missing);
});

test("the manuscript in the reference is without a fault", () => {
  const text = /```markdown\n(.*?)```/s.exec(reference)![1]!;
  const { value, diagnostics } = readManuscript({ path: "m.md", text });
  expect([...diagnostics, ...proveDocument(value!, pairNotes(value!))]).toEqual([]);
  expect(value!.notes.map(({ blocks }) => blocks.length)).toEqual([1, 2]);
});
