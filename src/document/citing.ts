import type { Source } from "../diagnostics/source.ts";

/** What a document cites by, as it was read. */
export interface CitationFiles {
  readonly bibliography: readonly Source[];
  /** The author's own style (CSL 1.0.2), where there is one that can be read. */
  readonly style: Source | undefined;
}
