import { crc32, inflateSync } from "node:zlib";

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

/** Samples to a pixel, and the bits that each may have, by colour type (PNG, table 11.1). */
const colourTypes: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);
const indexed = 3;

/** The first pixel of each pass of Adam7, and the steps to the next ones (PNG, section 8). */
const adam7 = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];
const straight = [{ x: 0, y: 0, dx: 1, dy: 1 }];
const lastFilter = 4;

/** Returns why a PNG cannot be drawn, or undefined where its chunks and its pixels are whole. */
export function faultOfPng(bytes: Uint8Array): string | undefined {
  const chunks = chunksOf(bytes);
  if (chunks === undefined) return "its data ends early or is damaged";
  const header = readHeader(chunks[0]!);
  if (header === undefined) return "its header is damaged";
  if (header.colourType === indexed && !chunks.some(({ type }) => type === "PLTE")) return "its palette is missing";
  return faultOfPixels(header, Buffer.concat(chunks.flatMap(({ type, data }) => (type === "IDAT" ? [data] : []))));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Returns the chunks up to IEND, or undefined where one is cut or its checksum is wrong (PNG, section 5). */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === "IEND") return chunks;
    at = end + 4;
  }
  return undefined;
}

function readHeader({ type, data }: Chunk): Header | undefined {
  if (type !== "IHDR" || data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [depth, colourType, compression, filter, interlace] = data.subarray(8) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  const colour = colourTypes.get(colourType);
  if (colour === undefined || !colour.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
    return undefined;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitsPerPixel: colour.samples * depth,
    colourType,
    interlaced: interlace === 1,
  };
}

/** Unpacks the pixels, into no more room than they may take, and looks at the filter of each row. */
function faultOfPixels(header: Header, packed: Uint8Array): string | undefined {
  const rows = rowsOf(header);
  const expected = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const wrongSize = "it holds fewer or more pixels than it says";
  try {
    const pixels = inflateSync(packed, { maxOutputLength: expected });
    if (pixels.length !== expected) return wrongSize;
    let at = 0;
    for (const { count, length } of rows) {
      for (const end = at + count * length; at < end; at += length) {
        if (pixels[at]! > lastFilter) return "its pixels are filtered in an unknown way";
      }
    }
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? wrongSize
      : "its pixels cannot be unpacked";
  }
}

/** Returns the rows of each pass: how many there are, and of how many bytes, the filter's own among them. */
function rowsOf({ width, height, bitsPerPixel, interlaced }: Header): readonly { count: number; length: number }[] {
  return (interlaced ? adam7 : straight).flatMap(({ x, y, dx, dy }) => {
    const [columns, count] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && count > 0 ? [{ count, length: 1 + Math.ceil((columns * bitsPerPixel) / 8) }] : [];
  });
}
