import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect } from "vitest";
import type { Block, Document } from "../../src/document/document.ts";
import { inspectImage } from "../../src/files/image.ts";
import { readImages } from "../../src/files/read.ts";
import { test } from "./folder.ts";
import { jpeg, png, pngOf } from "./pictures.ts";

const span = { start: 0, end: 0 };

/** A document whose only blocks are figures, the last one in a quotation in a note. */
function documentWith(folder: string, ...sources: string[]): Document {
  const figures: Block[] = sources.map((src, index) => ({
    type: "figure",
    src,
    alt: "",
    span: { start: index, end: index + 1 },
  }));
  const last: Block = { type: "quotation", span, children: figures.splice(-1) };
  return {
    source: { path: join(folder, "letter.md"), text: "x".repeat(sources.length) },
    metadata: { title: "T", author: "A", publisher: "P", date: "2004-03-23", language: "en" },
    blocks: figures,
    notes: [
      {
        label: "n",
        labelSpan: span,
        span,
        blocks: [{ type: "list", tight: true, span, items: [{ type: "item", span, children: [last] }] }],
      },
    ],
    calls: [],
  };
}

describe("images are read", () => {
  test("from the manuscript's folder, wherever their figures stand", async ({ folderWith }) => {
    const folder = await folderWith({ "a.png": png(3, 2), "pictures/b c.jpg": jpeg(40, 30), "100%.png": png(1, 1) });
    const { value, diagnostics } = await readImages(
      documentWith(folder, "a.png", "100%.png", "a.png", "pictures/b c.jpg"),
    );
    expect(diagnostics).toEqual([]);
    expect([...value.values()].map(({ bytes, ...rest }) => rest)).toEqual([
      { src: "a.png", mediaType: "image/png", width: 3, height: 2 },
      { src: "100%.png", mediaType: "image/png", width: 1, height: 1 },
      { src: "pictures/b c.jpg", mediaType: "image/jpeg", width: 40, height: 30 },
    ]);
  });

  test("and an address that was decoded once is not decoded again", async ({ folderWith }) => {
    const folder = await folderWith({ "a b.png": png(1, 1) });
    const { diagnostics } = await readImages(documentWith(folder, "a%20b.png"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["S001"]);
  });

  test("and those that cannot be had are all reported, each at its figure", async ({ folderWith }) => {
    const folder = await folderWith({
      "home/portrait.png": png(1, 1),
      "home/fake.png": "GIF89a",
      "secret.png": png(1, 1),
    });
    await symlink("../secret.png", join(folder, "home/link.png"));
    await mkdir(join(folder, "home/folder.png"));
    const sources = [
      "portrit.png",
      "../secret.png",
      "link.png",
      "https://example.org/a.png",
      "data:image/png;base64,AAAA",
      "//cdn/a.png",
      "folder.png",
      "fake.png",
    ];
    const { value, diagnostics } = await readImages(documentWith(join(folder, "home"), ...sources));
    expect(value.size).toBe(0);
    expect(diagnostics.map(({ code, message, place }) => [code, message, "span" in place && place.span.start])).toEqual(
      [
        ["S001", "there is no image `portrit.png`", 0],
        ["S001", "image `../secret.png` lies outside the manuscript's folder", 1],
        ["S001", "image `link.png` lies outside the manuscript's folder", 2],
        ["S001", "image `https://example.org/a.png` is an address, not a file", 3],
        ["S001", "image `data:image/png;base64,AAAA` is an address, not a file", 4],
        ["S001", "image `//cdn/a.png` is an address, not a file", 5],
        ["S001", "image `folder.png` is a folder, not a file", 6],
        ["S003", "image `fake.png` is a GIF", 7],
      ],
    );
    expect(diagnostics[0]!.hint).toBe("did you mean `portrait.png`?");
  });
});

describe("an image's bytes", () => {
  test("tell its size as it is shown, the camera's turn included", () => {
    expect(inspectImage(jpeg(40, 30, 1))).toMatchObject({ width: 40, height: 30 });
    expect(inspectImage(jpeg(40, 30, 6))).toMatchObject({ width: 30, height: 40 });
  });

  test("tell its kind, whatever the file is called", () => {
    const svg = inspectImage(Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(svg).toEqual({ fault: "is an SVG", hint: "the editions show PNG and JPEG: convert it to one of these" });
    expect(inspectImage(Buffer.from("hello"))).toMatchObject({ fault: "is not an image of a known kind" });
    expect(inspectImage(new Uint8Array())).toMatchObject({ fault: "is an empty file" });
  });

  test("are refused by their size before anything decodes them", () => {
    const bomb = png(1, 1, [30_000, 30_000]);
    expect(bomb.length).toBeLessThan(100);
    expect(inspectImage(bomb)).toMatchObject({ fault: "has 30000 × 30000 pixels" });
  });

  test("are broken wherever they are cut, and wherever a byte of a PNG is changed", () => {
    const [aPng, aJpeg] = [png(4, 4), jpeg(4, 4)];
    for (let length = 8; length < aPng.length; length += 1)
      expect(inspectImage(aPng.subarray(0, length)), `PNG of ${length} bytes`).toHaveProperty("fault");
    for (let length = 3; length < aJpeg.length; length += 1)
      expect(inspectImage(aJpeg.subarray(0, length)), `JPEG of ${length} bytes`).toHaveProperty("fault");
    for (let at = 0; at < aPng.length; at += 1) {
      const changed = aPng.map((byte, index) => (index === at ? byte ^ 0x20 : byte));
      expect(inspectImage(changed), `PNG with byte ${at} changed`).toHaveProperty("fault");
    }
  });

  // Rows of 4 RGBA pixels, each with its filter before it; interlaced by Adam7, they are 3 rows of 1, 2 of 2 and 2 of 4.
  const rgba = Buffer.alloc(4 * (1 + 4 * 4));
  const adam7 = Buffer.alloc(5 + 5 + 9 + 2 * 9 + 2 * 17);
  const indexed = Buffer.alloc(4 * (1 + 4));

  test.each([
    ["RGBA", pngOf(6, [["IDAT", deflateSync(rgba)]])],
    [
      "in two parts",
      pngOf(6, [
        ["IDAT", deflateSync(rgba).subarray(0, 5)],
        ["IDAT", deflateSync(rgba).subarray(5)],
      ]),
    ],
    ["interlaced", pngOf(6, [["IDAT", deflateSync(adam7)]], 1)],
    [
      "with a palette",
      pngOf(3, [
        ["PLTE", Buffer.alloc(3)],
        ["IDAT", deflateSync(indexed)],
      ]),
    ],
  ])("are taken where a PNG is whole: %s", (_, bytes) => {
    expect(inspectImage(bytes)).toEqual({ mediaType: "image/png", width: 4, height: 4 });
  });

  test.each([
    ["garbage", pngOf(6, [["IDAT", Buffer.from("garbage")]]), "its pixels cannot be unpacked"],
    ["no data", pngOf(6, []), "its pixels cannot be unpacked"],
    ["too little", pngOf(6, [["IDAT", deflateSync(rgba.subarray(1))]]), "it holds fewer or more pixels than it says"],
    [
      "too much",
      pngOf(6, [["IDAT", deflateSync(Buffer.alloc(10_000_000))]]),
      "it holds fewer or more pixels than it says",
    ],
    [
      "too little, interlaced",
      pngOf(6, [["IDAT", deflateSync(rgba)]], 1),
      "it holds fewer or more pixels than it says",
    ],
    ["no palette", pngOf(3, [["IDAT", deflateSync(indexed)]]), "its palette is missing"],
    [
      "an unknown filter",
      pngOf(6, [["IDAT", deflateSync(Buffer.from(rgba).fill(9, 0, 1))]]),
      "its pixels are filtered in an unknown way",
    ],
    ["an unknown colour type", pngOf(5, [["IDAT", deflateSync(rgba)]]), "its header is damaged"],
  ])("are broken where the pixels of a PNG are: %s", (_, bytes, reason) => {
    expect(inspectImage(bytes)).toMatchObject({ fault: `is broken: ${reason}` });
  });
});
