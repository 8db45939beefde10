import type { Source, Span } from "../diagnostics/source.ts";

/** What every node carries: the range of the source that is its own text. */
interface Node {
  readonly span: Span;
}

export interface Text extends Node {
  readonly type: "text";
  /** The text as it is to be read: entities and escapes resolved, a line end of the source as a space. */
  readonly value: string;
  /** What it cites, where it is a citation: its value is as it was typed then, until a bibliography gives it its words. */
  readonly citation?: readonly CitedItem[];
}
/** A source that a citation names, and what the citation says of it. */
export interface CitedItem {
  readonly key: string;
  /** Where the key stands: `@key`. */
  readonly keySpan: Span;
  /** What was typed before the source and after it, with the space that parts them. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** The place in the source, and what it is counted in: a locator type of CSL 1.0.2. */
  readonly locator?: string;
  readonly label?: string;
  readonly suppressAuthor?: boolean;
}
export interface Emphasis extends Node {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}
export interface Strong extends Node {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface Code extends Node {
  readonly type: "code";
  readonly value: string;
}
export interface Link extends Node {
  readonly type: "link";
  readonly href: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}
/** Words in another language than those around them. */
export interface Foreign extends Node {
  readonly type: "foreign";
  /** BCP 47, as the author typed it. */
  readonly language: string;
  readonly children: readonly Inline[];
}
/** Words set smaller than those around them: over the line, under it, or on it. */
export interface Smaller extends Node {
  readonly type: "superscript" | "subscript" | "small";
  readonly children: readonly Inline[];
}
/** A line end that the author asked for. */
export interface LineBreak extends Node {
  readonly type: "line-break";
}
/** A call to a note: `[^label]`. */
export interface NoteCall extends Node {
  readonly type: "call";
  readonly label: string;
}
export type Inline = Text | Emphasis | Strong | Code | Link | Foreign | Smaller | LineBreak | NoteCall;

export interface Paragraph extends Node {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}
export interface Heading extends Node {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}
export interface Quotation extends Node {
  readonly type: "quotation";
  readonly children: readonly Block[];
}
export interface ListItem extends Node {
  readonly type: "item";
  readonly children: readonly Block[];
}
export interface List extends Node {
  readonly type: "list";
  /** The first item's number, or undefined where the list is not numbered. */
  readonly start?: number;
  /** Whether items stand without space between them. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}
/** Text to be kept as typed, line by line. */
export interface CodeBlock extends Node {
  readonly type: "code-block";
  readonly value: string;
}
/** A thematic break, set as an ornament. */
export interface Ornament extends Node {
  readonly type: "ornament";
}
/** An image that stands alone in its paragraph. */
export interface Figure extends Node {
  readonly type: "figure";
  /** The path, its percent escapes resolved, relative to the manuscript's folder. */
  readonly src: string;
  readonly alt: string;
  /** The image's title in Markdown, its own source read as inlines. */
  readonly caption?: readonly Inline[];
}
export type ColumnAlignment = "left" | "centre" | "right";
export interface TableCell extends Node {
  readonly children: readonly Inline[];
}
/** A row of a table: as many cells as the table has columns. */
export interface TableRow extends Node {
  readonly cells: readonly TableCell[];
}
export interface Table extends Node {
  readonly type: "table";
  /** How each column is aligned, or undefined where the author does not say. */
  readonly columns: readonly (ColumnAlignment | undefined)[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}
/** The line with which the author signs, at the end of the text. */
export interface Signature extends Node {
  readonly type: "signature";
  readonly children: readonly Inline[];
}
export type Block =
  Paragraph | Heading | Quotation | List | ListItem | CodeBlock | Ornament | Figure | Table | Signature;

/** A note as it was defined; two may share a label, so that the proof can say so. */
export interface Note extends Node {
  readonly label: string;
  /** The span of `[^label]:`. */
  readonly labelSpan: Span;
  readonly blocks: readonly Block[];
}

/** What the front matter says of the work; every text is as the author typed it. */
export interface Metadata {
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly publisher: string;
  /** The date of the work: YYYY-MM-DD. */
  readonly date: string;
  /** The date of this edition of it: YYYY-MM-DD. */
  readonly modified?: string;
  /** BCP 47. */
  readonly language: string;
  readonly description?: string;
  readonly rights?: string;
  /** A URN, URI or ISBN; derived from the content where it is not given. */
  readonly identifier?: string;
  readonly subject?: readonly string[];
  /** A short form of the title for running heads. */
  readonly shortTitle?: string;
  /** A paragraph of the author's or editor's own for the colophon. */
  readonly colophon?: string;
  /** Who vouches that the e-reader edition is accessible, with what standing, and where the report is: a web address. */
  readonly certifiedBy?: string;
  readonly certifierCredential?: string;
  readonly certifierReport?: string;
  /** Words with their break points marked by hyphens: `Trot-sky-ist`. A word without one is never broken. */
  readonly hyphenation?: readonly string[];
}

/** A file that the front matter names, by its path from the manuscript's folder. */
export interface NamedFile extends Node {
  readonly path: string;
}

/** A manuscript, read: its blocks in order, all its notes and all its calls in the order they stand in the source. */
export interface Document {
  readonly source: Source;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  readonly calls: readonly NoteCall[];
  /** Those in the alternative texts of images, where no edition could show them; they are not among the calls. */
  readonly calledInAlternatives?: readonly NoteCall[];
  /** The picture of the cover; its text is empty where it is decoration. */
  readonly cover?: Figure;
  /** Where the sources are that it cites, and the style they are cited in; without the latter, our own. */
  readonly bibliography?: readonly NamedFile[];
  readonly citationStyle?: NamedFile;
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** What the author says of a finding: that it is known, and may pass in silence. */
export interface Acknowledgement extends Node {
  /** Of a comment, which means the next finding of the code, or of the front matter, which names the words at its place. */
  readonly code: string;
  readonly words?: string;
}
