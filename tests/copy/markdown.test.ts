import { describe, expect, test } from "vitest";
import { outline, read } from "./manuscripts.ts";

/** Each case: Markdown, and the tree that it is read into, with the source of every node. */
const cases: readonly (readonly [name: string, body: string, tree: string])[] = [
  ["a paragraph of two lines", "One\ntwo.", `paragraph «One⏎two.»\n  text value="One two." «One⏎two.»`],
  [
    "emphasis and strong, nested",
    "*a **b***",
    `paragraph «*a **b***»
  emphasis «*a **b***»
    text value="a " «a »
    strong «**b**»
      text value="b" «b»`,
  ],
  [
    "escapes and entities are text",
    "\\*a\\* &amp; \\[^b]",
    `paragraph «\\*a\\* &amp; \\[^b]»\n  text value="*a* & [^b]" «\\*a\\* &amp; \\[^b]»`,
  ],
  [
    "the author's quotation marks and dots stay",
    `"a' ‘b“ -- ...`,
    `paragraph «"a' ‘b“ -- ...»\n  text value="\\"a' ‘b“ -- ..." «"a' ‘b“ -- ...»`,
  ],
  [
    "links, plain and automatic",
    '[a *b*](/to "T") <https://x.y>',
    `paragraph «[a *b*](/to "T") <https://x.y>»
  link href="/to" title="T" «[a *b*](/to "T")»
    text value="a " «a »
    emphasis «*b*»
      text value="b" «b»
  text value=" " « »
  link href="https://x.y" «<https://x.y>»
    text value="https://x.y" «https://x.y»`,
  ],
  [
    "a link in a link: the inner one holds",
    "[a [b](c)](d)",
    `paragraph «[a [b](c)](d)»
  text value="[a " «[a »
  link href="c" «[b](c)»
    text value="b" «b»
  text value="](d)" «](d)»`,
  ],
  [
    "a link by reference",
    "[a][r]\n\n[r]: /to",
    `paragraph «[a][r]»\n  link href="/to" «[a][r]»\n    text value="a" «a»`,
  ],
  [
    "a link that would run code, which the proof tells of",
    "[a](javascript:x)",
    `paragraph «[a](javascript:x)»\n  link href="javascript:x" «[a](javascript:x)»\n    text value="a" «a»`,
  ],
  [
    "line breaks",
    "a  \nb\\\nc",
    `paragraph «a  ⏎b\\⏎c»
  text value="a" «a»
  line-break «  ⏎»
  text value="b" «b»
  line-break «\\⏎»
  text value="c" «c»`,
  ],
  [
    "headings",
    "# One #\n\nTwo\n---",
    `heading level=1 «# One #»
  text value="One" «One»
heading level=2 «Two⏎---»
  text value="Two" «Two»`,
  ],
  [
    "a quotation with a lazy line",
    "> One\ntwo\n>\n> three",
    `quotation «> One⏎two⏎>⏎> three»
  paragraph «One⏎two»
    text value="One two" «One⏎two»
  paragraph «three»
    text value="three" «three»`,
  ],
  [
    "a loose list from three on, a tight one in it",
    "3. a\n\n4. b\n   - c",
    `list start=3 tight=false «3. a⏎⏎4. b⏎   - c»
  item «3. a»
    paragraph «a»
      text value="a" «a»
  item «4. b⏎   - c»
    paragraph «b»
      text value="b" «b»
    list tight=true «- c»
      item «- c»
        paragraph «c»
          text value="c" «c»`,
  ],
  [
    "code, fenced and indented",
    "```js\na\n b\n```\n\n    c",
    `code-block value="a\\n b" «\`\`\`js⏎a⏎ b⏎\`\`\`»\ncode-block value="c" «c»`,
  ],
  ["an ornament", "a\n\n* * *", `paragraph «a»\n  text value="a" «a»\nornament «* * *»`],
  [
    "a figure",
    '![A *hand*](my%20hand.png "Caption")',
    `figure src="my hand.png" alt="A hand" «![A *hand*](my%20hand.png "Caption")»\n  text value="Caption" «Caption»`,
  ],
  [
    "a caption with emphasis and a call, in each of the ways to write a title",
    `![a](a.png  " A *hand*[^b] ")\n![a](a.png 'don\\'t')\n![a](a.png (see \\(this\\)))`,
    `figure src="a.png" alt="a" «![a](a.png  " A *hand*[^b] ")»
  text value="A " «A »
  emphasis «*hand*»
    text value="hand" «hand»
  call «[^b]»
figure src="a.png" alt="a" «![a](a.png 'don\\'t')»
  text value="don't" «don\\'t»
figure src="a.png" alt="a" «![a](a.png (see \\(this\\)))»
  text value="see (this)" «see \\(this\\)»`,
  ],
  [
    "a caption of two lines in a quotation",
    '> ![a](a.png "One\n> *two*")',
    `quotation «> ![a](a.png "One⏎> *two*")»
  figure src="a.png" alt="a" «![a](a.png "One⏎> *two*")»
    text value="One " «One⏎»
    emphasis «*two*»
      text value="two" «two»`,
  ],
  [
    "a caption by reference is plain text",
    '![a][r]\n\n[r]: a.png "A *hand*[^b]"',
    `figure src="a.png" alt="a" «![a][r]»\n  text value="A *hand*[^b]" «![a][r]»`,
  ],
  ["an empty caption is none", '![a](a.png "")', `figure src="a.png" alt="a" «![a](a.png "")»`],
  [
    "figures on lines that follow each other",
    "![a](a.png)\n![b](b.png)",
    `figure src="a.png" alt="a" «![a](a.png)»\nfigure src="b.png" alt="b" «![b](b.png)»`,
  ],
  ["comments", "<!-- x\n\ny -->\n\na <!-- z -->b", `paragraph «a <!-- z -->b»\n  text value="a b" «a <!-- z -->b»`],
  ["a comment that is never closed is text", "<!-- a", `paragraph «<!-- a»\n  text value="<!-- a" «<!-- a»`],
  [
    "Windows line ends",
    "> a\r\n> *b*\r\n",
    `quotation «> a␍⏎> *b*»\n  paragraph «a␍⏎> *b*»\n    text value="a " «a␍⏎»\n    emphasis «*b*»\n      text value="b" «b»`,
  ],
];

