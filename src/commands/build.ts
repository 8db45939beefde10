import { build } from "../build.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { editions, type Edition } from "../editions.ts";
import { isFolderOrFree } from "../files/write.ts";
import { printRun, type Format } from "./print.ts";

export interface BuildOptions {
  /** Names parted by commas; none means all. */
  readonly edition?: string;
  readonly out: string;
  readonly strict: boolean;
  readonly format: Format;
}

/** Builds, prints what was found and made, and returns the exit status. */
export async function runBuild(manuscripts: readonly string[], options: BuildOptions, refuse: (message: string) => never): Promise<number> {
  const { out, strict, format } = options;
  const wanted = readEditions(options.edition, refuse);
  if (!(await isFolderOrFree(out))) refuse(`error: '--out ${out}' is a file, and the editions need a folder`);
  const { value, diagnostics } = await build({ manuscripts, editions: wanted, out, strict, environment: process.env });
  return printRun({ outcome: value, diagnostics, strict, out }, format);
}

function readEditions(names: string | undefined, refuse: (message: string) => never): readonly Edition[] {
  if (names === undefined) return editions;
  const wanted = names.split(",").map((name) => name.trim().toLowerCase());
  for (const name of wanted) {
    if ((editions as readonly string[]).includes(name)) continue;
    const suggestion = didYouMean(name, editions);
    const hint = `the editions are ${editions.join(", ")}`;
    refuse(`error: there is no edition '${name}': ${hint}${suggestion === undefined ? "" : `\n(Did you mean ${suggestion}?)`}`);
  }
  return editions.filter((edition) => wanted.includes(edition));
}
