import { EventEmitter } from "node:events";
import { describe, expect, test } from "vitest";
import { phraseOf, withProgress } from "../../src/commands/progress.ts";
import type { Step, Tell } from "../../src/step.ts";

const step = (number: number, stage: Step["stage"] = "Proving", path = `manuscript/letter-${number}.md`): Step => ({
  stage,
  path,
  number,
  of: 3,
});

/** Returns a terminal of one line: `screen` is what stands on it, `written` how often it was written to. */
function terminalOf({ isTTY = true, columns = 80 } = {}) {
  const terminal = {
    isTTY,
    columns,
    screen: "",
    written: 0,
    write: (text: string): void => {
      terminal.written += 1;
      // The line is cleared from its beginning, and nothing else is asked of a terminal.
      terminal.screen = (terminal.screen + text).split("\r\u001b[K").at(-1)!;
    },
  };
  return terminal;
}

/** Returns a clock that goes on only when it is told to. */
function clockByHand() {
  let time = 1000;
  let waiting: { readonly at: number; readonly act: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds: number, act: () => void): (() => void) => {
      const one = { at: time + milliseconds, act };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((each) => each !== one);
      };
    },
    /** Lets time pass; `busy` leaves none for what waits. */
    pass: (milliseconds: number, busy = false): void => {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time && !busy);
      waiting = waiting.filter((each) => !due.includes(each));
      for (const { act } of due) act();
    },
    waits: () => waiting.length > 0,
  };
}

/** Returns a process that is sent signals, and notes those that it sends itself. */
function signalled() {
  const sent: string[] = [];
  const kill = (_pid: number, signal: string): boolean => sent.push(signal) > 0;
  return Object.assign(new EventEmitter(), { pid: 1, sent, kill });
}

type Watched = {
  readonly terminal: ReturnType<typeof terminalOf>;
  readonly clock: ReturnType<typeof clockByHand>;
  readonly process: ReturnType<typeof signalled>;
};

/** Does some work under a terminal, a clock and a process of the test's own, and returns them. */
async function watch(
  work: (tell: Tell, watched: Watched) => void,
  terminal = terminalOf(),
  environment: Readonly<Record<string, string>> = { TERM: "xterm" },
): Promise<Watched> {
  const watched = { terminal, clock: clockByHand(), process: signalled() };
  const surroundings = {
    ...watched,
    stream: terminal,
    environment,
    process: watched.process as unknown as NodeJS.Process,
  };
  await withProgress(async (tell) => work(tell, watched), surroundings);
  return watched;
}

test("a step is told by its stage, its manuscript and how many there are", () => {
  expect(phraseOf(step(2))).toBe("   Proving letter-2 … 2 of 3");
  expect(phraseOf({ ...step(1), of: 1 })).toBe("   Proving letter-1 …");
  expect(phraseOf(step(1, "Packing", "a\u001b[2J.md"))).toBe("   Packing a\ufffd[2J … 1 of 3");
});

describe("the line", () => {
  test("does not come for what takes less than half a second", async () => {
    const { terminal, clock } = await watch((tell, { clock }) => {
      tell(step(1));
      clock.pass(499);
      tell(step(2));
    });
    expect([terminal.written, clock.waits()]).toEqual([0, false]);
  });

  test("comes after half a second, is rewritten, and is taken away", async () => {
    const { terminal } = await watch((tell, { clock, terminal }) => {
      tell(step(1));
      clock.pass(499);
      expect(terminal.screen).toBe("");
      clock.pass(1);
      expect(terminal.screen).toBe("   Proving letter-1 … 1 of 3");
      tell(step(2, "Printing"));
      expect(terminal.screen).toBe("  Printing letter-2 … 2 of 3");
    });
    expect(terminal).toMatchObject({ screen: "", written: 3 });
  });

  test("comes at once where type is set, which leaves the clock no time and takes as long", async () => {
    await watch((tell, { clock, terminal }) => {
      tell(step(1));
      clock.pass(100);
      expect(terminal.screen).toBe("");
      tell(step(1, "Setting"));
      expect(terminal.screen).toBe("   Setting letter-1 … 1 of 3");
    });
  });

  test("comes with the next step where the work leaves the clock no time", async () => {
    await watch((tell, { clock, terminal }) => {
      tell(step(1));
      clock.pass(2000, true);
      expect(terminal.screen).toBe("");
      tell(step(2));
      expect(terminal.screen).toBe("   Proving letter-2 … 2 of 3");
      clock.pass(0);
      expect(terminal.written).toBe(1);
    });
  });

  test("is not written anew where nothing is new", async () => {
    const { terminal } = await watch((tell, { clock }) => {
      tell(step(1));
      clock.pass(500);
      tell(step(1));
    });
    expect(terminal.written).toBe(2);
  });

  test.each([
    ["a name of Latin letters", "a".repeat(40), 19],
    ["wide characters", "中".repeat(40), 19],
  ])("of %s stays within the terminal", async (_, name, columns) => {
    await watch(
      (tell, { clock, terminal }) => {
        tell(step(1, "Setting", `${name}.md`));
        clock.pass(500);
        expect([...terminal.screen].reduce((sum, sign) => sum + (sign === "中" ? 2 : 1), 0)).toBe(columns);
      },
      terminalOf({ columns: 20 }),
    );
  });

  test.each<[string, ReturnType<typeof terminalOf>, Record<string, string>]>([
    ["a pipe", terminalOf({ isTTY: false }), { TERM: "xterm" }],
    ["CI", terminalOf(), { TERM: "xterm", CI: "true" }],
    ["a terminal that can do nothing", terminalOf(), { TERM: "dumb" }],
  ])("is not for %s", async (_, terminal, environment) => {
    const { process } = await watch(
      (tell, { clock, process }) => {
        tell(step(1));
        clock.pass(5000);
        tell(step(2));
        expect(process.listenerCount("SIGINT")).toBe(0);
      },
      terminal,
      environment,
    );
    expect([terminal.written, process.eventNames()]).toEqual([0, []]);
  });
});

describe("whatever ends the work, the line is taken away", () => {
  test.each(["SIGINT", "SIGTERM"])("%s, which then takes its course", async (signal) => {
    const { terminal, process } = await watch((tell, { clock, terminal, process }) => {
      tell(step(1));
      expect(process.eventNames()).toEqual([]);
      clock.pass(500);
      expect(terminal.screen).not.toBe("");
      process.emit(signal, signal);
      expect([terminal.screen, process.sent, process.eventNames()]).toEqual(["", [signal], []]);
    });
    expect(terminal.screen).toBe("");
    expect(process.sent).toEqual([signal]);
  });

  test("a fault of ours, which goes on to be reported", async () => {
    const terminal = terminalOf();
    const failed = watch((tell, { clock }) => {
      tell(step(1));
      clock.pass(500);
      throw new Error("no such page");
    }, terminal);
    await expect(failed).rejects.toThrow("no such page");
    expect(terminal).toMatchObject({ screen: "", written: 2 });
  });
});
