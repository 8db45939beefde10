import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** One import as it is written: types, re-exports, `import()` and what `require.resolve` looks up among them. */
export interface Import {
  /** The importing file, relative to the project. */
  readonly from: string;
  readonly specifier: string;
  /** The file that it names, relative to the project, or undefined for a package. */
  readonly to?: string;
  readonly typeOnly: boolean;
}

/** Returns the sources below some folders of a project by path. */
export function sourcesIn(root: URL, folders: readonly string[]): ReadonlyMap<string, string> {
  return filesIn(root, folders, /\.(ts|tsx|js)$/);
}

/** Returns the files below some folders of a project whose names are of a kind, by path. */
export function filesIn(root: URL, folders: readonly string[], kind: RegExp): ReadonlyMap<string, string> {
  const names = folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" }).map((name) =>
      posix.join(folder, name.replaceAll("\\", "/")),
    ),
  );
  const files = names.filter((name) => kind.test(name)).sort();
  return new Map(files.map((file) => [file, readFileSync(new URL(file, root), "utf8")]));
}

const statement = /^[ \t]*(?:import|export)\s+(type\s)?[^"'`;]*?from\s*["']([^"']+)["']/gm;
const bare = /^[ \t]*import\s*["']([^"']+)["']/gm;
const call = /(\btypeof\s+)?\b(?:import|require|resolve)\(\s*["']([^"']+)["']/g;

/** Returns the imports of a source. */
export function importsIn(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = [
    ...[...code.matchAll(statement)].map(([, type, specifier]) => ({
      specifier: specifier!,
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(bare)].map(([, specifier]) => ({ specifier: specifier!, typeOnly: false })),
    ...[...code.matchAll(call)].map(([, type, specifier]) => ({ specifier: specifier!, typeOnly: type !== undefined })),
  ];
  return found.map(({ specifier, typeOnly }) => {
    const to = specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : undefined;
    return { from, specifier, ...(to !== undefined && { to }), typeOnly };
  });
}

/** Returns the name of the package that a specifier means: `@a/b/c` is of `@a/b`. */
export function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Returns the files of a first circle of imports that exist at run time, or an empty list. */
export function circleAmong(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (to !== undefined && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
