import { firstColumns, printable } from "../diagnostics/columns.ts";
import { stemOf } from "../editions.ts";
import type { Step, Tell } from "../step.ts";
import { verbed } from "./summary.ts";

/** Milliseconds; of a proof that takes no longer nothing is told, so that nothing flickers. Setting type takes longer. */
const patience = 500;
/** Goes to the beginning of the line and clears it (ECMA-48, EL). */
const cleared = "\r\u001b[K";

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}
export interface Clock {
  /** In milliseconds from whenever it may be. */
  now(): number;
  /** Acts after so many milliseconds, unless what is returned is called before. */
  after(milliseconds: number, act: () => void): () => void;
}
/** What of a process a signal to stop concerns. */
type Signalled = Pick<NodeJS.Process, "once" | "off" | "kill" | "pid">;

/** Where a line of progress goes, and what it depends on. */
export interface Surroundings {
  readonly stream: Stream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly process: Signalled;
}

const ours: Surroundings = {
  stream: process.stderr,
  environment: process.env,
  clock: {
    now: () => performance.now(),
    after: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  },
  process,
};

/**
 * Does some work and returns what comes of it. Where it takes long and a person watches, a line on the terminal says
 * what is being done; it is taken away at the end, whatever ends the work, a signal to stop included.
 */
export async function withProgress<T>(work: (tell: Tell) => Promise<T>, surroundings: Surroundings = ours): Promise<T> {
  const line = startLine(surroundings);
  try {
    return await work((step) => line.tell(phraseOf(step), step.stage !== "Proving"));
  } finally {
    line.end();
  }
}

/** Returns what is being done in a few words: "Setting open-letter … 2 of 3". */
export function phraseOf({ stage, path, number, of }: Step): string {
  const count = of === 1 ? "" : ` ${number} of ${of}`;
  return `${verbed(stage)} ${printable(stemOf(path))} …${count}`;
}

/** A line that says what is being done, and nothing once it has ended. */
interface ProgressLine {
  /** `long` is what is known to take its time, and may leave the clock none to strike. */
  tell(text: string, long: boolean): void;
  end(): void;
}

function startLine({ stream, environment, clock, process }: Surroundings): ProgressLine {
  if (stream.isTTY !== true || environment.CI || environment.TERM === "dumb") return { tell() {}, end() {} };
  const due = clock.now() + patience;
  let told = "";
  let shown: string | undefined;
  let ended = false;
  const show = (): void => {
    if (ended || told === shown) return;
    if (shown === undefined) process.once("SIGINT", stop).once("SIGTERM", stop);
    shown = told;
    // The last column stays free: a terminal may wrap a line that is full.
    stream.write(cleared + firstColumns(told, (stream.columns ?? 80) - 1));
  };
  const end = (): void => {
    cancel();
    if (shown !== undefined && !ended) stream.write(cleared);
    ended = true;
    process.off("SIGINT", stop).off("SIGTERM", stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    end();
    process.kill(process.pid, signal);
  };
  const cancel = clock.after(patience, show);
  const tell = (text: string, long: boolean): void => {
    told = text;
    if (long || clock.now() >= due) show();
  };
  return { tell, end };
}
