import { configDefaults, defineConfig } from "vitest/config";
import config, { reportersTo } from "./vitest.config.ts";

export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: ["tests/browser/**/*.test.ts"],
    exclude: configDefaults.exclude,
    // One browser at a time, and time for it to start.
    fileParallelism: false,
    hookTimeout: 60_000,
    reporters: reportersTo("browser.json"),
  },
});
