import { beforeAll, describe, expect, test } from "vitest";
import { packEpub, type EditionFile } from "../../src/epub/edition.ts";
import { doctored } from "../epub/doctored.ts";
import { editions } from "../epub/editions.ts";
import { checkByJava, isThere } from "./tools.ts";

const java = await isThere("javac", ["--version"], "that EPUBCheck itself finds no fault in the EPUBs");

/** Each as what is put for a text of the sample, and what EPUBCheck says of it; of the last three its port says nothing. */
const faults = [
  ["unknown-element", "where they like", "where <blink>they</blink> like", "ERROR RSC-005"],
  ["unknown-scheme", '"https://example.org/"', '"mouse:trap"', "WARNING HTM-025"],
  ["another-identifier", '<meta name="dtb:uid" content="', '<meta name="dtb:uid" content="x', "ERROR NCX-001"],
  ["no-date-of-change", '"dcterms:modified"', '"dcterms:created"', "ERROR RSC-005"],
  ["attribute-of-old", "<blockquote>", '<blockquote align="left">', "ERROR RSC-005"],
  ["no-address", '"mailto:mouse@example.org"', '"mailto:"', "ERROR RSC-005"],
  ["no-host", '"https://example.org/"', '"https://a..b/"', "ERROR RSC-020"],
] as const;

describe.runIf(java)("EPUBCheck", () => {
  let names: readonly string[];
  let said: string[];
  beforeAll(async () => {
    const made = await editions();
    names = Object.keys(made);
    const faulty = faults.map(([fault, from, to]) => [fault, doctored(made["every-element"], from, to).files] as const);
    const all: Record<string, readonly EditionFile[]> = { ...made, ...Object.fromEntries(faulty) };
    const packed = Object.entries(all).map(([name, files]) => [`${name}.epub`, packEpub(files)] as const);
    said = await checkByJava(Object.fromEntries(packed));
  }, 60_000);

  test("finds no error and no warning", () => {
    expect(said.slice(0, names.length)).toEqual(names.map((name) => `pass ${name}.epub`));
  });

  test.for(faults)("sees what is planted: %s", ([fault, , , id]) => {
    const at = said.indexOf(`FAIL ${fault}.epub`);
    expect(at).toBeGreaterThan(0);
    expect(said[at + 1]).toContain(`  ${id} EPUB/`);
  });
});
