/** @jsxImportSource #xml */
import type { JSX } from "#xml/jsx-runtime";
import { BodyMatter } from "../../templates/epub/blocks.tsx";
import { Colophon } from "../../templates/epub/colophon.tsx";
import { Notes } from "../../templates/epub/notes.tsx";
import { Page } from "../../templates/epub/page.tsx";
import { TitlePage } from "../../templates/epub/title-page.tsx";
import type { Apparatus } from "../document/apparatus.ts";
import { colophonOf } from "../document/colophon.ts";
import type { Document } from "../document/document.ts";
import { dateInWords } from "../document/edition-date.ts";
import { setNote, setText, type Setting } from "./content.tsx";

/** Returns the XHTML that holds the whole work, so that notes stand in one file with their calls. */
export function textPage(document: Document, apparatus: Apparatus, setting: Setting): JSX.Element {
  const { metadata } = document;
  const { terms } = setting;
  return (
    <Page language={metadata.language} title={metadata.title}>
      <TitlePage metadata={metadata} date={dateInWords(metadata)} />
      <BodyMatter>{setText(document.blocks, setting)}</BodyMatter>
      {apparatus.entries.length > 0 && (
        <Notes terms={terms}>{apparatus.entries.map((entry) => setNote(entry, setting))}</Notes>
      )}
      <Colophon paragraphs={colophonOf(metadata)} terms={terms} />
    </Page>
  );
}
