import type { OutputFile } from "../files/write.ts";
import type { Product } from "../make.ts";
import { checks } from "../verify/checks.ts";
import { sha256Of } from "./digest.ts";

/** Returns an edition as data, with the checks that it has passed; `at` says where a path below the output folder lies. */
export function recordEdition({ edition, path, files }: Product, at: (path: string) => string): object {
  return { edition, path: at(path), files: files.map((file) => recordFile(file, at)), checked: checks[edition] };
}

/** Returns a file that was written as data. */
export function recordFile({ path, bytes }: OutputFile, at: (path: string) => string): object {
  return { path: at(path), bytes: bytes.length, sha256: sha256Of(bytes) };
}
