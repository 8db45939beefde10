import matter from "gray-matter";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source, Span } from "../diagnostics/source.ts";
import { readFields, type Field } from "./fields.ts";

export interface FrontMatter {
  readonly fields: readonly Field[];
  /** The line that opens it, or should. */
  readonly opening: Span;
  /** Where the body begins; undefined where that cannot be told. */
  readonly bodyStart?: number;
  /** Whether a field that is not among the fields is missing: not so where the front matter is broken. */
  readonly complete: boolean;
}

const byteOrderMark = "\ufeff";
const fence = "---";
/** UTF-16 units; more is no front matter but a body that was taken for it. */
const longest = 2 ** 16;

type Fault = Pick<Diagnostic, "code" | "message" | "caption" | "hint">;

/** Divides a manuscript into front matter and body. Diagnostics: M001, M002, M006, M009. */
export function readFrontMatter(source: Source): Checked<FrontMatter> {
  const { text } = source;
  const start = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  const firstLine = /[^\r\n]*/y.exec(text.slice(start, start + longest))![0].trimEnd();
  const opening = { start, end: start + firstLine.length };
  const faulty = (bodyStart: number | undefined, fault: Fault, span: Span = opening): Checked<FrontMatter> => ({
    value: { fields: [], opening, bodyStart, complete: false },
    diagnostics: [{ ...fault, place: { source, span } }],
  });
  // Four hyphens are a thematic break.
  if (!firstLine.startsWith(fence) || firstLine.startsWith(`${fence}-`)) return faulty(start, noFrontMatter);

  const closing = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(start, start + longest));
  const language = firstLine.slice(fence.length).trim();
  const isData = ["", "yaml", "yml"].includes(language.toLowerCase());
  const bodyStart = closing === null ? undefined : start + closing.index + closing[0].length;
  if (!isData) return faulty(bodyStart, isCode(language));
  if (bodyStart === undefined) return faulty(undefined, text.length - start > longest ? closedLate : neverClosed);

  const yamlStart = opening.end;
  const yaml = text.slice(yamlStart, start + closing!.index);
  const early = /\n(---[^\r\n]*)/.exec(yaml);
  if (early !== null) {
    const at = yamlStart + early.index + 1;
    return faulty(bodyStart, closedEarly, { start: at, end: at + early[1]!.trimEnd().length });
  }
  if (/\r(?!\n)/.test(yaml)) return faulty(bodyStart, strayReturn);
  checkCut(text.slice(start, bodyStart), yaml);
  const { value, diagnostics } = readFields(source, yaml, yamlStart);
  return { value: { ...value, opening, bodyStart }, diagnostics };
}

/** Sees that gray-matter cuts where we do. Its engines that run code or guess are taken away. */
function checkCut(frontMatter: string, yaml: string): void {
  const read = (): object => ({});
  const refuse = (): never => {
    throw new Error("front matter other than YAML is refused before it is read");
  };
  // With options, gray-matter keeps no cache.
  const { matter: cut } = matter(frontMatter, {
    engines: { yaml: read, json: refuse, javascript: refuse },
    language: "yaml",
  });
  if (cut.trim() !== yaml.trim()) throw new Error("gray-matter divides the front matter elsewhere");
}

const noFrontMatter: Fault = {
  code: "M001",
  message: "the manuscript has no front matter",
  caption: "expected `---` here",
  hint: "begin with a line `---`, the fields title, author, publisher, date and language, and a line `---`",
};
const neverClosed: Fault = {
  code: "M002",
  message: "the front matter is never closed",
  caption: "opened here",
  hint: "put a line `---` after its last field",
};
const closedLate: Fault = {
  code: "M002",
  message: "the front matter is not closed within its first 65,536 characters",
  caption: "opened here",
  hint: "put a line `---` after its last field; what is longer belongs in the text",
};
const closedEarly: Fault = {
  code: "M002",
  message: "a line within the front matter begins with three hyphens",
  caption: "would close it here",
  hint: "indent the line, if it belongs to a value; only the line that closes the front matter begins so",
};
const strayReturn: Fault = {
  code: "M002",
  message: "the front matter holds a carriage return that ends no line",
  hint: "save the file with one kind of line ends, LF or CR LF",
};

function isCode(language: string): Fault {
  return {
    code: "M006",
    message: `front matter in \`${language}\` is refused`,
    caption: "a manuscript is data, and is never run",
    hint: "write the fields in YAML, and this line as `---` alone",
  };
}
