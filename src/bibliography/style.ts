/** Returns why a text is no style that can be used, as far as that is seen without reading it as XML. */
export function faultOfStyle(text: string): string | undefined {
  if (!/<style\b[^>]*\bxmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"/.test(text)) return "it is not CSL";
  if (/<link\b[^>]*\brel="independent-parent"/.test(text)) return "it depends on another style, which it names";
  return /<citation\b/.test(text) ? undefined : "it does not say how to cite";
}

/** Returns in a few words what the processor says of a style. */
export function reasonOf(error: unknown): string {
  const [first = ""] = String(error).split("\n");
  const reason = first.replace(/^(?:\w*Error: )?(?:citeproc-js error: )?/i, "").replace(/\.$/, "");
  return reason === "" ? "it is not well-formed" : reason[0]!.toLowerCase() + reason.slice(1);
}
