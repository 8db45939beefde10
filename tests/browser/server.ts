import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";

/** A file that is served from memory. */
export interface ServedFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A server that this machine alone can reach. */
export interface Server {
  /** `http://127.0.0.1` and the port. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const foliate = pathToFileURL(createRequire(import.meta.url).resolve("foliate-js/view.js"));
const module = /^\/foliate-js\/((?:vendor\/)?[\w-]+\.js)$/;
const page = /^\/(reader\.(?:html|js))$/;

/** Serves the reader's page, the modules of foliate-js below `/foliate-js/`, and some files by their paths. */
export async function serve(files: ReadonlyMap<string, ServedFile>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://127.0.0.1");
    fileAt(pathname, files).then(
      ({ mediaType, bytes }) => response.writeHead(200, { "content-type": mediaType }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

async function fileAt(path: string, files: ReadonlyMap<string, ServedFile>): Promise<ServedFile> {
  const [own, foreign] = [page.exec(path)?.[1], module.exec(path)?.[1]];
  if (own !== undefined) return fileOf(new URL(own, import.meta.url));
  if (foreign !== undefined) return fileOf(new URL(foreign, foliate));
  const file = files.get(decodeURIComponent(path));
  if (file === undefined) throw new Error(`${path} is not served`);
  return file;
}

async function fileOf(url: URL): Promise<ServedFile> {
  const mediaType = url.pathname.endsWith(".js") ? "text/javascript" : "text/html";
  return { mediaType: `${mediaType}; charset=utf-8`, bytes: await readFile(url) };
}
