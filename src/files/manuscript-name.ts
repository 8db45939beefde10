import { parse } from "node:path";

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Returns why no edition can be named after a file, or undefined; continues "its name". */
export function faultOfName(path: string): string | undefined {
  const { name } = parse(path);
  if (/^\.+$/.test(name)) return "is nothing but dots";
  if (/[\0-\x1f\x7f-\x9f]/.test(name)) return "holds a control character";
  return device.test(name) ? "is one that Windows keeps for a device" : undefined;
}
