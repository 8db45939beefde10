import { describe, expect, test } from "vitest";
import { outline, read } from "./manuscripts.ts";

/** Each case: Markdown, and the tree that it is read into, with the source of every node. */
const cases: readonly (readonly [name: string, body: string, tree: string])[] = [
  [
    "the language bare and in either kind of quotation marks, with white space in the braces",
    `[a]{lang=de} [b]{lang="de-AT"} [c]{ lang='grc' } [d]{lang = la}`,
    `paragraph «[a]{lang=de} [b]{lang="de-AT"} [c]{ lang='grc' } [d]{lang = la}»
  foreign language="de" «[a]{lang=de}»
    text value="a" «a»
  text value=" " « »
  foreign language="de-AT" «[b]{lang="de-AT"}»
    text value="b" «b»
  text value=" " « »
  foreign language="grc" «[c]{ lang='grc' }»
    text value="c" «c»
  text value=" " « »
  foreign language="la" «[d]{lang = la}»
    text value="d" «d»`,
  ],
  [
    "all that a line of text may hold",
    "[a *b* **c** `d]{e}`\\\n[f](g)[^h]]{lang=fr}",
    `paragraph «[a *b* **c** \`d]{e}\`\\⏎[f](g)[^h]]{lang=fr}»
  foreign language="fr" «[a *b* **c** \`d]{e}\`\\⏎[f](g)[^h]]{lang=fr}»
    text value="a " «a »
    emphasis «*b*»
      text value="b" «b»
    text value=" " « »
    strong «**c**»
      text value="c" «c»
    text value=" " « »
    code value="d]{e}" «\`d]{e}\`»
    line-break «\\⏎»
    link href="g" «[f](g)»
      text value="f" «f»
    call «[^h]»`,
  ],
  [
    "a passage in a passage, and one in emphasis, of which a sign in the brackets is no part",
    "[a [b]{lang=de} c]{lang=fr} *d [e*]{lang=la} f*",
    `paragraph «[a [b]{lang=de} c]{lang=fr} *d [e*]{lang=la} f*»
  foreign language="fr" «[a [b]{lang=de} c]{lang=fr}»
    text value="a " «a »
    foreign language="de" «[b]{lang=de}»
      text value="b" «b»
    text value=" c" « c»
  text value=" " « »
  emphasis «*d [e*]{lang=la} f*»
    text value="d " «d »
    foreign language="la" «[e*]{lang=la}»
      text value="e*" «e*»
    text value=" f" « f»`,
  ],
  [
    "a passage in a link, but no link in a link by way of one",
    "[a [b]{lang=de}](c) [d [e [f](g)]{lang=de}](h)",
    `paragraph «[a [b]{lang=de}](c) [d [e [f](g)]{lang=de}](h)»
  link href="c" «[a [b]{lang=de}](c)»
    text value="a " «a »
    foreign language="de" «[b]{lang=de}»
      text value="b" «b»
  text value=" [d " « [d »
  foreign language="de" «[e [f](g)]{lang=de}»
    text value="e " «e »
    link href="g" «[f](g)»
      text value="f" «f»
  text value="](h)" «](h)»`,
  ],
  [
    "over two lines of a quotation with Windows line ends",
    "> [a\r\n> b]{lang=de}\r\n",
    `quotation «> [a␍⏎> b]{lang=de}»
  paragraph «[a␍⏎> b]{lang=de}»
    foreign language="de" «[a␍⏎> b]{lang=de}»
      text value="a b" «a␍⏎> b»`,
  ],
  [
    "in a heading, a caption, a cell and a note",
    '# [a]{lang=de}\n\n![b](c.png "[d]{lang=de}")\n\n| e\\| [f]{lang=de} |\n|---|\n\n[^g]: [h]{lang=de}',
    `heading level=1 «# [a]{lang=de}»
  foreign language="de" «[a]{lang=de}»
    text value="a" «a»
figure src="c.png" alt="b" «![b](c.png "[d]{lang=de}")»
  foreign language="de" «[d]{lang=de}»
    text value="d" «d»
table columns=[null] «| e\\| [f]{lang=de} |⏎|---|»
  row «| e\\| [f]{lang=de} |»
    cell «e\\| [f]{lang=de}»
      text value="e| " «e\\| »
      foreign language="de" «[f]{lang=de}»
        text value="f" «f»
note g «[^g]: [h]{lang=de}»
  paragraph «[h]{lang=de}»
    foreign language="de" «[h]{lang=de}»
      text value="h" «h»`,
  ],
  [
    "brackets without braces, links, and what has a backslash before it stay what they are",
    "[a] [b](c) [d][r] \\[e]{lang=de} [f\\]{lang=de} [g]\\{lang=de} `[h]{lang=de}`\n\n[r]: s",
    `paragraph «[a] [b](c) [d][r] \\[e]{lang=de} [f\\]{lang=de} [g]\\{lang=de} \`[h]{lang=de}\`»
  text value="[a] " «[a] »
  link href="c" «[b](c)»
    text value="b" «b»
  text value=" " « »
  link href="s" «[d][r]»
    text value="d" «d»
  text value=" [e]{lang=de} [f]{lang=de} [g]{lang=de} " « \\[e]{lang=de} [f\\]{lang=de} [g]\\{lang=de} »
  code value="[h]{lang=de}" «\`[h]{lang=de}\`»`,
  ],
  [
    "after an exclamation mark no image, and in an alternative text its words",
    "Oh![a]{lang=de}\n\n![b [c]{lang=de} [d]{1}](e.png)",
    `paragraph «Oh![a]{lang=de}»
  text value="Oh!" «Oh!»
  foreign language="de" «[a]{lang=de}»
    text value="a" «a»
figure src="e.png" alt="b c [d]{1}" «![b [c]{lang=de} [d]{1}](e.png)»`,
  ],
  [
    "a passage that says nothing is none",
    "a[<!-- b -->]{lang=de}",
    `paragraph «a[<!-- b -->]{lang=de}»\n  text value="a" «a»`,
  ],
];

