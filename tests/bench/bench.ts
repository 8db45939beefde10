/*
 * `npm run bench`: what each stage of setting the type costs, for one letter and for forty one after another. Every
 * figure is the median of several runs in one process, of processor time; the first run, in which the stages are
 * compiled and every word is shaped, is told apart.
 */
import { cpus } from "node:os";
import { setGalley } from "../../src/galley/set.ts";
import { wordsOf } from "../../src/galley/words.ts";
import { makeUp } from "../../src/makeup/makeup.ts";
import { drawReadingEdition } from "../../src/pdf/editions.tsx";
import { loadFaces } from "../../src/typography/faces.ts";
import { letter } from "../../src/typography/letter.ts";
import { letters, prove, wordsIn } from "./letters.ts";

const stages = ["read", "shape", "galley", "make-up", "draw"] as const;
type Times = Readonly<Record<(typeof stages)[number], number>>;

/** Milliseconds of processor time since the process began, on all threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Sets a manuscript once and returns the time of each stage in milliseconds, and how many pages there were. */
async function run(text: string, faces: ReturnType<typeof loadFaces>): Promise<{ times: Times; pages: number }> {
  const at = [processorTime()];
  const lap = (): void => void at.push(processorTime());
  const { document, apparatus, images } = prove(text);
  lap();
  const style = letter.text.text;
  for (const block of document.blocks)
    if (block.type === "paragraph")
      wordsOf(block.children, { faces, style, callFeatures: letter.callFeatures, numberOf: () => "1" });
  lap();
  const galley = setGalley(document, apparatus, images, letter, faces);
  lap();
  const { value: madeUp } = makeUp(document, galley.value, letter, faces);
  lap();
  await drawReadingEdition(document, apparatus, madeUp, new Date(0));
  lap();
  const times = Object.fromEntries(stages.map((stage, index) => [stage, at[index + 1]! - at[index]!])) as Times;
  return { times, pages: madeUp.pages.length };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function row(name: string, times: Times, words: number): string {
  const own = stages.map((stage) => times[stage].toFixed(0).padStart(9)).join("");
  const type = times.galley + times["make-up"];
  const rate = ((words / type) * 1000).toLocaleString("en-GB", { maximumFractionDigits: 0 });
  return `${name.padEnd(24)}${own}${type.toFixed(0).padStart(9)}  ${rate.padStart(11)}`;
}

/** Sets a manuscript several times and prints the first run and the median of the others; returns galley and make-up, ms. */
async function measure(name: string, count: number, runs: number): Promise<number> {
  const text = letters(count);
  const words = wordsIn(text);
  const faces = loadFaces();
  const first = await run(text, faces);
  const others: Times[] = [];
  for (let index = 0; index < runs; index += 1) others.push((await run(text, faces)).times);
  const middle = Object.fromEntries(
    stages.map((stage) => [stage, median(others.map((times) => times[stage]))]),
  ) as Times;
  console.log(row(`${name}, first run`, first.times, words));
  console.log(row(`${name}, then`, middle, words));
  console.log(`  ${words.toLocaleString("en-GB")} words, ${first.pages} pages`);
  return middle.galley + middle["make-up"];
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "an unknown processor"}`);
console.log("milliseconds of processor time; words a second through galley and make-up\n");
console.log(
  `${"".padEnd(24)}${stages.map((stage) => stage.padStart(9)).join("")}${"type".padStart(9)}  ${"words/s".padStart(11)}`,
);
const one = await measure("one letter", 1, 9);
const forty = await measure("forty letters", 40, 3);
console.log(`\nforty letters take ${(forty / one).toFixed(1)} times the one letter's typesetting time`);
console.log(`memory at the most: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
