import { defineConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** Made-up manuscripts for as long as FUZZ says, as a multiple of what `npm test` takes; FUZZ_SEED repeats a run. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: ["tests/hostile/fuzz.test.ts"], env: { FUZZ: process.env.FUZZ ?? "20" } },
});
