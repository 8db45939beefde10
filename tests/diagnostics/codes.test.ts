import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { putCitations } from "../../src/bibliography/bibliography.ts";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { severityOf, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderReport } from "../../src/diagnostics/report.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { readCitationFiles } from "../../src/files/citation-files.ts";
import { readImages } from "../../src/files/read.ts";
import { settleProof } from "../../src/proof/acknowledge.ts";
import { proveDocument } from "../../src/proof/proof.ts";

/*
 * One folder a code: `in.md` is the clean pamphlet with that fault and no other, `golden.txt` what is said of it.
 * UPDATE_GOLDENS=1 writes the goldens again; read every difference.
 */
const folder = fileURLToPath(new URL(".", import.meta.url));
const update = process.env["UPDATE_GOLDENS"] === "1";
const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** The codes that a manuscript alone can give rise to. */
const codes = Object.keys(catalogue).filter((code) => /^[CMNS]/.test(code));

/** Every pamphlet is read as if it stood beside the images and the bibliographies. */
async function findingsIn(file: string): Promise<readonly Diagnostic[]> {
  const text = readFileSync(folder + file, "utf8");
  const { value, diagnostics } = readManuscript({ path: `${folder}in.md`, text });
  if (value === undefined) return diagnostics;
  const files = await readCitationFiles(value);
  const cited = await putCitations(value, pairNotes(value), files.value);
  const document = cited.value;
  return settleProof(document, [
    ...diagnostics,
    ...files.diagnostics,
    ...cited.diagnostics,
    ...proveDocument(document, pairNotes(document)),
    ...(await readImages(document)).diagnostics,
  ]);
}

test("the pamphlet that the others vary is clean", async () => {
  expect(await findingsIn("clean.md")).toEqual([]);
});

test("every code that a manuscript can give rise to has a folder, and every folder is a code", () => {
  expect(folders.sort()).toEqual(codes.sort());
});

test("no backslash of an explanation is lost", () => {
  for (const { explanation } of Object.values(catalogue)) {
    expect(explanation).not.toMatch(/[^\P{Cc}\n]/u);
    for (const [, shown] of explanation.matchAll(/backslash before the first[^:]*: ([^.]*)/g))
      expect(shown).toContain("\\");
  }
});

describe.each(folders)("%s", (code) => {
  test("is found, and nothing else", async () => {
    const found = await findingsIn(`${code}/in.md`);
    expect(new Set(found.map((finding) => finding.code))).toEqual(new Set([code]));
  });

  test("is reported as in the golden", async () => {
    const report = renderReport(await findingsIn(`${code}/in.md`)).replaceAll(folder, "");
    const golden = `${folder}${code}/golden.txt`;
    if (update) writeFileSync(golden, report);
    expect(existsSync(golden) ? readFileSync(golden, "utf8") : "").toBe(report);
  });

  test("says how to mend it: lower case, no full stop", async () => {
    for (const finding of await findingsIn(`${code}/in.md`)) {
      expect(finding.message).toMatch(/^[^A-Z].*[^.]$/s);
      if (finding.hint !== undefined) expect(finding.hint).toMatch(/^[^A-Z].*[^.]$/s);
      if (severityOf(finding) === "error") expect(finding.hint ?? finding.caption).toBeDefined();
    }
  });
});
