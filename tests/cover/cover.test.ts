import { expect, test } from "vitest";
import { coverSvg, drawCover } from "../../src/cover/cover.tsx";
import type { Image } from "../../src/document/image.ts";
import { letter } from "../../src/typography/letter.ts";
import { jpeg, png } from "../files/pictures.ts";
import { makeUpFile, makeUpManuscript, type Printed } from "../pdf/print.ts";

const pamphlet = (fields: string, ...images: readonly Image[]): Printed =>
  makeUpManuscript(
    `---\ntitle: On Custom\nauthor: A. Writer\npublisher: A Press\ndate: 2004-03-23\nlanguage: en-GB\n${fields}\n---\n\nText.\n`,
    new Map(images.map((image) => [image.src, image])),
    letter,
  );
const art: Image = { src: "art.png", bytes: png(40, 30), mediaType: "image/png", width: 40, height: 30 };

/** A JPEG whose frame says that it has four components. */
function cmyk(): Image {
  const bytes = Buffer.from(jpeg(40, 30));
  bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4;
  return { src: "art.jpg", bytes, mediaType: "image/jpeg", width: 40, height: 30 };
}

test("the cover of the letter is a PNG of the form of its page, and the same when it is drawn again", async () => {
  const { document, madeUp } = await makeUpFile("manuscript/open-letter.md");
  const { value, diagnostics } = await drawCover(document, madeUp);
  expect(diagnostics).toEqual([]);
  const header = new DataView(value.buffer, value.byteOffset);
  const { width, height } = letter.trim;
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([1200, Math.round((1200 * height) / width)]);
  expect(Buffer.from((await drawCover(document, madeUp)).value).equals(Buffer.from(value))).toBe(true);
});

test("its type is drawn as outlines, glyph by glyph, within the page", async () => {
  const { document, madeUp } = pamphlet("");
  const svg = await coverSvg(document, madeUp);
  const glyphs = [...svg.matchAll(/<path transform="translate\((\S+) (\S+)\) [^"]*" d="([^"]*)"/g)];
  // Title, author, publisher and date, a space between words taking none; each has ink.
  expect(glyphs).toHaveLength("OnCustomA.WriterAPress23March2004".length);
  for (const [, x, y, outline] of glyphs) {
    expect(Number(x)).toBeGreaterThan(0);
    expect(Number(x)).toBeLessThan(letter.trim.width);
    expect(Number(y)).toBeGreaterThan(0);
    expect(Number(y)).toBeLessThan(letter.trim.height);
    expect(outline).toMatch(/^M/);
  }
});

test("the picture of the cover is in it", async () => {
  const { document, madeUp } = pamphlet("cover: art.png", art);
  const svg = await coverSvg(document, madeUp);
  expect(svg).toContain(`href="data:image/png;base64,${Buffer.from(art.bytes).toString("base64")}"`);
  const plain = await drawCover(document, { ...madeUp, galley: { ...madeUp.galley, cover: undefined } });
  expect((await drawCover(document, madeUp)).value).not.toEqual(plain.value);
});

test("E018: a picture in CMYK is not for screens, and is left out with a word", async () => {
  const { document, madeUp } = pamphlet("cover: art.jpg", cmyk());
  const { value, diagnostics } = await drawCover(document, madeUp);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    "E018 the cover of the EPUB is made without its picture: `art.jpg` is in CMYK, which is for print alone",
  ]);
  const plain = pamphlet("");
  expect(value).toEqual((await drawCover(plain.document, plain.madeUp)).value);
});
