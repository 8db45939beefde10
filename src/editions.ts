import { posix } from "node:path";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";

/** The editions that a build can make, in the order in which it names them. */
export const editions = ["pdf", "press", "booklet", "html", "epub"] as const;
export type Edition = (typeof editions)[number];

/** Returns the name that a manuscript's editions bear: its file name without the ending. */
export function stemOf(path: string): string {
  return posix.parse(path).name;
}

/** Returns what an edition is written to, relative to the output folder; a folder ends in a slash. */
export function destinationOf(edition: Edition, stem: string): string {
  switch (edition) {
    case "pdf":
      return `${stem}.pdf`;
    case "press":
      return `${stem}-press.pdf`;
    case "booklet":
      return `${stem}-booklet.pdf`;
    case "html":
      return `${stem}/`;
    case "epub":
      return `${stem}.epub`;
  }
}

/** Returns what the report on a manuscript is written to, relative to the output folder. */
export function reportOf(stem: string): string {
  return `${stem}.report.json`;
}

/** Returns F005 for each manuscript that would write where an earlier one writes, on a disk that ignores case. */
export function findClashes(manuscripts: readonly string[], wanted: readonly Edition[]): Diagnostic[] {
  const writers = new Map<string, string>();
  const clashes = new Map<string, Diagnostic>();
  for (const path of manuscripts) {
    const stem = stemOf(path);
    for (const destination of [...wanted.map((edition) => destinationOf(edition, stem)), reportOf(stem)]) {
      const key = destination.replace(/\/$/, "").normalize("NFC").toLowerCase();
      const earlier = writers.get(key);
      if (earlier === undefined) writers.set(key, path);
      else if (!clashes.has(path)) clashes.set(path, clash(path, earlier, destination));
    }
  }
  return [...clashes.values()];
}

function clash(path: string, earlier: string, destination: string): Diagnostic {
  return {
    code: "F005",
    place: { path },
    message: `\`${path}\` and \`${earlier}\` would both write \`${destination}\``,
    hint: "give one of them another name, or build them one by one with different `--out` folders",
  };
}
