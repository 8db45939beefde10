import { createColors } from "picocolors";

export type Colors = ReturnType<typeof createColors>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Returns whether to colour what goes to a stream: terminals only, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function wantsColour(stream: { readonly isTTY?: boolean }, environment: Environment): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== "0";
  return stream.isTTY === true && environment.TERM !== "dumb";
}

/** Returns the colours for what is printed to a stream of this process. */
export function colorsFor(stream: { readonly isTTY?: boolean }): Colors {
  return createColors(wantsColour(stream, process.env));
}

/** Refuses a use of the command, with a hint on how to mend it; ends the run. */
export type Refuse = (message: string, hint: string) => never;

/** Returns an error in the use of a command in the form of our reports; a last line in parentheses is its hint. */
export function usageMessage(text: string, command: string, colors: Colors): string {
  const [, message = text, hint] = /^(?:error: )?(.*?)(?:\n\((.*)\))?\s*$/s.exec(text) ?? [];
  const plain = message.replace(/'([^']*)'/g, "`$1`").replace(/\.$/, "");
  const mend =
    hint === undefined
      ? `\`${command} --help\` shows how the command is used`
      : hint.replace(/^Did you mean (one of )?(.*)\?$/, reworded);
  return `${colors.bold(`${colors.red("error")}: ${plain}`)}\n ${colors.bold(`${colors.blue("=")} hint:`)} ${mend}\n`;
}

/** commander's suggestion in our words. */
function reworded(_suggestion: string, oneOf = "", names: string): string {
  return `did you mean ${oneOf}${quoted(names)}?`;
}

function quoted(names: string): string {
  return names
    .split(", ")
    .map((name) => `\`${name}\``)
    .join(", ");
}

/** Returns what is said of a bug of ours: where to report it, and its stack only where PAMPHLET_DEBUG asks for it. */
export function reportBug(error: unknown, environment: Environment, colors: Colors): string {
  const message = error instanceof Error ? error.message : String(error);
  const debug = environment.PAMPHLET_DEBUG;
  const detail = debug && error instanceof Error ? `\n${error.stack}\n` : "";
  return [
    colors.bold(`${colors.red("bug")}: ${message}`),
    ` ${colors.bold(colors.blue("="))} this is a fault of Pamphleteer, not of your manuscript; nothing half-made was left behind`,
    ` ${colors.bold(colors.blue("="))} please report it, with the manuscript${debug ? "" : " and what PAMPHLET_DEBUG=1 prints"}`,
    detail,
  ].join("\n");
}

/** Returns a text with its lines broken at 80 columns; an indented line is an example and stays as it is. */
export function wrapped(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith(" ") ? line : line.replace(/(.{1,80})(?:\s+|$)/g, "$1\n").trimEnd()))
    .join("\n");
}
