/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { Terms } from "../../src/document/terms.ts";

export interface ColophonProps {
  readonly paragraphs: readonly string[];
  readonly terms: Terms;
  /** Marks of pages. */
  readonly children?: Content;
}

/** Where the edition comes from and what it is set in, at its very end. */
export function Colophon({ paragraphs, terms, children }: ColophonProps): JSX.Element {
  return (
    <section id="colophon" epub:type="colophon" role="doc-colophon" aria-label={terms.colophon}>
      {children}
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </section>
  );
}
