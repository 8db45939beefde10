import type { Browser, Page } from "playwright-core";

/** A point of the screen in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A call as it stands in the EPUB. */
export interface CallFound {
  /** The path in the archive of the file that it stands in, and its id. */
  readonly href: string;
  /** What it shows. */
  readonly number: string;
  readonly isInNote: boolean;
}

/** A line of the contents or of the list of pages. */
export interface Destination {
  readonly label: string;
  readonly href: string;
}

/** The element that the reader went to. */
export interface Landing {
  readonly href: string;
  readonly words: readonly string[];
  readonly isVisible: boolean;
}

/** A note over the page. */
interface PoppedUp {
  readonly words: readonly string[];
  readonly isVisible: boolean;
  readonly calls: readonly (Place | null)[];
}

/** What the page (reader.js) can be asked, and what it answers. */
interface Answers {
  drawn: void;
  done: number;
  next: string;
  calls: readonly CallFound[];
  contents: readonly Destination[];
  pageList: readonly Destination[];
  show: void;
  sight: "visible" | "out of sight" | "elsewhere" | "no such element" | "in no file, or in another";
  place: Place | null;
  landing: Landing | null;
  backlinks: readonly (Place | null)[];
  isPoppedUp: boolean;
  poppedUp: PoppedUp;
}

export interface ReaderOptions {
  /** The path at which the EPUB is served. */
  readonly book: string;
  readonly flow: "paginated" | "scrolled";
  readonly popUps: "on" | "off";
}

/** How long the reader has for what it does upon a click, in milliseconds. */
const patience = 20_000;

/** Opens an EPUB in the reader; on a screen of 600 by 800 pixels, as e-readers have, unless told otherwise. */
export async function openReader(
  browser: Browser,
  origin: string,
  { book, flow, popUps }: ReaderOptions,
  viewport = { width: 600, height: 800 },
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  const query = new URLSearchParams({ book, flow, "pop-ups": popUps });
  await page.goto(`${origin}/reader.html?${query}`);
  await page.evaluate("reader.opened");
  return page;
}

/** Asks the page something, and returns what it answers. */
export function ask<Question extends keyof Answers>(
  page: Page,
  question: Question,
  ...about: readonly (string | number)[]
): Promise<Answers[Question]> {
  return page.evaluate(`reader.${question}(...${JSON.stringify(about)})`);
}

/**
 * Clicks with the mouse at a place, and returns what the reader did: `went`, `popped up`, or else what went wrong. The
 * button is down for longer than a frame, as by hand: else foliate, when it turns pages, goes back to what was clicked.
 */
export function click(page: Page, { x, y }: Place): Promise<string> {
  return doingUpon(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await ask(page, "drawn");
    await page.mouse.up();
  });
}

/** Puts away the note that is popped up, if there is one. */
export async function dismiss(page: Page): Promise<void> {
  if (await ask(page, "isPoppedUp")) await doingUpon(page, () => page.keyboard.press("Escape"));
}

/** Returns what the reader does upon an act of ours. */
async function doingUpon(page: Page, act: () => Promise<void>): Promise<string> {
  const done = await ask(page, "done");
  await act();
  return ask(page, "next", done, patience);
}
