const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
// Control characters, and those that turn the order of a line round: they would steer the terminal.
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Returns a text with its control characters shown as U+FFFD; a tab stays, and every offset stays good. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, "\ufffd");
}

/** Returns a printable text as the terminal gets it: a tab is four spaces wide wherever it stands. */
export function expandTabs(text: string): string {
  return text.replaceAll("\t", "    ");
}

/** Returns how many columns of a terminal a text takes: none for a combining mark, two for a wide character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfGrapheme(segment);
  return columns;
}

/** Returns the longest beginning of a text that takes no more than some columns. */
export function firstColumns(text: string, columns: number): string {
  return fitting([...graphemes.segment(text)], columns).join("");
}

/** Returns the longest end of a text that takes no more than some columns. */
export function lastColumns(text: string, columns: number): string {
  return fitting([...graphemes.segment(text)].reverse(), columns).reverse().join("");
}

function fitting(segments: readonly Intl.SegmentData[], columns: number): string[] {
  const kept: string[] = [];
  let room = columns;
  for (const { segment } of segments) {
    room -= columnsOfGrapheme(segment);
    if (room < 0) break;
    kept.push(segment);
  }
  return kept;
}

function columnsOfGrapheme(grapheme: string): number {
  if (grapheme === "\t") return 4;
  if (grapheme.includes("\ufe0f") || /\p{Emoji_Presentation}/u.test(grapheme)) return 2;
  return Math.max(...Array.from(grapheme, (character) => (invisible.test(character) ? 0 : wide.test(character) ? 2 : 1)));
}
