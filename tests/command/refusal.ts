import type { ExpectStatic } from "vitest";
import { manuscript } from "./manuscripts.ts";
import { bytesIn, pamphlet } from "./pamphlet.ts";

/** Arguments that are no use of the command, and what it must say of them. */
export type Refusal = readonly [args: readonly string[], message: string, hint: string];

/** Expects that the command is refused with a message and a hint, and that it wrote nothing. */
export async function expectRefusal(
  [args, message, hint]: Refusal,
  expect: ExpectStatic,
  folderWith: (files: Record<string, string>) => Promise<string>,
): Promise<void> {
  const folder = await folderWith({ "manuscript/a.md": manuscript("Text.\n") });
  const ended = await pamphlet(folder, args);
  expect(ended).toMatchObject({ status: 2, stdout: "" });
  expect(ended.stderr).toContain(`error: ${message}`);
  expect(ended.stderr).toContain(hint);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  expect(Object.keys(await bytesIn(folder))).toEqual(["manuscript/a.md"]);
}
