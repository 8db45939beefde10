import { configDefaults, defineConfig, type ViteUserConfig } from "vitest/config";

type Reporters = NonNullable<ViteUserConfig["test"]>["reporters"];

/** Returns who tells of a run: in CI it leaves its figures in a file besides, for .ci/run to count. */
export function reportersTo(results: string): Reporters {
  return process.env.CI ? ["default", ["json", { outputFile: `node_modules/.vitest/${results}` }]] : ["default"];
}

/** Tests that take long, for `npm run test:long` and CI. */
export const longTests = ["tests/hostile/commonmark.test.ts", "tests/bibliography/editions.test.ts"];

export default defineConfig({
  // JSX is compiled as it is for a build: `#xml/jsx-runtime` has no development twin, and XML has elements such as `dc:title`.
  oxc: { jsx: { development: false, throwIfNamespace: false } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Those of the browser need Chromium: `npm run browser`.
    exclude: [...configDefaults.exclude, "tests/browser/**", ...longTests],
    // Vitest would leave a core free; of two, that is half the machine.
    maxWorkers: "100%",
    // Tests that start the command share the processors; none of them waits for a clock.
    testTimeout: 60_000,
    reporters: reportersTo("results.json"),
  },
});
