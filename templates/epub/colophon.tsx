/** @jsxImportSource #xml */
import type { JSX } from "#xml/jsx-runtime";
import type { Metadata } from "../../src/document/document.ts";
import type { Terms } from "./terms.ts";

export interface ColophonProps {
  readonly metadata: Metadata;
  readonly terms: Terms;
}

/** Where the edition comes from and what it is set in, at its very end. */
export function Colophon({ metadata, terms }: ColophonProps): JSX.Element {
  return (
    <section id="colophon" epub:type="colophon" role="doc-colophon" aria-label={terms.colophon}>
      {metadata.colophon !== undefined && <p>{metadata.colophon}</p>}
      <p><em>{metadata.title}</em>, {metadata.author}</p>
      <p>{metadata.publisher}, {terms.date(metadata.date)}</p>
      {metadata.rights !== undefined && <p>{metadata.rights}</p>}
      <p>{terms.setIn("EB Garamond")}</p>
    </section>
  );
}
