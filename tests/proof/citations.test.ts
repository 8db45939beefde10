import { describe, expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { settleProof } from "../../src/proof/acknowledge.ts";
import { proveDocument } from "../../src/proof/proof.ts";

/** Returns what the proof finds in a body, as its code and what the caret stands under. */
function findings(body: string, fields = "language: en-GB"): string[] {
  const text = `---\ntitle: T\nauthor: A\npublisher: P\ndate: 2004-03-23\n${fields}\n---\n\n${body}`;
  const { value, diagnostics } = readManuscript({ path: "test.md", text });
  return settleProof(value!, [...diagnostics, ...proveDocument(value!, pairNotes(value!))]).map(({ code, place }) =>
    "span" in place ? `${code} ${text.slice(place.span.start, place.span.end)}` : code,
  );
}

/** Returns a text whose notes are given in the order of their calls. */
const noted = (...notes: readonly string[]): string =>
  `Text${notes.map((_, index) => `[^${index + 1}]`).join(" ")}\n\n${notes.map((note, index) => `[^${index + 1}]: ${note}\n`).join("\n")}`;

const hume = "David Hume: *An Enquiry*, 1748, p. 4.";

describe("ibid., op. cit. and their like", () => {
  test.each([
    ["ibid. after a source", [hume, "Ibid., p. 5."]],
    ["ibid. after ibid.", [hume, "Ibid., p. 5.", "Ibid., p. 6."]],
    ["ibid. after op. cit.", [hume, "A remark.", "Hume, op. cit., p. 6.", "Ibid."]],
    ["ibid. of the source named in the same note", ["A remark.", `${hume} See also ibid., p. 9.`]],
    ["op. cit. of an author named before", [hume, "A remark.", "See Hume’s: op. cit. p. 9."]],
    ["op. cit. of an author named with a year", [hume, "Hume (1748), op. cit., p. 9."]],
    ["op. cit. without an author, where one work was named", [hume, "Op. cit., p. 9."]],
    ["a note that is there", [hume, "See note 1.", "Cf. note 1 above, and see note 2."]],
    ["a note of another book", ["Smith: *Wealth*, 1776, p. 8, note 40."]],
  ])("%s: nothing is wrong", (_, notes) => {
    expect(findings(noted(...notes))).toEqual([]);
  });

  test.each([
    ["ibid. in the first note", ["Ibid., p. 5."], ["C001 Ibid."]],
    ["ibid. after a remark", [hume, "A remark.", "Ibidem."], ["C001 Ibidem."]],
    ["op. cit. of an author named later", ["Hume, op. cit., p. 3.", hume], ["C002 op. cit."]],
    ["op. cit. of another author", [hume, "Smith: op. cit."], ["C002 op. cit."]],
    ["op. cit. without an author, of several", [hume, "Smith: *Wealth*, 1776.", "Loc. cit."], ["C002 Loc. cit."]],
    ["a note that is not there", [hume, "See note 9."], ["C003 See note 9"]],
    ["a note on the other side", [hume, "See note 1 below."], ["C003 See note 1 below"]],
  ])("%s", (_, notes, found) => {
    expect(findings(noted(...notes))).toEqual(found);
  });

  test.each([
    [
      "de",
      ["Hume: *Untersuchung*, 1748, S. 4.", "Ebd., S. 5.", "Bemerkung.", "Ebd.", "Vgl. Anm. 9."],
      ["C001 Ebd.", "C003 Vgl. Anm. 9"],
    ],
    [
      "ru",
      ["Ленин: *Сочинения*, т. 32, с. 56.", "Там же, с. 57.", "Маркс, указ. соч.", "См. прим. 8"],
      ["C002 указ. соч.", "C003 См. прим. 8"],
    ],
    ["es", ["Hume: *Investigación*, 1748.", "Ibíd., p. 5.", "Véase nota 7."], ["C003 Véase nota 7"]],
  ])("in %s", (language, notes, found) => {
    expect(findings(noted(...notes), `language: ${language}`)).toEqual(found);
  });

  test("ten thousand of them take no longer than they must", () => {
    const notes = Array.from({ length: 10_000 }, (_, index) => (index % 2 === 0 ? "Smith, op. cit." : "Ibid."));
    expect(findings(noted(...notes))).toHaveLength(5000);
  });
});

describe("a quotation that does not say where it is from", () => {
  const long = "“a sentence that is quoted at such length that it is more than a line of a page.”";
  test.each([
    ["a note called in it", "> Quoted.[^1]\n\n[^1]: N."],
    ["a note called before it", "It says:[^1]\n\n> Quoted.\n\n[^1]: N."],
    ["its author after a dash", "> Quoted.\n>\n> — Hume"],
    ["a sentence with a note", `He says ${long}[^1]\n\n[^1]: N.`],
    ["a note at the end of the paragraph", `He says ${long} And so on.[^1]\n\n[^1]: N.`],
    ["a few words", "He says “a few words”."],
    ["a quotation in a note", `Text.[^1]\n\n[^1]:\n    > Quoted, ${long}`],
  ])("not: %s", (_, body) => {
    expect(findings(body)).toEqual([]);
  });

  test.each([
    ["a quotation", "> Quoted at length.", ["C004 Quoted at length."]],
    ["a sentence before one that has its note", `${long} ${long}[^1]\n\n[^1]: N.`, ["C004 “a sentence that is"]],
  ])("%s", (_, body, found) => {
    expect(findings(body)).toEqual(found);
  });
});

describe("an acknowledgement", () => {
  test("of a comment silences the next finding of its code, and no other", () => {
    const body = "(one\n\n<!-- acknowledge C006 -->\n\n(two\n\n(three\n";
    expect(findings(body)).toEqual(["C006 (", "C006 ("]);
    expect(findings(body.replace("(one\n\n", "")).length).toBe(1);
  });

  test("within a line holds for what follows it", () => {
    expect(findings("Text <!-- acknowledge C006 -->(two and more")).toEqual([]);
  });

  test.each([
    ["an escape", "A \\* sign (one", "("],
    ["an entity", "Q &amp; A &mdash; (one", "("],
    ["a line end", "> one\n> two [three[^1]\n\n[^1]: N.", "["],
    ["a tag", "A <b>bold</b> (one", "("],
  ])("the caret stands under the mark past %s", (_, body, mark) => {
    expect(findings(body).filter((each) => each.startsWith("C006"))).toEqual([`C006 ${mark}`]);
  });

  test("in code is code", () => {
    expect(findings("    <!-- acknowledge C006 -->\n\n(one")).toEqual(["C006 ("]);
    expect(findings("`<!-- acknowledge C006 -->` (one")).toEqual(["C006 ("]);
  });

  test("of the front matter silences the finding at its words, over the line ends of the source", () => {
    const fields = 'language: en-GB\nacknowledge: ["C005 ‘two and three"]';
    expect(findings("> ‘one\n\n> ‘two and\n> three[^1]\n\n[^1]: N.", fields)).toEqual(["C004 ‘one", "C005 ‘"]);
  });

  test("of an error, of a code that is not there, and of nothing is told", () => {
    const fields = 'language: en-GB\nacknowledge: ["N001 x", "C111 x", "C006 (x"]';
    expect(findings("Text.", fields)).toEqual(
      ["C009 N001 x", "C009 C111 x", "C009 C006 (x"].map((each) => each.replace(/ (\w\d+ .*)/, ' "$1"')),
    );
  });

  test("of what shows only when type is set is not told to be idle", () => {
    expect(findings("Text.", 'language: en-GB\nacknowledge: ["T004 Text"]')).toEqual([]);
  });
});
