import type { Image } from "../document/image.ts";

/** What an image is printed with, and whether it lets what is under it show through. */
export interface Inks {
  readonly colour: "grey" | "rgb" | "cmyk";
  readonly transparent: boolean;
}

/** Returns what the file of an image that is known to be whole says of its colour. */
export function inksOf({ bytes, mediaType }: Image): Inks {
  return mediaType === "image/png" ? inksOfPng(bytes) : { colour: colourOfJpeg(bytes), transparent: false };
}

/** Colour types of PNG (section 11.2.2): 0 and 4 are grey; 4 and 6 have an alpha channel, as has what a tRNS chunk says. */
function inksOfPng(bytes: Uint8Array): Inks {
  const type = bytes[25]!;
  const transparent = type === 4 || type === 6 || Buffer.from(bytes).includes("tRNS", 33, "latin1");
  return { colour: type === 0 || type === 4 ? "grey" : "rgb", transparent };
}

/** The components of a frame (JPEG, ITU-T T.81, B.2.2): one is grey, three are taken for RGB, four for CMYK. */
function colourOfJpeg(bytes: Uint8Array): Inks["colour"] {
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9] === 1 ? "grey" : bytes[at + 9] === 4 ? "cmyk" : "rgb";
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return "rgb";
}
