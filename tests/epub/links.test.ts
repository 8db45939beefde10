import { describe, expect, test } from "vitest";
import { addressOf } from "../../src/epub/links.ts";

const sections = new Set(["a-part", "über-uns"]);

describe("what an edition may link to", () => {
  test.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["HTTP://example.org/a b", "http://example.org/a%20b"],
    ["mailto:mouse@example.org", "mailto:mouse@example.org"],
    ["#a-part", "#a-part"],
    ["#%C3%BCber-uns", "#über-uns"],
  ])("%s is %s", (href, address) => {
    expect(addressOf(href, sections)).toBe(address);
  });

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "other.xhtml",
    "../secret",
    "//example.org/",
    "/root",
    "#nowhere",
    "#%E0%A4%A",
    "#fn1",
    "https://",
    "http://[",
    "",
  ])("%j loses its address", (href) => {
    expect(addressOf(href, sections)).toBeUndefined();
  });
});
