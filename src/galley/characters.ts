const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Returns where the characters of a text begin, each with the marks that it bears. The segmenter is given a stretch at a
 * time, since what it takes grows with the square of the length; the last character of one opens the next.
 */
export function charactersIn(text: string): number[] {
  const starts: number[] = [];
  let [from, length] = [0, 200];
  while (from + length < text.length) {
    const found = startsIn(text.slice(from, from + length));
    const last = found.pop()!;
    for (const start of found) starts.push(from + start);
    from += last;
    if (last === 0) length *= 2;
  }
  for (const start of startsIn(text.slice(from))) starts.push(from + start);
  return starts;
}

const startsIn = (text: string): number[] => Array.from(graphemes.segment(text), ({ index }) => index);