test.each(cases)("%s", (_, body, tree) => {
  expect(outline(read(body))).toBe(tree);
});

const tables: typeof cases = [
  [
    "a table, its cells trimmed, its columns aligned",
    "| a |  *b* | c |d|\n|---|:--|:-:|-:|\n| 1 | 2[^n] | | 4 |\nx|y",
    `table columns=[null,"left","centre","right"] «| a |  *b* | c |d|⏎|---|:--|:-:|-:|⏎| 1 | 2[^n] | | 4 |⏎x|y»
  row «| a |  *b* | c |d|»
    cell «a»
      text value="a" «a»
    cell «*b*»
      emphasis «*b*»
        text value="b" «b»
    cell «c»
      text value="c" «c»
    cell «d»
      text value="d" «d»
  row «| 1 | 2[^n] | | 4 |»
    cell «1»
      text value="1" «1»
    cell «2[^n]»
      text value="2" «2»
      call «[^n]»
    cell «»
    cell «4»
      text value="4" «4»
  row «x|y»
    cell «x»
      text value="x" «x»
    cell «y»
      text value="y" «y»
    cell «»
    cell «»`,
  ],
  [
    "a pipe with a backslash before it is text, in code too, and what follows it is still found",
    "|a \\| *b*|`c\\|d`[^e]|\n|-|-|",
    `table columns=[null,null] «|a \\| *b*|\`c\\|d\`[^e]|⏎|-|-|»
  row «|a \\| *b*|\`c\\|d\`[^e]|»
    cell «a \\| *b*»
      text value="a | " «a \\| »
      emphasis «*b*»
        text value="b" «b»
    cell «\`c\\|d\`[^e]»
      code value="c|d" «\`c\\|d\`»
      call «[^e]»`,
  ],
  [
    "a table in a quotation in a list, with Windows line ends and a note right after it",
    "- > |a|\r\n  > |-|\r\n  > | b |\t\r\n\r\n[^n]: c",
    `list tight=true «- > |a|␍⏎  > |-|␍⏎  > | b |»
  item «- > |a|␍⏎  > |-|␍⏎  > | b |»
    quotation «> |a|␍⏎  > |-|␍⏎  > | b |»
      table columns=[null] «|a|␍⏎  > |-|␍⏎  > | b |»
        row «|a|»
          cell «a»
            text value="a" «a»
        row «| b |»
          cell «b»
            text value="b" «b»
note n «[^n]: c»
  paragraph «c»
    text value="c" «c»`,
  ],
  [
    "a note ends a table as a blank line does",
    "|a|\n|-|\n|b|\n[^n]: c",
    `table columns=[null] «|a|⏎|-|⏎|b|»
  row «|a|»
    cell «a»
      text value="a" «a»
  row «|b|»
    cell «b»
      text value="b" «b»
note n «[^n]: c»
  paragraph «c»
    text value="c" «c»`,
  ],
  [
    "no table: pipes without a line of hyphens under them",
    "a | b\nc | d",
    `paragraph «a | b⏎c | d»\n  text value="a | b c | d" «a | b⏎c | d»`,
  ],
];

