// Packs an archive of one file and prints its digest.
import { createHash } from "node:crypto";
import { packEpub } from "../../src/epub/pack.tsx";

const bytes = packEpub([
  { path: "index.xhtml", mediaType: "application/xhtml+xml", bytes: new TextEncoder().encode("<html/>") },
]);
console.log(createHash("sha256").update(bytes).digest("hex"));
