/** @jsxImportSource #xml */
import type { Content, JSX } from "#xml/jsx-runtime";
import {
  Heading,
  Illustration,
  OpeningParagraph,
  Ornament,
  Signature,
  Subheading,
} from "../../templates/epub/blocks.tsx";
import { Cell, Table } from "../../templates/epub/table.tsx";
import { Note, NoteCall, type NoteElement } from "../../templates/epub/notes.tsx";
import { PageBreak } from "../../templates/epub/page-break.tsx";
import type { Terms } from "../document/terms.ts";
import type { Span } from "../diagnostics/source.ts";
import type { Entry } from "../document/apparatus.ts";
import type * as Copy from "../document/document.ts";
import { callId, noteId } from "./ids.ts";
import { addressOf, holdsLink, partLink } from "./links.ts";
import type { Section } from "./outline.ts";
import type { Break, Numbers, PageBreaks } from "./page-breaks.ts";

/** What the setting of a passage needs to know of the whole. */
export interface Setting {
  readonly terms: Terms;
  readonly entries: ReadonlyMap<Copy.NoteCall, Entry>;
  readonly sections: ReadonlyMap<Copy.Heading, Section>;
  readonly sectionIds: ReadonlySet<string>;
  /** Where the edition keeps the image that a figure names. */
  readonly imagePaths: ReadonlyMap<string, string>;
  readonly breaks: PageBreaks;
  readonly noteElement: NoteElement;
  /** Returns the address of an id of the edition, from the file that is being set. */
  readonly linkTo: (id: string) => string;
}

/** Returns the XHTML of blocks of the text; a paragraph that comes first is set as an opening. */
export function setMatter(blocks: readonly Copy.Block[], setting: Setting): Content {
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph") return setBlocks(blocks, setting);
  return [pagesAt(first, setting), setOpening(first, setting), setBlocks(others, setting)];
}

/** Returns the XHTML of a note: its number and ways back stand at the head of its first paragraph. */
export function setNote({ number, note, calls }: Entry, setting: Setting): JSX.Element {
  const [first, ...others] = note.blocks;
  const runsOn = first?.type === "paragraph";
  return (
    <Note
      element={setting.noteElement}
      id={noteId(number)}
      number={number}
      backlinks={calls.map((_, index) => setting.linkTo(callId(number, index)))}
      terms={setting.terms}
      opening={runsOn ? setInlines(first.children, setting) : undefined}
    >
      {setBlocks(runsOn ? others : note.blocks, setting)}
    </Note>
  );
}

/** Returns the marks of the pages that begin with a node. */
function pagesAt({ span }: { readonly span: Span }, { breaks }: Setting): Content {
  return marksOf(breaks.before.get(span) ?? []);
}

/** Returns the marks of pages by their numbers. */
export function marksOf(numbers: Numbers): Content {
  return numbers.map((number) => <PageBreak number={number} />);
}

function setBlocks(blocks: readonly Copy.Block[], setting: Setting): Content {
  return blocks.map((block) =>
    block.type === "paragraph" || block.type === "signature"
      ? setBlock(block, setting)
      : [pagesAt(block, setting), setBlock(block, setting)],
  );
}

function setBlock(block: Copy.Block, setting: Setting): JSX.Element {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          {pagesAt(block, setting)}
          {setInlines(block.children, setting)}
        </p>
      );
    case "heading":
      return setHeading(block, setting);
    case "quotation":
      return <blockquote>{setBlocks(block.children, setting)}</blockquote>;
    case "list":
      return setList(block, setting);
    case "item":
      return <div>{setBlocks(block.children, setting)}</div>;
    case "code-block":
      return (
        <pre>
          <code>{setText(block.value, setting.breaks.within.get(block))}</code>
        </pre>
      );
    case "ornament":
      return <Ornament />;
    case "figure":
      return (
        <Illustration
          src={imagePath(block, setting)}
          alt={block.alt}
          caption={block.caption && setInlines(block.caption, setting)}
        />
      );
    case "table":
      return setTable(block, setting);
    case "signature":
      return (
        <Signature>
          {pagesAt(block, setting)}
          {setInlines(block.children, setting)}
        </Signature>
      );
  }
}

/** Sets a heading that is in the outline by its rank there; another is a line of its own inside a quotation or a list. */
function setHeading(heading: Copy.Heading, setting: Setting): JSX.Element {
  const section = setting.sections.get(heading);
  const children = setInlines(heading.children, setting);
  if (section === undefined) return <Subheading>{children}</Subheading>;
  return (
    <Heading rank={section.rank} id={section.id}>
      {children}
    </Heading>
  );
}

