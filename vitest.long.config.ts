import { configDefaults, defineConfig } from "vitest/config";
import config, { longTests, reportersTo } from "./vitest.config.ts";

export default defineConfig({
  ...config,
  test: {
    ...config.test,
    include: [...longTests],
    exclude: configDefaults.exclude,
    reporters: reportersTo("long.json"),
  },
});
