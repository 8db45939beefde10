import type { EditionFile } from "../../src/epub/edition.ts";

/** The files of an edition in which a text was put for another, and where the text now stands. */
export interface Doctored {
  readonly files: readonly EditionFile[];
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
}

/** Puts one text for another where it stands first in the files of an edition. */
export function doctored(files: readonly EditionFile[], from: string, to: string): Doctored {
  const textOf = ({ bytes }: EditionFile): string => new TextDecoder().decode(bytes);
  const file = files.find((each) => textOf(each).includes(from));
  if (file === undefined) throw new Error(`there is no ${from} to replace`);
  const text = textOf(file);
  const bytes = new TextEncoder().encode(text.replace(from, () => to));
  return {
    files: files.map((each) => (each === file ? { ...file, bytes } : each)),
    path: file.path,
    line: text.slice(0, text.indexOf(from)).split("\n").length,
  };
}
