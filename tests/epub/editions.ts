import { readFileSync } from "node:fs";
import { readManuscript } from "../../src/copy/manuscript.ts";
import { pairNotes } from "../../src/document/apparatus.ts";
import type { Images } from "../../src/document/image.ts";
import { composeEdition, type EditionFile } from "../../src/epub/edition.ts";
import { png } from "../files/pictures.ts";
import { modified, sample } from "./sample/sample.ts";

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
export async function editions(): Promise<Record<"letter" | "every-element" | "parts", readonly EditionFile[]>> {
  return {
    letter: await compose(readFileSync(new URL("../../manuscript/open-letter.md", import.meta.url), "utf8")),
    "every-element": (await sample()).files,
    parts: await compose(parts),
  };
}

function compose(text: string): Promise<readonly EditionFile[]> {
  const { value: document } = readManuscript({ path: "manuscript/text.md", text });
  const bytes = png(32, 32);
  const images: Images = new Map([
    ["white.png", { src: "white.png", bytes, mediaType: "image/png", width: 32, height: 32 }],
  ]);
  return composeEdition(document!, pairNotes(document!), images, modified);
}