test.each(tables)("%s", (_, body, tree) => {
  expect(outline(read(body))).toBe(tree);
});

const notes: typeof cases = [
  ["a call without a note", "a[^b].", `paragraph «a[^b].»\n  text value="a" «a»\n  call «[^b]»\n  text value="." «.»`],
  ["a label in any letters", "[^Ленин-32]", `paragraph «[^Ленин-32]»\n  call «[^Ленин-32]»`],
  [
    "no call: a bracket in the label, code",
    "[^a[b]] `[^c]`",
    `paragraph «[^a[b]] \`[^c]\`»\n  text value="[^a[b]] " «[^a[b]] »\n  code value="[^c]" «\`[^c]\`»`,
  ],
  [
    "a call that the proof will tell of: white space in the label, before it, no label",
    "[^a b] [ ^c] [^]",
    `paragraph «[^a b] [ ^c] [^]»\n  call «[^a b]»\n  text value=" " « »\n  call «[ ^c]»\n  text value=" " « »\n  call «[^]»`,
  ],
  [
    "a note that the proof will tell of: white space in the label",
    "[^a b]: Word",
    `note a b «[^a b]: Word»\n  paragraph «Word»\n    text value="Word" «Word»`,
  ],
  ["a call before a parenthesis is no link", "[^a](b)", `paragraph «[^a](b)»\n  call «[^a]»\n  text value="(b)" «(b)»`],
  [
    "a call in a link",
    "[x[^a]](b)",
    `paragraph «[x[^a]](b)»\n  link href="b" «[x[^a]](b)»\n    text value="x" «x»\n    call «[^a]»`,
  ],
  [
    "a call after an exclamation mark is no image",
    "Oh![^a]",
    `paragraph «Oh![^a]»\n  text value="Oh!" «Oh!»\n  call «[^a]»`,
  ],
  [
    "a note of several blocks",
    "[^a]: One\n    two\n\n    > Three\n\n\tfour\n\nFive",
    `paragraph «Five»
  text value="Five" «Five»
note a «[^a]: One⏎    two⏎⏎    > Three⏎⏎⇥four»
  paragraph «One⏎    two»
    text value="One two" «One⏎    two»
  quotation «> Three»
    paragraph «Three»
      text value="Three" «Three»
  paragraph «four»
    text value="four" «four»`,
  ],
  [
    "notes without blank lines between them, right after a paragraph",
    "a[^a]\n[^a]: A\n[^b]:B",
    `paragraph «a[^a]»
  text value="a" «a»
  call «[^a]»
note a «[^a]: A»
  paragraph «A»
    text value="A" «A»
note b «[^b]:B»
  paragraph «B»
    text value="B" «B»`,
  ],
  [
    "a note in a quotation and one in a list, a list in a note",
    "> a\n>\n> [^a]: A\n>\n>     B\n\n- b\n\n  [^b]: - C",
    `quotation «> a⏎>⏎> [^a]: A⏎>⏎>     B»
  paragraph «a»
    text value="a" «a»
list tight=false «- b⏎⏎  [^b]: - C»
  item «- b⏎⏎  [^b]: - C»
    paragraph «b»
      text value="b" «b»
note a «[^a]: A⏎>⏎>     B»
  paragraph «A»
    text value="A" «A»
  paragraph «B»
    text value="B" «B»
note b «[^b]: - C»
  list tight=true «- C»
    item «- C»
      paragraph «C»
        text value="C" «C»`,
  ],
  [
    "duplicates and empty notes stay, in the order of the source",
    "[^b]:\n\n[^a]: 1\n\n[^a]: 2",
    `note b «[^b]:»\nnote a «[^a]: 1»\n  paragraph «1»\n    text value="1" «1»\nnote a «[^a]: 2»\n  paragraph «2»\n    text value="2" «2»`,
  ],
  [
    "a paragraph that is indented by three spaces is none of the note",
    "[^a]: A\n\n   B",
    `paragraph «B»\n  text value="B" «B»\nnote a «[^a]: A»\n  paragraph «A»\n    text value="A" «A»`,
  ],
  [
    "a quotation in which only a note is defined is no quotation",
    "> [^a]: A",
    `note a «[^a]: A»\n  paragraph «A»\n    text value="A" «A»`,
  ],
  [
    "a code block in a note keeps its indentation",
    "[^a]: ```\n      b\n    ```",
    `note a «[^a]: \`\`\`⏎      b⏎    \`\`\`»\n  code-block value="  b" «\`\`\`⏎      b⏎    \`\`\`»`,
  ],
];

