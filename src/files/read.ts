import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Document } from "../document/document.ts";
import type { Image, Images } from "../document/image.ts";
import { figuresIn } from "../document/traversal.ts";
import { inspectImage } from "./image.ts";
import { faultOfName } from "./manuscript-name.ts";
import { isSystemError, reasonFor } from "./system-error.ts";
import { decodeText } from "./utf8.ts";

/** Where manuscripts are looked for when none is named. */
const manuscriptFolder = "manuscript";
/** Bytes. Above these a file is taken for a mistake, before it fills the memory. */
const largestManuscript = 8 * 2 ** 20;
const largestImage = 128 * 2 ** 20;

const lookAtDisk = "look at its permissions, and at the disk";

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
  const missing = (message: string, hint: string): Fault => ({ code: "S001", message, hint });
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    const hint = "nothing is fetched: save the image beside the manuscript and write its file name";
    return missing(`image \`${abridged(src)}\` is an address, not a file`, hint);
  }
  if (src.includes("\0")) return missing("an image's path holds a null character", "mend the path");
  const path = join(folder, src);
  if ((await kindOf(path)) === undefined) {
    const hint =
      (await nearby(path, folder)) ??
      "mend the path, which starts from the manuscript's folder, or put the image there";
    return missing(`there is no image \`${src}\``, hint);
  }
  try {
    const [file, home] = [await realpath(path), await realpath(folder)];
    if (!file.startsWith(home.endsWith(sep) ? home : home + sep))
      return missing(`image \`${src}\` lies outside the manuscript's folder`, `copy it into \`${shown(folder)}/\``);
    const status = await stat(file);
    if (!status.isFile()) return missing(`image \`${src}\` is a folder, not a file`, "name a file in it");
    const unfit = (fault: string, hint: string): Fault => ({
      code: "S003",
      message: `image \`${src}\` ${fault}`,
      hint,
    });
    if (status.size > largestImage) return unfit("is larger than 128 MiB", "scale it down");
    const bytes = new Uint8Array(await readFile(file));
    const result = inspectImage(bytes);
    return "fault" in result ? unfit(result.fault, result.hint) : { src, bytes, ...result };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return missing(`cannot read image \`${src}\`: ${reasonFor(error)}`, lookAtDisk);
  }
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" || error.code === "ENOTDIR" ? undefined : "file";
  }
}

/** Returns a hint that names the file most like a missing one in its folder, or the folder that is missing itself; as seen from a folder, if one is given. */
async function nearby(path: string, from?: string): Promise<string | undefined> {
  const folder = dirname(path);
  const named = (found: string): string => shown(from === undefined ? found : relative(from, found));
  try {
    const name = didYouMean(path.slice(path.lastIndexOf("/") + 1), (await readdir(folder)).sort(byCodePoint));
    return name === undefined ? undefined : `did you mean \`${named(join(folder, name))}\`?`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" ? `there is no folder \`${shown(folder)}\` either` : undefined;
  }
}

function isManuscript(name: string): boolean {
  return [".md", ".markdown"].includes(extname(name).toLowerCase());
}

/** Paths are shown, and compared, with forward slashes on every system. */
function shown(path: string): string {
  return path.split(sep).join("/");
}

function abridged(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
