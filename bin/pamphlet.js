#!/usr/bin/env node
import { register as registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// The project's own tsconfig, wherever the command is called from: it says how JSX is compiled.
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
// Hooks that are registered later are asked first.
registerHooks("./plain-modules.js", import.meta.url);
const { main } = await import("../src/main.ts");
process.exitCode = await main(process.argv.slice(2));
