import { expect, test } from "vitest";
import { workflowCommands } from "../../src/diagnostics/github.ts";
import { findingsWith } from "./findings.ts";

test("a finding is a workflow command, escaped as GitHub reads it", () => {
  expect(workflowCommands(findingsWith("P014"))).toBe(
    [
      "::error file=a%2Cb%3A 100%25/letter.md,line=1,col=7,endLine=1,endColumn=10,title=N003" +
        "::100%25 is%0D%0Awrong: mend, it%0Ahint: write `![A hand](hand.png){lang=de}`\n",
      "::notice file=a%2Cb%3A 100%25/letter.md,line=2,endLine=3,title=P014::say it otherwise\n",
      "::warning file=whole.md,title=S005::all of it\n",
    ].join(""),
  );
});

test("no finding is no command", () => {
  expect(workflowCommands([])).toBe("");
});
