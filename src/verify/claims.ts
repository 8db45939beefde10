import type { Element } from "xast";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Metadata } from "../document/document.ts";
import { elementsIn, ownText, type XmlFile } from "./xml.ts";

/** What an edition that has been certified says, to the letter (EPUB Accessibility 1.1 section 3.5.1). */
const standard = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA";

/** Returns E017 where a package claims to conform and nobody has certified it, or the claim is not worded as it must be. */
export function verifyClaims(opf: XmlFile, { certifiedBy }: Metadata, shown: string): Diagnostic[] {
  const metas = [...elementsIn(opf.root)].filter(({ name }) => name === "meta");
  const having = (property: string): Element[] => metas.filter(({ attributes }) => attributes["property"] === property);
  const [claim] = having("dcterms:conformsTo");
  const [certifier] = having("a11y:certifiedBy");
  const tell = (message: string): Diagnostic[] => [{ code: "E017", place: { path: shown }, message }];
  if (certifiedBy === undefined) {
    if (claim !== undefined)
      return tell("the package claims to conform, and the front matter names nobody who certified it");
    return certifier === undefined ? [] : tell("the package names who certified it, and the front matter names nobody");
  }
  if (claim === undefined) return tell("the package does not say what it was certified to conform to");
  if (ownText(claim) !== standard) return tell(`the package claims “${ownText(claim)}” for “${standard}”`);
  if (certifier === undefined || certifier.attributes["refines"] !== `#${claim.attributes["id"]}`)
    return tell("the package does not say who certified the claim");
  return ownText(certifier) === certifiedBy
    ? []
    : tell(`the package says that “${ownText(certifier)}” certified it, and the front matter “${certifiedBy}”`);
}
