import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openFace, type Face } from "./face.ts";

export type FaceName = "roman" | "italic" | "bold" | "boldItalic";

/** The cuts that a text is set in; a cut is opened when it is first asked for. */
export type Faces = Readonly<Record<FaceName, Face>>;

const garamond: Record<FaceName, string> = {
  roman: "400Regular/EBGaramond_400Regular.ttf",
  italic: "400Regular_Italic/EBGaramond_400Regular_Italic.ttf",
  bold: "600SemiBold/EBGaramond_600SemiBold.ttf",
  boldItalic: "600SemiBold_Italic/EBGaramond_600SemiBold_Italic.ttf",
};

/** Returns EB Garamond; its semi-bold serves as the bold, as its true bold is too dark for running text. */
export function loadFaces(): Faces {
  const { resolve } = createRequire(import.meta.url);
  const opened = new Map<FaceName, Face>();
  const open = (name: FaceName): Face => {
    let face = opened.get(name);
    if (face === undefined) {
      face = openFace(readFileSync(resolve(`@expo-google-fonts/eb-garamond/${garamond[name]}`)));
      opened.set(name, face);
    }
    return face;
  };
  return {
    get roman() {
      return open("roman");
    },
    get italic() {
      return open("italic");
    },
    get bold() {
      return open("bold");
    },
    get boldItalic() {
      return open("boldItalic");
    },
  };
}
