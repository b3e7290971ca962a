import { existsSync } from "node:fs";
import { join } from "node:path";
import fixedFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Addresses of the workspace: all are the one page of the client, which reads the rest of the address itself. */
const workspace = ["/app", "/app/*", "/sign-in", "/setup/:key", "/invitation/:key", "/account"];

export async function pages(http: FastifyInstance, house: { clientFolder: string | null }): Promise<void> {
  const folder = house.clientFolder;
  if (folder === null || !existsSync(join(folder, "index.html"))) return;
  await http.register(fixedFiles, {
    root: folder,
    prefix: "/",
    index: false,
    wildcard: false,
    maxAge: "1y",
    immutable: true,
  });
  for (const address of workspace) {
    http.get(address, { schema: { hide: true } }, (_request, reply) =>
      reply.header("cache-control", "no-cache").sendFile("index.html", { maxAge: 0, immutable: false }),
    );
  }
}