describe("notes", () => {
  test.each(notes)("%s", (_, body, tree) => {
    expect(outline(read(body))).toBe(tree);
  });

  test("no definition: indented by four, in code, escaped, without a colon", () => {
    for (const body of ["    [^a]: b", "```\n[^a]: b\n```", "\\[^a]: b", "[^a] b"])
      expect(read(body).document.notes).toEqual([]);
  });
});

const tags: typeof cases = [
  [
    "figures over and under the line, and small words with emphasis, a call and a link in them",
    "H<sub>2</sub>O, 1<sup>er</sup> <small>a *b*[^c] [d](e)</small>",
    `paragraph «H<sub>2</sub>O, 1<sup>er</sup> <small>a *b*[^c] [d](e)</small>»
  text value="H" «H»
  subscript «<sub>2</sub>»
    text value="2" «2»
  text value="O, 1" «O, 1»
  superscript «<sup>er</sup>»
    text value="er" «er»
  text value=" " « »
  small «<small>a *b*[^c] [d](e)</small>»
    text value="a " «a »
    emphasis «*b*»
      text value="b" «b»
    call «[^c]»
    text value=" " « »
    link href="e" «[d](e)»
      text value="d" «d»`,
  ],
  [
    "a language, in capitals and by its XML name too",
    `<span lang="fr">mot</span> <SPAN xml:lang=de>Wort</Span>`,
    `paragraph «<span lang="fr">mot</span> <SPAN xml:lang=de>Wort</Span>»
  foreign language="fr" «<span lang="fr">mot</span>»
    text value="mot" «mot»
  text value=" " « »
  foreign language="de" «<SPAN xml:lang=de>Wort</Span>»
    text value="Wort" «Wort»`,
  ],
  [
    "line breaks, and none at the ends of a paragraph",
    "<br>a<br/>b<br />\nc<br>",
    `paragraph «<br>a<br/>b<br />⏎c<br>»
  text value="a" «a»
  line-break «<br/>»
  text value="b" «b»
  line-break «<br />»
  text value="c" «c»`,
  ],
  [
    "groups, whose lines are no text",
    "a\n<div>\nb\n\n- c\n\n  <div >\n  d\n  </div>\n\n</div>",
    `paragraph «a»
  text value="a" «a»
paragraph «b»
  text value="b" «b»
list tight=false «- c⏎⏎  <div >⏎  d⏎  </div>»
  item «- c⏎⏎  <div >⏎  d⏎  </div>»
    paragraph «c»
      text value="c" «c»
    paragraph «d»
      text value="d" «d»`,
  ],
  [
    "tags around nothing",
    "a<sup></sup> <sub><br></sub>",
    `paragraph «a<sup></sup> <sub><br></sub>»\n  text value="a" «a»`,
  ],
  ["tags in code are text", "`<sup>`", `paragraph «\`<sup>\`»\n  code value="<sup>" «\`<sup>\`»`],
];

