/** @jsxImportSource #xml */
import type { JSX } from "#xml/jsx-runtime";
import type { Metadata } from "../document/document.ts";
import type { EditionFile } from "./edition-file.ts";

export interface PackageProps {
  readonly identifier: string;
  readonly metadata: Metadata;
  readonly modified: Date;
  /** The path of the cover image. */
  readonly cover: string | undefined;
  /** The print edition whose pages are marked: a URN. */
  readonly source: string | undefined;
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
  const { metadata, files, spine, navigation, ncx, cover } = props;
  const propertiesOf = (path: string): string | undefined =>
    path === navigation ? "nav" : path === cover ? "cover-image" : undefined;
  return (
    <package
      xmlns="http://www.idpf.org/2007/opf"
      version="3.0"
      unique-identifier="identifier"
      xml:lang={metadata.language}
    >
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <Bibliography {...props} />
        <Accessibility {...props} />
        {cover !== undefined && <meta name="cover" content={itemId(cover)} />}
      </metadata>
      <manifest>
        {files.map(({ path, mediaType }) => (
          <item id={itemId(path)} href={path} media-type={mediaType} properties={propertiesOf(path)} />
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

function Bibliography({ identifier, metadata, modified, source }: PackageProps): JSX.Element {
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
      {source !== undefined && (
        <>
          <dc:source id="print-edition">{source}</dc:source>
          <meta refines="#print-edition" property="source-of">
            pagination
          </meta>
        </>
      )}
      <meta property="dcterms:modified">{modified.toISOString().replace(/\.\d+Z$/, "Z")}</meta>
    </>
  );
}

/** Discovery metadata, and who vouches for it (EPUB Accessibility 1.1 sections 2 and 3.5; schema.org). */
function Accessibility({ metadata, illustrated, source }: PackageProps): JSX.Element {
  const modes = illustrated ? ["textual", "visual"] : ["textual"];
  const features = [
    ...(illustrated ? ["alternativeText"] : []),
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    ...(source === undefined ? [] : ["pageBreakMarkers", "pageNavigation"]),
  ];
  return (
    <>
      {modes.map((mode) => (
        <meta property="schema:accessMode">{mode}</meta>
      ))}
      <meta property="schema:accessModeSufficient">textual</meta>
      {features.map((feature) => (
        <meta property="schema:accessibilityFeature">{feature}</meta>
      ))}
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary" xml:lang="en">
        {summaryOf(illustrated, source !== undefined)}
      </meta>
      {metadata.certifiedBy !== undefined && <Conformance metadata={metadata} by={metadata.certifiedBy} />}
    </>
  );
}

function summaryOf(illustrated: boolean, paged: boolean): string {
  return [
    "The text runs in one reading order and can be set in any size or face.",
    "Each note is linked with its calls both ways.",
    ...(paged ? ["The pages of the print edition are marked."] : []),
    ...(illustrated ? ["Images have a text alternative unless they are decoration."] : []),
  ].join(" ");
}

/** The claim to conform is made only where somebody has certified it. */
function Conformance({ metadata, by }: { readonly metadata: Metadata; readonly by: string }): JSX.Element {
  const { certifierCredential, certifierReport } = metadata;
  return (
    <>
      <meta id="conformance" property="dcterms:conformsTo">
        EPUB Accessibility 1.1 - WCAG 2.1 Level AA
      </meta>
      <meta id="certifier" refines="#conformance" property="a11y:certifiedBy">
        {by}
      </meta>
      {certifierCredential !== undefined && (
        <meta refines="#certifier" property="a11y:certifierCredential">
          {certifierCredential}
        </meta>
      )}
      {certifierReport !== undefined && <link refines="#certifier" rel="a11y:certifierReport" href={certifierReport} />}
    </>
  );
}

/** Returns the manifest's name for a file: `fonts/EBGaramond-Regular.woff2` gives `fonts-EBGaramond-Regular.woff2`. */
function itemId(path: string): string {
  return path.replace(/[^A-Za-z0-9._-]/g, "-");
}
