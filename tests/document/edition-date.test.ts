import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const script = `
import { dateInWords } from "./src/document/edition-date.ts";
const languages = ["en-GB", "de", "la", "fa", "th", "en-GB-u-ca-hebrew", "ar-EG"];
console.log(JSON.stringify(languages.map((language) => dateInWords({ title: "", author: "", publisher: "", date: "2004-03-23", language }))));
`;

function datesUnder(LC_ALL: string, TZ: string): string[] {
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  const env = { PATH: process.env.PATH, LC_ALL, LANG: LC_ALL, TZ };
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, env, encoding: "utf8" })) as string[];
}

test("the date in words is Gregorian and of the language alone, whatever machine writes it", () => {
  const dates = datesUnder("de_DE.UTF-8", "Pacific/Kiritimati");
  expect(dates).toEqual(datesUnder("C", "America/Los_Angeles"));
  expect(dates.slice(0, 3)).toEqual(["23 March 2004", "23. März 2004", "23 March 2004"]);
  expect(dates[5]).toBe("23 March 2004");
  for (const date of dates) expect(date).toMatch(/^[^\p{Nd}]*23[^\p{Nd}].*2004/u);
});
