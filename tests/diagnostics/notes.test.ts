import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { proveDocument } from "../../src/proof/proof.ts";
import { findingsIn, proved, told } from "./proved.ts";

describe("a note without its colon", () => {
  test("is told of once, and not its calls, wherever it begins a paragraph or its label is called elsewhere", () => {
    expect(told("a[^x] b[^y]\n\n[^x] X\n[^y]\tY\n\n> [^z] Z")).toEqual([
      "N007 note `[^x]` has no colon after its label | [^x] called here",
      "N007 note `[^y]` has no colon after its label | [^y] called here",
      "N007 note `[^z]` has no colon after its label",
    ]);
  });

  test("is not looked for where a line of a paragraph happens to begin with a call, or holds calls alone", () => {
    expect(proved("a\n[^x] b")).toEqual(["N001 [^x]"]);
    expect(proved("a\n\n[^x]\n\n[^y] [^z]")).toEqual(["N001 [^x]", "N001 [^y]", "N001 [^z]"]);
    expect(proved("a\n[^x] b[^x]\n\n[^x]: X")).toEqual([]);
  });

  test("is asked after where a paragraph begins with the call of a note that is defined", () => {
    expect(proved("a[^x]\n\n[^x] X\n\n- [^x] b\n\n[^x]: X[^y]\n\n[^y]: [^x] Y")).toEqual(["N008 [^x]", "N015 [^x]"]);
    expect(proved("> [^x] X\n\n[^x]: X")).toEqual(["N008 [^x]"]);
  });
});

describe("labels", () => {
  test("that differ only in case are two, and both are shown", () => {
    expect(told("a[^Hume] b[^hume] c[^HUME]\n\n[^Hume]: A\n\n[^hume]: B\n\n[^HUME]: C\n")).toEqual([
      "N009 labels `[^Hume]` and `[^hume]` differ only in case | [^Hume]: another note",
      "N009 labels `[^Hume]` and `[^HUME]` differ only in case | [^Hume]: another note",
    ]);
  });

  test("that differ only in a sign that cannot be seen are two", () => {
    expect(told("a[^b] c[^b\u200b]\n\n[^b]: B\n\n[^b\u200b]: C")).toEqual([
      "N009 labels `[^b]` and `[^b\u200b]` differ only in a sign that cannot be seen | [^b]: another note",
    ]);
    expect(proved("a[^b\u00ad]\n\n[^b]: B")).toEqual([
      "N001 [^b\u00ad] did you mean `[^b]`, defined at line 10? it differs only in a sign that cannot be seen",
      "N002 [^b]:",
    ]);
  });

  test("are of any script, and it makes no difference how their letters are composed", () => {
    expect(
      proved("a[^Ленин] b[^caf\u00e9] c[^cafe\u0301] d[^中文]\n\n[^Ленин]: A\n[^cafe\u0301]: B\n[^中文]: C"),
    ).toEqual([]);
    expect(proved("a[^\u00e9]\n\n[^\u00e9]: A\n[^e\u0301]: B")).toEqual(["N003 [^e\u0301]:"]);
  });

  test("with white space are told of once each, whether there is such a note or not", () => {
    expect(proved("a[^no label]")).toEqual(["N006 [^no label]"]);
    expect(proved("a[^]")).toEqual(["N006 [^]"]);
    expect(proved("a[^the truth]\n\n[^the-truth]: A")).toEqual(["N006 [^the truth]"]);
    expect(proved("a[^the-truth]\n\n[^the truth]: A")).toEqual(["N006 [^the truth]:"]);
    expect(proved("a[^the truth]\n\n[^the truth]: A")).toEqual(["N006 [^the truth]", "N006 [^the truth]:"]);
    expect(proved("a\n\n[^the truth]: A")).toEqual(["N002 [^the truth]:", "N006 [^the truth]:"]);
  });
});

describe("an empty note", () => {
  test("that is not called is told of once, and so is one that is defined twice", () => {
    expect(told("a\n\n[^x]:")).toEqual(["N002 note `[^x]` is never called and is empty"]);
    expect(proved("a[^x]\n\n[^x]: X\n\n[^x]:")).toEqual(["N003 [^x]:"]);
  });

  test("from which its wording has fallen is told of by that", () => {
    expect(proved("a[^x]\n\n[^x]:\n  X")).toEqual(["N010   "]);
    expect(proved("a[^x]\n\n[^x]:\n    X")).toEqual([]);
  });
});

