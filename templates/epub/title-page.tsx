/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { Metadata } from "../../src/document/document.ts";

export interface TitlePageProps {
  readonly metadata: Metadata;
  /** In words. */
  readonly date: string;
  /** Marks of pages. */
  readonly children?: Content;
}

/** Title and author above, the publisher's imprint below. */
export function TitlePage({ metadata, date, children }: TitlePageProps): JSX.Element {
  return (
    <header id="title-page" epub:type="titlepage">
      {children}
      <h1>{metadata.title}</h1>
      {metadata.subtitle !== undefined && (
        <p class="subtitle" role="doc-subtitle">
          {metadata.subtitle}
        </p>
      )}
      <p class="author">{metadata.author}</p>
      <div class="imprint">
        <p class="publisher">{metadata.publisher}</p>
        <p class="date">
          <time datetime={metadata.date}>{date}</time>
        </p>
      </div>
    </header>
  );
}