function setList(list: Copy.List, setting: Setting): JSX.Element {
  const items = list.items.map((item) => (
    <li>
      {pagesAt(item, setting)}
      {setBlocks(item.children, setting)}
    </li>
  ));
  const spacing = list.tight ? undefined : "loose";
  if (list.start === undefined) return <ul class={spacing}>{items}</ul>;
  return (
    <ol class={spacing} start={list.start === 1 ? undefined : list.start}>
      {items}
    </ol>
  );
}

function setTable({ columns, head, rows }: Copy.Table, setting: Setting): JSX.Element {
  const row = ({ cells }: Copy.TableRow, isHead: boolean): JSX.Element => (
    <tr>
      {cells.map((cell, column) => (
        <Cell alignment={columns[column]} isHead={isHead}>
          {pagesAt(cell, setting)}
          {setInlines(cell.children, setting)}
        </Cell>
      ))}
    </tr>
  );
  return <Table head={row(head, true)} rows={rows.map((each) => row(each, false))} />;
}

/** Sets apart the capitals with which an author typed the first word or words, to be set as small capitals. */
function setOpening(paragraph: Copy.Paragraph, setting: Setting): JSX.Element {
  const [first, ...others] = paragraph.children;
  const capitals =
    first?.type === "text" ? /^\P{L}*\p{Lu}[\p{Lu}\p{M}]+(?![\p{L}\p{M}])/u.exec(first.value)?.[0] : undefined;
  if (first?.type !== "text" || capitals === undefined)
    return <OpeningParagraph>{setInlines(paragraph.children, setting)}</OpeningParagraph>;
  return (
    <OpeningParagraph capitals={capitals}>
      {setText(first.value, setting.breaks.within.get(first), capitals.length)}
      {setInlines(others, setting)}
    </OpeningParagraph>
  );
}

function setInlines(inlines: readonly Copy.Inline[], setting: Setting): Content {
  return inlines.map((inline) => setInline(inline, setting));
}

function setInline(inline: Copy.Inline, setting: Setting): Content {
  switch (inline.type) {
    case "text":
      return setText(inline.value, setting.breaks.within.get(inline));
    case "emphasis":
      return <em>{setInlines(inline.children, setting)}</em>;
    case "strong":
      return <strong>{setInlines(inline.children, setting)}</strong>;
    case "code":
      return [setText("", setting.breaks.within.get(inline)), <code>{inline.value}</code>];
    case "link":
      return setLink(inline, setting);
    case "foreign":
      return (
        <span lang={inline.language} xml:lang={inline.language}>
          {setInlines(inline.children, setting)}
        </span>
      );
    case "superscript":
      return <sup>{setInlines(inline.children, setting)}</sup>;
    case "subscript":
      return <sub>{setInlines(inline.children, setting)}</sub>;
    case "small":
      return <small>{setInlines(inline.children, setting)}</small>;
    case "line-break":
      return <br />;
    case "call":
      return [setText("", setting.breaks.within.get(inline)), setCall(inline, setting)];
  }
}

/** Returns a text from an offset on, with a mark at each place where a page begins. */
function setText(value: string, breaks: readonly Break[] = [], from = 0): Content {
  const [first, ...others] = breaks;
  if (first === undefined) return value.slice(from);
  const { number, offset } = first;
  return [value.slice(from, offset), <PageBreak number={number} />, setText(value, others, Math.max(from, offset))];
}

function setLink(link: Copy.Link, setting: Setting): Content {
  const address = addressOf(link.href, setting.sectionIds);
  if (address === undefined) return setInlines(link.children, setting);
  if (link.children.some(holdsLink)) return setInlines(partLink(link), setting);
  return (
    <a href={address.startsWith("#") ? setting.linkTo(address.slice(1)) : address} title={link.title}>
      {setInlines(link.children, setting)}
    </a>
  );
}

function setCall(call: Copy.NoteCall, setting: Setting): JSX.Element {
  const entry = setting.entries.get(call);
  if (entry === undefined) throw new Error(`an edition was asked for whose call [^${call.label}] has no note`);
  const id = callId(entry.number, entry.calls.indexOf(call));
  return <NoteCall id={id} href={setting.linkTo(noteId(entry.number))} number={entry.number} />;
}

function imagePath(figure: Copy.Figure, setting: Setting): string {
  const path = setting.imagePaths.get(figure.src);
  if (path === undefined) throw new Error(`an edition was asked for whose image ${figure.src} was not read`);
  return path;
}
