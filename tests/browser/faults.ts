import type { EditionFile } from "../../src/epub/edition.ts";

/**
 * Returns the files of an edition with other addresses on its links of a role, such as `doc-noteref`; they are given and
 * taken in the order of the files and of the links in them.
 */
export function relinked(
  files: readonly EditionFile[],
  role: string,
  change: (hrefs: readonly string[]) => readonly string[],
): EditionFile[] {
  const link = new RegExp(`(?<=<a\\b[^>]*\\shref=")[^"]*(?="[^>]*\\srole="${role}")`, "g");
  const old = files.filter(isPage).flatMap((file) => textOf(file).match(link) ?? []);
  const remaining = [...change(old)];
  return files.map((file) =>
    isPage(file)
      ? withText(
          file,
          textOf(file).replace(link, () => remaining.shift()!),
        )
      : file,
  );
}

/** Returns the files with what a pattern matches in the pages replaced; it matches somewhere. */
export function reworded(files: readonly EditionFile[], pattern: RegExp, replacement: string): EditionFile[] {
  const faulty = files.map((file) =>
    isPage(file) ? withText(file, textOf(file).replace(pattern, replacement)) : file,
  );
  if (faulty.every((file, index) => textOf(file) === textOf(files[index]!))) throw new Error(`no page has ${pattern}`);
  return faulty;
}

/** Returns the files with rules added to their style sheet. */
export function restyled(files: readonly EditionFile[], rules: string): EditionFile[] {
  return files.map((file) => (file.mediaType === "text/css" ? withText(file, `${textOf(file)}\n${rules}`) : file));
}

/** Returns a list with two of its members in each other's place. */
export function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  return list.with(one, list[other]!).with(other, list[one]!);
}

const isPage = ({ mediaType }: EditionFile): boolean => mediaType === "application/xhtml+xml";

const textOf = ({ bytes }: EditionFile): string => new TextDecoder().decode(bytes);

function withText(file: EditionFile, text: string): EditionFile {
  return { ...file, bytes: new TextEncoder().encode(text) };
}
