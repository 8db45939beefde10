/** Returns millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Returns points as millimetres. */
export const toMm = (points: number): number => (points * 25.4) / 72;
