const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
// Latin letters and the usual punctuation: a column each, whatever follows, so that most text needs no segmenting.
const narrow = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
// Control characters, those that turn the order of a line round, and halves of a pair: they would garble a terminal.
const unprintable = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\p{Surrogate}]/gu;

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
  if (narrow.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfGrapheme(segment);
  return columns;
}

/** Returns the longest beginning of a text that takes no more than some columns. */
export function firstColumns(text: string, columns: number): string {
  if (narrow.test(text)) return text.slice(0, columns);
  return fitting(graphemes.segment(text), columns).join("");
}

/** Returns the longest end of a text that takes no more than some columns. */
export function lastColumns(text: string, columns: number): string {
  if (narrow.test(text)) return text.slice(Math.max(0, text.length - columns));
  return fitting([...graphemes.segment(text)].reverse(), columns)
    .reverse()
    .join("");
}

function fitting(segments: Iterable<Intl.SegmentData>, columns: number): string[] {
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
  return Math.max(
    ...Array.from(grapheme, (character) => (invisible.test(character) ? 0 : wide.test(character) ? 2 : 1)),
  );
}
