const inMarkdown: ReadonlyMap<string, string> = new Map([
  ["a", "a link is written [text](address)"],
  ["b", "strong text is written **text**"],
  ["blockquote", "the lines of a quotation begin with >"],
  ["code", "code is written `text`"],
  ["div", "put the tag on a line of its own; the text inside it is kept"],
  ["em", "emphasis is written *text*"],
  ["hr", "an ornament is written *** on a line of its own"],
  ["i", "emphasis is written *text*"],
  ["img", "an image is written ![what it shows](path)"],
  ["script", "nothing is run in an edition: take the tag and what it encloses out"],
  ["style", "the look of an edition is that of its template: take the tag and what it encloses out"],
  ["strong", "strong text is written **text**"],
]);

/** Returns how to write in Markdown what a tag was meant to do, given the name of its element. */
export function tagHint(name: string): string {
  return inMarkdown.get(name) ?? "take the tag out; the text inside it is kept";
}
