/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import type { Metadata } from "../document/document.ts";
import type { EditionFile } from "./edition-file.ts";

export interface PackageProps {
  readonly identifier: string;
  readonly metadata: Metadata;
  readonly modified: Date;
  /** Whether the edition shows images, each of which has its text. */
  readonly illustrated: boolean;
  /** Every file but the package itself. */
  readonly files: readonly EditionFile[];
  /** Paths of the files that are read, in their order. */
  readonly spine: readonly string[];
  readonly navigation: string;
  readonly ncx: string;
}

/** The EPUB package document (EPUB 3.3 section 5). */
export function Package(props: PackageProps): JSX.Element {
  const { metadata, files, spine, navigation, ncx } = props;
  return (
    <package
      xmlns="http://www.idpf.org/2007/opf"
      version="3.0"
      unique-identifier="identifier"
      xml:lang={metadata.language}
    >
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <Bibliography {...props} />
        <Accessibility illustrated={props.illustrated} />
      </metadata>
      <manifest>
        {files.map(({ path, mediaType }) => (
          <item
            id={itemId(path)}
            href={path}
            media-type={mediaType}
            properties={path === navigation ? "nav" : undefined}
          />
        ))}
      </manifest>
      <spine toc={itemId(ncx)}>
        {spine.map((path) => (
          <itemref idref={itemId(path)} />
        ))}
      </spine>
    </package>
  );
}

function Bibliography({ identifier, metadata, modified }: PackageProps): JSX.Element {
  return (
    <>
      <dc:identifier id="identifier">{identifier}</dc:identifier>
      <dc:title id="title">{metadata.title}</dc:title>
      {metadata.subtitle !== undefined && (
        <>
          <meta refines="#title" property="title-type">
            main
          </meta>
          <dc:title id="subtitle">{metadata.subtitle}</dc:title>
          <meta refines="#subtitle" property="title-type">
            subtitle
          </meta>
        </>
      )}
      <dc:creator id="creator">{metadata.author}</dc:creator>
      <meta refines="#creator" property="role" scheme="marc:relators">
        aut
      </meta>
      <dc:publisher>{metadata.publisher}</dc:publisher>
      <dc:date>{metadata.date}</dc:date>
      <dc:language>{metadata.language}</dc:language>
      {metadata.description !== undefined && <dc:description>{metadata.description}</dc:description>}
      {metadata.subject?.map((subject) => (
        <dc:subject>{subject}</dc:subject>
      ))}
      {metadata.rights !== undefined && <dc:rights>{metadata.rights}</dc:rights>}
      <meta property="dcterms:modified">{modified.toISOString().replace(/\.\d+Z$/, "Z")}</meta>
    </>
  );
}

/** Discovery metadata (EPUB Accessibility 1.1 section 2, schema.org). */
function Accessibility({ illustrated }: { readonly illustrated: boolean }): JSX.Element {
  const modes = illustrated ? ["textual", "visual"] : ["textual"];
  const features = ["displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"];
  const summary =
    "The text runs in one reading order and can be set in any size or face. " +
    "Each note is linked with its calls both ways." +
    (illustrated ? " Images have a text alternative unless they are decoration." : "");
  return (
    <>
      {modes.map((mode) => (
        <meta property="schema:accessMode">{mode}</meta>
      ))}
      <meta property="schema:accessModeSufficient">textual</meta>
      {[...(illustrated ? ["alternativeText"] : []), ...features].map((feature): Content => (
        <meta property="schema:accessibilityFeature">{feature}</meta>
      ))}
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary" xml:lang="en">
        {summary}
      </meta>
    </>
  );
}

/** Returns the manifest's name for a file: `fonts/EBGaramond-Regular.woff2` gives `fonts-EBGaramond-Regular.woff2`. */
function itemId(path: string): string {
  return path.replace(/[^A-Za-z0-9._-]/g, "-");
}
