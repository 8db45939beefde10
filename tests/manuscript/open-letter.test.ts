import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Block, Document, Inline, Note } from "../../src/document/document.ts";
import { textOf } from "../../src/document/traversal.ts";
import { severityOf, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { settleProof } from "../../src/proof/acknowledge.ts";
import { proveDocument } from "../../src/proof/proof.ts";

const path = "manuscript/open-letter.md";
const manuscript = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const letter = readFileSync(new URL("../fixtures/letter.txt", import.meta.url), "utf8");

/** Returns what the proof finds in a manuscript, but for what it acknowledges. */
function findings(text: string): Diagnostic[] {
  const { value, diagnostics } = readManuscript({ path, text });
  return settleProof(value!, [...diagnostics, ...proveDocument(value!, pairNotes(value!))]);
}

/** Reads a manuscript that has no errors. */
function read(text: string): Document {
  expect(findings(text).filter((found) => severityOf(found) === "error")).toEqual([]);
  return readManuscript({ path, text }).value!;
}

/** Turns a document back into the letter: notes become the parentheses that they were. */
function letterOf(document: Document): string {
  const notes = new Map(document.notes.map((note) => [note.label, note]));
  const title = `${document.metadata.publisher}: ${document.metadata.title}`;
  return [title, ...document.blocks.flatMap((block) => paragraphsOf(block, notes))].join("\n\n");
}

function paragraphsOf(block: Block, notes: ReadonlyMap<string, Note>): string[] {
  switch (block.type) {
    case "paragraph":
    case "signature":
      return [block.children.map((inline) => inText(inline, notes)).join("")];
    case "quotation":
      return block.children.flatMap((child) => paragraphsOf(child, notes));
    default:
      throw new Error(`the letter has no ${block.type}`);
  }
}

function inText(inline: Inline, notes: ReadonlyMap<string, Note>): string {
  if (inline.type === "text") return inline.value;
  if (inline.type !== "call") throw new Error(`the letter has no ${inline.type}`);
  return ` (${wordingOf(notes.get(inline.label)!).replace(/\.$/, "")}).`;
}

function wordingOf(note: Note): string {
  return note.blocks.map((block) => (block.type === "paragraph" ? textOf(block.children) : "?")).join("\n");
}

/** White space is the only thing that form may change. */
function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().replaceAll(/\s+/g, " "));
}

const edited = (from: string, to: string): string => {
  expect(manuscript.split(from)).toHaveLength(2);
  return manuscript.replace(from, to);
};

test("every word of the letter stands, in order, character for character", () => {
  expect(paragraphs(letterOf(read(manuscript)))).toEqual(paragraphs(letter));
});

test.each([
  ["a slip that was mended", "Marxist- Leninists view", "Marxist-Leninists view"],
  ["a quotation mark that was turned round", `This is the "aspect" of`, "This is the “aspect” of"],
  ["a quotation mark that was closed", "versus the permanent revolution.[^", "versus the permanent revolution.’[^"],
  ["a word that was changed", "two great falsehoods", "two grave falsehoods"],
  ["a citation that was changed", "Vol. 32; p.132.", "Vol. 32; p. 132."],
  ["a paragraph that was dropped", "Without a doubt, Trotsky is one of the major inspirer of these slogans.\n\n", ""],
  ["a date of signing that was changed", "signature: Tony Clark, March 23", "signature: Tony Clark, March 24"],
])("the comparison finds %s", (_, from, to) => {
  expect(paragraphs(letterOf(read(edited(from, to))))).not.toEqual(paragraphs(letter));
});

test("the comparison finds a citation that was dropped with its call", () => {
  const text = manuscript.replaceAll(/\[\^pampered-grandees\](?::.*\n)?/g, "");
  expect(paragraphs(letterOf(read(text)))).not.toEqual(paragraphs(letter));
});

test("nothing stands against the letter but what it acknowledges: four quotations that its author did not close", () => {
  expect(findings(manuscript)).toEqual([]);
  const { value } = readManuscript({ path, text: manuscript });
  expect(value!.acknowledgements!.map(({ code }) => code)).toEqual(["C005", "C005", "C005", "C005"]);
});

test("a call that was dropped alone is a note that is never called", () => {
  const found = findings(edited('Republic."[^pampered-grandees]', 'Republic."'));
  // And the quotation that it was called from does not say where it is from.
  expect(found.map(({ code }) => code)).toEqual(["N002", "C004"]);
});

test("the ten citations are its ten notes, in their order", () => {
  const document = read(manuscript);
  const { entries } = pairNotes(document);
  expect(entries.map(({ number, note }) => `${number} ${wordingOf(note)}`)).toEqual([
    "1 Leon Trotsky: The Permanent Revolution-1928; New Park Publication; 1962; p. 11.",
    "2 Trotsky: op. cit. p. 33.",
    "3 See Trotsky’s: In Defence of Marxism.",
    "4 V. I. Lenin: cw.vol.38; p.362.",
    "5 See Lenin’s article on co-operation, Vol. 27; p.392.",
    "6 V. I. Lenin: Selected Works, Eng. Ed. Vol. 5; August 1915; p.141.",
    "7 V. I. Lenin: C. W. Russ. Ed. Vol. 19; p.325.",
    "8 J. V. Stalin: Works, Vol. 10; p. 81.",
    "9 V. I. Lenin: CW. Vol. 32; pp. 56-57.",
    "10 V. I. Lenin: CW. Vol. 32; p.132.",
  ]);
  expect(entries.every(({ calls }) => calls.length === 1)).toBe(true);
});

test("the quotations that are paragraphs of their own are block quotations", () => {
  const quotations = read(manuscript).blocks.filter((block) => block.type === "quotation");
  expect(quotations).toHaveLength(8);
});

test("the front matter says what the letter says of itself", () => {
  expect(read(manuscript).metadata).toMatchObject({
    title: "An Open Letter To Trotskyists",
    author: "Tony Clark",
    publisher: "Communist Party Alliance",
    date: "2004-03-23",
    language: "en-GB",
  });
});
