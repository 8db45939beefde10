import { isAlias, visit, type Document as Yaml } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What of YAML a manuscript does not take, and where it stands. */
export interface Refused {
  readonly code: "M002" | "M009";
  readonly range: readonly number[];
  readonly said: Said;
}
type Said = Pick<Diagnostic, "message" | "caption" | "hint">;

/** How deep values may stand in one another, as yaml counts: a list in a field is at four. */
const deepest = 12;

/** Returns what of YAML is not taken, where it stands: aliases, anchors and tags, and what is nested without end. */
export function refusedIn(document: Yaml): readonly Refused[] {
  const refused: Refused[] = [];
  visit(document, {
    Node: (_, node, path) => {
      const range = node.range!;
      if (path.length > deepest) {
        refused.push({ code: "M009", range, said: tooDeep });
        return visit.BREAK;
      }
      if (isAlias(node)) refused.push({ code: "M002", range, said: alias });
      else if (node.anchor !== undefined) refused.push({ code: "M002", range, said: anchor(node.anchor) });
      else if (node.tag !== undefined) refused.push({ code: "M002", range, said: tag });
      return undefined;
    },
  });
  return refused;
}

/** What is said of lists and fields in one another. */
export const tooDeep: Said = {
  message: "front matter is nested too deeply",
  hint: "a field is a text or a list of texts; put the value in quotation marks, if its brackets are text",
};
const alias: Said = {
  message: "front matter takes no YAML alias",
  caption: "refers to another value",
  hint: "write the value out",
};
const anchor = (name: string): Said => ({
  message: "front matter takes no YAML anchor",
  caption: `named \`&${name}\``,
  hint: `take \`&${name}\` out, or put the value in quotation marks`,
});
const tag: Said = {
  message: "front matter takes no YAML tag",
  caption: "every value is text as it was typed",
  hint: "take out what begins with `!`, or put the value in quotation marks",
};
/** What is said of a line that ends a document of YAML. */
export const endedEarly: Said = {
  message: "a line of three dots ends the fields",
  caption: "what follows would be lost",
  hint: "take the line out",
};
