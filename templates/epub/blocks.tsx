/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";

interface WithContent {
  readonly children: Content;
}

/** The text, between the title page and the notes. */
export function BodyMatter({ children }: WithContent): JSX.Element {
  return (
    <main id="text" epub:type="bodymatter">
      {children}
    </main>
  );
}

/** The paragraph that opens the text: its first line is set in small capitals. */
export function OpeningParagraph({ capitals, children }: WithContent & { readonly capitals?: string }): JSX.Element {
  return (
    <p class="opening">
      {capitals !== undefined && <span class="capitals">{capitals}</span>}
      {children}
    </p>
  );
}

/** A heading of the text; the title of the work is the only `h1`. */
export function Heading({
  rank,
  id,
  children,
}: WithContent & { readonly rank: number; readonly id: string }): JSX.Element {
  switch (rank) {
    case 1:
      return <h2 id={id}>{children}</h2>;
    case 2:
      return <h3 id={id}>{children}</h3>;
    case 3:
      return <h4 id={id}>{children}</h4>;
    case 4:
      return <h5 id={id}>{children}</h5>;
    default:
      return <h6 id={id}>{children}</h6>;
  }
}

/** A heading inside a quotation, a list or a note: a line that stands out, and no section of the text. */
export function Subheading({ children }: WithContent): JSX.Element {
  return <p class="subheading">{children}</p>;
}

export function Ornament(): JSX.Element {
  return <hr />;
}

export interface IllustrationProps {
  readonly src: string;
  /** What the image shows; empty where it is only decoration. */
  readonly alt: string;
  readonly caption?: Content;
}

export function Illustration({ src, alt, caption }: IllustrationProps): JSX.Element {
  return (
    <figure>
      <img src={src} alt={alt} />
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

export function Signature({ children }: WithContent): JSX.Element {
  return <p class="signature">{children}</p>;
}
