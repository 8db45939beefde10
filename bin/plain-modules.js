import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Loads the ES modules of packages as they are: they are JavaScript, and tsx would read megabytes of it for nothing. */
export async function load(url, context, next) {
  const isPlain = context.format === "module" && /^file:.*\/node_modules\/.*\.m?js(?:\?|$)/.test(url);
  if (!isPlain) return next(url, context);
  return { format: "module", shortCircuit: true, source: await readFile(fileURLToPath(url.replace(/\?.*$/, ""))) };
}
