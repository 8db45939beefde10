import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Document } from "../document/document.ts";
import type { Image, Images } from "../document/image.ts";
import { figuresIn } from "../document/traversal.ts";
import { readBeside } from "./beside.ts";
import { inspectImage } from "./image.ts";
import { faultOfName } from "./manuscript-name.ts";
import { byCodePoint, kindOf, nearby, shown } from "./paths.ts";
import { isSystemError, lookAtDisk, reasonFor } from "./system-error.ts";
import { decodeText } from "./utf8.ts";

/** Where manuscripts are looked for when none is named. */
const manuscriptFolder = "manuscript";
/** Bytes. Above these a file is taken for a mistake, before it fills the memory. */
const largestManuscript = 8 * 2 ** 20;

/** Returns the manuscripts that the arguments name, files or folders; without any, those of `manuscript/`. F001, F002. */
export async function findManuscripts(args: readonly string[]): Promise<Checked<string[]>> {
  const found = args.length === 0 ? [await findByDefault()] : await Promise.all(args.map(findAt));
  const byFile = new Map(found.flatMap(({ value }) => value).map((path) => [resolve(path), path]));
  return { value: [...byFile.values()], diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

async function findByDefault(): Promise<Checked<string[]>> {
  if ((await kindOf(manuscriptFolder)) !== undefined) return findAt(manuscriptFolder);
  const message = `there is no folder \`${manuscriptFolder}/\` to take manuscripts from`;
  const hint = `write one as \`${manuscriptFolder}/my-pamphlet.md\`, or name a file: \`pamphlet build letter.md\``;
  return none("F001", manuscriptFolder, message, hint);
}

async function findAt(path: string): Promise<Checked<string[]>> {
  const kind = await kindOf(path);
  if (kind === "folder") return findIn(path);
  if (kind === undefined) {
    const hint = (await nearby(path)) ?? "name a Markdown file, or a folder that holds some";
    return none("F001", path, `there is no manuscript \`${shown(path)}\``, hint);
  }
  if (isManuscript(path)) return named(path);
  return none(
    "F001",
    path,
    `\`${shown(path)}\` is not a manuscript`,
    "a manuscript is a Markdown file: its name ends in `.md`",
  );
}

/** Takes a manuscript, unless no edition can be named after it. */
function named(path: string): Checked<string[]> {
  const fault = faultOfName(path);
  if (fault === undefined) return { value: [shown(path)], diagnostics: [] };
  const message = `no edition can be named after \`${shown(path)}\`: its name ${fault}`;
  return none("F001", path, message, "rename the file");
}

async function findIn(folder: string): Promise<Checked<string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name);
    const names = files.filter(isManuscript).sort(byCodePoint);
    const found = names.map((name) => named(join(folder, name)));
    if (names.length > 0)
      return {
        value: found.flatMap(({ value }) => value),
        diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
      };
    const text = files.sort(byCodePoint).find((name) => extname(name).toLowerCase() === ".txt");
    const hint =
      text === undefined
        ? "put a Markdown file there: its name ends in `.md`"
        : `a manuscript's name ends in \`.md\`: rename \`${text}\`, if that is one`;
    return none("F001", folder, `folder \`${shown(folder)}\` holds no manuscript`, hint);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return none("F002", folder, `cannot read folder \`${shown(folder)}\`: ${reasonFor(error)}`, lookAtDisk);
  }
}

function none(code: "F001" | "F002", path: string, message: string, hint: string): Checked<string[]> {
  return { value: [], diagnostics: [{ code, place: { path: shown(path) }, message, hint }] };
}

/** Returns a manuscript's text without its byte order mark, or undefined with F002 (unreadable) or F003 (not UTF-8). */
export async function readSource(path: string): Promise<Checked<Source | undefined>> {
  const unreadable = (reason: string, hint?: string): Checked<undefined> => ({
    value: undefined,
    diagnostics: [{ code: "F002", place: { path }, message: `cannot read \`${path}\`: ${reason}`, hint }],
  });
  try {
    const status = await stat(path);
    if (status.isDirectory()) return unreadable("it is a folder", "name a file in it");
    if (!status.isFile()) return unreadable("it is not a regular file", "name a Markdown file");
    if (status.size > largestManuscript)
      return unreadable("it is larger than 8 MiB", "is it a manuscript? Divide it, if so");
    return decodeText(path, await readFile(path));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadable(reasonFor(error), error.code === "ENOENT" ? await nearby(path) : lookAtDisk);
  }
}

type Fault = Pick<Diagnostic, "code" | "message" | "hint">;

/** Returns the images that a document's cover and figures show, read from its own folder. S001 (not there), S003 (unfit). */
export async function readImages(document: Document): Promise<Checked<Images>> {
  const inText = figuresIn([...document.blocks, ...document.notes.flatMap((note) => note.blocks)]);
  const figures = document.cover === undefined ? inText : [document.cover, ...inText];
  const folder = dirname(document.source.path);
  const sources = [...new Set(figures.map(({ src }) => src))];
  const read = new Map<string, Image | Fault>();
  // One after another: a system lets few files be open at once.
  for (const src of sources) read.set(src, await readImage(src, folder));
  const images = new Map<string, Image>();
  const diagnostics: Diagnostic[] = [];
  for (const { src, span } of figures) {
    const result = read.get(src)!;
    if ("bytes" in result) images.set(src, result);
    else diagnostics.push({ ...result, place: { source: document.source, span } });
  }
  return { value: images, diagnostics };
}

async function readImage(src: string, folder: string): Promise<Image | Fault> {
  const read = await readBeside(src, folder, "image");
  if ("message" in read) return { code: "S001", ...read };
  const unfit = (fault: string, hint: string): Fault => ({
    code: "S003",
    message: `image \`${src}\` ${fault}`,
    hint,
  });
  if (read.bytes === undefined) return unfit("is larger than 128 MiB", "scale it down");
  const result = inspectImage(read.bytes);
  return "fault" in result ? unfit(result.fault, result.hint) : { src, bytes: read.bytes, ...result };
}

function isManuscript(name: string): boolean {
  return [".md", ".markdown"].includes(extname(name).toLowerCase());
}
