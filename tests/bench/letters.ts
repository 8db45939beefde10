import { readFileSync } from "node:fs";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Proved } from "../../src/make.ts";

const path = "manuscript/open-letter.md";

/** Returns the letter's manuscript some times over: one front matter, each letter with notes of its own. */
export function letters(count: number): string {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const end = text.indexOf("\n---\n") + "\n---\n".length;
  const body = text.slice(end);
  const bodies = Array.from({ length: count }, (_, index) =>
    body.replace(/\[\^([^\]]+)\]/g, (_call, label: string) => `[^${label}-${index + 1}]`),
  );
  return text.slice(0, end) + bodies.join("\n");
}

/** Returns a manuscript, read and with its notes paired. */
export function prove(text: string): Proved {
  const { value: document } = readManuscript({ path, text });
  if (document === undefined) throw new Error("the letter cannot be read");
  return { document, apparatus: pairNotes(document), images: new Map() };
}

/** Counts runs between white space. */
export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
