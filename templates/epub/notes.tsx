/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { Terms } from "../../src/document/terms.ts";

export interface NoteCallProps {
  readonly id: string;
  readonly href: string;
  readonly number: number;
}

/** A call to a note: no element inside it, since readers look for the bare number. */
export function NoteCall({ id, href, number }: NoteCallProps): JSX.Element {
  return (
    <a id={id} href={href} epub:type="noteref" role="doc-noteref">
      {number}
    </a>
  );
}

/** What a note is in XHTML: some readers take an `aside` off the page. */
export type NoteElement = "div" | "aside";

export interface NoteProps {
  readonly element: NoteElement;
  readonly id: string;
  readonly number: number;
  /** One for each call, in the order of the calls. */
  readonly backlinks: readonly string[];
  /** The first paragraph, which runs on from the number; undefined where the note begins otherwise. */
  readonly opening?: Content;
  readonly terms: Terms;
  readonly children: Content;
}

/** A note; the ways back come first, and the first of them holds the number and nothing else. */
export function Note({ element: Element, id, number, backlinks, opening, terms, children }: NoteProps): JSX.Element {
  const [first, ...others] = backlinks;
  return (
    <Element id={id} epub:type="footnote" role="doc-footnote">
      <p class="note-opening">
        <a href={first} epub:type="backlink" role="doc-backlink">
          {number}
        </a>
        {others.map((href, index) => (
          <>
            {" "}
            <a href={href} epub:type="backlink" role="doc-backlink" title={terms.backToCall(index + 2)}>
              ←{index + 2}
            </a>
          </>
        ))}
        {opening !== undefined && " "}
        {opening}
      </p>
      {children}
    </Element>
  );
}

/** The notes of the edition, after the text that calls them. */
export function Notes({ terms, children }: { readonly terms: Terms; readonly children: Content }): JSX.Element {
  return (
    <section id="notes" epub:type="endnotes" role="doc-endnotes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{terms.notes}</h2>
      {children}
    </section>
  );
}
