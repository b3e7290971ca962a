import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRightToLeft } from "@accord/shared/messages";
import fixedFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Addresses of the workspace: all are the one page of the client, which reads the rest of the address itself. */
const workspace = ["/app", "/app/*", "/sign-in", "/setup/:key", "/invitation/:key", "/account", "/account/*"];

export async function pages(
  http: FastifyInstance,
  house: { clientFolder: string | null; language: string },
): Promise<void> {
  const folder = house.clientFolder;
  if (folder === null || !existsSync(join(folder, "index.html"))) return;
  await http.register(fixedFiles, {
    root: folder,
    prefix: "/",
    index: false,
    wildcard: false,
    preCompressed: true,
    globIgnore: ["**/*.{br,gz}"],
    cacheControl: false,
    // Only the names in assets/ change with what stands in them.
    setHeaders: (reply, path) => {
      const built = path.startsWith(join(folder, "assets"));
      reply.header("cache-control", built ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page = readFileSync(join(folder, "index.html"), "utf8").replace(
    '<html lang="en">',
    `<html lang="${house.language}" dir="${isRightToLeft(house.language) ? "rtl" : "ltr"}">`,
  );
  for (const address of workspace) {
    http.get(address, { schema: { hide: true } }, (_request, reply) =>
      reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page),
    );
  }
}
