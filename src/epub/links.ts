import type { Inline, Link } from "../document/document.ts";

export { addressOf } from "../document/addresses.ts";

/** Returns a link's content with the link drawn around all but its calls and links, since XHTML has no link in a link. */
export function partLink(link: Link): Inline[] {
  const parts: Inline[] = [];
  let run: Inline[] = [];
  const endRun = (): void => {
    if (run.length > 0) parts.push({ ...link, children: run });
    run = [];
  };
  for (const child of link.children) {
    if (!holdsLink(child)) run.push(child);
    else {
      endRun();
      if ("children" in child && child.type !== "link")
        parts.push({ ...child, children: partLink({ ...link, children: child.children }) });
      else parts.push(child);
    }
  }
  endRun();
  return parts;
}

/** Returns whether an inline is or holds what is set as a link: a call or a link. */
export function holdsLink(inline: Inline): boolean {
  if (inline.type === "call" || inline.type === "link") return true;
  return "children" in inline && inline.children.some(holdsLink);
}
