import { readFile } from "node:fs/promises";
import { findChromium, startChromium } from "./chromium.ts";
import { ask, click, openReader } from "./driver.ts";
import { serve } from "./server.ts";

/** Takes the picture of an EPUB in a reader, the note of its first call popped up: `picture.ts letter.epub reader.png`. */
const [epub, picture] = process.argv.slice(2);
const chromium = await findChromium("the picture of the reader");
if (epub === undefined || picture === undefined || chromium === undefined) process.exit(2);
const server = await serve(
  new Map([["/book.epub", { mediaType: "application/epub+zip", bytes: await readFile(epub) }]]),
);
const browser = await startChromium(chromium);
try {
  const page = await openReader(browser, server.origin, { book: "/book.epub", flow: "paginated", popUps: "on" });
  const [call] = await ask(page, "calls");
  await ask(page, "show", call!.href);
  const done = await click(page, (await ask(page, "place", call!.href))!);
  if (done !== "popped up") throw new Error(`upon a click, the reader ${done}`);
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await server.close();
}
