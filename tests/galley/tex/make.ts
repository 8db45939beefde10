/*
 * Has TeX break paragraphs and writes down where it broke them: npx tsx tests/galley/tex/make.ts
 *
 * TeX is given the horizontal list itself: boxes that have a width and nothing in them but a \special with the number
 * of the item. Its log shows the lines of every paragraph, and in each the numbers of its boxes.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Item } from "../../../src/galley/items.ts";
import { print, type Case } from "./breaks.ts";
import { lineOf, listOf, type Parameters, type SpokenList } from "./list.ts";

type Task = Omit<Case, "lines" | "demerits">;

const plain: Parameters = {
  pretolerance: 100,
  tolerance: 200,
  emergencystretch: 0,
  linepenalty: 10,
  hyphenpenalty: 50,
  exhyphenpenalty: 50,
  adjdemerits: 10_000,
  doublehyphendemerits: 10_000,
  finalhyphendemerits: 5000,
  looseness: 0,
};
const settings: Readonly<Record<string, Parameters>> = {
  "as in plain TeX": plain,
  "as in the paper": {
    ...plain,
    pretolerance: -1,
    tolerance: 100,
    linepenalty: 1,
    adjdemerits: 3000,
    doublehyphendemerits: 3000,
    finalhyphendemerits: 0,
  },
  "hyphens for nothing": {
    ...plain,
    pretolerance: -1,
    hyphenpenalty: 0,
    exhyphenpenalty: 0,
    doublehyphendemerits: 0,
    finalhyphendemerits: 0,
  },
  "hyphens liked, but not two in a row": {
    ...plain,
    pretolerance: -1,
    hyphenpenalty: -100,
    exhyphenpenalty: -50,
    doublehyphendemerits: 30_000,
  },
  "hyphens dear": { ...plain, pretolerance: 50, tolerance: 1000, hyphenpenalty: 500, exhyphenpenalty: 200 },
  "no hyphen before the last line": {
    ...plain,
    pretolerance: -1,
    tolerance: 500,
    hyphenpenalty: 10,
    exhyphenpenalty: 10,
    finalhyphendemerits: 1_000_000,
  },
  "even lines": { ...plain, pretolerance: -1, tolerance: 800, linepenalty: 1, adjdemerits: 100_000 },
  "uneven lines, but few": { ...plain, tolerance: 500, linepenalty: 200, adjdemerits: 0 },
  "help in an emergency": { ...plain, pretolerance: 50, tolerance: 100, emergencystretch: 30 },
};
const loosenesses: Readonly<Record<string, Parameters>> = {
  "a line longer": { ...plain, tolerance: 5000, looseness: 1 },
  "a line shorter": {
    ...plain,
    pretolerance: -1,
    tolerance: 9000,
    linepenalty: 0,
    hyphenpenalty: 3000,
    exhyphenpenalty: 3000,
    looseness: -1,
  },
};
const measures = [230, 270, 330, 390, 500, 620];
const measuresToVary = [330, 500];

/** Every paragraph to every measure, each time in two of the settings, which take turns. */
const tasksInTurn = (texts: readonly string[]): Task[] =>
  texts
    .flatMap((text) => measures.flatMap((measure) => [0, 1].map(() => ({ text, measure }))))
    .map((task, index) => {
      const [setting, parameters] = Object.entries(settings)[index % Object.keys(settings).length]!;
      return { ...task, setting, parameters };
    });

/** Every paragraph to some measures in each of the settings with a looseness. */
const tasksToVary = (texts: readonly string[]): Task[] =>
  texts.flatMap((text) =>
    measuresToVary.flatMap((measure) =>
      Object.entries(loosenesses).map(([setting, parameters]) => ({ text, measure, setting, parameters })),
    ),
  );

function texOf(item: Item, index: number): string {
  if (item.kind === "box") return `\\hbox to ${item.width}pt{\\special{${index}}}`;
  if (item.kind === "glue") return `\\hskip ${item.width}pt plus ${item.stretch}pt minus ${item.shrink}pt`;
  return `\\discretionary{${item.width > 0 ? `\\hbox to ${item.width}pt{}` : ""}}{}{}`;
}

/** A paragraph but for its end, which TeX adds itself. */
function paragraphOf({ measure, parameters }: Task, { items }: SpokenList): string {
  const assignments = Object.entries(parameters).map(
    ([name, value]) => `\\${name}=${value}${name === "emergencystretch" ? "pt" : ""}`,
  );
  return `\\setbox0=\\vbox{\\hsize=${measure}pt ${assignments.join(" ")}
\\noindent${items.slice(0, -3).map(texOf).join("%\n")}\\par}\\showbox0`;
}

/** Runs TeX and returns what its log says of each paragraph. */
function logsOf(paragraphs: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "breaks-"));
  const reports = "\\tracingparagraphs=1 \\showboxbreadth=100000 \\showboxdepth=3 \\hfuzz=\\maxdimen \\hbadness=10000";
  writeFileSync(join(folder, "breaks.tex"), [reports, ...paragraphs, "\\bye"].join("\n"));
  spawnSync("tex", ["-interaction=batchmode", "breaks.tex"], { cwd: folder });
  const log = readFileSync(join(folder, "breaks.log"), "latin1");
  rmSync(folder, { recursive: true });
  return log.split("! OK");
}

/** Reads the lines from the box that is shown, and the demerits from the trace. */
function breaksIn(log: string, list: SpokenList): Pick<Case, "lines" | "demerits"> {
  const [trace, shown] = log.split("> \\box0=") as [string, string];
  const lines = shown
    .split(/^\.\\hbox/m)
    .slice(1)
    .map((line) => [...line.matchAll(/^\.\.\.\\special\{(\d+)\}$/gm)].map(([, number]) => Number(number)))
    .map((numbers) => lineOf(list, numbers[0]!, numbers.at(-1)! + 1));
  return { lines, demerits: demeritsIn(trace, lines.length) };
}

/** The fewest demerits of the ways to the end in so many lines; a last resort is marked with an asterisk. */
function demeritsIn(trace: string, lines: number): number | undefined {
  if (trace.includes("d=*")) return undefined;
  const [ends] = /(?:^@.*\n)+\s*$/m.exec(trace)!;
  const totals = [...ends.matchAll(/^@@\d+: line (\d+)\.\d-? t=(-?\d+)/gm)];
  return Math.min(...totals.filter(([, count]) => Number(count) === lines).map(([, , total]) => Number(total)));
}

const here = (name: string): URL => new URL(name, import.meta.url);

const texts = readFileSync(here("paragraphs.txt"), "utf8").trimEnd().split("\n\n");
const tasks = [...tasksInTurn(texts), ...tasksToVary(texts)];
const lists = tasks.map(({ text, parameters }) => listOf(text, parameters));
const logs = logsOf(tasks.map((task, index) => paragraphOf(task, lists[index]!)));
writeFileSync(
  here("breaks.txt"),
  print(tasks.map((task, index) => ({ ...task, ...breaksIn(logs[index]!, lists[index]!) }))),
);
