import { PDFDocument, PDFRawStream, decodePDFRawStream } from "@cantoo/pdf-lib";
import { unzipSync } from "fflate";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { pamphlet } from "../command/pamphlet.ts";
import { test } from "../files/folder.ts";
import { png } from "../files/pictures.ts";

/** Every place of a manuscript in which something that runs can be planted. */
const planted = `---
title: <script>evil(1)</script>
subtitle: '" onload="evil(2)'
author: "A. Writer <img src=x onerror=evil(3)>"
publisher: "[a](javascript:evil(4))"
date: 2004-03-23
language: en-GB
description: </dc:description><script>evil(5)</script>
rights: "]]><script>evil(6)</script>"
subject: ["<script>evil(7)</script>"]
shortTitle: "javascript:evil(8)"
colophon: <a href="javascript:evil(9)">x</a>
signature: <script>evil(10)</script>
cover: square.png
coverAlt: '"><script>evil(11)</script>'
---

# Heading <script>evil(12)</script> [a](javascript:evil(13))

[link](javascript:evil(14)) [link](JaVaScRiPt:evil(15)) [link](<java\tscript:evil(16)>) [link](&#106;avascript:evil(17))
[link](vbscript:evil(18)) [link](data:text/html,<script>evil(19)</script>) [link](data:text/html;base64,PHNjcmlwdD4=)
[link](file:///etc/passwd) <javascript:evil(20)> <data:text/html,evil(21)> [ref][r] [r] [link](https://example.org/?"onclick="evil(22))
[title](https://example.org '" onclick="evil(23)" x="') [*em* **strong** \`javascript:evil(24)\`](javascript:evil(25))

<script>evil(26)</script> <svg onload=evil(27)> <a href="javascript:evil(28)">x</a> <img src="data:x" onerror="evil(29)">
<sup onclick="evil(30)">1</sup> <span lang="de" onclick="evil(31)">Wort</span> <br onclick="evil(32)"> <iframe src="javascript:evil(33)"></iframe>
<small style="background:url(javascript:evil(34))">s</small> [words]{lang=de onclick="evil(35)"} <style>@import "javascript:evil(36)";</style>

<div onclick="evil(37)">

A call.[^<script>evil(38)</script>] [^n]

</div>

![" onerror="evil(39)](square.png "<script>evil(40)</script> [x](javascript:evil(41))")

| <script>evil(42)</script> | [a](javascript:evil(43)) |
|---|---|
| <b onclick="evil(44)">b</b> | x |

    <script>evil(45)</script>

\`\`\`"onclick="evil(46)
<script>evil(47)</script>
\`\`\`

<!-- <script>evil(48)</script> -->

[r]: javascript:evil(49) "<script>evil(50)</script>"

[^<script>evil(38)</script>]: <script>evil(51)</script>

[^n]: [a](javascript:evil(52)) <a href="javascript:evil(53)" onclick="evil(54)">b</a>
`;

/** What makes something run in XHTML: an element that does, an attribute that does, an address that does. */
function runningIn(markup: string): string[] {
  const tags = markup.match(/<[a-z!?][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /^<(script|iframe|object|embed|form|input|base|style|svg|math)\b/i.test(tag) ||
      /\s(on\w+|style|srcdoc|action)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(href|src|xlink:href)\s*=\s*"\s*(?!https?:|mailto:|#)[a-z][a-z\d+.-]*:/i.test(tag),
  );
}

/** What makes something run in a PDF (ISO 32000-1, 12.6.4), and addresses other than those of the web. */
async function runningInPdf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const metadata = objects
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.toString().includes("/XML"))
    .flatMap((stream) => runningIn(Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8")));
  // Words in strings are data: only what is written outside of them is an action.
  const texts = objects.map((object) => (object instanceof PDFRawStream ? object.dict : object).toString());
  const actions = texts.filter(
    (text) =>
      /\/S\s*\/(JavaScript|Launch|GoToR|GoToE|SubmitForm|ImportData|Rendition)|\/(JS|AA|OpenAction|EmbeddedFiles)\b/.test(
        text,
      ) || /\/URI\s*\((?!https?:|mailto:)/.test(text),
  );
  return [...metadata, ...actions];
}

describe("nothing that runs reaches an edition", () => {
  test("wherever it is planted", async ({ folderWith }) => {
    const folder = await folderWith({ "evil.md": planted, "square.png": png(1820, 1220) });
    const { status, stderr, stdout } = await pamphlet(folder, [
      "build",
      "evil.md",
      "--edition",
      "pdf,html,epub,booklet",
    ]);
    expect(stdout + stderr).not.toMatch(/error\[/);
    expect(status).toBe(0);
    const out = join(folder, "dist");
    const pages = (await readdir(join(out, "evil"))).filter((name) => /\.(xhtml|opf|ncx)$/.test(name));
    expect(pages.length).toBeGreaterThan(3);
    for (const name of pages) expect(runningIn(await readFile(join(out, "evil", name), "utf8")), name).toEqual([]);
    const archive = unzipSync(await readFile(join(out, "evil.epub")));
    expect(Object.keys(archive).filter((name) => /\.(js|svg|html?)$/.test(name))).toEqual([]);
    for (const [name, bytes] of Object.entries(archive))
      if (/\.(xhtml|opf|ncx|xml)$/.test(name)) expect(runningIn(Buffer.from(bytes).toString("utf8")), name).toEqual([]);
    for (const name of ["evil.pdf", "evil-booklet.pdf"])
      expect(await runningInPdf(await readFile(join(out, name))), name).toEqual([]);
    // Its text is there, as text.
    expect(Buffer.from(archive["EPUB/index.xhtml"]!).toString("utf8")).toContain("evil(26)");
    // Each link that was planted is told of.
    expect((stdout + stderr).match(/S008/g)?.length).toBeGreaterThan(12);
  });

  test.for([
    "cover: javascript:evil(1)",
    "cover: data:image/png;base64,AA",
    "identifier: javascript:evil(1)",
    "certifiedBy: a\ncertifierReport: javascript:evil(1)",
  ])("%s", async (field, { folderWith }) => {
    const front = `---\ntitle: T\nauthor: A\npublisher: P\ndate: 2004-03-23\nlanguage: en\n${field}\n---\nText.\n`;
    const folder = await folderWith({ "evil.md": front });
    const { stdout, stderr } = await pamphlet(folder, ["build", "evil.md", "--edition", "html"]);
    const written = await readdir(join(folder, "dist/evil")).catch(() => []);
    for (const name of written.filter((each) => /\.(xhtml|opf|ncx)$/.test(each)))
      expect(runningIn(await readFile(join(folder, "dist/evil", name), "utf8")), name).toEqual([]);
    if (written.length === 0) expect(stdout + stderr).toMatch(/error\[[MS]\d+\]/);
  });

  test("what looks for it finds it", async () => {
    const found = (markup: string): number => runningIn(markup).length;
    for (const bad of ["<script>", "<a onclick=''>", '<a href="javascript:x">', '<img src="data:x"/>', "<p style='x'>"])
      expect(found(bad), bad).toBe(1);
    for (const good of ['<a href="https://a.b">', '<a href="#x" title=" onclick=x">', "&lt;script&gt;"])
      expect(found(good), good).toBe(0);
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.addJavaScript("x", "app.alert(1)");
    expect(await runningInPdf(await pdf.save({ useObjectStreams: false }))).not.toEqual([]);
  });
});
