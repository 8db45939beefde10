import { didYouMean } from "../diagnostics/suggest.ts";
import type { Refuse } from "./terminal.ts";

/** What is chosen, and what that is called where there are several of it. */
export interface Kind {
  readonly one: string;
  readonly many: string;
}

/** Returns the one of some names that is meant, whatever its case; refuses a name that is not among them. */
export function readName<T extends string>(name: string, names: readonly T[], { one, many }: Kind, refuse: Refuse): T {
  const folded = name.trim().toLowerCase();
  const known = names.find((each) => each === folded);
  if (known !== undefined) return known;
  const suggestion = didYouMean(folded, names);
  const hint = suggestion === undefined ? "" : `did you mean \`${suggestion}\`? `;
  return refuse(`there is no ${one} \`${folded}\``, `${hint}the ${many} are ${names.join(", ")}`);
}

/** Returns those of some names that a list parted by commas means, in their own order. */
export function readNames<T extends string>(list: string, names: readonly T[], kind: Kind, refuse: Refuse): T[] {
  const wanted = list.split(",").map((name) => readName(name, names, kind, refuse));
  return names.filter((name) => wanted.includes(name));
}