describe("a paragraph has fallen out of a note", () => {
  const fallen = (body: string): string[] => proved(body).map((line) => line.replaceAll(" ", "·"));

  test("where it is indented by one to three columns from where the note begins, and so do those after it", () => {
    expect(fallen("a[^x]\n\n[^x]: X\n\n b\n\n   c\n\nd\n\n  e")).toEqual(["N010··", "N010····"]);
    expect(fallen("a[^x]\r\n\r\n  [^x]: X\r\n\r\n   b\r\n\r\n  c")).toEqual(["N010····"]);
  });

  test("in quotations and lists, where columns are counted from theirs", () => {
    expect(fallen("> a[^x]\n>\n> [^x]: X\n>\n>   b")).toEqual(["N010····"]);
    expect(fallen("> a[^x]\n>\n>[^x]: X\n>\n> b")).toEqual([]);
    expect(fallen("- a[^x]\n\n  [^x]: X\n\n     b\n\n  c")).toEqual(["N010······"]);
    expect(fallen("a[^x]\n\n[^x]: X[^y]\n\n    [^y]: Y\n\n      b")).toEqual(["N010·······"]);
  });

  test("with no blank line before it, where it is no paragraph", () => {
    expect(fallen("a[^x]\n\n[^x]: X\n  - b")).toEqual(["N010···"]);
  });

  test("not where it is indented by four or by nothing, where a list follows, or another note", () => {
    for (const next of ["    b", "b", "\tb", "  - b", "  [^y]: Y", "<!-- c -->"])
      expect(fallen(`a[^x][^y]\n\n[^y]: Y\n\n[^x]: X\n\n${next}`).filter((line) => line.includes("N010"))).toEqual([]);
  });
});

describe("what other programs take for a note", () => {
  test("is told of, with its label where there is such a note, and then not the note", () => {
    expect(told("a^[1] b^[2] c^[See *there*] d[fn:1] e[fn:: F] f\\footnote{G}\n\n[^1]: A")).toEqual([
      "N011 `^[1]` is no call: other programs write notes so",
      "N011 `^[` begins no note: other programs write notes so",
      "N011 `^[` begins no note: other programs write notes so",
      "N011 `[fn:1]` is no call: other programs write notes so",
      "N011 `[fn:` begins no note: other programs write notes so",
      "N011 `\\footnote{` begins no note: other programs write notes so",
    ]);
  });

  test("is text behind a backslash, in code, and where the brackets are a link or a passage", () => {
    expect(proved("a\\^[1] `b^[1]` c^\\[1] d^[e](https://f.org) g^[mot]{lang=fr} \\\\footnote{h}\n\n    ^[1]")).toEqual(
      [],
    );
  });
});

test("a call with parentheses right after it is told of where plain Markdown would read a link", () => {
  const calls = 'a[^1](1) b[^1](<c d> "E") f[^1]( #g ) h[^1](see there) i[^1] (j) k[^1]\\(l)';
  expect(proved(`${calls}\n\n[^1]: A`)).toEqual(["N012 [^1](1)", 'N012 [^1](<c d> "E")', "N012 [^1]( #g )"]);
});

describe("a call that no edition can show", () => {
  test("in alternative text is told of where it stands, in any image, and not its note besides", () => {
    const images = "![A *b[^x]*](c.png)\n\n> d ![e ![f[^y]](g.png)](h.png)\n\n|![[^x]](i.png)|\n|-|";
    const found = proved(`${images}\n\n[^x]: X\n\n[^y]: Y`);
    expect(found.filter((line) => line.startsWith("N"))).toEqual(["N013 [^x]", "N013 [^y]", "N013 [^x]"]);
  });

  test("is none in alternative text behind a backslash or in code, nor in a caption", () => {
    expect(proved('a\n\n![b \\[^x] `[^x]`](c.png "D[^x]")\n\n[^x]: X')).toEqual([]);
  });
});

