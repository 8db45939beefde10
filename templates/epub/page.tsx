/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";

export interface PageProps {
  readonly language: string;
  readonly title: string;
  readonly children: Content;
}

/** An XHTML file of the edition. */
export function Page({ language, title, children }: PageProps): JSX.Element {
  return (
    <html
      xmlns="http://www.w3.org/1999/xhtml"
      xmlns:epub="http://www.idpf.org/2007/ops"
      lang={language}
      xml:lang={language}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" type="text/css" href="style.css" />
      </head>
      <body>{children}</body>
    </html>
  );
}
