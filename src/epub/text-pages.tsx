/** @jsxImportSource #xml */
import type { Content } from "#xml/jsx-runtime";
import { BodyMatter } from "../../templates/epub/blocks.tsx";
import { Colophon } from "../../templates/epub/colophon.tsx";
import { Notes } from "../../templates/epub/notes.tsx";
import { Page } from "../../templates/epub/page.tsx";
import { TitlePage } from "../../templates/epub/title-page.tsx";
import { entriesByCall, type Apparatus } from "../document/apparatus.ts";
import { colophonOf } from "../document/colophon.ts";
import type { Document, Metadata } from "../document/document.ts";
import { dateInWords } from "../document/edition-date.ts";
import { callsIn } from "../document/traversal.ts";
import { firstPath, type Chapter } from "./chapters.ts";
import { marksOf, setMatter, setNote, type Setting } from "./content.tsx";
import type { Parts } from "./contents.ts";
import type { Making } from "./edition-order.ts";
import { callId, noteId } from "./ids.ts";
import { allSections } from "./outline.ts";
import { placeBreaks } from "./page-breaks.ts";
import type { TextPage } from "./page-list.ts";

/** What is known of the whole while a file is set. */
type Whole = Omit<Setting, "linkTo">;

/** Returns the XHTML of the work, file by file; the notes of a chapter stand in one file with their calls. */
export function textPages(
  document: Document,
  apparatus: Apparatus,
  parts: Parts,
  making: Making & Pick<Setting, "imagePaths">,
): TextPage[] {
  const { metadata } = document;
  const { chapters, terms } = parts;
  const sections = allSections(parts.outline);
  const whole: Whole = {
    terms,
    entries: entriesByCall(apparatus),
    sections: new Map(sections.map((section) => [section.heading, section])),
    sectionIds: new Set(sections.map(({ id }) => id)),
    imagePaths: making.imagePaths,
    breaks: placeBreaks(document, making.print?.pages ?? []),
    noteElement: making.notes,
  };
  const colophon = (
    <Colophon paragraphs={colophonOf(metadata, making.face === "print")} terms={terms}>
      {marksOf(whole.breaks.colophon)}
    </Colophon>
  );
  const paths = new Map(chapters.flatMap((chapter) => idsIn(chapter, whole).map((id) => [id, chapter.path])));
  const pages = chapters.map((chapter): TextPage => {
    const { path, title } = chapter;
    const linkTo = (id: string): string => `${paths.get(id) === path ? "" : paths.get(id)}#${id}`;
    const content = [setChapter(chapter, metadata, { ...whole, linkTo }), path === parts.colophon && colophon];
    return pageOf(path, title ?? metadata.title, metadata, content);
  });
  if (pages.some(({ path }) => path === parts.colophon)) return pages;
  return [...pages, pageOf(parts.colophon, terms.colophon, metadata, colophon)];
}

function pageOf(path: string, title: string, { language }: Metadata, content: Content): TextPage {
  return {
    path,
    element: (
      <Page language={language} title={title}>
        {content}
      </Page>
    ),
  };
}

/** Sets the text of a chapter and its notes; what opens the edition may have no text before the next chapter. */
function setChapter({ path, blocks, entries }: Chapter, metadata: Metadata, setting: Setting): Content {
  return (
    <>
      {path === firstPath && (
        <TitlePage metadata={metadata} date={dateInWords(metadata)}>
          {marksOf(setting.breaks.titlePage)}
        </TitlePage>
      )}
      {blocks.length > 0 && <BodyMatter>{setMatter(blocks, setting)}</BodyMatter>}
      {entries.length > 0 && <Notes terms={setting.terms}>{entries.map((entry) => setNote(entry, setting))}</Notes>}
    </>
  );
}

/** Returns the ids of a chapter that links of the text lead to: of its headings, notes and calls. */
function idsIn({ blocks, entries: notes }: Chapter, { sections, entries }: Whole): string[] {
  const headings = blocks.flatMap((block) => (block.type === "heading" ? (sections.get(block)?.id ?? []) : []));
  const calls = callsIn([...blocks, ...notes.flatMap(({ note }) => note.blocks)]);
  const callIds = calls.flatMap((call) => {
    const entry = entries.get(call);
    return entry === undefined ? [] : [callId(entry.number, entry.calls.indexOf(call))];
  });
  return [...headings, ...notes.map(({ number }) => noteId(number)), ...callIds];
}
