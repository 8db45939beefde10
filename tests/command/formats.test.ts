import { describe } from "vitest";
import { test } from "../files/folder.ts";
import { manuscript } from "./manuscripts.ts";
import { pamphlet } from "./pamphlet.ts";

/** Two manuscripts, one of which calls a note that is not there. */
const files = { "a.md": manuscript("Text.[^x]\n"), "b.md": manuscript("Text.\n", "titel: On Custom\n") };

describe.concurrent("to programs", () => {
  test.for(["build", "check", "plan"])(
    "%s tells its findings as GitHub and SARIF have them",
    async (name, { expect, folderWith }) => {
      const folder = await folderWith(files);
      const [github, sarif] = await Promise.all([
        pamphlet(folder, [name, "a.md", "b.md", "--format", "github"]),
        pamphlet(folder, [name, "a.md", "b.md", "--format", "sarif"]),
      ]);
      expect(github).toMatchObject({ status: 1, stderr: "" });
      const commands = github.stdout.split("\n");
      expect(commands).toHaveLength(3);
      expect(commands[0]).toMatch(/^::error file=a\.md,line=9,col=6,endLine=9,endColumn=10,title=N001::/);
      expect(commands[1]).toMatch(/^::warning file=b\.md,line=7,.*,title=M005::/);
      expect(sarif).toMatchObject({ status: 1, stderr: "" });
      expect(JSON.parse(sarif.stdout)).toMatchObject({
        version: "2.1.0",
        runs: [{ results: [{ ruleId: "N001" }, { ruleId: "M005" }] }],
      });
    },
  );

  test("plan draws nothing", async ({ expect, folderWith }) => {
    const ended = await pamphlet(await folderWith(files), ["plan", "b.md", "--format", "github"]);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/^::warning [^\n]*\n$/);
  });
});
