import type { Page } from "playwright-core";
import { ask, click, dismiss, type CallFound, type Destination, type Landing, type Place } from "./driver.ts";
import type { Call, Work } from "./works.ts";

/** Clicks on every call, and returns what is wrong with the notes that pop up. */
export function popUpFaults(page: Page, { calls, notes }: Work): Promise<string[]> {
  return faultsOfCalls(page, calls, async ({ href }, { number }) => {
    const fault = await faultOfPopUp(page, await bringIntoView(page, href), notes[number - 1]!);
    await dismiss(page);
    return fault;
  });
}

/** Clicks on every call of a note where that note is popped up, and returns what is wrong with what pops up next. */
export function nestedPopUpFaults(page: Page, { calls, notes }: Work): Promise<string[]> {
  return faultsOfCalls(page, calls, async (_, call, found) => {
    if (call.within === undefined) return undefined;
    const outer = calls.findIndex(({ number }) => number === call.within);
    const position = calls.filter(({ within }) => within === call.within).indexOf(call);
    const place = await bringIntoView(page, found[outer]!.href);
    const fault =
      (await faultOfPopUp(page, place, notes[call.within - 1]!)) ??
      (await faultOfPopUp(page, (await ask(page, "poppedUp")).calls[position], notes[call.number - 1]!));
    await dismiss(page);
    return fault;
  });
}

/** Goes from every call to its note and back, and returns where that leads astray. The reader has its pop-ups off. */
export function returnFaults(page: Page, { calls, notes }: Work): Promise<string[]> {
  return faultsOfCalls(page, calls, async ({ href }, { number, occurrence }, found) => {
    const there = await follow(page, await bringIntoView(page, href));
    if (typeof there === "string") return there;
    if (there.href === href) return "it leads nowhere";
    const departure = departureFrom(notes[number - 1]!, there.words);
    if (departure !== undefined) return `it leads to ${departure}`;
    const back = await follow(page, (await ask(page, "backlinks"))[occurrence - 1]);
    if (typeof back === "string") return `of its way back, ${back}`;
    if (back.href === href) return undefined;
    return `its way back leads to call ${found.findIndex((other) => other.href === back.href) + 1}`;
  });
}

/** Goes to every destination, and returns those at which the reader does not see what they name. */
export async function landingFaults(page: Page, destinations: readonly Destination[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { label, href } of destinations) {
    await ask(page, "show", href);
    const sight = await ask(page, "sight", href);
    if (sight !== "visible") faults.push(`“${label}”: ${sight}`);
  }
  return faults;
}

/** Tries every call; those of the edition are paired with those of the manuscript by their order. */
async function faultsOfCalls(
  page: Page,
  calls: readonly Call[],
  faultOf: (found: CallFound, call: Call, all: readonly CallFound[]) => Promise<string | undefined>,
): Promise<string[]> {
  const listed = await ask(page, "calls");
  const found = [...listed.filter(({ isInNote }) => !isInNote), ...listed.filter(({ isInNote }) => isInNote)];
  const [shown, meant] = [found, calls].map((each) => each.map(({ number }) => number).join(", "));
  if (shown !== meant) return [`the edition calls notes ${shown}; the manuscript, ${meant}`];
  const faults: string[] = [];
  for (const [index, call] of calls.entries()) {
    const fault = await faultOf(found[index]!, call, found);
    if (fault !== undefined) faults.push(`call ${index + 1}, of note ${call.number}: ${fault}`);
  }
  return faults;
}

async function bringIntoView(page: Page, href: string): Promise<Place | null> {
  await ask(page, "show", href);
  return ask(page, "place", href);
}

async function faultOfPopUp(
  page: Page,
  place: Place | null | undefined,
  note: readonly string[],
): Promise<string | undefined> {
  if (!place) return "it is out of sight";
  const done = await click(page, place);
  if (done !== "popped up") return `upon a click, the reader ${done}`;
  const poppedUp = await ask(page, "poppedUp");
  if (!poppedUp.isVisible) return "what pops up is out of sight";
  const departure = departureFrom(note, poppedUp.words);
  return departure && `it pops up ${departure}`;
}

/** Clicks on a link, and returns where the reader went, or what went wrong. */
async function follow(page: Page, place: Place | null | undefined): Promise<Landing | string> {
  if (!place) return "it is out of sight";
  const done = await click(page, place);
  if (done !== "went") return `upon a click, the reader ${done}`;
  const landing = await ask(page, "landing");
  if (landing === null) return "it leads nowhere";
  return landing.isVisible ? landing : "it leads out of sight";
}

/** Returns the beginning of what is there instead of a note, or undefined where it is the note. */
function departureFrom(note: readonly string[], words: readonly string[]): string | undefined {
  return words.join(" ") === note.join(" ") ? undefined : `“${words.slice(0, 6).join(" ")}”`;
}
