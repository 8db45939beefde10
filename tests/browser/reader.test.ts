import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packEpub, type EditionFile } from "../../src/epub/edition.ts";
import { landingFaults, nestedPopUpFaults, popUpFaults, returnFaults } from "./checks.ts";
import { findChromium, startChromium } from "./chromium.ts";
import { ask, openReader, type ReaderOptions } from "./driver.ts";
import { relinked, reworded, swapped } from "./faults.ts";
import { serve, type ServedFile, type Server } from "./server.ts";
import { inChapters, letter, madeUp, type Work } from "./works.ts";

const chromium = await findChromium("that calls, ways back and contents of the EPUB work in a reader");

const names = ["the letter", "the made-up work", "the same in chapters"] as const;

describe.runIf(chromium !== undefined)("in a reader", () => {
  const books = new Map<string, ServedFile>();
  let browser: Browser;
  let server: Server;
  let works: Record<(typeof names)[number], Work>;
  beforeAll(async () => {
    browser = await startChromium(chromium!);
    server = await serve(books);
    works = {
      "the letter": await letter(),
      "the made-up work": await madeUp(),
      "the same in chapters": await inChapters(),
    };
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Returns what a check finds in an edition that is packed and opened, and what the reader complains of. */
  async function findings(
    files: readonly EditionFile[],
    options: Omit<ReaderOptions, "book">,
    check: (page: Page) => Promise<string[]>,
  ): Promise<string[]> {
    const book = `/${books.size + 1}.epub`;
    books.set(book, { mediaType: "application/epub+zip", bytes: packEpub(files) });
    const page = await openReader(browser, server.origin, { book, ...options });
    const faults = await check(page);
    const complaints = (await page.consoleMessages()).filter((message) => message.type() === "error");
    await page.close();
    return [...faults, ...complaints.map((message) => message.text())];
  }

  const popUps = { flow: "paginated", popUps: "on" } as const;
  const noPopUps = { flow: "scrolled", popUps: "off" } as const;
  const contentsFaults = async (page: Page): Promise<string[]> => landingFaults(page, await ask(page, "contents"));

  describe.each(names)("of %s", (name) => {
    describe.each(["paginated", "scrolled"] as const)("%s,", (flow) => {
      test("each call pops up its note", async () => {
        const work = works[name];
        expect(await findings(work.files, { flow, popUps: "on" }, (page) => popUpFaults(page, work))).toEqual([]);
      });

      test("each call leads to its note, and its way back to the call", async () => {
        const work = works[name];
        expect(await findings(work.files, { flow, popUps: "off" }, (page) => returnFaults(page, work))).toEqual([]);
      });

      test("each line of the contents leads to what it names", async () => {
        const check = async (page: Page): Promise<string[]> => {
          expect((await ask(page, "contents")).length).toBeGreaterThan(2);
          return contentsFaults(page);
        };
        expect(await findings(works[name].files, { flow, popUps: "on" }, check)).toEqual([]);
      });

      test("each page of the list of pages is found", async () => {
        const check = async (page: Page): Promise<string[]> => {
          const pages = await ask(page, "pageList");
          expect(pages.map(({ label }) => label)).toEqual(
            Array.from({ length: works[name].pages }, (_, index) => String(index + 1)),
          );
          return landingFaults(page, pages);
        };
        expect(await findings(works[name].files, { flow, popUps: "on" }, check)).toEqual([]);
      });
    });
  });

  test("a call in a note that is popped up pops up its own note", async () => {
    const work = works["the made-up work"];
    expect(work.calls.some(({ within }) => within !== undefined)).toBe(true);
    expect(await findings(work.files, popUps, (page) => nestedPopUpFaults(page, work))).toEqual([]);
  });

  describe("a fault is found:", () => {
    test("two ways back that are swapped", async () => {
      const work = works["the letter"];
      const faulty = relinked(work.files, "doc-backlink", (hrefs) => swapped(hrefs, 0, 1));
      expect(await findings(faulty, noPopUps, (page) => returnFaults(page, work))).toEqual([
        "call 1, of note 1: its way back leads to call 2",
        "call 2, of note 2: its way back leads to call 1",
      ]);
    });

    test("the ways back of a note that is called twice, swapped", async () => {
      const work = works["the made-up work"];
      const faulty = relinked(work.files, "doc-backlink", (hrefs) => swapped(hrefs, 0, 1));
      expect(await findings(faulty, noPopUps, (page) => returnFaults(page, work))).toEqual([
        "call 1, of note 1: its way back leads to call 5",
        "call 5, of note 1: its way back leads to call 1",
      ]);
    });

    test("a call that leads to another's note", async () => {
      const work = works["the letter"];
      const faulty = relinked(work.files, "doc-noteref", (hrefs) => hrefs.with(2, hrefs[3]!));
      expect(await findings(faulty, popUps, (page) => popUpFaults(page, work))).toEqual([
        "call 3, of note 3: it pops up “V. I. Lenin: cw.vol.38; p.362.”",
      ]);
      expect(await findings(faulty, noPopUps, (page) => returnFaults(page, work))).toEqual([
        "call 3, of note 3: it leads to “V. I. Lenin: cw.vol.38; p.362.”",
      ]);
    });

    test("a call in a note that leads to another's", async () => {
      const work = works["the made-up work"];
      const faulty = relinked(work.files, "doc-noteref", (hrefs) => hrefs.with(-1, hrefs[0]!));
      const found = ["call 6, of note 4: it pops up “Called twice.”"];
      expect(await findings(faulty, popUps, (page) => popUpFaults(page, work))).toEqual(found);
      expect(await findings(faulty, popUps, (page) => nestedPopUpFaults(page, work))).toEqual(found);
    });

    test("a call that readers do not know for one", async () => {
      const work = works["the letter"];
      const faulty = reworded(work.files, / epub:type="noteref" role="doc-noteref"(?=>7<)/, "");
      expect(await findings(faulty, popUps, (page) => popUpFaults(page, work))).toEqual([
        "the edition calls notes 1, 2, 3, 4, 5, 6, 8, 9, 10; the manuscript, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
      ]);
    });

    test("notes as asides, which readers take off the page where nothing pops up", async () => {
      const work = works["the letter"];
      const faulty = reworded(work.files, /<div( [^>]*role="doc-footnote"[^>]*>[^]*?)<\/div>/g, "<aside$1</aside>");
      expect(await findings(faulty, popUps, (page) => popUpFaults(page, work))).toEqual([]);
      expect(await findings(faulty, noPopUps, (page) => returnFaults(page, work))).toEqual(
        work.calls.map((_, index) => `call ${index + 1}, of note ${index + 1}: it leads nowhere`),
      );
    });

    test("a line of the contents that leads nowhere, and one to a heading out of sight", async () => {
      const lost = reworded(works["the made-up work"].files, /href="[^"]*(?=">The second part<)/, "$&-and-last");
      expect(await findings(lost, popUps, contentsFaults)).toEqual(["“The second part”: no such element"]);
      const hidden = reworded(
        works["the made-up work"].files,
        /<h2(?=[^>]*>The second)/,
        '$& style="visibility: hidden"',
      );
      expect(await findings(hidden, popUps, contentsFaults)).toEqual(["“The second part”: out of sight"]);
    });

    test("a script, which readers do not run", async () => {
      const faulty = reworded(works["the letter"].files, /<\/body>/, "<script>document.title</script></body>");
      expect(await findings(faulty, popUps, async () => [])).toEqual([
        expect.stringContaining("violates the following Content Security Policy directive"),
      ]);
    });
  });
});
