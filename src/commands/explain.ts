import { catalogue, type Code } from "../diagnostics/catalogue.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { colorsFor, wrapped, type Refuse } from "./terminal.ts";

/** Prints what a code of the catalogue means; without a code, every code with its title. */
export function runExplain(code: string | undefined, refuse: Refuse): void {
  const colors = colorsFor(process.stdout);
  const codes = Object.keys(catalogue).sort() as Code[];
  if (code === undefined) {
    const lines = codes.map(
      (each) => `${colors.bold(each)}  ${catalogue[each].severity.padEnd(7)}  ${catalogue[each].title}\n`,
    );
    process.stdout.write(lines.join(""));
    return;
  }
  const known = codes.find((each) => each === code.toUpperCase());
  if (known === undefined) {
    const suggestion = didYouMean(code.toUpperCase(), codes);
    const hint = suggestion === undefined ? "" : `did you mean \`${suggestion}\`? `;
    return refuse(`there is no code \`${code}\``, `${hint}\`pamphlet explain\` lists them all`);
  }
  const { severity, title, explanation } = catalogue[known];
  process.stdout.write(`${colors.bold(`${severity}[${known}]: ${title}`)}\n\n${wrapped(explanation.trim())}\n`);
}
