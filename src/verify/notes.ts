import type { Element } from "xast";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { backlinksOf } from "./edition-text.ts";
import { targetOf } from "./links.ts";
import { elementsIn, means, type XmlFile } from "./xml.ts";

/** A call or a note where it stands; its address is its path and id. */
interface Standing {
  readonly element: Element;
  readonly path: string;
  readonly address: string;
  /** As messages name it. */
  readonly name: string;
}

/** Returns E004 to E007 for the calls, notes and ways back of an edition that do not lead where they should. */
export function verifyNotes(pages: readonly XmlFile[], shown: (path: string) => string): Diagnostic[] {
  const calls = standing(pages, "noteref");
  const notes = standing(pages, "footnote");
  const noteAt = new Map(notes.map((note) => [note.address, note]));
  const callsOf = new Map<Standing, Standing[]>();
  const findings: Diagnostic[] = [];
  for (const call of calls) {
    const note = noteAt.get(leadsTo(call.element, call.path));
    if (note === undefined || (labelOf(note) ?? numberOf(call.element)) !== numberOf(call.element))
      findings.push({ code: "E004", place: { path: shown(call.path) }, message: astray(call, note) });
    if (note !== undefined) callsOf.set(note, [...(callsOf.get(note) ?? []), call]);
  }
  return [...findings, ...notes.flatMap((note) => verifyWaysBack(note, callsOf.get(note) ?? [], shown(note.path)))];
}

function verifyWaysBack(note: Standing, calls: readonly Standing[], shown: string): Diagnostic[] {
  const place = { path: shown };
  if (calls.length === 0) return [{ code: "E007", place, message: `no call leads to the note ${note.name}` }];
  const ways = backlinksOf(note.element).map((link) => ({ href: link.attributes["href"], to: leadsTo(link, note.path) }));
  const wrong = ways.filter(({ to }) => !calls.some((call) => call.address === to));
  const unreached = calls.filter((call) => !ways.some(({ to }) => to === call.address));
  return [
    ...wrong.map(({ href }): Diagnostic => ({ code: "E006", place, message: `the note ${note.name} leads back to \`${href}\`, which is no call to it` })),
    ...unreached.slice(wrong.length).map((call): Diagnostic => ({ code: "E005", place, message: `the note ${note.name} has no way back to its call ${call.name}` })),
  ];
}

function astray(call: Standing, note: Standing | undefined): string {
  const said = `the call ${call.name} of note ${numberOf(call.element)}`;
  if (note === undefined) return `${said} leads to \`${call.element.attributes["href"]}\`, where no note stands`;
  return `${said} leads to note ${labelOf(note)}`;
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

/** Returns the number that a note bears: that of its first way back, if it has one. */
function labelOf(note: Standing): string | undefined {
  const [first] = backlinksOf(note.element);
  return first && numberOf(first);
}

function numberOf(link: Element): string {
  return link.children.map((child) => (child.type === "text" ? child.value : "")).join("").trim();
}
