import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Call, Work } from "./works.ts";

/** The element that has the focus. */
interface Focus {
  readonly role: string | null;
  /** Where it leads. */
  readonly href: string | null;
  /** Its own. */
  readonly address: string;
  readonly words: readonly string[];
  readonly isOnScreen: boolean;
  readonly isOutlined: boolean;
}

/** What a page (probe.js) can be asked, and what it answers. */
interface Answers {
  focus: Focus;
  target: { readonly words: readonly string[]; readonly isOnScreen: boolean } | null;
  excess: number;
  lines: readonly number[];
  tones: { readonly ground: number; readonly ink: number };
}

function ask<Question extends keyof Answers>(
  page: Page,
  question: Question,
  ...about: readonly string[]
): Promise<Answers[Question]> {
  return page.evaluate(`probe.${question}(...${JSON.stringify(about)})`);
}

/** Opens a page in the browser. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.addInitScript({ path: fileURLToPath(new URL("probe.js", import.meta.url)) });
  await go(page, url);
  return page;
}

/** Goes to an address, and waits until the faces are loaded. */
export async function go(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await facesOf(page);
}

async function facesOf(page: Page): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
}

/**
 * Goes with the keyboard alone to each call of the pages of a work, on to its note and back, and returns what fails.
 * The pages are given in their reading order.
 */
export async function keyboardFaults(page: Page, urls: readonly string[], { calls, notes }: Work): Promise<string[]> {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const url of urls) {
    await go(page, url);
    for (;;) {
      const focus = await tabTo(page, "doc-noteref");
      if (focus === undefined || reached.has(focus.address)) break;
      const call = calls[reached.size];
      reached.add(focus.address);
      if (call === undefined) continue;
      const fault = await faultOfKeys(page, focus, call, notes[call.number - 1]!);
      if (fault === undefined) continue;
      faults.push(`call ${reached.size}, of note ${call.number}: ${fault}`);
      await go(page, focus.address);
    }
  }
  if (reached.size !== calls.length) faults.push(`the keyboard reaches ${reached.size} calls of ${calls.length}`);
  return faults;
}

/** Returns what fails between a call that has the focus, its note, and the way back. */
async function faultOfKeys(
  page: Page,
  focus: Focus,
  { number, occurrence }: Call,
  note: readonly string[],
): Promise<string | undefined> {
  if (focus.words.join(" ") !== String(number)) return `the focus is on “${focus.words.join(" ")}”`;
  if (!isSeen(focus)) return "it has the focus, and nobody sees it";
  const there = await enter(page, focus);
  if (!there?.isOnScreen) return "it leads nowhere, or out of sight";
  if (there.words.join(" ") !== note.join(" ")) return `it leads to “${there.words.slice(0, 6).join(" ")}”`;
  let back: Focus | undefined;
  for (let way = 0; way < occurrence; way++) back = await tabTo(page, "doc-backlink");
  if (back === undefined) return "the keyboard does not reach its way back";
  if (!isSeen(back)) return "its way back has the focus, and nobody sees it";
  const here = await enter(page, back);
  if (!here?.isOnScreen) return "its way back leads nowhere, or out of sight";
  const { address } = await ask(page, "focus");
  return address === focus.address ? undefined : `its way back leads to “${here.words.slice(0, 6).join(" ")}”`;
}

const isSeen = ({ isOnScreen, isOutlined }: Focus): boolean => isOnScreen && isOutlined;

/** Presses Tab until the focus is on an element of a role; undefined where none follows. */
async function tabTo(page: Page, role: string): Promise<Focus | undefined> {
  for (;;) {
    await page.keyboard.press("Tab");
    const focus = await ask(page, "focus");
    if (focus.href === null) return undefined;
    if (focus.role === role) return focus;
  }
}

/** Presses Enter on a link that has the focus, and returns what it leads to. */
async function enter(page: Page, { href }: Focus): Promise<Answers["target"]> {
  await page.keyboard.press("Enter");
  await page.waitForURL(href!);
  await facesOf(page);
  return ask(page, "target");
}

/** Returns whether a page is wider than its window. */
export async function widthFaults(page: Page): Promise<string[]> {
  const excess = await ask(page, "excess");
  return excess > 0 ? [`the page is ${excess} pixels wider than the window`] : [];
}

/** Returns whether the lines of the text are shorter than 55 letters and spaces, or longer than 80, in the mean. */
export async function measureFaults(page: Page): Promise<string[]> {
  const lines = await ask(page, "lines");
  const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
  return mean >= 55 && mean <= 80 ? [] : [`${lines.length} lines have ${Math.round(mean)} characters in the mean`];
}

/** Returns what a page lacks in contrast (WCAG 2.2, 1.4.6), and whether its ground is of the scheme that was asked for. */
export async function toneFaults(page: Page, scheme: "light" | "dark"): Promise<string[]> {
  const picture = (await page.screenshot()).toString("base64");
  const { ground, ink } = await ask(page, "tones", `data:image/png;base64,${picture}`);
  const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
  return [
    ...(ground < ink === (scheme === "dark") ? [] : [`the ground is not ${scheme}`]),
    ...(contrast >= 7 ? [] : [`the text stands out by no more than ${contrast.toFixed(1)} to 1`]),
  ];
}
