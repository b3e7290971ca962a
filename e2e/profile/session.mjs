import { spawn } from "node:child_process";
import { join } from "node:path";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

const server = join(import.meta.dirname, "../../server/dist/main.js");

/** The built server with its demo on a folder; resolves when it answers. */
export async function serve(data, port) {
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ACCORD_PORT: String(port),
    ACCORD_URL: url,
    ACCORD_DATA: data,
    ACCORD_LOG: "warn",
  };
  const child = spawn(process.execPath, [server, "--demo"], { env, stdio: ["ignore", "ignore", "inherit"] });
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error("The server does not answer.");
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) break;
    await pause(200);
  }
  const stop = () =>
    new Promise((done) => {
      child.once("exit", done);
      child.kill("SIGTERM");
    });
  return { url, env, stop };
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** One person's copy of a live text; `hear` gets each frame that the server sends. */
export async function opens(url, document, headers, hear = () => undefined) {
  class Signed extends WebSocket {
    constructor(address, protocols) {
      super(address, { protocols: protocols ?? [], headers });
      this.addEventListener("message", ({ data }) => hear(new Uint8Array(data)));
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, document, doc, {
    WebSocketPolyfill: Signed,
    disableBc: true,
  });
  while (!provider.synced) await pause(50);
  const leave = () => {
    provider.destroy();
    doc.destroy();
  };
  return { doc, provider, leave };
}

/** Sync updates and presence; what else a server says is between it and one page. */
export const isOfOthers = (frame) => frame[0] === 1 || (frame[0] === 0 && frame[1] === 2);