describe("a call in the front matter", () => {
  const fields = "author: A\npublisher: B\ndate: 2004-03-23\nlanguage: en\n";
  const marked = (front: string): string[] => {
    const { value } = readManuscript({ path: "test.md", text: `---\n${front}${fields}---\na\n\n[^x]: X\n` });
    return proveDocument(value!, pairNotes(value!)).map(({ code, place }) => {
      return `${code} ${"span" in place ? JSON.stringify(place.span) : ""}`;
    });
  };

  test("is told of wherever it stands, and not its note besides", () => {
    expect(marked("title: A[^x]\nsubtitle: B[^x]\nsignature: C[^x]\n")).toEqual([
      'N014 {"start":12,"end":16}',
      'N014 {"start":28,"end":32}',
      'N014 {"start":45,"end":49}',
    ]);
  });

  test("is none in a comment of YAML", () => {
    expect(marked("# See [^x].\ntitle: A\n").map((line) => line.slice(0, 4))).toEqual(["N002"]);
  });
});

describe("where a note is not called but its label stands somewhere, the place is shown", () => {
  test.each([
    ["code", "a `b[^x]`", "in code"],
    ["a code block", "```\nb[^x]\n```", "in code"],
    ["a comment", "a <!-- b[^x] --> c", "in a comment"],
    ["a comment between blocks", "<!--\nb[^x]\n-->", "in a comment"],
    ["a tag", 'a <b title="[^x]">c</b>', "in a tag"],
    ["an escape", "a \\[^x]", "behind a backslash"],
    ["the title of a link", '[a](https://b.org "[^x]")', "here"],
  ])("in %s", (_, body, place) => {
    expect(told(`${body}\n\n[^x]: X`)).toEqual([
      `N002 note \`[^x]\` is never called | [^x] stands ${place}, where it calls nothing`,
    ]);
  });

  test("and nothing is said of it where the note is called, or not defined", () => {
    expect(proved("a[^x] `[^x]` <!-- [^x] --> \\[^y] `[^z]`\n\n[^x]: X")).toEqual([]);
  });

  test("and so is a label without its caret", () => {
    expect(told("a[x] b\n\n[^x]: X")).toEqual([
      "N002 note `[^x]` is never called | [x] stands here without a caret, where it calls nothing",
    ]);
    expect(told("a[^x] b\n\n[x]: See there.")).toEqual([
      "N001 note call `[^x]` has no note | [x]: stands here without a caret, where it defines nothing",
    ]);
  });

  test("and so is a definition in code, for a call without a note", () => {
    expect(told("a[^x]\n\n    [^x]: X")).toEqual([
      "N001 note call `[^x]` has no note | [^x]: stands in code, where it defines nothing",
    ]);
  });
});

describe("notes that call notes", () => {
  test("are told of where they lead round in a circle, at the call that closes it", () => {
    expect(told("a[^a]\n\n[^a]: A[^b]\n\n[^b]: B[^c]\n\n[^c]: C[^a] D[^d]\n\n[^d]: E[^d]")).toEqual([
      "N015 notes `[^a]` and `[^c]` lead to each other | [^a]: to this note",
      "N015 note `[^d]` calls itself | [^d]: to this note",
    ]);
  });

  test("are not, where two lead to a third, or where nobody calls them", () => {
    expect(proved("a[^a] b[^b]\n\n[^a]: A[^c]\n\n[^b]: B[^c]\n\n[^c]: C")).toEqual([]);
    expect(proved("a\n\n[^a]: A[^b]\n\n[^b]: B[^a]")).toEqual(["N002 [^a]:", "N002 [^b]:"]);
  });
});

describe("notes numbered by hand", () => {
  const notes = "\n\n[^1]: A\n\n[^2]: B\n\n[^3]: C\n\n[^10]: D";

  test("are told of where their first calls are out of order", () => {
    expect(told(`a[^1] b[^3] c[^2] d[^3] e[^10]${notes}`)).toEqual([
      "N016 note `[^2]` is first called after note `[^3]` | [^3] called before it",
    ]);
    expect(proved(`a[^1] b[^2] c[^1] d[^3] e[^10]${notes}`)).toEqual([]);
  });

  test("are not, where a label is no number, and where a note calls a note", () => {
    expect(proved(`a[^3] b[^2] c[^1] d[^10] e[^x]${notes}\n\n[^x]: X`)).toEqual([]);
    expect(proved("a[^1] b[^2]\n\n[^1]: A[^3]\n\n[^2]: B\n\n[^3]: C")).toEqual([]);
  });
});

