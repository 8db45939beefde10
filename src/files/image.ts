import { imageSize } from "image-size";
import type { Image } from "../document/image.ts";
import { faultOfPng } from "./png.ts";

/** Pixels. An A3 page at 600 dots to the inch has 70 million. */
const mostPixels = 100_000_000;

const cutOff = "its data ends early or is damaged";

type Inspected = Pick<Image, "mediaType" | "width" | "height">;
interface Unfit {
  /** Continues "image `x`". */
  readonly fault: string;
  readonly hint: string;
}

/** Returns the kind of an image and its size as shown, or why no edition can show it. */
export function inspectImage(bytes: Uint8Array): Inspected | Unfit {
  const hint = "open it in an image editor and save it again";
  if (bytes.length === 0) return { fault: "is an empty file", hint };
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined)
    return { fault: `is ${kindOf(bytes)}`, hint: "the editions show PNG and JPEG: convert it to one of these" };
  const size = sizeOf(bytes);
  if (size === undefined) return { fault: `is broken: ${cutOff}`, hint };
  if (size.width * size.height > mostPixels)
    return { fault: `has ${size.width} × ${size.height} pixels`, hint: "scale it down to 100 million pixels at most" };
  const reason = mediaType === "image/png" ? faultOfPng(bytes) : faultOfJpeg(bytes);
  return reason === undefined ? { mediaType, ...size } : { fault: `is broken: ${reason}`, hint };
}

function mediaTypeOf(bytes: Uint8Array): Image["mediaType"] | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (head === "89504e470d0a1a0a") return "image/png";
  return head.startsWith("ffd8ff") ? "image/jpeg" : undefined;
}

/** Returns what else the bytes are, by the mark with which each format begins. */
function kindOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  if (head.startsWith("GIF8")) return "a GIF";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "a WebP image";
  if (head.startsWith("BM")) return "a BMP";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "a TIFF";
  if (head.startsWith("%PDF-")) return "a PDF";
  if (/ftyp(avif|avis)/.test(head)) return "an AVIF image";
  if (/ftyp(heic|heix|mif1)/.test(head)) return "a HEIC image";
  return /^\s*<(\?xml|!--|!DOCTYPE svg|svg)/i.test(head) ? "an SVG" : "not an image of a known kind";
}

/** Returns the size with the camera's turn (EXIF orientation 5 to 8 lies on its side) applied. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width === 0 || height === 0) return undefined;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** Returns a fault unless a scan begins (SOS) and the image ends (EOI) after it (JPEG, ITU-T T.81, annex B). */
function faultOfJpeg(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scan = data.indexOf(Buffer.from([0xff, 0xda]));
  return scan !== -1 && data.indexOf(Buffer.from([0xff, 0xd9]), scan) !== -1 ? undefined : cutOff;
}
