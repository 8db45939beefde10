import { Command, CommanderError, Option, type OutputConfiguration } from "commander";
import { formats } from "./commands/format.ts";
import { colorsFor, reportBug, usageMessage, type Refuse } from "./commands/terminal.ts";
import { version } from "./commands/version.ts";
import { editions } from "./editions.ts";

/** The statuses with which the command ends, beside those of its errors. */
const usedWrongly = 2;
const bug = 70;

/** Runs the command. Returns its exit status: 0 clean, 1 faults found, 2 used wrongly, 70 a bug of ours. */
export async function main(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  let status = 0;
  const program = commandLine((result) => {
    status = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usedWrongly;
    process.stderr.write(reportBug(error, process.env, colorsFor(process.stderr)));
    return bug;
  }
}

/** Takes the exit status of a command. */
type Finish = (status: number) => void;

/** Returns the command line; each action loads what it needs, and nothing more. */
function commandLine(finish: Finish): Command {
  const program = new Command("pamphlet")
    .description("Typesets Markdown manuscripts with footnotes, and proves that every footnote resolves.")
    .version(`pamphlet ${version}`, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureHelp({ styleTitle: (title) => colorsFor(process.stdout).bold(title) })
    .configureOutput({
      getOutHasColors: () => colorsFor(process.stdout).isColorSupported,
      getErrHasColors: () => colorsFor(process.stderr).isColorSupported,
      outputError: errorOf("pamphlet"),
    })
    .addHelpText(
      "after",
      examples("pamphlet build", "pamphlet check manuscript/open-letter.md", "pamphlet explain N001"),
    );
  addBuild(program, finish);
  addCheck(program, finish);
  addPlan(program, finish);
  addExplain(program);
  for (const command of program.commands)
    command.configureOutput({ outputError: errorOf(`pamphlet ${command.name()}`) });
  return program;
}

/** Returns what writes an error of usage; where nothing is nearer, it names the help of the command. */
function errorOf(command: string): OutputConfiguration["outputError"] {
  return (text, write) => write(usageMessage(text, command, colorsFor(process.stderr)));
}

function addBuild(program: Command, finish: Finish): void {
  const build = program
    .command("build")
    .description("make the editions of manuscripts, unless the proof finds errors")
    .argument("[manuscript...]", "Markdown files, or folders of them (default: manuscript/)")
    .option("-e, --edition <names>", `which editions, parted by commas: ${editions.join(", ")} (default: all)`)
    .option("-o, --out <folder>", "where the editions go", "dist")
    .option("--strict", "let warnings stop the output as errors do")
    .addOption(formatOption());
  withReaderOptions(withPressOptions(withBookletOptions(withPageOptions(build))))
    .addHelpText(
      "after",
      examples(
        "pamphlet build",
        "pamphlet build letter.md --out /tmp/letter",
        "pamphlet build --edition html,epub --strict",
        "pamphlet build --edition booklet --paper sra4 --marks fold,crop",
        "pamphlet build --edition epub --face print",
        "pamphlet build --edition press --trim digest --preset x1a --marks crop",
      ),
    )
    .action(async (manuscripts: string[], options, command: Command) => {
      const { runBuild } = await import("./commands/build.ts");
      finish(await runBuild(manuscripts, options, refusalOf(command)));
    });
}

function addCheck(program: Command, finish: Finish): void {
  program
    .command("check")
    .description("prove manuscripts and write nothing")
    .argument("[manuscript...]", "Markdown files, or folders of them (default: manuscript/)")
    .option("--strict", "count warnings as faults")
    .addOption(formatOption())
    .addHelpText(
      "after",
      examples("pamphlet check", "pamphlet check letter.md --strict", "pamphlet check --format json"),
    )
    .action(async (manuscripts: string[], options) => {
      const { runCheck } = await import("./commands/check.ts");
      finish(await runCheck(manuscripts, options));
    });
}

function addPlan(program: Command, finish: Finish): void {
  const plan = program
    .command("plan")
    .description("show which page lies where on the sheets of the booklet, and write nothing")
    .argument("[manuscript...]", "Markdown files, or folders of them (default: manuscript/)")
    .addOption(formatOption());
  withBookletOptions(withPageOptions(plan))
    .addHelpText("after", examples("pamphlet plan", "pamphlet plan letter.md --signature 16 --duplex long"))
    .action(async (manuscripts: string[], options, command: Command) => {
      const { runPlan } = await import("./commands/plan.ts");
      finish(await runPlan(manuscripts, options, refusalOf(command)));
    });
}

function withPageOptions(command: Command): Command {
  return command
    .optionsGroup("The page:")
    .option("--trim <size>", "a5, a6, b6, half-letter, digest, pocket, or WIDTHxHEIGHT in mm or in (default: a5)")
    .option("--margins <canon>", "the canon of the margins: twelfths, ninths (default: twelfths)");
}

function withPressOptions(command: Command): Command {
  return command
    .optionsGroup("The press edition:")
    .option("--preset <name>", "what the printer asks for: x4, x1a, kdp (default: x4)")
    .option("--profile <paper>", "the paper that it is printed on: uncoated, coated (default: uncoated)");
}

function withReaderOptions(command: Command): Command {
  return command
    .optionsGroup("The XHTML edition and the EPUB:")
    .option("--face <whose>", "the face of the text: the reader's own, or that of print, embedded (default: reader)")
    .option("--notes <element>", "the element of a note: div, aside (default: div)");
}

function withBookletOptions(command: Command): Command {
  return command
    .optionsGroup("The booklet:")
    .option("--paper <name>", "its paper: a4, letter, a3, sra4 … (default: a4, or the first that takes the pages)")
    .option("--signature <pages>", "pages in a signature (default: all the pages in one)")
    .option("--blanks <where>", "blanks at the end of the text, or around it as endpapers: end, around (default: end)")
    .option("--paper-thickness <mm>", "of one leaf, to make good for creep (default: 0)")
    .option("--marks <kinds>", "marks outside of the pages, parted by commas: fold, crop (default: none)")
    .option("--duplex <edge>", "the edge over which the printer flips: short, long (default: short)");
}

function addExplain(program: Command): void {
  program
    .command("explain")
    .description("say what a finding means and how to mend it; without a code, list them all")
    .argument("[code]", "the code of a finding, such as N001")
    .addHelpText("after", examples("pamphlet explain", "pamphlet explain N001"))
    .action(async (code: string | undefined, _options, command: Command) => {
      const { runExplain } = await import("./commands/explain.ts");
      runExplain(code, refusalOf(command));
    });
}

function refusalOf(command: Command): Refuse {
  return (message, hint) => command.error(`${message}\n(${hint})`);
}

function formatOption(): Option {
  return new Option(
    "-f, --format <name>",
    "how to report: text for people; json, github (workflow commands) or sarif for programs",
  )
    .choices(formats)
    .default("text");
}

function examples(...lines: readonly string[]): string {
  const title = colorsFor(process.stdout).bold("Examples:");
  return `\n${title}\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}

/** A reader such as `head` that closes the pipe early has had enough: that is no fault. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
