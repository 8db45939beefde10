import type { Element } from "xast";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { backlinksOf } from "./edition-text.ts";
import { targetOf } from "./links.ts";
import { elementsIn, means, ownText, type XmlFile } from "./xml.ts";

/** A call or a note where it stands; its address is its path and id. */
interface Standing {
  readonly element: Element;
  readonly path: string;
  readonly address: string;
  /** As messages name it. */
  readonly name: string;
}

/** A note with what leads from it back to its calls. */
interface StandingNote extends Standing {
  readonly backlinks: readonly Element[];
  /** The number that it bears: that of its first way back, if it has one. */
  readonly label: string | undefined;
  /** The calls that lead to it, as they are found. */
  readonly calls: Standing[];
}

/** Returns E004 to E007 for the calls, notes and ways back of an edition that do not lead where they should. */
export function verifyNotes(pages: readonly XmlFile[], shown: (path: string) => string): Diagnostic[] {
  const notes = standing(pages, "footnote").map(readNote);
  const noteAt = new Map(notes.map((note) => [note.address, note]));
  const findings: Diagnostic[] = [];
  for (const call of standing(pages, "noteref")) {
    const note = noteAt.get(leadsTo(call.element, call.path));
    note?.calls.push(call);
    if (note === undefined || (note.label ?? ownText(call.element)) !== ownText(call.element))
      findings.push({ code: "E004", place: { path: shown(call.path) }, message: astray(call, note) });
  }
  return [...findings, ...notes.flatMap((note) => verifyWaysBack(note, shown(note.path)))];
}

function readNote(note: Standing): StandingNote {
  const backlinks = backlinksOf(note.element);
  return { ...note, backlinks, label: backlinks[0] && ownText(backlinks[0]), calls: [] };
}

function verifyWaysBack({ name, path, backlinks, calls }: StandingNote, shown: string): Diagnostic[] {
  const found = (code: "E005" | "E006" | "E007", message: string): Diagnostic => ({
    code,
    place: { path: shown },
    message,
  });
  if (calls.length === 0) return [found("E007", `no call leads to the note ${name}`)];
  const ways = backlinks.map((link) => ({ href: link.attributes["href"], to: leadsTo(link, path) }));
  const called = new Set(calls.map(({ address }) => address));
  const reached = new Set(ways.map(({ to }) => to));
  const wrong = ways.filter(({ to }) => !called.has(to));
  const unreached = calls.filter(({ address }) => !reached.has(address));
  return [
    ...wrong.map(({ href }) => found("E006", `the note ${name} leads back to \`${href}\`, which is no call to it`)),
    ...unreached
      .slice(wrong.length)
      .map((call) => found("E005", `the note ${name} has no way back to its call ${call.name}`)),
  ];
}

function astray(call: Standing, note: StandingNote | undefined): string {
  const said = `the call ${call.name} of note ${ownText(call.element)}`;
  if (note === undefined) return `${said} leads to \`${call.element.attributes["href"]}\`, where no note stands`;
  return `${said} leads to note ${note.label}`;
}

function standing(pages: readonly XmlFile[], type: string): Standing[] {
  return pages.flatMap(({ path, root }) =>
    [...elementsIn(root)]
      .filter((element) => means(element, type))
      .map((element) => {
        const id = element.attributes["id"] ?? "";
        return { element, path, address: `${path}#${id}`, name: id === "" ? "without an id" : `\`#${id}\`` };
      }),
  );
}

/** Returns the address that a link leads to, with the path first. */
function leadsTo(link: Element, from: string): string {
  const target = targetOf(link.attributes["href"] ?? "", from);
  return target === undefined ? "" : `${target.path}#${target.id ?? ""}`;
}
