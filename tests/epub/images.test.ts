import { expect, test } from "vitest";
import type { Block } from "../../src/document/document.ts";
import type { Image } from "../../src/document/image.ts";
import { figuresIn } from "../../src/document/traversal.ts";
import { platesOf } from "../../src/epub/images.ts";
import { paragraph } from "./documents.ts";

const span = { start: 0, end: 0 };
const figure = (src: string): Block => ({ type: "figure", src, alt: "", span });
const item = (...children: readonly Block[]) => ({ type: "item" as const, children, span });
const image = (src: string): [string, Image] => [
  src,
  { src, bytes: new Uint8Array(), mediaType: "image/png", width: 1, height: 1 },
];

const blocks: Block[] = [
  paragraph("Text."),
  {
    type: "quotation",
    span,
    children: [
      figure("b.png"),
      { type: "list", tight: true, span, items: [item(figure("a.png"), paragraph("Text."))] },
    ],
  },
  figure("b.png"),
];

test("figures are found however deep they stand, in reading order", () => {
  expect(figuresIn(blocks).map(({ src }) => src)).toEqual(["b.png", "a.png", "b.png"]);
});

test("each image is filed once, numbered by its first showing", () => {
  expect([...platesOf(blocks, new Map([image("a.png"), image("b.png")])).paths]).toEqual([
    ["b.png", "images/figure-1.png"],
    ["a.png", "images/figure-2.png"],
  ]);
});
