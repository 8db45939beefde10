import { build } from "../build.ts";
import { isSourceDateEpoch } from "../document/edition-date.ts";
import { editions, type Edition } from "../editions.ts";
import { isFolderOrFree } from "../files/write.ts";
import { presetOf, type PresetName } from "../pdf/presets.ts";
import { firstBookletOption } from "./booklet.ts";
import { readNames } from "./choice.ts";
import { firstPressOption, readPrint, type PrintOptions } from "./page.ts";
import type { Format } from "./format.ts";
import { printRun } from "./print.ts";
import { withProgress } from "./progress.ts";
import { firstReaderOption, readReader, type ReaderOptions } from "./reader.ts";
import type { Refuse } from "./terminal.ts";

export interface BuildOptions extends PrintOptions, ReaderOptions {
  /** Names parted by commas; none means all. */
  readonly edition?: string;
  readonly out: string;
  readonly strict?: boolean;
  readonly format: Format;
}

/** Builds, prints what was found and made, and returns the exit status. */
export async function runBuild(manuscripts: readonly string[], options: BuildOptions, refuse: Refuse): Promise<number> {
  const { out, strict = false, format } = options;
  const refuseIdle = (edition: Edition, option: string | undefined, other = edition): void => {
    if (option === undefined || wanted.includes(edition) || wanted.includes(other)) return;
    refuse(
      `\`${option}\` is about the edition \`${edition}\`, which \`--edition ${options.edition}\` leaves out`,
      `add \`${edition}\` to the editions, or leave \`${option}\` out`,
    );
  };
  const wanted = readEditions(options.edition, refuse);
  const print = readPrint(options, refuse);
  const reader = readReader(options, refuse);
  const { marks, ...folding } = options;
  refuseIdle("booklet", firstBookletOption(wanted.includes("press") ? folding : { marks, ...folding }));
  refuseIdle("booklet", print.booklet.marks.includes("fold") ? "--marks fold" : undefined);
  refuseIdle("press", firstPressOption(options));
  refuseIdle("epub", firstReaderOption(options), "html");
  refuseUnheeded(options, print.press.preset, wanted, refuse);
  if (out.trim() === "") refuse("`--out` names no folder", "name one, as in `--out dist`");
  if (!(await isFolderOrFree(out)))
    refuse(`\`--out ${out}\` is a file`, "the editions need a folder: name another, or a new one");
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  if (!isSourceDateEpoch(epoch))
    refuse(
      `\`SOURCE_DATE_EPOCH=${epoch}\` is no time`,
      "it is a whole number of seconds since 1970-01-01, before the year 10000",
    );
  const environment = process.env;
  const order = { manuscripts, editions: wanted, print, reader, out, strict, environment };
  const { value, diagnostics } = await withProgress((tell) => build({ ...order, tell }));
  return printRun({ outcome: value, diagnostics, strict, out }, format);
}

/** Refuses what a preset bars, where nothing else would heed it. */
function refuseUnheeded(
  { marks, profile }: BuildOptions,
  name: PresetName,
  wanted: readonly Edition[],
  refuse: Refuse,
): void {
  const preset = presetOf[name];
  const hint = (option: string): string => `leave \`${option}\` out, or choose another preset`;
  if (marks !== undefined && !preset.marks && !wanted.includes("booklet"))
    refuse(`the preset \`${name}\` takes no \`--marks\``, hint("--marks"));
  if (profile !== undefined && preset.standard === undefined)
    refuse(`the preset \`${name}\` has no \`--profile\``, hint("--profile"));
}

/** Without a list, all. */
function readEditions(list: string | undefined, refuse: Refuse): readonly Edition[] {
  return list === undefined ? editions : readNames(list, editions, { one: "edition", many: "editions" }, refuse);
}
