import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";

const namespace = "http://purl.org/net/xbiblio/csl";

/** Returns why a text is no style that can be used (CSL 1.0.2, "Styles"); the processor leaves much of this unsaid. */
export function faultOfStyle(text: string): string | undefined {
  const elements = elementsOf(text);
  if (elements === undefined) return "it is not well-formed XML";
  const [root] = elements;
  if (root?.name !== "style" || root.attributes["xmlns"] !== namespace) return "it is not CSL";
  const named = (name: string): Element[] => elements.filter((element) => element.name === name);
  if (named("link").some(({ attributes }) => attributes["rel"] === "independent-parent"))
    return "it depends on another style, which it names";
  if (named("citation").length === 0) return "it does not say how to cite";
  const macros = new Set(named("macro").map(({ attributes }) => attributes["name"]));
  const missing = elements.find(({ attributes: { macro } }) => macro !== undefined && !macros.has(macro));
  return missing === undefined ? undefined : `it has no macro \`${missing.attributes["macro"]}\``;
}

/** Returns the elements of XML, parents before children; undefined where it is not well-formed. */
function elementsOf(text: string): Element[] | undefined {
  try {
    return below(fromXml(text));
  } catch {
    return undefined;
  }
}

function below(node: Nodes): Element[] {
  const own = node.type === "element" ? [node] : [];
  return "children" in node ? [...own, ...node.children.flatMap(below)] : own;
}

/** Returns in a few words what the processor says of a style. */
export function reasonOf(error: unknown): string {
  const [first = ""] = String(error).split("\n");
  const reason = first.replace(/^(?:\w*Error: )?(?:citeproc-js error: )?/i, "").replace(/\.$/, "");
  return reason === "" ? "the processor cannot read it" : reason[0]!.toLowerCase() + reason.slice(1);
}
