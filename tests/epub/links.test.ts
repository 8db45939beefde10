import { describe, expect, test } from "vitest";
import type { Inline, Link } from "../../src/document/document.ts";
import { addressOf, partLink } from "../../src/epub/links.ts";
import { call, text } from "./documents.ts";

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
    "https://a..b/",
    "http://example.org/#a#b",
    "mailto:",
    "",
  ])("%j loses its address", (href) => {
    expect(addressOf(href, sections)).toBeUndefined();
  });
});

test("a link is drawn around all but the calls in it, within emphasis and a passage in another language too", () => {
  const span = { start: 0, end: 0 };
  const link = (...children: readonly Inline[]): Link => ({ type: "link", href: "https://a.b", children, span });
  const holders = [
    { type: "emphasis" } as const,
    { type: "strong" } as const,
    { type: "foreign", language: "de" } as const,
  ];
  for (const holder of holders) {
    const held = (...children: readonly Inline[]): Inline => ({ ...holder, children, span });
    expect(partLink(link(text("a"), held(text("b"), call("n"), text("c")), held(text("d"))))).toEqual([
      link(text("a")),
      held(link(text("b")), call("n"), link(text("c"))),
      link(held(text("d"))),
    ]);
  }
});
