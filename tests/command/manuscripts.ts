/** Returns a manuscript with sound front matter. */
export function manuscript(body: string, fields = ""): string {
  return `---\ntitle: On Custom\nauthor: A. Writer\npublisher: A Press\ndate: 2004-03-23\nlanguage: en-GB\n${fields}---\n\n${body}`;
}

export const sound = manuscript(
  "Custom is king.[^hume] It is the great guide.[^guide]\n\n![A square](square.png)\n\n[^hume]: David Hume, *Enquiry*.\n\n[^guide]: The same.\n",
);

/** A manuscript for each kind of bad input, the codes that it is to give, and where. */
export const faulty: Readonly<
  Record<string, { readonly content: string | Uint8Array; readonly findings: readonly string[] }>
> = {
  "broken.md": { content: "---\ntitle: [On Custom\nauthor: A. Writer\n---\n\nText.\n", findings: ["M002"] },
  "bare.md": { content: "Text without front matter.\n", findings: ["M001"] },
  "fields.md": {
    content: "---\ntitle: On Custom\nauthor: A. Writer\ndate: yesterday\n---\n\nText.\n",
    findings: ["M003", "M003", "M004"],
  },
  "image.md": { content: manuscript("![A square](sqare.png)\n"), findings: ["S001"] },
  "latin.md": { content: Buffer.from(manuscript("Propri\u00e9t\u00e9.\n"), "latin1"), findings: ["F003"] },
  "notes.md": {
    content: manuscript(
      "Custom is king.[^hum] And queen.[^empty]\n\n[^hume]: David Hume.\n\n[^hume]: The same.\n\n[^empty]:\n",
    ),
    findings: ["N001", "N002", "N003", "N004"],
  },
};
