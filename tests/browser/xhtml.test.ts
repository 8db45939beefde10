import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EditionFile } from "../../src/epub/edition.ts";
import { sample } from "../epub/sample/sample.ts";
import { findChromium, startChromium } from "./chromium.ts";
import { relinked, restyled, reworded, swapped } from "./faults.ts";
import { servedIn, spineOf } from "./pages.ts";
import { serve, type ServedFile, type Server } from "./server.ts";
import { letter, madeUp, type Work } from "./works.ts";
import { go, keyboardFaults, measureFaults, openPage, toneFaults, widthFaults } from "./xhtml-checks.ts";

const chromium = await findChromium("that the XHTML edition can be used with the keyboard, on any screen, in the dark");

describe.runIf(chromium !== undefined)("the XHTML edition in a browser", () => {
  const served = new Map<string, ServedFile>();
  let browser: Browser;
  let server: Server;
  let works: Record<"the letter" | "the made-up work", Work>;
  let everyElement: readonly EditionFile[];
  beforeAll(async () => {
    browser = await startChromium(chromium!);
    server = await serve(served);
    works = { "the letter": await letter(), "the made-up work": await madeUp() };
    everyElement = (await sample()).files;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Returns what a check finds in an edition that is opened; it is given the addresses of the pages. */
  async function findings(
    files: readonly EditionFile[],
    check: (page: Page, urls: readonly string[]) => Promise<string[]>,
    options: BrowserContextOptions = {},
  ): Promise<string[]> {
    const folder = `/${served.size}`;
    for (const [path, file] of servedIn(folder, files)) served.set(path, file);
    const urls = spineOf(files).map((path) => `${server.origin}${folder}/${path}`);
    const page = await openPage(browser, urls[0]!, options);
    const faults = await check(page, urls);
    await page.close();
    return faults;
  }

  /** Returns a check of every page. */
  const ofEach =
    (check: (page: Page) => Promise<string[]>) =>
    async (page: Page, urls: readonly string[]): Promise<string[]> => {
      const faults: string[] = [];
      for (const url of urls) {
        await go(page, url);
        faults.push(...(await check(page)));
      }
      return faults;
    };

  const keyboard =
    (work: Work) =>
    (page: Page, urls: readonly string[]): Promise<string[]> =>
      keyboardFaults(page, urls, work);

  const phone = { viewport: { width: 320, height: 640 } };
  const desk = { viewport: { width: 1280, height: 800 } };

  test.each(["the letter", "the made-up work"] as const)(
    "of %s leads by the keyboard to notes and back",
    async (name) => {
      const work = works[name];
      expect(await findings(work.files, keyboard(work))).toEqual([]);
    },
  );

  test.each([phone, desk])("is no wider than a window of $viewport.width pixels", async (screen) => {
    for (const files of [works["the letter"].files, everyElement])
      expect(await findings(files, ofEach(widthFaults), screen)).toEqual([]);
  });

  test("has lines of 55 to 80 characters on a wide screen", async () => {
    expect(await findings(works["the letter"].files, measureFaults, desk)).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "is dark on light or light on dark as is asked for: %s",
    async (colorScheme) => {
      const check = ofEach((page) => toneFaults(page, colorScheme));
      for (const files of [works["the letter"].files, everyElement])
        expect(await findings(files, check, { colorScheme })).toEqual([]);
    },
  );

  describe("a fault is found:", () => {
    test("two ways back that are swapped", async () => {
      const work = works["the letter"];
      const faulty = relinked(work.files, "doc-backlink", (hrefs) => swapped(hrefs, 0, 1));
      expect(await findings(faulty, keyboard(work))).toEqual([
        "call 1, of note 1: its way back leads to “2”",
        "call 2, of note 2: its way back leads to “1”",
      ]);
    });

    test("a call that leads to another's note", async () => {
      const work = works["the made-up work"];
      const faulty = relinked(work.files, "doc-noteref", (hrefs) => hrefs.with(1, hrefs[0]!));
      expect(await findings(faulty, keyboard(work))).toEqual(["call 2, of note 2: it leads to “Called twice.”"]);
    });

    test("a call that the keyboard does not reach", async () => {
      const work = works["the letter"];
      const faulty = reworded(work.files, /role="doc-noteref"(?=>10<)/, '$& tabindex="-1"');
      expect(await findings(faulty, keyboard(work))).toEqual(["the keyboard reaches 9 calls of 10"]);
    });

    test("a focus that nobody sees", async () => {
      const work = works["the letter"];
      const faulty = restyled(work.files, '[role="doc-backlink"]:focus-visible { outline: none; }');
      const found = await findings(faulty, keyboard(work));
      expect(found).toHaveLength(10);
      expect(found[0]).toBe("call 1, of note 1: its way back has the focus, and nobody sees it");
    });

    test("a page that is wider than the window", async () => {
      const faulty = restyled(works["the letter"].files, "main { min-width: 400px; }");
      expect(await findings(faulty, widthFaults, phone)).toEqual([
        expect.stringMatching(/ pixels wider than the window$/),
      ]);
      expect(await findings(faulty, widthFaults, desk)).toEqual([]);
    });

    test("lines that are too long, and too short", async () => {
      for (const width of ["50em", "16em"]) {
        const faulty = restyled(works["the letter"].files, `#text { max-width: ${width}; }`);
        expect(await findings(faulty, measureFaults, desk)).toEqual([expect.stringMatching(/characters in the mean$/)]);
      }
    });

    test("a page that is light in the dark, and one that is grey on grey", async () => {
      const { files } = works["the letter"];
      const check = (page: Page): Promise<string[]> => toneFaults(page, "dark");
      expect(await findings(restyled(files, ":root { color-scheme: light; }"), check, { colorScheme: "dark" })).toEqual(
        ["the ground is not dark"],
      );
      expect(await findings(restyled(files, "body { color: #888; }"), check, { colorScheme: "dark" })).toEqual([
        expect.stringMatching(/^the text stands out by no more than \d\.\d to 1$/),
      ]);
    });
  });
});