test.each(cases)("%s", (_, body, tree) => {
  expect(read(body).diagnostics).toEqual([]);
  expect(outline(read(body))).toBe(tree);
});

/** What is found in a body: code, the source that is marked, and the hint where it makes a guess. */
function said(body: string): string[] {
  const { diagnostics, slice } = read(body);
  return diagnostics.map(({ code, place, hint }) => {
    const guess = hint?.startsWith("did") ? ` ${hint}` : "";
    return `${code} ${"span" in place ? slice({ span: place.span } as never) : ""}${guess}`;
  });
}

/** What a body of one paragraph says, without its elements. */
const words = (body: string): string => outline(read(body)).replace(/.*?value="(.*)" «.*|.*\n?/g, "$1");

describe("nothing is lost", () => {
  test("attributes that are not known are left aside, the words and the language are kept", () => {
    expect(said('[a]{#b .c lang=de d="}" lang=fr}')).toEqual(["S011 #b", "S011 .c", 'S011 d="}"', "S011 lang=fr"]);
    expect(outline(read("x [a]{.b lang=de} [c]{.d}."))).toBe(
      `paragraph «x [a]{.b lang=de} [c]{.d}.»
  text value="x " «x »
  foreign language="de" «[a]{.b lang=de}»
    text value="a" «a»
  text value=" c." « [c]{.d}.»`,
    );
    expect(said("[a]{:lang=de} [b]{lnag=de} [c]{language=de}")).toEqual([
      "S011 :lang=de did you mean `lang`?",
      "S011 lnag=de did you mean `lang`?",
      "S011 language=de",
    ]);
  });

  test("braces that hold no attribute stand as they were typed", () => {
    const body = "[a]{1848} [b]{} [c]{de} [d]{lang=} [*e*]{f}{g}";
    expect(said(body)).toEqual(["S011 {1848}", "S011 {}", "S011 {de}", "S011 {lang=}", "S011 {f}"]);
    expect(words(body)).toBe("[a]{1848} [b]{} [c]{de} [d]{lang=} [e]{f}{g}");
  });

  test("a language in braces that follow anything but words in brackets stands as it was typed", () => {
    const body = "*a*{lang=de} [b](c){lang=de} [^d]{lang=de} [e] {lang=de} f]{lang=de} g{lang=de} []{lang=de}";
    expect(said(body)).toEqual(Array(7).fill("S011 {lang=de}"));
    expect(words(body)).toBe("a{lang=de} b{lang=de} {lang=de} [e] {lang=de} f]{lang=de} g{lang=de} []{lang=de}");
    expect(read(body).document.calls).toHaveLength(1);
    expect(said("# a {lang=de}")).toEqual(["S011 {lang=de}"]);
    expect(said("a {b} {.c} {d=e}")).toEqual([]);
  });

  test("a reference by the words of a passage is a link, and its braces are text", () => {
    expect(said("[a]{lang=de}\n\n[a]: b")).toEqual(["S011 {lang=de}"]);
  });

  test("a language that is none is an error", () => {
    expect(said('[a]{lang=de_AT} [b]{lang=German} [c]{lang=""} [d]{lang=x}')).toEqual([
      "S012 lang=de_AT did you mean `de-AT`?",
      "S012 lang=German",
      'S012 lang=""',
      "S012 lang=x",
    ]);
    expect(words("[a]{lang=German}")).toBe("a");
  });

  test("faults are found in headings, captions, cells and notes", () => {
    const body = '# [a]{.a}\n\n![b](c.png "[d]{.d}")\n\n| e\\| [f]{.f} |\n|---|\n\n[^g]: [h]{.h}';
    expect(said(body)).toEqual(["S011 .a", "S011 .d", "S011 .f", "S011 .h"]);
  });
});

test("passages that are nested without end are told of, and are no crash", () => {
  const count = 5_000;
  const found = said(`${"[a ".repeat(count)}${"]{lang=de}".repeat(count)}`);
  expect(new Set(found)).toEqual(new Set(["S011 {lang=de}"]));
});
