import { chromium, type Browser } from "playwright-core";
import { isThere, run } from "../conformance/tools.ts";

/** A browser of ours asks nobody but this machine for anything. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * Returns the path of Chromium: that of the environment variable CHROMIUM or PUPPETEER_EXECUTABLE_PATH, else of the
 * command `chromium`. Where there is none, says in a line what tests are left out, and returns undefined.
 */
export async function findChromium(tests: string): Promise<string | undefined> {
  const name = process.env.CHROMIUM || process.env.PUPPETEER_EXECUTABLE_PATH || "chromium";
  if (!(await isThere(name, ["--version"], tests))) return undefined;
  return (await run("sh", ["-c", 'command -v "$0"', name])).output.trim();
}

/** Starts Chromium without a window. */
export function startChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: flags });
}
