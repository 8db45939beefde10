import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { elementsIn, type FinishedFile, type XmlFile } from "./xml.ts";

/** Where a link leads: a file of the edition and, perhaps, an id in it. */
export interface Target {
  readonly path: string;
  readonly id?: string;
}

/** The base that paths of an edition are resolved against, so that `../` cannot lead out of it. */
const base = "http://edition.invalid/";

/** Returns where a link in a file leads, or undefined where that is outside the edition or no address at all. */
export function targetOf(href: string, from: string): Target | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  try {
    const { pathname, hash } = new URL(href, base + encodeURI(from));
    const path = decodeURIComponent(pathname.slice(1));
    return hash.length > 1 ? { path, id: decodeURIComponent(hash.slice(1)) } : { path };
  } catch {
    return { path: href };
  }
}

/** Returns E002 for each id that a file gives twice. */
export function verifyIds(file: XmlFile, shown: string): Diagnostic[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { attributes } of elementsIn(file.root)) {
    if (attributes["id"] == null) continue;
    if (seen.has(attributes["id"])) twice.add(attributes["id"]);
    seen.add(attributes["id"]);
  }
  return [...twice].map((id) => ({ code: "E002", place: { path: shown }, message: `the id \`${id}\` is used twice` }));
}

/** Returns E003 for each link of a file that leads to no file of the edition, or to no id in it. */
export function verifyLinks(file: XmlFile, ids: IdsByPath, shown: string): Diagnostic[] {
  const hrefs = [...elementsIn(file.root)].flatMap(({ attributes }) =>
    [attributes["href"] ?? [], attributes["src"] ?? []].flat(),
  );
  return deadLinks(hrefs, file.path, ids, shown);
}

/** Returns E003 for each file that a style sheet asks for and the edition lacks. */
export function verifyStyleSheet(file: FinishedFile, ids: IdsByPath, shown: string): Diagnostic[] {
  const css = new TextDecoder().decode(file.bytes).replace(/\/\*[^]*?\*\//g, "");
  const hrefs = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => match[1]!);
  return deadLinks(hrefs, file.path, ids, shown);
}

/** The ids of each file of the edition, or undefined where it is of XML and cannot be read. */
export type IdsByPath = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Returns the ids that a file gives. */
export function idsIn(file: XmlFile): Set<string> {
  return new Set([...elementsIn(file.root)].flatMap(({ attributes }) => attributes["id"] ?? []));
}

function deadLinks(hrefs: readonly string[], from: string, ids: IdsByPath, shown: string): Diagnostic[] {
  return [...new Set(hrefs)].flatMap((href): Diagnostic[] => {
    const target = targetOf(href, from);
    if (target === undefined) return [];
    if (!ids.has(target.path))
      return [
        { code: "E003", place: { path: shown }, message: `the link \`${href}\` leads to no file of the edition` },
      ];
    if (target.id === undefined || (ids.get(target.path)?.has(target.id) ?? true)) return [];
    return [
      {
        code: "E003",
        place: { path: shown },
        message: `the link \`${href}\` leads to no element of \`${target.path}\``,
      },
    ];
  });
}
