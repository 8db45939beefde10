import type { Checked } from "../diagnostics/diagnostic.ts";
import type { Source } from "../diagnostics/source.ts";

const replacement = "\uFFFD";

/** Returns bytes as UTF-8 text without a byte order mark, or undefined with F003 at the first byte that is not UTF-8. */
export function decodeText(path: string, bytes: Uint8Array): Checked<Source | undefined> {
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const fault = firstFault(bytes, decoded);
  const marked = decoded.startsWith("\uFEFF") ? 1 : 0;
  const source = { path, text: decoded.slice(marked) };
  if (fault === undefined) return { value: source, diagnostics: [] };
  const byte = `0x${bytes[fault.byte]!.toString(16).toUpperCase().padStart(2, "0")}`;
  return {
    value: undefined,
    diagnostics: [
      {
        code: "F003",
        place: { source, span: { start: fault.index - marked, end: fault.index - marked + 1 } },
        message: `byte ${byte} at offset ${fault.byte} is not UTF-8`,
        hint: hintFor(bytes, fault.byte),
      },
    ],
  };
}

/** Returns the first malformed sequence: its offset in bytes, and the index of what stands for it in the decoded text. */
function firstFault(bytes: Uint8Array, decoded: string): { byte: number; index: number } | undefined {
  let byte = 0;
  let from = 0;
  for (let index = decoded.indexOf(replacement); index !== -1; index = decoded.indexOf(replacement, from)) {
    byte += Buffer.byteLength(decoded.slice(from, index));
    const isGenuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isGenuine) return { byte, index };
    byte += 3;
    from = index + 1;
  }
  return undefined;
}

function hintFor(bytes: Uint8Array, fault: number): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return "the file is UTF-16: save it as UTF-8";
  if (bytes.subarray(0, 4096).includes(0)) return "the file is not a text file";
  const character = new TextDecoder("windows-1252").decode(bytes.subarray(fault, fault + 1));
  return `save the file as UTF-8; if it is Windows-1252 now, this byte is \`${character}\``;
}
