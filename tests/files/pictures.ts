import { crc32, deflateSync } from "node:zlib";

/** Returns a white PNG of some size; `declared` is what its header claims. */
export function png(width: number, height: number, declared: readonly [number, number] = [width, height]): Uint8Array {
  const rows = Buffer.alloc((1 + width) * height, 0xff);
  for (let row = 0; row < height; row += 1) rows[row * (1 + width)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(declared[0], 0);
  header.writeUInt32BE(declared[1], 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Returns a PNG of 4 by 4 pixels with any header and data: its colour type, whether it is interlaced, its chunks. */
export function pngOf(
  colourType: number,
  chunks: readonly (readonly [type: string, data: Uint8Array])[],
  interlace = 0,
): Uint8Array {
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, colourType, 0, 0, interlace]);
  const all = [["IHDR", header], ...chunks, ["IEND", Buffer.alloc(0)]] as const;
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...all.map(([type, data]) => chunk(type, data))]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Returns the markers of a grey JPEG of some size, turned by its EXIF orientation; its scan holds no picture. */
export function jpeg(width: number, height: number, orientation = 1): Uint8Array {
  const exif = Buffer.from("45786966000049492a00080000000100120103000100000000000000000000000000", "hex");
  exif.writeUInt16LE(orientation, 24);
  const frame = Buffer.alloc(9);
  frame.set([8], 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  frame.set([1, 1, 0x11, 0], 5);
  const scan = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x55, 0xaa])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xc0, frame),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
