/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import { Page } from "./page.tsx";
import type { Terms } from "../../src/document/terms.ts";

/** A line of the contents. */
export interface Destination {
  readonly title: string;
  readonly href: string;
  readonly parts: readonly Destination[];
}

/** A part of the edition that readers offer to go to; `type` is of the EPUB Structural Semantics Vocabulary. */
export interface Landmark {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** A page of the print edition. */
export interface PageLink {
  readonly number: string;
  readonly href: string;
}

export interface NavigationProps {
  readonly language: string;
  readonly terms: Terms;
  readonly contents: readonly Destination[];
  readonly landmarks: readonly Landmark[];
  /** None where there is no print edition. */
  readonly pages: readonly PageLink[];
}

/** The EPUB navigation document (EPUB 3.3 section 7). */
export function Navigation({ language, terms, contents, landmarks, pages }: NavigationProps): JSX.Element {
  return (
    <Page language={language} title={terms.contents}>
      <nav id="contents" epub:type="toc" role="doc-toc" aria-labelledby="contents-heading">
        <h1 id="contents-heading">{terms.contents}</h1>
        <ContentsList destinations={contents} />
      </nav>
      <nav id="landmarks" epub:type="landmarks" aria-labelledby="landmarks-heading">
        <h2 id="landmarks-heading">{terms.landmarks}</h2>
        <ol>
          {landmarks.map(({ type, title, href }) => (
            <li>
              <a epub:type={type} href={href}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {pages.length > 0 && <PageList pages={pages} terms={terms} />}
    </Page>
  );
}

function PageList({ pages, terms }: Pick<NavigationProps, "pages" | "terms">): JSX.Element {
  return (
    <nav id="page-list" epub:type="page-list" role="doc-pagelist" aria-labelledby="page-list-heading">
      <h2 id="page-list-heading">{terms.pages}</h2>
      <ol>
        {pages.map(({ number, href }) => (
          <li>
            <a href={href}>{number}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ContentsList({ destinations }: { readonly destinations: readonly Destination[] }): JSX.Element {
  const line = ({ title, href, parts }: Destination): Content => (
    <li>
      <a href={href}>{title}</a>
      {parts.length > 0 && <ContentsList destinations={parts} />}
    </li>
  );
  return <ol>{destinations.map(line)}</ol>;
}