test("a note needs no blank line before it, and may stand in a quotation or a list with its call", () => {
  expect(proved("a[^x]\n[^x]: X\n[^y]: Y\n\n> b[^y][^z]\n>\n> [^z]: Z\n\n- c[^w]\n\n  [^w]: W\n\n# d[^x]")).toEqual([]);
});

/** Slips of every kind: a paragraph with a label of its own in it, its note, and what is found of them. */
const slips: readonly ((label: string) => readonly [text: string, note: string, found: string])[] = [
  (x) => [`a[^${x}]`, `[^${x}x]: b\n\nc[^${x}x]`, `N001 [^${x}]`],
  (x) => ["a", `[^${x}]: b`, `N002 [^${x}]:`],
  (x) => [`a[^${x}]`, `[^${x}]: b\n\n[^${x}]: c`, `N003 [^${x}]:`],
  (x) => [`a[^${x}]`, `[^${x}]:`, `N004 [^${x}]:`],
  (x) => [`[a[^${x}]](https://b.org)`, `[^${x}]: c`, `N005 [^${x}]`],
  (x) => [`a[^${x} ${x}]`, `[^${x}-${x}]: b`, `N006 [^${x} ${x}]`],
  (x) => [`a[^${x}]`, `[^${x}] b`, `N007 [^${x}]`],
  (x) => [`[^${x}] a`, `[^${x}]: b`, `N008 [^${x}]`],
  (x) => [`a[^${x}]b[^${x.toUpperCase()}]`, `[^${x}]: c\n\n[^${x.toUpperCase()}]: d`, `N009 [^${x.toUpperCase()}]:`],
  (x) => [`a[^${x}]`, `[^${x}]: b\n\n  c`, "N010   "],
  (x) => [`a^[${x}]`, `[^${x}]: b`, `N011 ^[${x}]`],
  (x) => [`a[^${x}](b)`, `[^${x}]: c`, `N012 [^${x}](b)`],
  (x) => [`![a[^${x}]](b.png)`, `[^${x}]: c`, `N013 [^${x}]`],
  (x) => [`a[^${x}]`, `[^${x}]: b[^${x}]`, `N015 [^${x}]`],
  (x) => [`a[^${x}]`, `[^${x}]: b`, ""],
];

test("every slip is found once, among any others", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...slips), fc.boolean()), { maxLength: 12 }), (planted) => {
      const parts = planted.map(([slip, atEnd], index) => {
        const [text, note, found] = slip(`label-${"abcdefghijkl"[index]!.repeat(12)}`);
        return { text, note, found, atEnd };
      });
      const body = [
        ...parts.map(({ text, note, atEnd }) => (atEnd ? text : `${text}\n\n${note}`)),
        ...parts.flatMap(({ note, atEnd }) => (atEnd ? [note] : [])),
      ].join("\n\n");
      const suggested = /^(N001 \S+) did you mean .*$/;
      const found = proved(body).map((line) => line.replace(suggested, "$1"));
      expect(found.sort()).toEqual(parts.flatMap(({ found }) => found || []).sort());
    }),
    { numRuns: 200 },
  );
});

test("of ten thousand notes every slip is found, at the cost of ten thousand", () => {
  const of = (part: (index: number) => string): string => Array.from({ length: 10_000 }, (_, i) => part(i)).join("");
  const count = (body: string): number => findingsIn(body).found.length;
  expect(count(`${of((i) => `a[^x${i}]`)}\n\n${of((i) => `[^x${i}]: b\n\n`)}`)).toBe(0);
  expect(count(of((i) => `[^${i}] a\n\n`))).toBe(10_000);
  expect(count(`${of((i) => `a[^${i}]`)}\n\n${of((i) => `[^${i}]: b[^${(i + 1) % 10_000}]\n\n`)}`)).toBe(1);
  expect(count(`${of((i) => `\`[^${i}]\` <!-- [^${i}] -->\n\n`)}\n\n${of((i) => `[^${i}]: b\n\n  c\n\n`)}`)).toBe(
    20_000,
  );
  expect(count(`${of((i) => `[a[^x${i}]](b)^[c]\n\n`)}\n\n${of((i) => `[^x${i}]:\n\n`)}`)).toBe(40_000);
}, 20_000);
