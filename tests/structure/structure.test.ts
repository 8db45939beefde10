import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { circleAmong, filesIn, importsIn, packageOf, sourcesIn, type Import } from "./imports.ts";

/** What each part may import: the table of docs/architecture.md. A part may also import what those parts may. */
const parts: Readonly<Record<string, readonly string[]>> = {
  "src/diagnostics": [],
  "src/document": ["src/diagnostics"],
  "src/copy": ["src/document"],
  "src/proof": ["src/document"],
  "src/files": ["src/document"],
  "src/bibliography": ["src/document"],
  "src/typography": ["src/diagnostics"],
  "src/galley": ["src/document", "src/typography"],
  "src/makeup": ["src/galley"],
  "src/imposition": ["src/makeup"],
  "src/pdf": ["src/makeup", "src/imposition", "templates/pdf"],
  "src/cover": ["src/pdf", "templates/pdf"],
  "src/epub": ["src/document", "templates/epub"],
  "src/verify": ["src/document"],
  "src/editions.ts": ["src/diagnostics"],
  "src/step.ts": [],
  "src/make.ts": ["src/step.ts", "src/pdf", "src/cover", "src/epub", "src/verify", "src/files", "src/editions.ts"],
  "src/record": ["src/make.ts"],
  "src/build.ts": [
    "src/copy",
    "src/bibliography",
    "src/proof",
    "src/files",
    "src/make.ts",
    "src/record",
    "src/editions.ts",
  ],
  "src/commands": ["src/build.ts"],
  "src/main.ts": ["src/commands"],
  bin: ["src/main.ts"],
  "templates/pdf": [],
  "templates/epub": [],
};

/** Parts that the templates may take types from, and nothing else. */
const typesForTemplates: Readonly<Record<string, readonly string[]>> = {
  "templates/pdf": [
    "src/pdf",
    "src/imposition",
    "src/makeup",
    "src/galley",
    "src/typography",
    "src/document",
    "src/diagnostics",
  ],
  "templates/epub": ["src/epub", "src/document", "src/diagnostics"],
};

/** What templates are written with, as XHTML is with the runtime of its JSX. */
const elementsForTemplates: Readonly<Record<string, readonly string[]>> = { "templates/pdf": ["src/pdf/elements.tsx"] };

/** Where each package may be imported; Node's own modules that touch the world are packages too. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "@citation-js/core": ["src/bibliography"],
  "@citation-js/plugin-bibtex": ["src/bibliography"],
  "@expo-google-fonts/eb-garamond": ["src/typography", "src/epub"],
  "@likecoin/epubcheck-ts": ["src/verify"],
  "@react-pdf/font": ["src/pdf"],
  "@react-pdf/layout": ["src/pdf"],
  "@react-pdf/render": ["src/pdf"],
  "@react-pdf/renderer": ["src/pdf", "src/cover", "templates/pdf"],
  "@resvg/resvg-wasm": ["src/cover"],
  citeproc: ["src/bibliography"],
  "citeproc-locales": ["src/bibliography"],
  commander: ["src/main.ts"],
  fflate: ["src/epub", "src/verify"],
  fontkit: ["src/typography"],
  "gray-matter": ["src/copy"],
  hyphen: ["src/typography"],
  "image-size": ["src/files"],
  "markdown-it": ["src/copy"],
  "node:fs": ["src/files", "src/bibliography", "src/typography"],
  "node:fs/promises": ["src/files", "src/cover", "src/epub", "bin"],
  "pdfjs-dist": ["src/verify"],
  pdfkit: ["src/pdf"],
  picocolors: ["src/diagnostics", "src/commands"],
  react: ["src/pdf", "src/cover", "templates/pdf"],
  "subset-font": ["src/epub"],
  tsx: ["bin"],
  valibot: ["src/copy"],
  xast: ["src/bibliography", "src/epub", "src/verify"],
  "xast-util-from-xml": ["src/bibliography", "src/verify"],
  "xast-util-to-xml": ["src/epub"],
  xastscript: ["src/epub"],
  yaml: ["src/copy"],
  "#xml": ["src/epub", "templates/epub"],
};

/** Modules of Node that compute, and so may stand anywhere. */
const harmless = ["node:crypto", "node:module", "node:path", "node:url", "node:zlib"];

const longest = 250;

const root = new URL("../../", import.meta.url);
const sources = sourcesIn(root, ["src", "templates", "bin"]);
const styleSheets = filesIn(root, ["templates"], /\.css$/);
const imports = [...sources].flatMap(([file, text]) => importsIn(file, text));

/** Returns the part that a file belongs to: its folder below src or templates, or the file itself. */
function partOf(file: string): string {
  return Object.keys(parts).find((part) => file === part || file.startsWith(`${part}/`)) ?? file;
}

/** Returns what a part may import: what the table says, and what follows from it. */
function reachOf(part: string): ReadonlySet<string> {
  const reach = new Set<string>();
  const waiting = [...(parts[part] ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reach.has(next)) continue;
    reach.add(next);
    waiting.push(...(parts[next] ?? []));
  }
  return reach;
}

