/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { Destination, PageLink } from "../../templates/epub/nav.tsx";

export interface NcxProps {
  readonly identifier: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly contents: readonly Destination[];
  readonly pages: readonly PageLink[];
}

/** The contents once more for EPUB 2 readers (Open Packaging Format 2.0.1 section 2.4.1). */
export function Ncx({ identifier, title, author, language, contents, pages }: NcxProps): JSX.Element {
  return (
    <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang={language}>
      <head>
        <meta name="dtb:uid" content={identifier} />
        <meta name="dtb:depth" content={depthOf(contents)} />
        <meta name="dtb:totalPageCount" content={pages.length} />
        <meta name="dtb:maxPageNumber" content={pages.at(-1)?.number ?? 0} />
      </head>
      <docTitle>
        <text>{title}</text>
      </docTitle>
      <docAuthor>
        <text>{author}</text>
      </docAuthor>
      <navMap>{points(contents, "point")}</navMap>
      {pages.length > 0 && <pageList>{pages.map(pageTarget)}</pageList>}
    </ncx>
  );
}

function pageTarget({ number, href }: PageLink): JSX.Element {
  return (
    <pageTarget id={`page-${number}`} type="normal" value={number}>
      <navLabel>
        <text>{number}</text>
      </navLabel>
      <content src={href} />
    </pageTarget>
  );
}

function points(destinations: readonly Destination[], parent: string): Content {
  return destinations.map(({ title, href, parts }, index) => {
    const id = `${parent}-${index + 1}`;
    return (
      <navPoint id={id}>
        <navLabel>
          <text>{title}</text>
        </navLabel>
        <content src={href} />
        {points(parts, id)}
      </navPoint>
    );
  });
}

function depthOf(destinations: readonly Destination[]): number {
  return destinations.length === 0 ? 0 : 1 + Math.max(...destinations.map(({ parts }) => depthOf(parts)));
}
