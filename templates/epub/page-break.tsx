/** @jsxImportSource #xml */
import type { JSX } from "#xml/jsx-runtime";

/** Where a page of the print edition begins (EPUB Accessibility 1.1 section 4.1.2). */
export function PageBreak({ number }: { readonly number: number }): JSX.Element {
  return <span epub:type="pagebreak" role="doc-pagebreak" title={String(number)} id={`page${number}`} />;
}
