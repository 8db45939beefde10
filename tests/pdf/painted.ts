import { decodePDFRawStream, PDFArray, PDFRawStream, type PDFPage } from "@cantoo/pdf-lib";

/** Left, foot, right, head; points. */
export type Box = readonly [number, number, number, number];

type Matrix = readonly [number, number, number, number, number, number];

/** The part of the graphics state that says where an image falls: ISO 32000-1, 8.4. */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
}

/** Returns the text of a page's content. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((each) => page.doc.context.lookup(each)) : [contents];
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "",
    )
    .join("\n");
}

/** Returns where the images of a page are seen: their places, cut by the rectangles that they are clipped to. */
export function paintedImages(page: PDFPage): Box[] {
  const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: everywhere };
  const saved: State[] = [];
  const painted: Box[] = [];
  let path: Box | undefined;
  let operands: string[] = [];
  const strings = /\((?:\\.|[^\\)])*\)|<(?!<)[\da-fA-F\s]*>/g;
  for (const token of contentOf(page)
    .replace(strings, "")
    .split(/[\s[\]]+/)) {
    const numbers = operands.map(Number);
    if (/^[-+.\d/<>]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === "q") saved.push(state);
    else if (token === "Q") state = saved.pop() ?? state;
    else if (token === "cm") state = { ...state, matrix: times(numbers.slice(-6) as unknown as Matrix, state.matrix) };
    else if (token === "re") path = boxOf(numbers.slice(-4) as [number, number, number, number], state.matrix);
    else if (/^W\*?$/.test(token) && path !== undefined) state = { ...state, clip: common(state.clip, path) };
    else if (token === "Do") painted.push(common(state.clip, boxOf([0, 0, 1, 1], state.matrix)));
    operands = [];
  }
  return painted;
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** Returns the box of a rectangle, given as x, y, width and height, once it is turned by quarters at most. */
function boxOf([x, y, width, height]: readonly [number, number, number, number], [a, b, c, d, e, f]: Matrix): Box {
  const [xs, ys] = [
    [a * x + c * y + e, a * (x + width) + c * (y + height) + e],
    [b * x + d * y + f, b * (x + width) + d * (y + height) + f],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function common(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
