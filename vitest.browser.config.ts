import { configDefaults, defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** The tests that start a browser, which `npm test` leaves out. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["tests/browser/**/*.test.ts"], exclude: configDefaults.exclude },
});
