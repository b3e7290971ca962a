import { chmod, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { join } from "node:path";
import type { JsonValue } from "@accord/shared/canonical";
import { type Operate, OperationRefused } from "./operation.js";

export const socketOf = (data: string): string => join(data, "operator.sock");

/** Longer names are cut off by the system, which would make it another file. */
const longest = 100;
const mostBytes = 1024 * 1024;

export interface OperatorSocket {
  close(): Promise<void>;
}

/** The door of the operator's commands: a Unix socket in the data folder that only its owner can open. */
export async function openOperatorSocket(data: string, operate: Operate): Promise<OperatorSocket | null> {
  const path = socketOf(data);
  if (process.platform === "win32" || Buffer.byteLength(path) > longest) return null;
  const server = createServer((asked, answer) => {
    const parts: Buffer[] = [];
    let size = 0;
    asked.on("data", (part: Buffer) => {
      size += part.length;
      if (size > mostBytes) asked.destroy();
      else parts.push(part);
    });
    asked.on("end", () => {
      const tell = (status: number, value: JsonValue) => {
        answer.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
      };
      Promise.resolve()
        .then(() =>
          operate(
            (asked.url ?? "/").slice(1),
            JSON.parse(Buffer.concat(parts).toString("utf8")) as JsonValue,
          ),
        )
        .then((value) => tell(200, value))
        .catch((error: unknown) =>
          tell(400, {
            refused: error instanceof OperationRefused ? error.code : null,
            why: error instanceof Error ? error.message : String(error),
          }),
        );
    });
  });
  // The folder's lock is held: a socket that lies there is one of a killed process.
  await rm(path, { force: true });
  const mask = process.umask(0o077);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
    await chmod(path, 0o600);
  } finally {
    process.umask(mask);
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Asks the running server; null where none listens. */
export function askSocket(
  data: string,
  name: string,
  input: JsonValue,
): Promise<{ answer: JsonValue } | null> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        socketPath: socketOf(data),
        path: `/${name}`,
        method: "POST",
        headers: { "content-type": "application/json" },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const value = JSON.parse(Buffer.concat(parts).toString("utf8")) as JsonValue;
          if (answer.statusCode === 200) return resolve({ answer: value });
          const { refused, why } = value as { refused: string | null; why: string };
          reject(new OperationRefused(refused, why));
        });
      },
    );
    asking.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else reject(error);
    });
    asking.end(JSON.stringify(input));
  });
}
