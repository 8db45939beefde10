import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // A run in CI leaves its figures for .ci/run to count.
    reporters: process.env.CI ? ["default", ["json", { outputFile: "node_modules/.vitest/results.json" }]] : ["default"],
  },
});
