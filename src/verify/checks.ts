import type { Code } from "../diagnostics/catalogue.ts";

const xhtml = [
  ...(["E001", "E002", "E003", "E004", "E005", "E006", "E007", "E008", "E009", "E010", "E012"] as const),
  ...(["E015", "E016", "E017"] as const),
];

/**
 * By the name of an edition, the codes of what it is held against once it is made: each of them is an error, so that an
 * edition which is written has passed them all.
 */
export const checks = {
  pdf: ["P001", "P002", "P003", "P004", "P005"],
  press: ["P005", "P007"],
  booklet: ["P006"],
  html: xhtml,
  epub: [...xhtml, "E011", "E013", "E014"],
} as const satisfies Readonly<Record<string, readonly Code[]>>;
