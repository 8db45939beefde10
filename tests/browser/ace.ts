import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.ts";
import { run, withFiles } from "../conformance/tools.ts";

const program = fileURLToPath(new URL("../conformance/ace/node_modules/@daisy/ace-cli/bin/ace.js", import.meta.url));

/** What Ace says of an EPUB. */
export interface Said {
  readonly outcome: string;
  /** Of any impact, as `image-alt in index.xhtml: <img src="…" />`. */
  readonly violations: readonly string[];
}

/** Ace's report, as far as it is read. */
interface Report {
  readonly "earl:result": { readonly "earl:outcome": string };
  readonly assertions: readonly {
    readonly "earl:testSubject": { readonly url: string };
    readonly assertions: readonly {
      readonly "earl:test": { readonly "dct:title": string };
      readonly "earl:result": { readonly "dct:description": string; readonly html?: string };
    }[];
  }[];
}

const tests = "that Ace finds no fault in the EPUBs";

/** Returns the path of Ace's browser; where it or Ace is not there, says in a line what tests are left out, and returns undefined. */
export async function findAceBrowser(): Promise<string | undefined> {
  if (existsSync(program)) return findChromium(tests);
  console.warn(`left out, since \`npm ci --ignore-scripts --prefix tests/conformance/ace\` was not run: ${tests}`);
  return undefined;
}

/** Runs Ace over an EPUB in a browser. What they keep goes with the folder of the EPUB. */
export function runAce(epub: Uint8Array, browser: string): Promise<Said> {
  return withFiles({ "a.epub": epub }, async ([path]) => {
    const folder = dirname(path!);
    const { status, output } = await run(process.execPath, [program, "--silent", "--outdir", folder, path!], {
      PUPPETEER_EXECUTABLE_PATH: browser,
      // Milliseconds; Ace's own five seconds are few for a browser that starts on a busy machine.
      ACE_TIMEOUT_INITIAL: "60000",
      HOME: folder,
      TMPDIR: folder,
    });
    if (status !== 0) throw new Error(`Ace ended with status ${status}: ${output}`);
    return readReport(JSON.parse(await readFile(`${folder}/report.json`, "utf8")));
  });
}

function readReport({ "earl:result": { "earl:outcome": outcome }, assertions: subjects }: Report): Said {
  const violations = subjects.flatMap(({ "earl:testSubject": { url }, assertions }) =>
    assertions.map(
      ({ "earl:test": { "dct:title": rule }, "earl:result": { html, "dct:description": description } }) => {
        return `${rule} in ${url}: ${html ?? description}`;
      },
    ),
  );
  return { outcome, violations };
}
