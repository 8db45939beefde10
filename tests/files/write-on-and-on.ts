// Writes the same files again and again, each time full of the next number, until it is killed.
import { writeFiles } from "../../src/files/write.ts";

const [folder, bytes] = [process.argv[2]!, Number(process.argv[3])];
for (let round = 1; ; round = (round % 250) + 1) {
  const content = new Uint8Array(bytes).fill(round);
  const faults = await writeFiles(
    folder,
    ["a.pdf", "b.pdf", "c/d.css"].map((path) => ({ path, bytes: content })),
  );
  if (faults.length > 0) throw new Error(faults[0]!.message);
  process.stdout.write(".");
}
