import type { Element } from "xast";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { targetOf } from "./links.ts";
import { elementsIn, hasWord, means, ownText, type XmlFile } from "./xml.ts";

/** A page of the print edition as a file names it: its number, and the address of its mark. */
interface NamedPage {
  readonly number: string;
  readonly address: string;
}

/**
 * Returns E016 where the marks of the pages of the print edition are not each of them there once, labelled and in order,
 * or a list of pages does not lead to them one by one (EPUB Accessibility 1.1 section 4.1). `printed` is how many pages
 * there are, `trees` are all files of the edition.
 */
export function verifyPages(
  pages: readonly XmlFile[],
  trees: readonly XmlFile[],
  printed: number,
  folder: string,
): Diagnostic[] {
  const marks = pages.flatMap(marksIn);
  const nav = trees.find((file) => listIn(file) !== undefined);
  const ncx = trees.find(({ path }) => path.endsWith(".ncx"));
  return [
    ...verifyOrder(marks, printed).map((message) => tell(folder + (pages[0]?.path ?? ""), message)),
    ...(nav === undefined
      ? marks.slice(0, 1).map(() => tell(folder, "pages are marked, and there is no list of them"))
      : verifyList(marks, linksOf(nav, listIn(nav)!), folder + nav.path)),
    ...(ncx === undefined ? [] : verifyList(marks, targetsOf(ncx), folder + ncx.path)),
  ];
}

function tell(path: string, message: string): Diagnostic {
  return { code: "E016", place: { path }, message };
}

function marksIn({ path, root }: XmlFile): NamedPage[] {
  return [...elementsIn(root)]
    .filter((element) => means(element, "pagebreak"))
    .map(({ attributes }) => ({
      number: attributes["title"] ?? attributes["aria-label"] ?? "",
      address: `${path}#${attributes["id"] ?? ""}`,
    }));
}

/** Pages are numbered from 1 on. */
function verifyOrder(marks: readonly NamedPage[], printed: number): string[] {
  const numbers = marks.map(({ number }) => number);
  const expected = Array.from({ length: printed }, (_, index) => String(index + 1));
  const missing = expected.filter((number) => !numbers.includes(number));
  const faults = [
    ...missing.map((number) => `page ${number} of the print edition is not marked`),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number) => `page ${number} is marked twice`),
    ...numbers
      .filter((number) => !expected.includes(number))
      .map((number) => `a mark names page “${number}”, which the print edition does not have`),
  ];
  if (faults.length > 0) return faults;
  const astray = numbers.find((number, index) => number !== expected[index]);
  return astray === undefined ? [] : [`page ${astray} is not marked in its order`];
}

function listIn({ root }: XmlFile): Element | undefined {
  return [...elementsIn(root)].find((element) => element.name === "nav" && isPageList(element));
}

const isPageList = (element: Element): boolean =>
  hasWord(element, "epub:type", "page-list") || hasWord(element, "role", "doc-pagelist");

function linksOf({ path }: XmlFile, list: Element): NamedPage[] {
  return [...elementsIn(list)]
    .filter(({ name }) => name === "a")
    .map((link) => ({ number: ownText(link), address: addressIn(link.attributes["href"], path) }));
}

/** The list of pages of an NCX (Open Packaging Format 2.0.1 section 2.4.1). */
function targetsOf({ path, root }: XmlFile): NamedPage[] {
  return [...elementsIn(root)]
    .filter(({ name }) => name === "pageTarget")
    .map((target) => {
      const content = [...elementsIn(target)].find(({ name }) => name === "content");
      const label = [...elementsIn(target)].find(({ name }) => name === "text");
      return { number: label ? ownText(label) : "", address: addressIn(content?.attributes["src"], path) };
    });
}

function addressIn(href: string | null | undefined, from: string): string {
  const target = targetOf(href ?? "", from);
  return target === undefined ? "" : `${target.path}#${target.id ?? ""}`;
}

function verifyList(marks: readonly NamedPage[], links: readonly NamedPage[], shown: string): Diagnostic[] {
  const faults = [
    ...marks
      .filter(({ number }) => !links.some((link) => link.number === number))
      .map(({ number }) => `the list of pages lacks page ${number}`),
    ...links
      .filter(({ number, address }) => !marks.some((mark) => mark.number === number && mark.address === address))
      .map(({ number }) => `the list of pages has page ${number} lead where its mark does not stand`),
  ];
  const astray = links.find(({ number }, index) => number !== marks[index]?.number);
  if (faults.length === 0 && astray !== undefined)
    faults.push(`the list of pages has page ${astray.number} out of order`);
  return faults.map((message) => tell(shown, message));
}
