import { parameterNames, type Parameters } from "./list.ts";

/** A paragraph as TeX broke it. */
export interface Case {
  readonly text: string;
  readonly measure: number;
  readonly setting: string;
  readonly parameters: Parameters;
  readonly lines: readonly string[];
  /** Of all lines together; absent where a line was the last resort, whose demerits TeX does not count. */
  readonly demerits: number | undefined;
}

const preface = `# How TeX breaks paragraphs. Written by tests/galley/tex/make.ts, which needs TeX; to read it takes none.
# First the settings by name, then each paragraph, with a dot for an optional hyphen, and after it its cases:
# the measure in points, the setting, the demerits (but where a line was the last resort, uncounted), and the lines.`;

/** Returns the text of breaks.txt. */
export function print(cases: readonly Case[]): string {
  const settings = new Map(cases.map(({ setting, parameters }) => [setting, parameters]));
  const texts = [...new Set(cases.map(({ text }) => text))];
  const blocks = [
    preface,
    ...[...settings].map(([name, parameters]) => printSetting(name, parameters)),
    ...texts.flatMap((text) => [`= ${text}`, ...cases.filter((one) => one.text === text).map(printCase)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

const printSetting = (name: string, parameters: Parameters): string =>
  [`* ${name}`, ...parameterNames.map((parameter) => `${parameter} ${parameters[parameter]}`)].join("\n");

const printCase = ({ measure, setting, demerits, lines }: Case): string =>
  [`- ${measure}, ${setting}${demerits === undefined ? "" : `: ${demerits}`}`, ...lines].join("\n");

/** Reads the text of breaks.txt. */
export function read(breaks: string): Case[] {
  const settings = new Map<string, Parameters>();
  const cases: Case[] = [];
  let text = "";
  for (const block of breaks.trimEnd().split("\n\n")) {
    const [head, ...lines] = block.slice(2).split("\n") as [string, ...string[]];
    if (block.startsWith("* ")) settings.set(head, readParameters(lines));
    else if (block.startsWith("= ")) text = block.slice(2);
    else if (block.startsWith("- ")) cases.push({ ...readHead(head, settings), text, lines });
  }
  return cases;
}

const readParameters = (lines: readonly string[]): Parameters =>
  Object.fromEntries(lines.map((line) => line.split(" ")).map(([name, value]) => [name, Number(value)])) as Parameters;

function readHead(head: string, settings: ReadonlyMap<string, Parameters>): Omit<Case, "text" | "lines"> {
  const [, measure, setting, demerits] = /^(\d+), ([^:]+)(?:: (-?\d+))?$/.exec(head)!;
  return {
    measure: Number(measure),
    setting: setting!,
    parameters: settings.get(setting!)!,
    demerits: demerits === undefined ? undefined : Number(demerits),
  };
}
