import { describe, expect, test } from "vitest";
import type { Image } from "../../src/document/image.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import { setGalley } from "../../src/galley/set.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { inksOf } from "../../src/pdf/inks.ts";
import { checkPressImages } from "../../src/pdf/press-images.ts";
import { presetOf, type PresetName } from "../../src/pdf/presets.ts";
import { jpeg, png, pngOf } from "../files/pictures.ts";
import { documentOf, figure } from "../makeup/documents.ts";
import { squarePage } from "../makeup/square-page.ts";
import { squareFaces } from "../galley/square-face.ts";

const image = (bytes: Uint8Array, own: Partial<Image> = {}): Image => ({
  src: "picture",
  bytes,
  mediaType: Buffer.from(bytes.subarray(1, 4)).toString("latin1") === "PNG" ? "image/png" : "image/jpeg",
  width: 400,
  height: 300,
  ...own,
});
/** A JPEG whose frame says that it has some components. */
const jpegOf = (components: number): Uint8Array => {
  const bytes = Buffer.from(jpeg(40, 30));
  bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 9] = components;
  return bytes;
};
const none = new Uint8Array();

describe("what an image is printed with", () => {
  test.each<[string, Uint8Array, ReturnType<typeof inksOf>]>([
    ["a grey PNG", png(4, 4), { colour: "grey", transparent: false }],
    ["a PNG in RGB", pngOf(2, [["IDAT", none]]), { colour: "rgb", transparent: false }],
    [
      "a PNG with a palette",
      pngOf(3, [
        ["PLTE", none],
        ["IDAT", none],
      ]),
      { colour: "rgb", transparent: false },
    ],
    ["a grey PNG with an alpha channel", pngOf(4, [["IDAT", none]]), { colour: "grey", transparent: true }],
    ["a PNG in RGB with an alpha channel", pngOf(6, [["IDAT", none]]), { colour: "rgb", transparent: true }],
    [
      "a grey PNG with one clear grey",
      pngOf(0, [
        ["tRNS", Buffer.from([0, 1])],
        ["IDAT", none],
      ]),
      { colour: "grey", transparent: true },
    ],
    ["a grey JPEG", jpeg(40, 30), { colour: "grey", transparent: false }],
    ["a JPEG in RGB", jpegOf(3), { colour: "rgb", transparent: false }],
    ["a JPEG in CMYK", jpegOf(4), { colour: "cmyk", transparent: false }],
  ])("%s", (_, bytes, inks) => {
    expect(inksOf(image(bytes))).toEqual(inks);
  });
});

describe("what stands against an image", () => {
  const messages = (bytes: Uint8Array, preset: PresetName, own: Partial<Image> = {}): string[] => {
    const document = documentOf([figure("picture")]);
    const images = new Map([["picture", image(bytes, own)]]);
    const galley = setGalley(document, pairNotes(document), images, squarePage, squareFaces).value;
    const { value } = makeUp(document, galley, squarePage, squareFaces);
    return checkPressImages(document, value, presetOf[preset]).map(({ code, message }) => `${code} ${message}`);
  };

  test("P008: RGB, whatever the preset", () => {
    expect(messages(jpegOf(3), "x4")).toEqual(["P008 no press edition is made: image `picture` is in RGB colour"]);
    expect(messages(jpegOf(4), "x4")).toEqual([]);
  });

  test("P008: transparency, where the preset takes none", () => {
    const clear = pngOf(4, [["IDAT", none]]);
    expect(messages(clear, "x4")).toEqual([]);
    expect(messages(clear, "x1a")).toEqual(["P008 no press edition is made: image `picture` is transparent"]);
  });

  test("P009: fewer than 300 pixels to the inch at the printed size", () => {
    // At 200 to the inch where there is room, which is half an inch for 100 pixels.
    expect(messages(png(4, 4), "x4", { width: 100, height: 50 })).toEqual([
      "P009 image `picture` has 200 pixels to the inch at its printed size",
    ]);
    // The measure is 200 points: 834 pixels are 300 to the inch on it.
    expect(messages(png(4, 4), "x4", { width: 833, height: 50 })).toEqual([
      "P009 image `picture` has 299.8 pixels to the inch at its printed size",
    ]);
    expect(messages(png(4, 4), "x4", { width: 834, height: 50 })).toEqual([]);
  });
});
