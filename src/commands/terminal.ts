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

/** Returns an error of usage in the form of our reports. */
export function usageMessage(text: string, colors: Colors): string {
  const [, message = text, suggestion] = /^error: (.*?)(?:\n\(Did you mean (.*)\?\))?\s*$/s.exec(text) ?? [];
  const hint = suggestion === undefined ? "`pamphlet --help` shows how the command is used" : `did you mean \`${suggestion}\`?`;
  const plain = message.replace(/'([^']*)'/g, "`$1`").replace(/\.$/, "");
  return `${colors.bold(`${colors.red("error")}: ${plain}`)}\n  ${colors.cyan("=")} hint: ${hint}\n`;
}

/** Returns what is said of a bug of ours: where to report it, and its stack only where PAMPHLET_DEBUG asks for it. */
export function reportBug(error: unknown, environment: Environment, colors: Colors): string {
  const message = error instanceof Error ? error.message : String(error);
  const debug = environment.PAMPHLET_DEBUG;
  const detail = debug && error instanceof Error ? `\n${error.stack}\n` : "";
  return [
    colors.bold(`${colors.red("bug")}: ${message}`),
    `  ${colors.cyan("=")} this is a fault of Pamphleteer, not of your manuscript; nothing half-made was left behind`,
    `  ${colors.cyan("=")} please report it, with the manuscript${debug ? "" : " and what PAMPHLET_DEBUG=1 prints"}`,
    detail,
  ].join("\n");
}
