import fc from "fast-check";
import { bodies, frontMatter } from "../copy/manuscripts.ts";

/** What a person would not type: marks of other programs, characters that belong in no text, addresses that would run. */
const garbage = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "\0",
    "\u0007",
    "\u0085",
    "\u200d",
    "\u200f",
    "\u2028",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\ufffc",
    "\uffff",
    "\ud800",
    "\udc00",
    "&#0;",
    "&#x202e;",
    "&#xd800;",
    "&#x110000;",
    "&shy;",
    "&nbsp;",
    "]]>",
    "<![CDATA[",
    "<?xml ?>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    "<a href='javascript:alert(1)'>",
    "<javascript:alert(1)>",
    "[a](javascript:alert(1))",
    "![a](data:image/png;base64,AA)",
    "[a]: javascript:alert(1) 'b'",
    "[a][a]",
    "~~a~~",
    "- [ ] a",
    "\n---\n",
    "\n...\n",
    "\r",
    "⟦1⟧",
    "{lang=de}",
    "__proto__",
    "[^__proto__]",
    "[^__proto__]: a\n",
    "[^constructor]",
    "<sup>1</sup>",
    "<sub>→</sub>",
    "<br>",
    "𝔘𝔫𝔦",
    "e\u0301\u0302\u0303",
    "👩‍👩‍👧",
    "שלום",
    "\t",
  ),
);

/** Bodies of constructs, slips and garbage in any order. */
export const wildBodies: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: bodies({ plain: false }) }, garbage, fc.constantFrom(" ", "\n", "\n\n")), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

const fields = fc.constantFrom(
  "title: A Test",
  "title: &a *a",
  'title: "\\u202e\\ud800"',
  "title: [[[[a]]]]",
  "author: !!js/function a",
  "__proto__: a",
  "? a\n: b",
  "language: xx-",
  "date: 2004-02-31",
  "subject: [a, [b]]",
  "cover: ../a.png",
  "identifier: javascript:alert(1)",
  "colophon: |\n  a\n   b",
  "<<: *b",
  "a: {",
  "...",
  "%YAML 1.2",
);

/** Manuscripts whose front matter is sound, or is not. */
export const wildManuscripts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: wildBodies.map((body) => frontMatter + body) },
  fc
    .tuple(
      fc.constantFrom("---", "---js", "--- json", "\ufeff---", "----", ""),
      fc.array(fc.oneof(fields, garbage)),
      wildBodies,
    )
    .map(([start, lines, body]) => `${start}\n${lines.join("\n")}\n---\n${body}`),
);

const inlines = fc.constantFrom(
  "word",
  "*em*",
  "**strong *em***",
  "`a <b> c`",
  "<small>a *b* c</small>",
  "1<sup>er</sup>",
  "10<sup>−2</sup>",
  "H<sub>2</sub>O",
  "<sup>a <sub>b</sub></sup>",
  "a<br>b",
  "a\\\nb",
  '<span lang="de">Wort</span>',
  "[mot *juste*]{lang=fr}",
  "[a](javascript:alert(1))",
  '[b](https://example.org "A \\"title\\"")',
  "[c](data:text/html,a)",
  "[d <small>e</small>](mailto:a@b.c)",
  "<i onclick='a'>f</i>",
  "<script>alert(2)</script>",
  "call[^n1]",
  "call[^n2]",
  "[g][r]",
  "&lt;b&gt; &amp;amp;",
  "~~h~~",
  "a\u0007b",
  "\ufeff",
  "&shy;",
  "so&shy;so",
  "Œuvre–œuvre",
  "<b>",
  "</small>",
  "*",
  "[",
  "]",
);
const starts = fc.constantFrom(
  "",
  "",
  "",
  "# ",
  "> ",
  "- ",
  "1. ",
  "- [ ] ",
  "> > ",
  "    ",
  "- > ",
  "<div>\n\n",
  "</div>\n\n",
  "[^n3]: ",
);

/** Bodies whose elements are mostly whole, with a slip here and there; few of them hold an error. */
export const tidyBodies: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc
        .tuple(starts, fc.array(inlines, { minLength: 1, maxLength: 12 }))
        .map(([start, parts]) => start + parts.join(" ")),
      fc
        .array(inlines, { minLength: 2, maxLength: 2 })
        .map(([a, b]) => `| ${a!.replace("\n", " ")} | b |\n|---|--:|\n| c | ${b!.replace("\n", " ")} |`),
      fc.constantFrom(
        '![alt](a.png "A *caption*<sup>2</sup>[^n1]")',
        "***",
        "```js\n<script>\n```",
        "[r]: javascript:alert(3)",
        "<!-- c -->",
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((blocks) => `${blocks.join("\n\n")}\n\n[^n1]: A <small>note</small>.\n\n[^n2]: Another, [a](vbscript:b).`);
