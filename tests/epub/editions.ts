import { readFileSync } from "node:fs";
import type { Images } from "../../src/document/image.ts";
import type { EditionOrder } from "../../src/epub/edition-order.ts";
import type { EditionFile } from "../../src/epub/edition.ts";
import { png } from "../files/pictures.ts";
import { sample } from "./sample/sample.ts";
import { wholeEdition } from "./whole.ts";

/** Signs of XML in the names, headings that skip a level and are in other letters, tables, figures, a note called twice. */
const parts = `---
title: 'Q & A: <"X">, or ''Y'''
author: Ä. Writer & Sons
publisher: <Press>
date: 2004-03-23
language: de
---

Opening.[^a]

# Größe & <Maß>

## A table

| Mouse | Age[^b] |
|-------|----:|
| Alba  | 2[^a] |

#### Far below

![A white square](white.png "A square, *again*[^a]")

![](white.png)

# Größe & <Maß>

> Quoted.
>
> ## Not in the contents

[^a]: Called three times.

[^b]: Called from a head, and [linked](#größe-maß).
`;

/** Returns editions to hold against what others say of EPUBs: the letter, every element once, and a text in parts. */
export async function editions(): Promise<
  Record<"letter" | "letter-in-print" | "every-element" | "parts" | "certified", readonly EditionFile[]>
> {
  const letter = readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8");
  const certified = parts.replace(
    "language: de",
    "language: de\ncertifiedBy: A. Tester\ncertifierReport: https://example.org/report",
  );
  return {
    letter: await compose(letter),
    "letter-in-print": await compose(letter, { face: "print", notes: "aside" }),
    "every-element": (await sample()).files,
    parts: await compose(parts),
    certified: await compose(certified),
  };
}

async function compose(text: string, order: Partial<EditionOrder> = {}): Promise<readonly EditionFile[]> {
  const bytes = png(32, 32);
  const images: Images = new Map([
    ["white.png", { src: "white.png", bytes, mediaType: "image/png", width: 32, height: 32 }],
  ]);
  return (await wholeEdition(text, images, order)).files;
}
