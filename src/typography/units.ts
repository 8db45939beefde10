/** Returns millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Returns inches as points. */
export const inch = (length: number): number => length * 72;

/** Returns points as millimetres, to a tenth. */
export const inMm = (length: number): number => Math.round((length * 254) / 72) / 10;
