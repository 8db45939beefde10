/** What is being done to a manuscript. */
export type Stage = "Proving" | "Setting" | "Printing" | "Packing";

/** A stage of one of several manuscripts. */
export interface Step {
  readonly stage: Stage;
  readonly path: string;
  /** 1 for the first manuscript. */
  readonly number: number;
  readonly of: number;
}

/** Is told each step before it is done. */
export type Tell = (step: Step) => void;

/** Returns what is told the stages of the manuscript at an index of some. */
export function stagesOf(paths: readonly string[], index: number, tell: Tell | undefined): (stage: Stage) => void {
  return (stage) => tell?.({ stage, path: paths[index]!, number: index + 1, of: paths.length });
}
