import { describe, expect, test } from "vitest";
import type { Metadata } from "../../src/document/document.ts";
import { editionDate } from "../../src/document/edition-date.ts";

const metadata: Metadata = {
  title: "A title",
  author: "An Author",
  publisher: "A Publisher",
  date: "2004-03-23",
  language: "en-GB",
};

describe("the date of an edition", () => {
  test("is that of the front matter before all", () => {
    expect(editionDate({ ...metadata, modified: "2010-05-06" }, { SOURCE_DATE_EPOCH: "0" }).toISOString()).toBe(
      "2010-05-06T00:00:00.000Z",
    );
  });

  test("is else the day of SOURCE_DATE_EPOCH", () => {
    expect(editionDate(metadata, { SOURCE_DATE_EPOCH: "1700000000" }).toISOString()).toBe("2023-11-14T00:00:00.000Z");
    expect(editionDate(metadata, { SOURCE_DATE_EPOCH: "0" }).toISOString()).toBe("1970-01-01T00:00:00.000Z");
  });

  test.each([undefined, "", "yesterday", "-1", "1.5", "99999999999999999999", "999999999999"])(
    "is else the date of the work: %j",
    (SOURCE_DATE_EPOCH) => {
      expect(editionDate(metadata, { SOURCE_DATE_EPOCH }).toISOString()).toBe("2004-03-23T00:00:00.000Z");
    },
  );
});
