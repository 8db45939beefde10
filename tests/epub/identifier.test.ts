import { describe, expect, test } from "vitest";
import type { Metadata } from "../../src/document/document.ts";
import { identifierOf } from "../../src/epub/identifier.ts";

const metadata: Metadata = {
  title: "A title",
  author: "An Author",
  publisher: "A Publisher",
  date: "2004-03-23",
  language: "en-GB",
};

describe("the identifier", () => {
  test.each([
    ["978-0-306-40615-7", "urn:isbn:9780306406157"],
    ["isbn:0-8044-2957-x", "urn:isbn:080442957X"],
    ["urn:isbn:9780306406157", "urn:isbn:9780306406157"],
    ["urn:uuid:2f6d5a5e-0f3b-4e53-9a60-1e7b8c0d4f11", "urn:uuid:2f6d5a5e-0f3b-4e53-9a60-1e7b8c0d4f11"],
    [" https://example.org/letter ", "https://example.org/letter"],
  ])("%s of the front matter is %s", (identifier, expected) => {
    expect(identifierOf({ ...metadata, identifier })).toBe(expected);
  });

  test("is else a UUID of version 8 that names the work and not its edition", () => {
    const derived = identifierOf(metadata);
    expect(derived).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(identifierOf({ ...metadata, modified: "2010-01-01", description: "Corrected" })).toBe(derived);
    expect(identifierOf({ ...metadata, author: "Another Author" })).not.toBe(derived);
    expect(identifierOf({ ...metadata, title: "A titleA", author: "n Author" })).not.toBe(derived);
  });
});
