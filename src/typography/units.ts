/** Returns millimetres as points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Returns inches as points. */
export const inch = (length: number): number => length * 72;
