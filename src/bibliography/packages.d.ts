declare module "citeproc" {
  /** One source in a citation, with its place among the others. */
  export interface Cite {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly "suppress-author"?: boolean;
    /** 0 for the first of a source, 1 for a later one, 2 for ibid., 3 for ibid. with another locator. */
    readonly position: 0 | 1 | 2 | 3;
    readonly "near-note": boolean;
    readonly "first-reference-note-number"?: number;
  }
  interface System {
    /** Returns a locale of CSL as XML. */
    readonly retrieveLocale: (tag: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly citation: { readonly opt: { layout_suffix: string; readonly "near-note-distance": number } };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly Cite[]): string;
  }
  /** What a format puts round a text, which stands in it as %%STRING%%; false for nothing. */
  type Format = Record<string, unknown>;
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: { readonly text: Format } & Record<string, Format> };
    /** The main dialect of each language: `en_US` of `en`. */
    readonly LANG_BASES: Readonly<Record<string, string>>;
  };
  export default CSL;
}

declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** Returns what the reader of a named format makes of some input; nothing is guessed, and nothing fetched. */
      readonly data: (input: unknown, format: string) => unknown[];
    };
  };
}

/** Adds the formats `@biblatex/text` and `@biblatex/entries+list` to those of `@citation-js/core`. */
declare module "@citation-js/plugin-bibtex";
