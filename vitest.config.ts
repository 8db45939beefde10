import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  // JSX is compiled as it is for a build: `#xml/jsx-runtime` has no development twin, and XML has elements such as `dc:title`.
  oxc: { jsx: { development: false, throwIfNamespace: false } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // These start a browser: `npm run browser`.
    exclude: [...configDefaults.exclude, "tests/browser/**"],
    // Vitest would leave a core free; of two, that is half the machine.
    maxWorkers: "100%",
    // Tests that start the command share the processors; none of them waits for a clock.
    testTimeout: 60_000,
    // A run in CI leaves its figures for .ci/run to count.
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: "node_modules/.vitest/results.json" }]]
      : ["default"],
  },
});