describe("raw HTML", () => {
  test.each(tags)("%s", (_, body, tree) => {
    const manuscript = read(body);
    expect(outline(manuscript)).toBe(tree);
    expect(manuscript.diagnostics).toEqual([]);
  });
});

describe("what no edition shows", () => {
  const said = (body: string): string[] => {
    const { diagnostics, slice } = read(body);
    return diagnostics.map(
      ({ code, place }) => `${code} ${"span" in place ? slice({ span: place.span } as never) : ""}`,
    );
  };

  test("raw HTML is said once an element, its text and the calls in it are kept", () => {
    expect(said("<q>\na <b>b[^c]</b>\n</q>\n")).toEqual(["S002 <q>", "S002 <b>"]);
    expect(outline(read("<q>\na <b>b[^c]</b>\n</q>\n"))).toBe(
      `paragraph «<q>⏎a <b>b[^c]</b>⏎</q>»\n  text value="a b" «a <b>b»\n  call «[^c]»`,
    );
    expect(said("a</i> <?php ?> <!DOCTYPE x>")).toEqual(["S002 </i>", "S002 <?php ?>", "S002 <!DOCTYPE x>"]);
    expect(said("<!-- a --> b <!-- c -->")).toEqual([]);
  });

  test("elements of HTML that are not closed where they were opened, their text kept", () => {
    expect(said("a<sup>b *c</sup>* d")).toEqual(["S002 <sup>", "S002 </sup>"]);
    expect(said("<sup>a <sub>b</sup> c</sub>")).toEqual(["S002 <sub>", "S002 </sub>"]);
    expect(said("*a <small>b* c</small>\n\n<sup/>d</sup>")).toEqual(["S002 <small>", "S002 </small>"]);
    expect(said("[a <sub>b](c) d")).toEqual(["S002 <sub>"]);
    expect(outline(read("a<sup>b *c</sup>*"))).toContain(`text value="ab " «a<sup>b »`);
    expect(said("<div>\n\n> </div>\n\na <div>b</div>")).toEqual(["S002 </div>", "S002 <div>", "S002 <div>"]);
  });

  test("attributes, and a language that is none", () => {
    expect(said(`<sup class="x" onclick="y">a</sup><br clear=all>`)).toEqual([
      `S002 <sup class="x" onclick="y">`,
      "S002 <br clear=all>",
    ]);
    expect(said(`<div class="x">\n\na\n\n</div>`)).toEqual([`S002 <div class="x">`]);
    expect(said(`<span lang="de" style="x">a</span> <span>b</span>`)).toEqual([
      `S002 <span lang="de" style="x">`,
      "S002 <span>",
    ]);
    expect(said(`<span lang="german">a</span>`)).toEqual([`S012 lang="german"`]);
  });

  test("an image in a line of text leaves its alternative text", () => {
    expect(said("a ![b](c.png) [![d](e.png)](f)")).toEqual(["S004 ![b](c.png)", "S004 ![d](e.png)"]);
    expect(outline(read("a ![b](c.png)"))).toBe(`paragraph «a ![b](c.png)»\n  text value="a b" «a ![b](c.png)»`);
  });

  test("cells for which the head of their table has no column, and images in cells and captions", () => {
    expect(said("|a|\n|-|\n| b | c[^d] | e |")).toEqual(["S010 c[^d] | e"]);
    expect(read("|a|\n|-|\n| b | c[^d] |").document.calls).toEqual([]);
    expect(said("|![b](c.png)|\n|-|")).toEqual(["S004 ![b](c.png)"]);
    expect(said('![a](b.png "c ![d](e.png)")')).toEqual(["S004 ![d](e.png)"]);
  });

  test("characters that belong in no text", () => {
    const { document } = read("a\u0007b\ufeff `c\ud800` d\u2028e\n\n    f\ufffcg");
    expect(document.blocks).toMatchObject([
      { children: [{ value: "ab " }, { value: "c" }, { value: " d e" }] },
      { value: "fg" },
    ]);
  });

  test("nesting without end is said once, and is no crash", () => {
    expect(said(`${">".repeat(100_000)} a`)).toEqual(["S006 >"]);
    expect(said(`${"*a ".repeat(50_000)}${"b* ".repeat(50_000)}`)).toHaveLength(1);
    expect(said(`${"> ".repeat(90)}a`)).toEqual([]);
  });
});
