import { plainEdition, type EditionOrder } from "../epub/edition-order.ts";
import { readName } from "./choice.ts";
import type { Refuse } from "./terminal.ts";

/** What the command line says of the editions for e-readers and browsers. */
export interface ReaderOptions {
  readonly face?: string;
  readonly notes?: string;
}

/** Returns how these editions are wanted. */
export function readReader({ face, notes }: ReaderOptions, refuse: Refuse): EditionOrder {
  return {
    face:
      face === undefined
        ? plainEdition.face
        : readName(face, ["reader", "print"], { one: "choice of face", many: "choices" }, refuse),
    notes:
      notes === undefined
        ? plainEdition.notes
        : readName(notes, ["div", "aside"], { one: "element for notes", many: "elements" }, refuse),
  };
}

/** Returns the first option that is about these editions, as it is written on the command line. */
export function firstReaderOption({ face, notes }: ReaderOptions): string | undefined {
  return face !== undefined ? "--face" : notes !== undefined ? "--notes" : undefined;
}
