import type { Element, Nodes } from "xast";
import type { PageLink } from "../../templates/epub/nav.tsx";
import type { JSX } from "./jsx-runtime.ts";

/** A file that is read. */
export interface TextPage {
  readonly path: string;
  readonly element: JSX.Element;
}

/** Returns the pages of the print edition that some files mark, in the order in which they mark them. */
export function pageListOf(pages: readonly TextPage[]): PageLink[] {
  return pages.flatMap(({ path, element }) =>
    marksIn(element).map(({ attributes: { title, id } }) => ({ number: title!, href: `${path}#${id}` })),
  );
}

function marksIn(node: Nodes): Element[] {
  if (node.type === "element" && node.attributes["role"] === "doc-pagebreak") return [node];
  return "children" in node ? node.children.flatMap(marksIn) : [];
}
