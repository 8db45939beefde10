import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/** A face of EB Garamond and what the style sheet says to get it. */
export interface Face {
  /** In the edition's folder. */
  readonly path: string;
  readonly source: string;
  readonly style: "normal" | "italic";
  readonly weight: 400 | 700;
}

const packageFolder = "@expo-google-fonts/eb-garamond";

export const regular: Face = {
  path: "fonts/EBGaramond-Regular.woff2",
  source: `${packageFolder}/400Regular/EBGaramond_400Regular.ttf`,
  style: "normal",
  weight: 400,
};
export const italic: Face = {
  path: "fonts/EBGaramond-Italic.woff2",
  source: `${packageFolder}/400Regular_Italic/EBGaramond_400Regular_Italic.ttf`,
  style: "italic",
  weight: 400,
};
export const bold: Face = {
  path: "fonts/EBGaramond-Bold.woff2",
  source: `${packageFolder}/700Bold/EBGaramond_700Bold.ttf`,
  style: "normal",
  weight: 700,
};
export const boldItalic: Face = {
  path: "fonts/EBGaramond-BoldItalic.woff2",
  source: `${packageFolder}/700Bold_Italic/EBGaramond_700Bold_Italic.ttf`,
  style: "italic",
  weight: 700,
};

/** What the setting of text always needs, and what the style sheet asks for: small capitals and the kinds of figures. */
const features = [
  "ccmp",
  "locl",
  "mark",
  "mkmk",
  "kern",
  "rlig",
  "liga",
  "clig",
  "calt",
  "smcp",
  "c2sc",
  "onum",
  "lnum",
  "pnum",
  "tnum",
  "sups",
];

/** Of the `name` table: copyright, licence and the licence's address, which the SIL Open Font License wants kept. */
const licenceNames = [0, 13, 14];

/** Returns a face as WOFF2 with the glyphs for some characters and no others. */
export async function subsetFace(face: Face, characters: string): Promise<Uint8Array> {
  const font = await readFile(createRequire(import.meta.url).resolve(face.source));
  return subsetFont(font, characters, { targetFormat: "woff2", keepFeatures: features, preserveNameIds: licenceNames });
}

/**
 * Returns the CSS that makes faces known. EB Garamond is small on its body, so it is enlarged to the height of the
 * faces that readers have; another face of their choice keeps its size.
 */
export function fontFaceRules(faces: readonly Face[]): string {
  return faces
    .map(
      ({ path, style, weight }) =>
        `@font-face {\n  font-family: "EB Garamond";\n  font-style: ${style};\n  font-weight: ${weight};\n` +
        `  font-display: swap;\n  src: url("${path}") format("woff2");\n  size-adjust: 115%;\n}\n`,
    )
    .join("");
}
