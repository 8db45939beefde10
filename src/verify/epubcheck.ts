import { EpubCheck, type ValidationMessage } from "@likecoin/epubcheck-ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What the W3C's tool counts against a book; its remarks on usage are no faults. */
const faults: readonly string[] = ["fatal", "error", "warning"];

/**
 * Holds a finished EPUB against EPUBCheck's rules and returns E014 for each of its errors and warnings. `path` is where
 * messages say that the EPUB lies.
 */
export async function runEpubCheck(bytes: Uint8Array, path: string): Promise<Diagnostic[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter((message) => faults.includes(message.severity) && !isMistaken(message))
    .map((message) => findingOf(message, path));
}

/**
 * Returns whether a link of the NCX is taken for dead: the port does so to `#gr%C3%B6%C3%9Fe` and its like, whose
 * escapes it does not resolve. E003 follows all these links.
 */
function isMistaken({ id, location }: ValidationMessage): boolean {
  return id === "RSC-012" && location !== undefined && location.path.endsWith(".ncx");
}

function findingOf({ id, message, location }: ValidationMessage, path: string): Diagnostic {
  const at = location?.line === undefined ? "" : ` at line ${location.line}`;
  const reason = message.split("\n")[0]!.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return {
    code: "E014",
    place: { path: location === undefined ? path : `${path}/${location.path}` },
    message: `EPUBCheck ${id}${at}: ${reason.replace(/\.$/, "")}`,
  };
}