/** Returns the imports that the table forbids. */
function trespassesIn(all: readonly Import[]): string[] {
  return all.filter((each) => !isAllowed(each)).map(({ from, specifier }) => `${from} imports ${specifier}`);
}

function isAllowed({ from, to, specifier, typeOnly }: Import): boolean {
  const here = partOf(from);
  if (to === undefined) return harmless.includes(specifier) || (packages[named(specifier)]?.includes(here) ?? false);
  if (elementsForTemplates[here]?.includes(to)) return true;
  const there = partOf(to);
  return (
    here === there || reachOf(here).has(there) || (typeOnly && (typesForTemplates[here]?.includes(there) ?? false))
  );
}

/** Returns what the table of packages allows and no file makes use of: `tsx in bin`. */
function unusedIn(files: ReadonlyMap<string, string>): string[] {
  const isNamed = (name: string, place: string): boolean =>
    [...files].some(
      ([file, text]) => partOf(file) === place && ['"', "`"].some((quote) => text.includes(quote + name)),
    );
  return Object.entries(packages).flatMap(([name, places]) =>
    places.filter((place) => !isNamed(name, place)).map((place) => `${name} in ${place}`),
  );
}

/** Node's own modules are named whole. */
function named(specifier: string): string {
  return specifier.startsWith("node:") ? specifier : packageOf(specifier);
}

describe("the code keeps to the table of docs/architecture.md", () => {
  test("every file belongs to a part", () => {
    expect([...sources.keys()].filter((file) => parts[partOf(file)] === undefined)).toEqual([]);
  });

  test("parts import what they may", () => {
    expect(trespassesIn(imports)).toEqual([]);
  });

  test("no files import one another in a circle", () => {
    expect(circleAmong(imports)).toEqual([]);
  });

  test(`no file is longer than ${longest} lines, style sheets included`, () => {
    const lengths = [...sources, ...styleSheets].map(([file, text]) => [file, text.split("\n").length - 1] as const);
    expect(lengths.filter(([, length]) => length > longest)).toEqual([]);
  });
});

describe("every dependency", () => {
  test("is named wherever the table lets it be", () => {
    expect(unusedIn(sources)).toEqual([]);
  });

  const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

  test("has its place in the table", () => {
    expect(Object.keys(dependencies).filter((name) => packages[name] === undefined)).toEqual([]);
  });

  test("has its reasons in docs/dependencies.md", () => {
    const reasons = readFileSync(new URL("docs/dependencies.md", root), "utf8");
    expect(
      Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !reasons.includes(`\`${name}\``)),
    ).toEqual([]);
  });
});

describe("this test", () => {
  const planted = [
    'import { a } from "./a.ts";',
    "import {\n  b,\n  type C,\n} from '../document/b.ts';",
    'import type { D } from "../galley/d.ts";',
    'export * from "../proof/e.ts";',
    'import "fontkit";',
    'const lazy = await import("@react-pdf/renderer/x");',
    'const at = createRequire(import.meta.url).resolve("hyphen/patterns");',
    'type F = typeof import("../pdf/f.ts");',
    '// import { g } from "../pdf/g.ts";\n/* import "react"; */',
    'const text = "we import from the sea";',
  ].join("\n");

  test("sees imports of every kind", () => {
    expect(
      importsIn("src/copy/x.ts", planted)
        .map(({ to, specifier, typeOnly }) => `${to ?? specifier}${typeOnly ? " (type)" : ""}`)
        .sort(),
    ).toEqual([
      "@react-pdf/renderer/x",
      "fontkit",
      "hyphen/patterns",
      "src/copy/a.ts",
      "src/document/b.ts",
      "src/galley/d.ts (type)",
      "src/pdf/f.ts (type)",
      "src/proof/e.ts",
    ]);
  });

  test("catches what the table forbids, types included", () => {
    expect(trespassesIn(importsIn("src/copy/x.ts", planted))).toHaveLength(6);
    expect(trespassesIn(importsIn("src/build.ts", 'import { proveDocument } from "./proof/proof.ts";'))).toEqual([]);
    expect(
      trespassesIn(
        importsIn(
          "src/makeup/x.ts",
          'import { point } from "../typography/units.ts";\nimport { readFileSync } from "node:fs";',
        ),
      ),
    ).toEqual(["src/makeup/x.ts imports node:fs"]);
    const template =
      'import type { Page } from "../../src/makeup/page.ts";\nimport { page } from "../../src/makeup/page.ts";';
    expect(trespassesIn(importsIn("templates/pdf/x.tsx", template))).toHaveLength(1);
  });

  test("catches a package that is allowed where nobody imports it", () => {
    const others = new Map([...sources].filter(([, text]) => !text.includes("valibot")));
    expect(unusedIn(others)).toContain("valibot in src/copy");
  });

  test("catches a circle", () => {
    const circle = [
      ...importsIn("src/copy/a.ts", 'import { b } from "./b.ts";'),
      ...importsIn("src/copy/b.ts", 'import { a } from "./a.ts";'),
    ];
    expect(circleAmong(circle)).toEqual(["src/copy/a.ts", "src/copy/b.ts", "src/copy/a.ts"]);
    expect(circleAmong(circle.map((each) => ({ ...each, typeOnly: true })))).toEqual([]);
  });
});
