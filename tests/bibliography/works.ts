import { fileURLToPath } from "node:url";
import { putCitations } from "../../src/bibliography/bibliography.ts";
import { readManuscript } from "../../src/copy/manuscript.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Source } from "../../src/diagnostics/source.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Document, Inline } from "../../src/document/document.ts";
import { inlinesOf } from "../../src/document/traversal.ts";

export const folder = fileURLToPath(new URL("work/", import.meta.url));

export interface Put {
  readonly before: Document;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the citations of a body into words, from a bibliography of the files given. */
export async function put(
  body: string,
  files: readonly Source[],
  fields = "language: en-GB\n",
  style?: Source,
): Promise<Put> {
  const named = `bibliography: [${files.map(({ path }) => path).join(", ")}]\n${style ? `citationStyle: ${style.path}\n` : ""}`;
  const text = `---\ntitle: A Test\nauthor: A. Writer\npublisher: A Press\ndate: 2004-03-23\n${fields}${named}---\n${body}`;
  const before = readManuscript({ path: "m.md", text }).value!;
  const { value, diagnostics } = await putCitations(before, pairNotes(before), { bibliography: files, style });
  return { before, document: value, diagnostics };
}

/** Returns what each note says in the order of the numbers, as Markdown would have it. */
export function notesOf(document: Document): string[] {
  return pairNotes(document).entries.map(({ number, note }) => {
    const paragraphs = note.blocks.map((block) =>
      "children" in block ? (block.children as Inline[]).map(say).join("") : "",
    );
    return `${number} ${paragraphs.join(" / ")}`;
  });
}

/** Returns what the blocks of the text say. */
export function textOf(document: Document): string {
  return document.blocks
    .flatMap((block) => [...inlinesOf(block)].map((inline) => ("value" in inline ? inline.value : "")))
    .join("");
}

function say(inline: Inline): string {
  if (inline.type === "call") return `^${inline.label}`;
  if ("value" in inline) return inline.value;
  if (!("children" in inline)) return " ";
  const sign = { emphasis: "*", strong: "**", link: "", foreign: "", small: "", superscript: "^", subscript: "~" }[
    inline.type
  ];
  return `${sign}${inline.children.map(say).join("")}${sign}`;
}
