import type { Token } from "markdown-it";

/** Returns the tags to speak of: not comments, and not the end of an element whose start is spoken of. */
export function tagsToReport(tokens: readonly Token[]): { token: Token; tag: string }[] {
  const open = new Map<string, number>();
  return tokens.flatMap((token) => {
    const html = token.content;
    if (html.startsWith("<!--")) return [];
    const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase();
    if (name === undefined) return [{ token, tag: html.slice(0, 2) }];
    const count = open.get(name) ?? 0;
    if (html.startsWith("</")) {
      open.set(name, count - 1);
      return count > 0 ? [] : [{ token, tag: `</${name}>` }];
    }
    open.set(name, count + 1);
    return [{ token, tag: `<${name}>` }];
  });
}

const inMarkdown: ReadonlyMap<string, string> = new Map([
  ["<a>", "a link is written [text](address)"],
  ["<b>", "strong text is written **text**"],
  ["<blockquote>", "the lines of a quotation begin with >"],
  ["<br>", "for a line break, end the line with a backslash"],
  ["<code>", "code is written `text`"],
  ["<em>", "emphasis is written *text*"],
  ["<hr>", "an ornament is written *** on a line of its own"],
  ["<i>", "emphasis is written *text*"],
  ["<img>", "an image is written ![what it shows](path)"],
  ["<strong>", "strong text is written **text**"],
]);

/** Returns how to write in Markdown what a tag was meant to do. */
export function tagHint(tag: string): string {
  return inMarkdown.get(tag) ?? "take the tag out; the text inside it is kept";
}
