import { readFile } from "node:fs/promises";
import { findChromium, startChromium } from "./chromium.ts";
import { ask, click, openReader } from "./driver.ts";
import { serve } from "./server.ts";

/**
 * Takes pictures of an EPUB in a reader: where the text opens, and with the note of its first call popped up:
 * `picture.ts letter.epub opening.png note.png`.
 */
const [epub, opening, note] = process.argv.slice(2);
const chromium = await findChromium("the picture of the reader");
if (epub === undefined || opening === undefined || note === undefined || chromium === undefined) process.exit(2);
const server = await serve(
  new Map([["/book.epub", { mediaType: "application/epub+zip", bytes: await readFile(epub) }]]),
);
const browser = await startChromium(chromium);
try {
  const page = await openReader(browser, server.origin, { book: "/book.epub", flow: "paginated", popUps: "on" });
  const [text] = await ask(page, "contents");
  await ask(page, "show", text!.href);
  await page.screenshot({ path: opening });
  const [call] = await ask(page, "calls");
  await ask(page, "show", call!.href);
  const done = await click(page, (await ask(page, "place", call!.href))!);
  if (done !== "popped up") throw new Error(`upon a click, the reader ${done}`);
  await page.screenshot({ path: note });
} finally {
  await browser.close();
  await server.close();
}
