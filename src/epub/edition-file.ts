/** A file of the edition. */
export interface EditionFile {
  /** Relative to the edition's folder, with forward slashes. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Orders files by their paths, character by character: the same on any machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
