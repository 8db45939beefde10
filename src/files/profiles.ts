import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The papers that a press edition can be made for. */
export const papers = ["uncoated", "coated"] as const;
export type Paper = (typeof papers)[number];

/** How a press prints on a paper: an ICC profile and the printing condition that it characterises. */
export interface Profile {
  readonly bytes: Uint8Array;
  /** Its name in the registry of the ICC (https://registry.color.org). */
  readonly condition: string;
  readonly description: string;
}

const files: Readonly<Record<Paper, Omit<Profile, "bytes"> & { readonly file: string }>> = {
  uncoated: { file: "FOGRA29L_uncoated.icc", condition: "FOGRA29", description: "offset on uncoated white paper" },
  coated: { file: "FOGRA39L_coated.icc", condition: "FOGRA39", description: "offset on coated paper" },
};

/** Returns the profile for a paper. */
export async function readProfile(paper: Paper): Promise<Profile> {
  const { file, condition, description } = files[paper];
  const bytes = await readFile(fileURLToPath(new URL(`icc/${file}`, import.meta.url)));
  return { bytes, condition, description };
}
