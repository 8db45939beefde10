import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Pixels across. */
const width = 1200;

let ready: Promise<void> | undefined;

/** Returns an SVG as PNG; the same on any machine, since it is drawn by WebAssembly and without fonts. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  await (ready ??= start());
  const drawn = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render();
  const png = drawn.asPng();
  drawn.free();
  return png;
}

async function start(): Promise<void> {
  await initWasm(readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
}
