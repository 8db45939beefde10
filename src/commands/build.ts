import { build } from "../build.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { isSourceDateEpoch } from "../document/edition-date.ts";
import { editions, type Edition } from "../editions.ts";
import { isFolderOrFree } from "../files/write.ts";
import { printRun, type Format } from "./print.ts";
import type { Refuse } from "./terminal.ts";

export interface BuildOptions {
  /** Names parted by commas; none means all. */
  readonly edition?: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly format: Format;
}

/** Builds, prints what was found and made, and returns the exit status. */
export async function runBuild(manuscripts: readonly string[], options: BuildOptions, refuse: Refuse): Promise<number> {
  const { out, strict = false, format } = options;
  const wanted = readEditions(options.edition, refuse);
  if (out.trim() === "") refuse("`--out` names no folder", "name one, as in `--out dist`");
  if (!(await isFolderOrFree(out)))
    refuse(`\`--out ${out}\` is a file`, "the editions need a folder: name another, or a new one");
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  if (!isSourceDateEpoch(epoch))
    refuse(
      `\`SOURCE_DATE_EPOCH=${epoch}\` is no time`,
      "it is a whole number of seconds since 1970-01-01, before the year 10000",
    );
  const { value, diagnostics } = await build({ manuscripts, editions: wanted, out, strict, environment: process.env });
  return printRun({ outcome: value, diagnostics, strict, out }, format);
}

function readEditions(names: string | undefined, refuse: Refuse): readonly Edition[] {
  if (names === undefined) return editions;
  const wanted = names.split(",").map((name) => name.trim().toLowerCase());
  for (const name of wanted) {
    if ((editions as readonly string[]).includes(name)) continue;
    const suggestion = didYouMean(name, editions);
    const hint = suggestion === undefined ? "" : `did you mean \`${suggestion}\`? `;
    refuse(`there is no edition \`${name}\``, `${hint}the editions are ${editions.join(", ")}`);
  }
  return editions.filter((edition) => wanted.includes(edition));
}
